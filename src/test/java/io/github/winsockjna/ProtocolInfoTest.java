// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProtocolInfoTest {
  @Test
  void readsTheWideStructure() {
    assertThat(ProtocolInfo.decodeW(ProtocolInfoBytes.w("MSAFD Tcpip [TCP/IP] Ω", 2, 1, 6)))
        .isEqualTo(expected("MSAFD Tcpip [TCP/IP] Ω"));
  }

  @Test
  void readsTheNarrowStructure() {
    assertThat(ProtocolInfo.decodeA(ProtocolInfoBytes.a("MSAFD Tcpip [TCP/IP]", 2, 1, 6)))
        .isEqualTo(expected("MSAFD Tcpip [TCP/IP]"));
  }

  private static ProtocolInfo expected(String name) {
    return new ProtocolInfo(
        name,
        AddressFamily.INET,
        SocketType.STREAM,
        Protocol.TCP,
        UUID.fromString("e70f1aa0-ab8b-11cf-8ca3-00805f48a192"),
        1001,
        0x20066,
        2,
        0xFFFF_FFFFL);
  }

  @Test
  void readsFromPositionToLimitAndLeavesTheBufferAsItIs() {
    ByteBuffer larger = ByteBuffer.allocate(700).put(30, ProtocolInfoBytes.w("X", 2, 1, 6).array());
    ByteBuffer window = larger.position(30).limit(30 + 628);
    assertThat(ProtocolInfo.decodeW(window)).isEqualTo(expected("X"));
    assertThat(window.position()).isEqualTo(30);
    assertThat(window.limit()).isEqualTo(658);
  }

  @Test
  void doesNotTakeTheLowByteOfAWideCharacterForTheEnd() {
    assertThat(ProtocolInfo.decodeW(ProtocolInfoBytes.w("Ā!", 2, 1, 6)).name()).isEqualTo("Ā!");
  }

  @Test
  void readsNumbersItDoesNotKnowAsUnknown() {
    ProtocolInfo info = ProtocolInfo.decodeW(ProtocolInfoBytes.w("X", 99, 98, 97));
    assertThat(info.addressFamily()).isSameAs(AddressFamily.UNKNOWN);
    assertThat(info.socketType()).isSameAs(SocketType.UNKNOWN);
    assertThat(info.protocol()).isSameAs(Protocol.UNKNOWN);
  }

  @Test
  void refusesAWideNameWithoutEnd() {
    ByteBuffer bytes = ProtocolInfoBytes.w("Z".repeat(256), 2, 1, 6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtocolInfo.decodeW(bytes))
        .withMessageStartingWith("The protocol's name has no end: 512 bytes [5a 00 5a 00 ");
  }

  @Test
  void refusesANarrowNameWithoutEnd() {
    byte[] bytes = new byte[372];
    Arrays.fill(bytes, (byte) 0x5a);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtocolInfo.decodeA(ByteBuffer.wrap(bytes)))
        .withMessageStartingWith("The protocol's name has no end: 256 bytes [5a 5a ");
  }

  @Test
  void refusesAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtocolInfo.decodeW(ByteBuffer.allocate(627)))
        .withMessageStartingWith("A protocol description has 628 bytes, not 627 bytes [00 00 ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtocolInfo.decodeA(ByteBuffer.allocate(628)))
        .withMessageStartingWith("A protocol description has 372 bytes, not 628 bytes [00 00 ");
  }
}
