// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {
  @ParameterizedTest
  @CsvSource({
    "example:80, example, 80",
    "192.0.2.1:1, 192.0.2.1, 1",
    "192.0.2.1:65535, 192.0.2.1, 65535",
    "[::1]:443, ::1, 443",
  })
  void takesHostAndPortApart(String text, String host, int port) {
    assertThat(HostPort.of(text)).isEqualTo(new HostPort(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "example", "example:", ":80", "example:x", "a:0", "a:65536", "a:-1", "a:٨"})
  void refusesWhatIsNotHostAndPort(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HostPort.of(text))
        .withMessage("\"" + text + "\" is not HOST:PORT with a port from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "2001:db8::5", "2001:db8::1:443", "::1]:80", "[::1:80"})
  void refusesAnIpv6AddressWithoutBrackets(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HostPort.of(text))
        .withMessage(
            "\"" + text + "\" is not HOST:PORT: an IPv6 address stands in brackets, [::1]:80");
  }
}
