// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0:0:0:0:0:0:0:1, ::1",
    "::, ::",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "fe80:0:0:0:0:0:0:0, fe80::",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
  })
  void shortensIpv6AsRfc5952Says(String address, String text) {
    assertThat(AddressText.of(Replies.address(address))).isEqualTo(text);
  }

  @Test
  void keepsTheScope() throws UnknownHostException {
    byte[] bytes = Replies.address("fe80::1").getAddress();
    assertThat(AddressText.of(Inet6Address.getByAddress(null, bytes, 7))).isEqualTo("fe80::1%7");
  }
}
