// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlMessageTest {
  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, 1, 0, 7f00000201000000",
    "::1, 258, 41, 0000000000000000000000000000000102010000"
  })
  void writesAndReadsPacketInfo(String address, int index, int level, String data)
      throws Exception {
    PacketInfo info = new PacketInfo(InetAddress.getByName(address), index);
    ControlMessage message = ControlMessage.ofPacketInfo(info);
    assertThat(message).isEqualTo(ControlMessage.of(level, 19, hex(data)));
    assertThat(message.packetInfo()).contains(info);
  }

  @Test
  void readsAnIpv4AddressThatIpv6Carries() throws Exception {
    ControlMessage mapped =
        ControlMessage.of(41, 19, hex("00000000000000000000ffff7f00000203000000"));
    assertThat(mapped.packetInfo()).contains(new PacketInfo(InetAddress.getByName("127.0.0.2"), 3));
  }

  @ParameterizedTest
  @CsvSource({"0, 19, 7", "0, 19, 20", "41, 19, 8", "41, 19, 24", "0, 4, 8", "17, 19, 8"})
  void readsNoPacketInfoFromAnythingElse(int level, int type, int length) {
    assertThat(ControlMessage.of(level, type, new byte[length]).packetInfo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 51, 7f0000020100000000000030, 127.0.0.2, 1",
    "41, 51, 000000000000000000000000000000010201000000000030, ::1, 258"
  })
  void readsPacketInfoWithAScope(int level, int type, String data, String address, int index)
      throws Exception {
    assertThat(ControlMessage.of(level, type, hex(data)).packetInfo())
        .contains(new PacketInfo(InetAddress.getByName(address), index));
    assertThat(ControlMessage.of(level, type, new byte[8]).packetInfo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 25, 7f000002, 127.0.0.2",
    "41, 25, 00000000000000000000000000000001, ::1",
    "0, 19, 7f00000201000000, 127.0.0.2"
  })
  void readsADestination(int level, int type, String data, String address) throws Exception {
    assertThat(ControlMessage.of(level, type, hex(data)).destination())
        .contains(InetAddress.getByName(address));
    assertThat(ControlMessage.of(level, type, new byte[5]).destination()).isEmpty();
    assertThat(ControlMessage.of(level, 4, hex(data)).destination()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 41})
  void readsAnErrorOfTheErrorQueue(int level) {
    ControlMessage error = ControlMessage.of(level, 75, hex("01000000ffffffff03fe0000"));
    assertThat(error.receivedError()).contains(new ReceivedError(1, 0xFFFF_FFFFL, 3, 0xFE));
    assertThat(ControlMessage.of(level, 75, new byte[11]).receivedError()).isEmpty();
    assertThat(ControlMessage.of(level, 74, new byte[12]).receivedError()).isEmpty();
  }

  @Test
  void readsATimestamp() {
    assertThat(ControlMessage.of(0xFFFF, 0x300A, hex("0102030405060708")).timestamp())
        .hasValue(0x0807060504030201L);
    assertThat(ControlMessage.of(0xFFFF, 0x300A, new byte[4]).timestamp()).isEmpty();
    assertThat(ControlMessage.of(0xFFFF, 0x300B, new byte[8]).timestamp()).isEmpty();
  }

  @Test
  void writesAndReadsNumbers() {
    ControlMessage message = ControlMessage.ofNumber(ControlType.IPV6_TCLASS, 0xB8);
    assertThat(message).isEqualTo(ControlMessage.of(41, 39, hex("b8000000")));
    assertThat(message.number()).hasValue(0xB8);
    assertThat(message.packetInfo()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 8})
  void readsNoNumberFromOtherThanFourBytes(int length) {
    assertThat(ControlMessage.of(0, 4, new byte[length]).number()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ControlType.class)
  void knowsItsKind(ControlType kind) {
    ControlMessage message = ControlMessage.of(kind.level(), kind.type(), new byte[0]);
    assertThat(message.kind()).contains(kind);
    for (ControlType other : ControlType.values()) {
      assertThat(message.is(other)).isEqualTo(other == kind);
    }
    assertThat(ControlMessage.of(kind.level() + 1000, kind.type(), new byte[0]).kind()).isEmpty();
  }

  @Test
  void keepsItsBytesToItself() {
    byte[] data = {1, 2};
    ControlMessage message = ControlMessage.of(7, 8, data);
    data[0] = 9;
    message.data()[1] = 9;
    assertThat(message.data()).containsExactly(1, 2);
  }

  @Test
  void isEqualToOneOfTheSameLevelTypeAndBytes() {
    ControlMessage message = ControlMessage.of(1, 2, new byte[] {3});
    assertThat(message)
        .isEqualTo(ControlMessage.of(1, 2, new byte[] {3}))
        .hasSameHashCodeAs(ControlMessage.of(1, 2, new byte[] {3}))
        .isNotEqualTo(ControlMessage.of(0, 2, new byte[] {3}))
        .isNotEqualTo(ControlMessage.of(1, 0, new byte[] {3}))
        .isNotEqualTo(ControlMessage.of(1, 2, new byte[] {0}));
  }

  @Test
  void saysWhatItIs() {
    assertThat(ControlMessage.ofNumber(ControlType.IP_TTL, 33))
        .hasToString("IP_TTL, 4 bytes [21 00 00 00]");
    assertThat(ControlMessage.of(5, 6, new byte[] {7})).hasToString("level 5 type 6, 1 byte [07]");
  }
}
