// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Native;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlMessagesTest {
  private static final String TTL_64 = "1400000000000000 00000000 04000000 21000000 00000000";
  private static final String TTL_32 = "10000000 00000000 04000000 21000000";
  private static final ControlMessage TTL = ControlMessage.ofNumber(ControlType.IP_TTL, 33);

  private static ByteBuffer hex(String digits) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(digits.replace(" ", "")));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** As they were received for one IPv4 datagram, 72 bytes. */
  @Test
  void readsPacketInfoTimeToLiveAndTypeOfService() throws Exception {
    ByteBuffer measured =
        hex(
            "1800000000000000 00000000 13000000 7f000001 01000000"
                + TTL_64
                + "1400000000000000 00000000 03000000 b8000000 00000000");
    List<ControlMessage> messages = ControlMessages.decode(measured, 8);
    assertThat(messages)
        .extracting(ControlMessage::kind)
        .extracting(kind -> kind.orElseThrow())
        .containsExactly(ControlType.IP_PKTINFO, ControlType.IP_TTL, ControlType.IP_TOS);
    assertThat(messages.get(0).packetInfo())
        .contains(new PacketInfo(InetAddress.getByName("127.0.0.1"), 1));
    assertThat(messages.get(1).number()).hasValue(33);
    assertThat(messages.get(2).number()).hasValue(0xB8);
  }

  /** As they were received for one IPv6 datagram, 88 bytes: the first of 36 bytes is filled up. */
  @Test
  void readsWhatFollowsAMessageThatIsFilledUp() throws Exception {
    ByteBuffer measured =
        hex(
            "2400000000000000 29000000 13000000 00000000000000000000000000000001 01000000 00000000"
                + "1400000000000000 29000000 15000000 22000000 00000000"
                + "1400000000000000 29000000 27000000 b8000000 00000000");
    assertThat(measured.remaining()).isEqualTo(88);
    assertThat(ControlMessages.decode(measured, 8))
        .containsExactly(
            ControlMessage.ofPacketInfo(new PacketInfo(InetAddress.getByName("::1"), 1)),
            ControlMessage.ofNumber(ControlType.IPV6_HOPLIMIT, 34),
            ControlMessage.ofNumber(ControlType.IPV6_TCLASS, 0xB8));
  }

  @ParameterizedTest
  @CsvSource({"8, " + TTL_64, "4, " + TTL_32})
  void writesForEitherWidth(int pointerSize, String expected) {
    assertThat(bytes(ControlMessages.encode(List.of(TTL), pointerSize)))
        .isEqualTo(bytes(hex(expected)));
  }

  @Test
  void writesAndReadsAsThisProcessDoesUnlessTold() {
    ByteBuffer encoded = ControlMessages.encode(List.of(TTL));
    assertThat(encoded).isEqualTo(ControlMessages.encode(List.of(TTL), Native.POINTER_SIZE));
    assertThat(ControlMessages.decode(encoded)).containsExactly(TTL);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsWhatItWrote(int pointerSize) {
    List<ControlMessage> messages =
        List.of(
            ControlMessage.of(1, 2, new byte[0]),
            ControlMessage.of(-1, -2, new byte[] {1}),
            ControlMessage.of(3, 4, new byte[] {1, 2, 3, 4, 5, 6, 7}),
            TTL,
            ControlMessage.of(5, 6, new byte[1000]));
    assertThat(ControlMessages.decode(ControlMessages.encode(messages, pointerSize), pointerSize))
        .isEqualTo(messages);
  }

  @Test
  void writesAndReadsNothing() {
    assertThat(ControlMessages.encode(List.of()).remaining()).isZero();
    assertThat(ControlMessages.decode(ByteBuffer.allocate(0))).isEmpty();
  }

  @Test
  void leavesTheBufferAsItIs() {
    ByteBuffer bytes = hex("ff" + TTL_64).position(1).asReadOnlyBuffer();
    assertThat(ControlMessages.decode(bytes, 8)).containsExactly(TTL);
    assertThat(bytes.position()).isEqualTo(1);
    assertThat(bytes.remaining()).isEqualTo(24);
  }

  /** Without what fills up behind it the last message is whole. */
  @Test
  void needsNothingBehindTheLastMessage() {
    assertThat(ControlMessages.decode(hex(TTL_64).limit(20), 8)).containsExactly(TTL);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 15, 16, 19})
  void stopsAtAMessageThatIsCutOff(int length) {
    ByteBuffer bytes = hex(TTL_64 + TTL_64).limit(24 + length);
    assertThat(ControlMessages.decode(bytes, 8)).containsExactly(TTL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000",
        "0100000000000000",
        "0f00000000000000",
        "1900000000000000",
        "ffffffff00000000",
        "1400000001000000",
        "ffffffffffffff7f",
        "0000000000000080",
        "ffffffffffffffff"
      })
  void stopsAtALengthThatCannotBe(String length) {
    ByteBuffer bytes = hex(TTL_64 + length + "00000000 04000000 21000000 00000000");
    assertThat(ControlMessages.decode(bytes, 8)).containsExactly(TTL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000", "0b000000", "11000000", "ffffff7f", "00000080", "ffffffff"})
  void stopsAtANarrowLengthThatCannotBe(String length) {
    ByteBuffer bytes = hex(TTL_32 + length + "00000000 04000000 21000000");
    assertThat(ControlMessages.decode(bytes, 4)).containsExactly(TTL);
  }

  @Test
  void knowsTwoWidthsOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> ControlMessages.encode(List.of(), 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlMessages.decode(ByteBuffer.allocate(0), 2));
  }
}
