// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BspStateTest {
  private static final long BASE_64 = 0x7fff_1234_5000L;
  private static final long BASE_32 = 0xf000_1000L;
  private static final InetSocketAddress LOCAL = new InetSocketAddress("127.0.0.1", 49152);
  private static final InetSocketAddress REMOTE = new InetSocketAddress("127.0.0.1", 443);

  private final BspState.Codec wide = new BspState.Codec(8);
  private final BspState.Codec narrow = new BspState.Codec(4);

  @Test
  void readsBothAddressesOfA64BitProcess() {
    ByteBuffer b = wide(BASE_64 + 40, 16, BASE_64 + 56, 16);
    b.put(40, Sockaddr.encode(LOCAL)).put(56, Sockaddr.encode(REMOTE));
    BspState state = wide.decode(b, BASE_64);
    assertThat(state.localAddress()).contains(LOCAL);
    assertThat(state.remoteAddress()).contains(REMOTE);
    assertThat(state.socketType()).isSameAs(SocketType.STREAM);
    assertThat(state.protocol()).isSameAs(Protocol.TCP);
  }

  @Test
  void readsBothAddressesOfA32BitProcess() {
    ByteBuffer b = bytes(24 + 28 + 28);
    b.putInt(0, (int) (BASE_32 + 24)).putInt(4, 28).putInt(8, (int) (BASE_32 + 52)).putInt(12, 28);
    b.putInt(16, 2).putInt(20, 17);
    InetSocketAddress local = new InetSocketAddress("::1", 49152);
    InetSocketAddress remote = new InetSocketAddress("2001:db8::1", 53);
    b.put(24, Sockaddr.encode(local)).put(52, Sockaddr.encode(remote));
    BspState state = narrow.decode(b, BASE_32);
    assertThat(state.localAddress()).contains(local);
    assertThat(state.remoteAddress()).contains(remote);
    assertThat(state.socketType()).isSameAs(SocketType.DGRAM);
    assertThat(state.protocol()).isSameAs(Protocol.UDP);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 16", "40, 0"})
  void hasNoAddressWithoutPointerOrLength(long offset, int length) {
    long pointer = offset == 0 ? 0 : BASE_64 + offset;
    BspState state = wide.decode(wide(pointer, length, pointer, length), BASE_64);
    assertThat(state.localAddress()).isEmpty();
    assertThat(state.remoteAddress()).isEmpty();
    assertThat(state.socketType()).isSameAs(SocketType.STREAM);
  }

  @Test
  void hasNoAddressWhereAllBytesAreZero() {
    ByteBuffer b = wide(BASE_64 + 40, 16, BASE_64 + 56, 16);
    b.put(40, Sockaddr.encode(LOCAL));
    BspState state = wide.decode(b, BASE_64);
    assertThat(state.localAddress()).contains(LOCAL);
    assertThat(state.remoteAddress()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -40, 57, 72, 1L << 32, Long.MIN_VALUE})
  void refusesAPointerThatLeadsOutside(long offset) {
    ByteBuffer b = wide(BASE_64 + offset, 16, 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.decode(b, BASE_64))
        .withMessageStartingWith("The pointer at 0 leads outside of 72 bytes [");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 73, -1, Integer.MIN_VALUE})
  void refusesALengthThatLeadsOutside(int length) {
    ByteBuffer b = wide(0, 0, BASE_64 + 56, length);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.decode(b, BASE_64))
        .withMessageStartingWith("The pointer at 16 leads outside of 72 bytes [");
  }

  @Test
  void refusesWhatIsNoAddress() {
    ByteBuffer b = wide(BASE_64 + 40, 16, 0, 0);
    b.putLong(40, -1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.decode(b, BASE_64))
        .withMessageStartingWith("Not an IPv4 or IPv6 socket address: 16 bytes [ff ff");
  }

  @Test
  void refusesFewerBytesThanTheStructureHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.decode(bytes(39), 0))
        .withMessageStartingWith("A CSADDR_INFO has at least 40 bytes, not 39 bytes [");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow.decode(bytes(23), 0))
        .withMessageStartingWith("A CSADDR_INFO has at least 24 bytes, not 23 bytes [");
  }

  @Test
  void takesPointersForOffsetsWhenNoAddressIsGiven() {
    ByteBuffer b = wide(40, 16, 0, 0);
    b.put(40, Sockaddr.encode(LOCAL));
    assertThat(wide.decode(b).localAddress()).contains(LOCAL);
  }

  @Test
  void offersRoomForTwoAddressesOfIpv6() {
    assertThat(wide.capacity()).isGreaterThanOrEqualTo(96);
    assertThat(SocketLevelOptions.SO_BSP_STATE.codec()).isInstanceOf(SelfPointingCodec.class);
  }

  @Test
  void readsThePathsOfAUnixDomainSocket() {
    ByteBuffer b = bytes(40 + 110 + 110);
    b.putLong(0, BASE_64 + 40).putInt(8, 110).putLong(16, BASE_64 + 150).putInt(24, 110);
    b.putInt(32, 1);
    unix(b, 40, "C:\\Temp\\server.sock");
    unix(b, 150, "C:\\Temp\\client.sock");
    assertThat(b.limit()).isLessThanOrEqualTo(wide.capacity());

    BspState state = wide.decode(b, BASE_64);
    assertThat(state.localAddress()).isEmpty();
    assertThat(state.remoteAddress()).isEmpty();
    assertThat(state.localPath()).contains(Path.of("C:\\Temp\\server.sock"));
    assertThat(state.remotePath()).contains(Path.of("C:\\Temp\\client.sock"));
    assertThat(state)
        .hasToString("STREAM IP, local C:\\Temp\\server.sock, remote C:\\Temp\\client.sock");
  }

  private static void unix(ByteBuffer b, int at, String path) {
    b.putShort(at, (short) 1).put(at + 2, path.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hasNoAddressWhereAUnixDomainSocketHasNoPath() {
    ByteBuffer b = wide(BASE_64 + 40, 2, 0, 0);
    unix(b, 40, "");
    BspState state = wide.decode(b, BASE_64);
    assertThat(state.localPath()).isEmpty();
    assertThat(state).hasToString("STREAM TCP, local none, remote none");
  }

  @Test
  void isEqualToOneOfTheSameValues() {
    BspState state = state(LOCAL, SocketType.STREAM, Protocol.TCP);
    assertThat(state)
        .isEqualTo(state(LOCAL, SocketType.STREAM, Protocol.TCP))
        .hasSameHashCodeAs(state(LOCAL, SocketType.STREAM, Protocol.TCP))
        .isNotEqualTo(state(REMOTE, SocketType.STREAM, Protocol.TCP))
        .isNotEqualTo(state(LOCAL, SocketType.RAW, Protocol.TCP))
        .isNotEqualTo(state(LOCAL, SocketType.STREAM, Protocol.UDP))
        .isNotEqualTo(
            new BspState(Optional.of(LOCAL), Optional.of(REMOTE), SocketType.STREAM, Protocol.TCP));
    assertThat(state).hasToString("STREAM TCP, local /127.0.0.1:49152, remote none");
    assertThat(state.localPath()).isEmpty();
  }

  private static BspState state(InetSocketAddress local, SocketType type, Protocol protocol) {
    return new BspState(Optional.of(local), Optional.empty(), type, protocol);
  }

  @Test
  void cannotBeSet() {
    BspState state = wide.decode(wide(0, 0, 0, 0), 0);
    assertThatThrownBy(() -> wide.encode(state)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static ByteBuffer wide(long local, int localLength, long remote, int remoteLength) {
    return bytes(72)
        .putLong(0, local)
        .putInt(8, localLength)
        .putLong(16, remote)
        .putInt(24, remoteLength)
        .putInt(32, 1)
        .putInt(36, 6);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
