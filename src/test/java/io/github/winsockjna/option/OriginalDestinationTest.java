// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class OriginalDestinationTest {
  private static final ReadableOption<InetSocketAddress> OPTION =
      SocketLevelOptions.SO_ORIGINAL_DST;

  @Test
  void isAtALevelOfItsOwn() {
    assertThat(OPTION.level()).isEqualTo(0xFFFB);
    assertThat(OPTION.number()).isEqualTo(0x300F);
    assertThat(SocketLevelOptions.IP6T_SO_ORIGINAL_DST).isSameAs(OPTION);
  }

  @Test
  void isListedOnceAmongTheOptionsOfTheSocket() {
    assertThat(SocketLevelOptions.all()).containsOnlyOnce(OPTION).last().isSameAs(OPTION);
  }

  @Test
  void offersRoomForAnyAddress() {
    assertThat(OPTION.codec().capacity()).isEqualTo(128);
  }

  @Test
  void readsAnAddressOfIpv4WhateverFollows() {
    String sockaddr = "0200 01bb c0000201";

    assertThat(OPTION.codec().decode(Hex.bytes(sockaddr + "00".repeat(8))))
        .isEqualTo(new InetSocketAddress("192.0.2.1", 443));
    assertThat(OPTION.codec().decode(Hex.bytes(sockaddr + "00".repeat(120))))
        .isEqualTo(new InetSocketAddress("192.0.2.1", 443));
  }

  @Test
  void readsAnAddressOfIpv6() {
    String sockaddr = "1700 01bb 00000000 20010db8000000000000000000000001 00000000";

    assertThat(OPTION.codec().decode(Hex.bytes(sockaddr)))
        .isEqualTo(new InetSocketAddress("2001:db8::1", 443));
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OPTION.codec().decode(Hex.bytes("0200 01bb")))
        .withMessageContaining("4 bytes [02 00 01 bb]");
  }
}
