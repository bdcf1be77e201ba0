// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.jna.Memory;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.ioctl.InterfaceFlag;
import io.github.winsockjna.ioctl.InterfaceInfo;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.TcpInitialRto;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SelfPointingCodec;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.wine.OnlyOnWine;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class IoctlIT {
  private static final InetAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0).getAddress();
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress(LOOPBACK, 0);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static DatagramChannel datagrams() throws IOException {
    return DatagramChannel.open(StandardProtocolFamily.INET).bind(ANY_PORT);
  }

  @Test
  void keepAliveValuesSwitchKeepAlive() throws Exception {
    try (Socket socket = new Socket()) {
      SocketRef ref = SocketRef.of(socket);
      for (boolean on : new boolean[] {true, false, true}) {
        assertThat(ref.ioctl(Ioctls.SIO_KEEPALIVE_VALS, new KeepAliveValues(on, MINUTE, MINUTE)))
            .isNull();
        assertThat(ref.get(SocketLevelOptions.SO_KEEPALIVE)).isEqualTo(on);
      }
    }
  }

  @Test
  void keepAliveValuesAreRefusedForDatagrams() throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      KeepAliveValues values = new KeepAliveValues(true, MINUTE, MINUTE);
      assertThatThrownBy(() -> SocketRef.of(socket).ioctl(Ioctls.SIO_KEEPALIVE_VALS, values))
          .hasMessageStartingWith("WSAIoctl(SIO_KEEPALIVE_VALS) failed: WSAEINVAL (10022): ");
    }
  }

  @Test
  void tellsHowMuchAStreamHasToRead() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY_PORT);
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept()) {
      SocketRef ref = SocketRef.of(accepted);
      assertThat(ref.ioctl(Ioctls.FIONREAD, null)).isZero();
      client.write(ByteBuffer.allocate(5));
      client.write(ByteBuffer.allocate(7));
      awaitToRead(ref, 12);
      accepted.read(ByteBuffer.allocate(4));
      assertThat(ref.ioctl(Ioctls.FIONREAD, null)).isEqualTo(8);
    }
  }

  @Test
  void tellsThatADatagramWaits() throws Exception {
    try (DatagramChannel sender = datagrams();
        DatagramChannel receiver = datagrams()) {
      SocketRef ref = SocketRef.of(receiver);
      assertThat(ref.ioctl(Ioctls.FIONREAD, null)).isZero();
      sender.send(ByteBuffer.allocate(9), receiver.getLocalAddress());
      awaitToRead(ref, 9);
    }
  }

  private static void awaitToRead(SocketRef ref, long bytes) throws WinsockException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    long read = ref.ioctl(Ioctls.FIONREAD, null);
    while (read < bytes && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      read = ref.ioctl(Ioctls.FIONREAD, null);
    }
    assertThat(read).isEqualTo(bytes);
  }

  @Test
  void tellsThatNoUrgentDataWaits() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        Socket client = new Socket(LOOPBACK, server.getLocalPort())) {
      client.setOOBInline(true);
      assertThat(SocketRef.of(client).ioctl(Ioctls.SIOCATMARK, null)).isTrue();
    }
  }

  @Test
  void switchesWaitingOffAndOn() throws Exception {
    try (DatagramChannel channel = datagrams();
        Memory buffer = new Memory(1)) {
      SocketRef ref = SocketRef.of(channel);
      SOCKET handle = new SOCKET(ref.handle());
      ref.ioctl(Ioctls.FIONBIO, true);
      assertThatThrownBy(
              () -> WinsockResult.check(Ws2_32.instance().recv(handle, buffer, 1, 0), "recv"))
          .hasMessageStartingWith("recv failed: WSAEWOULDBLOCK (10035): ");
      ref.ioctl(Ioctls.FIONBIO, false);
      ref.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(1));
      assertThatThrownBy(
              () -> WinsockResult.check(Ws2_32.instance().recv(handle, buffer, 1, 0), "recv"))
          .hasMessageStartingWith("recv failed: WSAETIMEDOUT (10060): ");
    }
  }

  @Test
  void knowsTheSocketBeneathOfEveryKindOfSocket() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        Socket socket = new Socket(LOOPBACK, server.getLocalPort());
        DatagramSocket datagrams = new DatagramSocket();
        SocketChannel channel = SocketChannel.open();
        AsynchronousSocketChannel asynchronous = AsynchronousSocketChannel.open()) {
      for (SocketRef ref :
          List.of(
              SocketRef.of(server),
              SocketRef.of(socket),
              SocketRef.of(datagrams),
              SocketRef.of(channel),
              SocketRef.of(asynchronous))) {
        // Without layered providers, it is the socket itself.
        assertThat(ref.ioctl(Ioctls.SIO_BASE_HANDLE, null)).isEqualTo(ref.handle());
      }
    }
  }

  @Test
  void listsTheLoopbackInterface() throws Exception {
    try (DatagramChannel channel = datagrams()) {
      List<InterfaceInfo> interfaces =
          SocketRef.of(channel).ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null);
      assertThat(interfaces)
          .filteredOn(info -> info.address().isLoopbackAddress())
          .isNotEmpty()
          .allSatisfy(
              info -> {
                assertThat(info.flags()).contains(InterfaceFlag.UP, InterfaceFlag.LOOPBACK);
                assertThat(info.netmask().getHostAddress()).isEqualTo("255.0.0.0");
              });
    }
  }

  private static boolean isAloneOnLoopback(SocketRef ipv4) throws WinsockException {
    return ipv4.ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null).stream()
        .allMatch(info -> info.address().isLoopbackAddress());
  }

  @Test
  void listsAddressesAlsoWhenThereIsTooLittleRoomAtFirst() throws Exception {
    try (DatagramChannel channel = datagrams()) {
      SocketRef ref = SocketRef.of(channel);
      assumeFalse(isAloneOnLoopback(ref), "the list leaves out loopback, and there is no other");
      List<InetAddress> addresses = ref.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null);
      assertThat(addresses).isNotEmpty().noneMatch(InetAddress::isLoopbackAddress);
      assertThat(ref.ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null))
          .extracting(InterfaceInfo::address)
          .containsAll(addresses.stream().filter(IoctlIT::isGiven).toList());
      assertThat(ref.ioctl(startingWith(16), null)).isEqualTo(addresses);
    }
  }

  /** Wine lists 0.0.0.0 for an adapter that has no address. */
  private static boolean isGiven(InetAddress address) {
    return !address.isAnyLocalAddress();
  }

  /** The same control, but with little room offered at first. */
  private static Ioctl<Void, List<InetAddress>> startingWith(int room) {
    return Ioctl.of(
        "SIO_ADDRESS_LIST_QUERY",
        Ioctls.SIO_ADDRESS_LIST_QUERY.code(),
        OptionCodec.NOTHING,
        new LessRoom<>(
            (SelfPointingCodec<List<InetAddress>>) Ioctls.SIO_ADDRESS_LIST_QUERY.output(), room));
  }

  @Test
  void tellsByWhichAddressAnotherIsReached() throws Exception {
    try (DatagramChannel channel = datagrams()) {
      SocketRef ref = SocketRef.of(channel);
      assumeFalse(isAloneOnLoopback(ref), "Wine knows no route when there is only loopback");
      InetAddress own =
          ref.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null).stream()
              .filter(IoctlIT::isGiven)
              .findFirst()
              .orElseThrow();
      assertThat(ref.ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null))
          .extracting(InterfaceInfo::address)
          .contains(ref.ioctl(Ioctls.SIO_ROUTING_INTERFACE_QUERY, own));
    }
  }

  @Test
  void findsTheAddressOfAFunctionThatNoDllExports() throws Exception {
    UUID wsaRecvMsg = UUID.fromString("f689d7c8-6f1f-436b-8a53-e54fe351c322");
    try (DatagramChannel channel = datagrams()) {
      SocketRef ref = SocketRef.of(channel);
      assertThat(ref.ioctl(Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER, wsaRecvMsg)).isNotZero();
    }
  }

  record Refused<I>(Ioctl<I, ?> control, I input) {
    @Override
    public String toString() {
      return control.name();
    }
  }

  static List<Refused<?>> refused() {
    return List.of(
        new Refused<>(Ioctls.SIO_TCP_INFO, 0),
        new Refused<>(Ioctls.SIO_TCP_INFO, 1),
        new Refused<>(Ioctls.SIO_LOOPBACK_FAST_PATH, true),
        new Refused<>(
            Ioctls.SIO_TCP_INITIAL_RTO,
            TcpInitialRto.ofRetransmissions(TcpInitialRto.NO_SYN_RETRANSMISSIONS)),
        new Refused<>(Ioctls.SIO_TCP_SET_ACK_FREQUENCY, 1),
        new Refused<>(Ioctls.SIO_UDP_NETRESET, false),
        new Refused<>(Ioctls.SIO_GET_BROADCAST_ADDRESS, null),
        new Refused<>(Ioctls.SIO_FLUSH, null),
        new Refused<>(Ioctls.SIO_MULTIPOINT_LOOPBACK, true));
  }

  @ParameterizedTest
  @MethodSource("refused")
  @OnlyOnWine("Windows has them")
  <I> void saysWhatThisSystemDoesNotHave(Refused<I> refused) throws Exception {
    try (Socket socket = new Socket()) {
      assertThatThrownBy(() -> SocketRef.of(socket).ioctl(refused.control(), refused.input()))
          .hasMessageStartingWith(
              "WSAIoctl(" + refused.control().name() + ") failed: WSAEOPNOTSUPP (10045): ");
    }
  }

  @Test
  void refusesAClosedSocket() throws Exception {
    Socket socket = new Socket();
    SocketRef ref = SocketRef.of(socket);
    socket.close();
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> ref.ioctl(Ioctls.FIONREAD, null))
        .withMessage("Socket is closed");
  }

  @Test
  void saysThatAHandleIsNoSocket() {
    assertThatThrownBy(() -> SocketRef.ofHandle(0x7FFF_FFF0).ioctl(Ioctls.FIONREAD, null))
        .asInstanceOf(type(WinsockException.class))
        .returns(WsaError.WSAENOTSOCK, WinsockException::error);
  }
}
