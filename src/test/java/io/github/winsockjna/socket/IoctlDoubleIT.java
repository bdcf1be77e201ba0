// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Native;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.TcpCongestion;
import io.github.winsockjna.ioctl.TcpInfo;
import io.github.winsockjna.ioctl.TcpInfos;
import io.github.winsockjna.ioctl.TcpSendLimits;
import io.github.winsockjna.ioctl.TcpState;
import io.github.winsockjna.jna.Ws2_32;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of Windows that Wine does not give, and some that Windows should not. */
@NeedsDoubles
class IoctlDoubleIT {
  private static final int V0 = 88;
  private static final int V1 = 136;
  private static final int V2 = 152;
  private static final int UNTOUCHED = -2;
  private static final int WSAEFAULT = 10014;

  /** The double, and what it can be told. */
  public interface Ws2_32Double extends Ws2_32 {
    void forget_answers();

    void answer_ioctl(int code, int input, int error, int returned, int length, byte[] bytes);
  }

  private final Ws2_32Double dll = Doubles.load("ws2_32", Ws2_32Double.class);
  private Socket socket;
  private SocketRef ref;

  @BeforeEach
  void open() throws Exception {
    Winsock.startup();
    socket = new Socket();
    ref = new SocketRef(dll, JavaSockets.of(socket));
  }

  @AfterEach
  void close() throws Exception {
    dll.forget_answers();
    socket.close();
  }

