// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.Protocol;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcmpErrorInfoTest {
  private static final OptionCodec<Optional<IcmpErrorInfo>> CODEC =
      TcpOptions.TCP_ICMP_ERROR_INFO.codec();

  private static final String FROM_V4 = "0200 0000 c0000201" + "00".repeat(20);
  private static final String FROM_V6 =
      "1700 0000 00000000 20010db8000000000000000000000001 00000000";

  @Test
  void readsAnErrorOfIpv4() throws UnknownHostException {
    IcmpErrorInfo error = CODEC.decode(Hex.bytes(FROM_V4 + "01000000 03 01 0000")).orElseThrow();

    assertThat(error)
        .isEqualTo(new IcmpErrorInfo(InetAddress.getByName("192.0.2.1"), Protocol.ICMP, 3, 1));
    assertThat(error.description()).isEqualTo("destination unreachable: host unreachable");
  }

  @Test
  void readsAnErrorOfIpv6() throws UnknownHostException {
    IcmpErrorInfo error = CODEC.decode(Hex.bytes(FROM_V6 + "3a000000 01 04 0000")).orElseThrow();

    assertThat(error)
        .isEqualTo(new IcmpErrorInfo(InetAddress.getByName("2001:db8::1"), Protocol.ICMPV6, 1, 4));
    assertThat(error.description()).isEqualTo("destination unreachable: port unreachable");
  }

  @Test
  void readsTypeAndCodeUnsigned() {
    IcmpErrorInfo error = CODEC.decode(Hex.bytes(FROM_V4 + "01000000 fe ff 0000")).orElseThrow();

    assertThat(error.type()).isEqualTo(254);
    assertThat(error.code()).isEqualTo(255);
  }

  @Test
  void takesNoBytesForNoError() {
    assertThat(CODEC.decode(Hex.bytes(""))).isEmpty();
  }

  @Test
  void refusesThirtyFiveBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.decode(Hex.bytes(FROM_V4 + "01000000 03 01 00")))
        .withMessageStartingWith("An ICMP_ERROR_INFO has 36 bytes, not 35 bytes [02 00 00 00 c0");
  }

  @Test
  void refusesAnErrorFromNowhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.decode(Hex.bytes("00".repeat(36))))
        .withMessageStartingWith("Not an IPv4 or IPv6 socket address: 28 bytes [00");
  }

  @Test
  void offersRoomForTheWholeStructure() {
    assertThat(CODEC.capacity()).isEqualTo(36);
  }

  @ParameterizedTest
  @CsvSource({
    "ICMP, 3, 3, destination unreachable: port unreachable",
    "ICMP, 3, 13, destination unreachable: communication prohibited by the administrator",
    "ICMP, 11, 0, time exceeded: time to live used up on the way",
    "ICMPV6, 1, 0, destination unreachable: no route",
    "ICMPV6, 3, 0, time exceeded: hop limit used up on the way",
    "ICMP, 3, 99, 'ICMP type 3, code 99'",
    "ICMPV6, 11, 0, 'ICMPV6 type 11, code 0'",
    "TCP, 3, 3, 'TCP type 3, code 3'",
  })
  void describesTypeAndCode(Protocol protocol, int type, int code, String description) {
    IcmpErrorInfo error = new IcmpErrorInfo(InetAddress.getLoopbackAddress(), protocol, type, code);

    assertThat(error.description()).isEqualTo(description);
  }

  /** The codes that IANA lists for the types of errors. */
  @ParameterizedTest
  @CsvSource({
    "ICMP, 3, 15, 'destination unreachable: '",
    "ICMP, 4, 0, 'source quench'",
    "ICMP, 5, 3, 'redirect: '",
    "ICMP, 11, 1, 'time exceeded: '",
    "ICMP, 12, 2, 'parameter problem: '",
    "ICMPV6, 1, 8, 'destination unreachable: '",
    "ICMPV6, 2, 0, 'packet too big'",
    "ICMPV6, 3, 1, 'time exceeded: '",
    "ICMPV6, 4, 10, 'parameter problem: '",
  })
  void hasWordsOfItsOwnForEachCodeOfAnError(
      Protocol protocol, int type, int lastCode, String kind) {
    Set<String> descriptions = new HashSet<>();
    for (int code = 0; code <= lastCode; code++) {
      String description =
          new IcmpErrorInfo(InetAddress.getLoopbackAddress(), protocol, type, code).description();
      assertThat(description).startsWith(kind);
      assertThat(descriptions.add(description)).as(description).isTrue();
    }
  }

  @Test
  void refusesATypeOfMoreThanAByte() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new IcmpErrorInfo(InetAddress.getLoopbackAddress(), Protocol.ICMP, 256, 0))
        .withMessage("type is 256, but must be from 0 to 255");
  }
}