  /** Every field another number: its place, as far as it has room. */
  private static byte[] tcpInfo(int size) {
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < size; at += Integer.BYTES) {
      b.putInt(at, 0xFFFF_FF00 + at);
    }
    b.putInt(0, TcpState.ESTABLISHED.code());
    for (int at : new int[] {8, 48, 56, 96, 112, 128}) {
      if (at < size) {
        b.putLong(at, 1_000_000_000_000L + at);
      }
    }
    return b.put(16, (byte) 1).array();
  }

  private static TcpInfo expected(
      Optional<TcpSendLimits> limits, Optional<TcpCongestion> congestion) {
    return TcpInfos.of(
        TcpState.ESTABLISHED,
        0xFFFF_FF04L,
        Duration.ofMillis(1_000_000_000_008L),
        true,
        Duration.ofNanos(0xFFFF_FF14L * 1000),
        Duration.ofNanos(0xFFFF_FF18L * 1000),
        0xFFFF_FF1CL,
        0xFFFF_FF20L,
        0xFFFF_FF24L,
        0xFFFF_FF28L,
        0xFFFF_FF2CL,
        1_000_000_000_048L,
        1_000_000_000_056L,
        0xFFFF_FF40L,
        0xFFFF_FF44L,
        0xFFFF_FF48L,
        0xFFFF_FF4CL,
        0xFFFF_FF50L,
        84,
        limits,
        congestion);
  }

  private static TcpSendLimits.Limit limit(int at) {
    return new TcpSendLimits.Limit(
        0xFFFF_FF00L + at, Duration.ofMillis(0xFFFF_FF04L + at), 1_000_000_000_000L + at + 8);
  }

  private static final Optional<TcpSendLimits> LIMITS =
      Optional.of(new TcpSendLimits(limit(88), limit(104), limit(120)));

  private static final Optional<TcpCongestion> CONGESTION =
      Optional.of(new TcpCongestion(0xFFFF_FF88L, true, 0xFFFF_FF90L, 0xFFFF_FF94L));

  @Test
  void readsTcpInfoInTheVersionAskedFor() throws Exception {
    int code = Ioctls.SIO_TCP_INFO.code();
    dll.answer_ioctl(code, 0, 0, V0, V0, tcpInfo(V0));
    dll.answer_ioctl(code, 1, 0, V1, V1, tcpInfo(V1));
    dll.answer_ioctl(code, 2, 0, V2, V2, tcpInfo(V2));
    assertThat(ref.ioctl(Ioctls.SIO_TCP_INFO, 0))
        .isEqualTo(expected(Optional.empty(), Optional.empty()));
    assertThat(ref.ioctl(Ioctls.SIO_TCP_INFO, 1)).isEqualTo(expected(LIMITS, Optional.empty()));
    assertThat(ref.ioctl(Ioctls.SIO_TCP_INFO, 2)).isEqualTo(expected(LIMITS, CONGESTION));
  }

  @Test
  void readsTheNewestTcpInfoThereIs() throws Exception {
    int code = Ioctls.SIO_TCP_INFO.code();
    dll.answer_ioctl(code, 2, 10022, UNTOUCHED, 0, null);
    dll.answer_ioctl(code, 1, 0, V1, V1, tcpInfo(V1));
    assertThat(ref.tcpInfo()).contains(expected(LIMITS, Optional.empty()));
    dll.forget_answers();
    dll.answer_ioctl(code, 2, 0, V2, V2, tcpInfo(V2));
    assertThat(ref.tcpInfo()).contains(expected(LIMITS, CONGESTION));
  }

  @Test
  void tellsThatTcpInfoIsRefused() {
    dll.answer_ioctl(Ioctls.SIO_TCP_INFO.code(), 1, 10022, UNTOUCHED, 0, null);
    assertThatThrownBy(() -> ref.ioctl(Ioctls.SIO_TCP_INFO, 1))
        .hasMessageStartingWith("WSAIoctl(SIO_TCP_INFO) failed: WSAEINVAL (10022): ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 87, 89, 135, 137, 2048, -1, Integer.MIN_VALUE})
  void doesNotBelieveALengthThatCannotBe(int returned) {
    dll.answer_ioctl(Ioctls.SIO_TCP_INFO.code(), 1, 0, returned, V1, tcpInfo(V1));
    assertThatThrownBy(() -> ref.ioctl(Ioctls.SIO_TCP_INFO, 1))
        .hasMessageStartingWith("WSAIoctl(SIO_TCP_INFO) answered what cannot be read: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 40})
  void readsAsManyAddressesAsThereAre(int count) throws Exception {
    List<InetAddress> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      expected.add(new InetSocketAddress("10.71.1." + i, 0).getAddress());
    }
    byte[] list = addressList(expected);
    dll.answer_ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY.code(), 0, 0, list.length, list.length, list);
    assertThat(ref.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null)).isEqualTo(expected);
    assertThat(list.length > Ioctls.SIO_ADDRESS_LIST_QUERY.output().capacity())
        .as("needs a second call")
        .isEqualTo(count == 40);
  }

  /** With offsets for pointers; the double makes pointers of them. */
  private static byte[] addressList(List<InetAddress> addresses) {
    int pointer = Native.POINTER_SIZE;
    int first = pointer + addresses.size() * 2 * pointer;
    ByteBuffer b =
        ByteBuffer.allocate(first + addresses.size() * Sockaddr.SIZE_IN)
            .order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, addresses.size());
    for (int i = 0; i < addresses.size(); i++) {
      int at = first + i * Sockaddr.SIZE_IN;
      b.putInt(pointer + i * 2 * pointer, at);
      b.putInt(2 * pointer + i * 2 * pointer, Sockaddr.SIZE_IN);
      b.put(at, Sockaddr.encode(new InetSocketAddress(addresses.get(i), 0)));
    }
    return b.array();
  }

  @Test
  void doesNotFollowAPointerOutOfTheAnswer() {
    byte[] list = addressList(List.of(new InetSocketAddress("10.71.1.1", 0).getAddress()));
    ByteBuffer.wrap(list)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(Native.POINTER_SIZE, list.length - 8);
    dll.answer_ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY.code(), 0, 0, list.length, list.length, list);
    assertThatThrownBy(() -> ref.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null))
        .hasMessageContaining("answered what cannot be read: The pointer at ");
  }

  @ParameterizedTest
  @ValueSource(ints = {UNTOUCHED, 0, -1, 5000})
  void givesUpOnAnAnswerThatNeverHasRoom(int returned) {
    dll.answer_ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY.code(), 0, WSAEFAULT, returned, 0, null);
    assertThatThrownBy(() -> ref.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null))
        .hasMessageStartingWith("WSAIoctl(SIO_ADDRESS_LIST_QUERY) failed: WSAEFAULT (10014): ");
  }

  @Test
  void passesOnWhatItHasNoAnswerFor() throws Exception {
    dll.answer_ioctl(Ioctls.SIO_TCP_INFO.code(), 1, 0, V1, V1, tcpInfo(V1));
    assertThat(ref.ioctl(Ioctls.SIO_BASE_HANDLE, null)).isEqualTo(ref.handle());
  }
}
