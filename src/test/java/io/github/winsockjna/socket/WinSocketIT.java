// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sockets of one's own, on loopback. */
class WinSocketIT {
  /** Which addresses a socket takes, and to which it is bound and connected here. */
  enum Kind {
    V4("127.0.0.1"),
    V6("::1"),
    DUAL_WITH_V4("127.0.0.1"),
    DUAL_WITH_V6("::1");

    final InetSocketAddress anyPort;

    Kind(String loopback) {
      anyPort = new InetSocketAddress(loopback, 0);
    }

    WinSocket tcp() throws WinsockException {
      return this == V4 ? WinSocket.tcp4() : withoutIpv4Only(WinSocket.tcp6());
    }

    WinSocket udp() throws WinsockException {
      return this == V4 ? WinSocket.udp4() : withoutIpv4Only(WinSocket.udp6());
    }

    private WinSocket withoutIpv4Only(WinSocket socket) throws WinsockException {
      socket.set(Ipv6Options.IPV6_V6ONLY, this == V6);
      return socket;
    }

    WinSocket listening() throws WinsockException {
      WinSocket socket = tcp();
      socket.bind(anyPort);
      socket.listen(5);
      return socket;
    }

    WinSocket connected(WinSocket listening) throws WinsockException {
      WinSocket socket = tcp();
      socket.connect(listening.localAddress());
      return socket;
    }
  }

  private static void assertFails(WsaError error, ThrowingCallable call) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(call)
        .returns(error, WinsockException::error);
  }

  private static ByteBuffer bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 8));
    }
    return ByteBuffer.wrap(bytes);
  }

  private static ByteBuffer direct(ByteBuffer bytes) {
    return ByteBuffer.allocateDirect(bytes.remaining()).put(bytes.duplicate()).flip();
  }

  private static void sendAll(WinSocket socket, ByteBuffer bytes) throws WinsockException {
    while (bytes.hasRemaining()) {
      assertThat(socket.send(bytes)).isPositive();
    }
  }

  private static ByteBuffer receiveAll(WinSocket socket, ByteBuffer into) throws WinsockException {
    while (into.hasRemaining()) {
      assertThat(socket.receive(into)).isPositive();
    }
    return into.flip();
  }

  @ParameterizedTest
  @EnumSource
  void carriesAStreamBothWays(Kind kind) throws Exception {
    ByteBuffer request = bytes(100_000);
    try (WinSocket server = kind.listening();
        WinSocket client = kind.connected(server);
        WinSocket accepted = server.accept()) {
      Thread sender = new Thread(() -> sendRest(client, request.duplicate()));
      sender.start();
      ByteBuffer got = receiveAll(accepted, ByteBuffer.allocate(100_000));
      sender.join();
      assertThat(got).isEqualTo(request);

      sendAll(accepted, ByteBuffer.wrap(new byte[] {1, 2, 3}));
      assertThat(receiveAll(client, ByteBuffer.allocateDirect(3)))
          .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }
  }

  private static void sendRest(WinSocket socket, ByteBuffer bytes) {
    try {
      sendAll(socket, bytes);
    } catch (WinsockException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsTheAddressesOfBothEnds(Kind kind) throws Exception {
    try (WinSocket server = kind.listening();
        WinSocket client = kind.connected(server);
        WinSocket accepted = server.accept()) {
      assertThat(client.remoteAddress()).isEqualTo(server.localAddress());
      assertThat(accepted.localAddress()).isEqualTo(server.localAddress());
      assertThat(accepted.remoteAddress()).isEqualTo(client.localAddress());
      assertThat(server.localAddress().getAddress()).isEqualTo(kind.anyPort.getAddress());
      assertThat(server.localAddress().getPort()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void carriesMessages(Kind kind) throws Exception {
    try (WinSocket one = kind.udp();
        WinSocket other = kind.udp()) {
      one.bind(kind.anyPort);
      other.bind(kind.anyPort);
      one.connect(other.localAddress());
      other.connect(one.localAddress());
      for (int length : new int[] {0, 1, 1400, 20_000}) {
        ByteBuffer message = bytes(length);
        assertThat(one.send(message.duplicate())).isEqualTo(length);
        ByteBuffer got = ByteBuffer.allocate(30_000);
        assertThat(other.receive(got)).isEqualTo(length);
        assertThat(got.flip()).isEqualTo(message);
      }
    }
  }

  /** A mapped wildcard would be refused; the wildcard of either family is meant. */
  @ParameterizedTest
  @EnumSource
  void bindsToTheWildcardOfEitherFamily(Kind kind) throws Exception {
    for (String wildcard : new String[] {"0.0.0.0", "::"}) {
      try (WinSocket server = kind.tcp();
          WinSocket client = kind.tcp()) {
        server.bind(new InetSocketAddress(wildcard, 0));
        server.listen(1);
        assertThat(server.localAddress().getAddress().isAnyLocalAddress()).isTrue();
        int port = server.localAddress().getPort();
        client.connect(new InetSocketAddress(kind.anyPort.getAddress(), port));
        assertThat(client.remoteAddress().getPort()).isEqualTo(port);
      }
    }
  }

  @Test
  void anIpv6SocketIsForIpv6OnlyUntilToldOtherwise() throws Exception {
    try (WinSocket socket = WinSocket.tcp6();
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      assertThat(socket.get(Ipv6Options.IPV6_V6ONLY)).isTrue();
      InetSocketAddress target = (InetSocketAddress) server.getLocalSocketAddress();
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(target));
    }
  }

  @Test
  void refusesAnAddressOfTheOtherFamily() throws Exception {
    try (WinSocket socket = WinSocket.tcp4()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.connect(new InetSocketAddress("::1", 80)))
          .withMessage(
              "address is /[0:0:0:0:0:0:0:1]:80, but must be one for a socket of address family AF_INET");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.bind(InetSocketAddress.createUnresolved("nosuch.invalid", 1)))
          .withMessageStartingWith("address is not resolved");
    }
  }

  @Test
  void sendsFromAnyKindOfBuffer() throws Exception {
    ByteBuffer all = bytes(64);
    ByteBuffer part = bytes(64).position(7).limit(20);
    ByteBuffer[] buffers = {
      part.duplicate(),
      part.slice(),
      part.asReadOnlyBuffer(),
      direct(all).position(7).limit(20),
      direct(all).position(7).limit(20).slice(),
      direct(all).position(7).limit(20).asReadOnlyBuffer(),
      direct(all).position(3).slice().position(4).limit(17),
    };
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      for (ByteBuffer buffer : buffers) {
        int end = buffer.limit();
        assertThat(client.send(buffer)).isEqualTo(13);
        assertThat(buffer.position()).isEqualTo(end);
        assertThat(receiveAll(accepted, ByteBuffer.allocate(13))).isEqualTo(part);
      }
    }
  }

  @Test
  void receivesIntoAnyKindOfBuffer() throws Exception {
    ByteBuffer message = bytes(5);
    ByteBuffer[] buffers = {
      ByteBuffer.allocate(32).position(7).limit(20),
      ByteBuffer.allocate(32).position(7).slice().limit(6),
      ByteBuffer.allocateDirect(32).position(7).limit(20),
      ByteBuffer.allocateDirect(32).position(7).slice().position(2),
    };
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      for (ByteBuffer buffer : buffers) {
        int begin = buffer.position();
        sendAll(client, message.duplicate());
        ByteBuffer got = buffer.duplicate().limit(begin + 5);
        receiveAll(accepted, got);
        assertThat(got.position(begin)).isEqualTo(message);
        assertThat(buffer.clear().slice(0, begin)).isEqualTo(ByteBuffer.allocate(begin));
      }
    }
  }

  @Test
  void movesThePositionBehindWhatCame() throws Exception {
    for (ByteBuffer into :
        new ByteBuffer[] {ByteBuffer.allocate(50), ByteBuffer.allocateDirect(50)}) {
      try (WinSocket one = WinSocket.udp4()) {
        one.bind(Kind.V4.anyPort);
        one.connect(one.localAddress());
        one.send(bytes(12));
        assertThat(one.receive(into.position(3))).isEqualTo(12);
        assertThat(into.position()).isEqualTo(15);
        assertThat(into.limit()).isEqualTo(50);
        assertThat(into.slice(3, 12)).isEqualTo(bytes(12));
      }
    }
  }

  @Test
  void refusesToReceiveIntoAReadOnlyBuffer() throws Exception {
    try (WinSocket socket = WinSocket.udp4()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.receive(ByteBuffer.allocate(4).asReadOnlyBuffer()))
          .withMessage("b is read-only, but must take what is received");
    }
  }

  @Test
  void tellsTheEndOfAStreamFromABufferWithoutRoom() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      assertThat(accepted.receive(ByteBuffer.allocate(0))).isZero();
      client.shutdownOutput();
      assertThat(accepted.receive(ByteBuffer.allocate(0))).isZero();
      assertThat(accepted.receive(ByteBuffer.allocate(9))).isEqualTo(-1);
      assertThat(accepted.receive(ByteBuffer.allocateDirect(9))).isEqualTo(-1);
    }
  }

  @Test
  void receivesAfterHavingShutDownItsOutput() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      client.shutdownOutput();
      sendAll(accepted, bytes(3));
      assertThat(receiveAll(client, ByteBuffer.allocate(3))).isEqualTo(bytes(3));
      assertFails(WsaError.WSAESHUTDOWN, () -> client.send(bytes(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"V4", "V6"})
  void fillsABufferTooShortForTheMessage(Kind kind) throws Exception {
    for (ByteBuffer into :
        new ByteBuffer[] {ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4)}) {
      try (WinSocket one = kind.udp()) {
        one.bind(kind.anyPort);
        one.connect(one.localAddress());
        one.send(bytes(10));
        one.send(bytes(2));
        assertFails(WsaError.WSAEMSGSIZE, () -> one.receive(into));
        assertThat(into.flip()).isEqualTo(bytes(4));
        assertThat(one.receive(into.clear())).isEqualTo(2);
      }
    }
  }

  @Test
  void refusesAMessageThatIsTooLong() throws Exception {
    try (WinSocket one = WinSocket.udp4()) {
      one.bind(Kind.V4.anyPort);
      one.connect(one.localAddress());
      ByteBuffer tooLong = ByteBuffer.allocate(70_000);
      assertFails(WsaError.WSAEMSGSIZE, () -> one.send(tooLong));
      assertThat(tooLong.position()).isZero();
    }
  }

  @Test
  void talksToSocketsOfTheJdk() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        Socket client =
            new Socket(InetAddress.getByName("127.0.0.1"), server.localAddress().getPort())) {
      try (WinSocket accepted = server.accept()) {
        client.getOutputStream().write(new byte[] {1, 2, 3});
        assertThat(receiveAll(accepted, ByteBuffer.allocate(3)))
            .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      }
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void pingsThroughARawSocket() throws Exception {
    try (WinSocket raw = openRaw()) {
      raw.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
      raw.bind(Kind.V4.anyPort);
      raw.connect(Kind.V4.anyPort);
      // Echo request, id 0x1234, sequence number 1, without data: the checksum is its complement.
      raw.send(ByteBuffer.wrap(new byte[] {8, 0, (byte) 0xE5, (byte) 0xCA, 0x12, 0x34, 0, 1}));
      byte[] message;
      do {
        ByteBuffer packet = ByteBuffer.allocate(70_000);
        raw.receive(packet);
        int header = (packet.get(0) & 0xF) * 4;
        message = Arrays.copyOfRange(packet.array(), header, packet.position());
      } while (message[0] != 0 || message[4] != 0x12 || message[5] != 0x34);
      assertThat(message).startsWith(0, 0).endsWith(0x12, 0x34, 0, 1).hasSize(8);
    }
  }

  private static WinSocket openRaw() throws WinsockException {
    try {
      return WinSocket.open(AddressFamily.INET, SocketType.RAW, Protocol.ICMP);
    } catch (WinsockException e) {
      assumeTrue(e.error() != WsaError.WSAEACCES, "a raw socket needs administrator rights");
      throw e;
    }
  }

  @Test
  void tellsThatThereIsNoSuchSocket() {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> WinSocket.open(AddressFamily.INET, SocketType.STREAM, Protocol.UDP))
        .returns("WSASocketW", WinsockException::function)
        .returns(WsaError.WSAEPROTONOSUPPORT, WinsockException::error);
  }

  @ParameterizedTest
  @EnumSource
  void tellsThatNobodyListens(Kind kind) throws Exception {
    InetSocketAddress nobody;
    try (WinSocket bound = kind.tcp();
        WinSocket client = kind.tcp()) {
      bound.bind(kind.anyPort);
      nobody = bound.localAddress();
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> client.connect(nobody))
          .withMessageStartingWith(
              "connect(" + ConnectFailedExceptionTest.name(nobody) + ") failed: ")
          .returns(WsaError.WSAECONNREFUSED, WinsockException::error)
          .returns(nobody, ConnectFailedException::target);
    }
  }

  @Test
  void tellsThatAnAddressIsInUse() throws Exception {
    try (WinSocket first = WinSocket.tcp4();
        WinSocket second = WinSocket.tcp4()) {
      first.bind(Kind.V4.anyPort);
      assertFails(WsaError.WSAEADDRINUSE, () -> second.bind(first.localAddress()));
    }
  }

  @Test
  void tellsThatThereIsNoAddressYet() throws Exception {
    try (WinSocket socket = WinSocket.tcp4()) {
      assertFails(WsaError.WSAEINVAL, socket::localAddress);
      assertFails(WsaError.WSAENOTCONN, socket::remoteAddress);
      assertFails(WsaError.WSAENOTCONN, () -> socket.receive(ByteBuffer.allocate(1)));
      assertFails(WsaError.WSAEINVAL, socket::accept);
      assertFails(WsaError.WSAEINVAL, () -> socket.listen(5));
    }
  }

  @Test
  void endsReceivingAfterItsTimeout() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket message = WinSocket.udp4()) {
      message.bind(Kind.V4.anyPort);
      for (WinSocket socket : new WinSocket[] {client, message}) {
        socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(200));
        long begin = System.nanoTime();
        assertFails(WsaError.WSAETIMEDOUT, () -> socket.receive(ByteBuffer.allocate(1)));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
            .isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
      }
    }
  }

  @Test
  void endsSendingAfterItsTimeout() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      client.set(SocketLevelOptions.SO_SNDTIMEO, Duration.ofMillis(200));
      assertFails(
          WsaError.WSAETIMEDOUT,
          () -> {
            for (int i = 0; i < 10_000; i++) {
              client.send(bytes(64_000));
            }
          });
      assertThat(accepted.remoteAddress()).isEqualTo(client.localAddress());
    }
  }

  @Test
  void holdsAsManyConnectionsAsTheBacklogUntilAccepted() throws Exception {
    try (WinSocket server = Kind.V4.listening();
        WinSocket first = Kind.V4.connected(server);
        WinSocket second = Kind.V4.connected(server);
        WinSocket third = Kind.V4.connected(server)) {
      for (WinSocket client : new WinSocket[] {first, second, third}) {
        try (WinSocket accepted = server.accept()) {
          assertThat(accepted.remoteAddress()).isEqualTo(client.localAddress());
        }
      }
    }
  }

  @Test
  void hasTheOptionsOfAnySocket() throws Exception {
    try (WinSocket socket = WinSocket.tcp4()) {
      socket.set(TcpOptions.TCP_NODELAY, true);
      assertThat(socket.get(TcpOptions.TCP_NODELAY)).isTrue();
      assertThat(socket.get(SocketLevelOptions.SO_TYPE)).isEqualTo(SocketType.STREAM);
      assertThat(socket.readAll().get(SocketLevelOptions.SO_TYPE).value())
          .contains(SocketType.STREAM);
    }
  }

  @Test
  void isNotInheritedByProcessesThisOneStarts() throws Exception {
    Function getHandleInformation =
        NativeLibrary.getInstance("kernel32").getFunction("GetHandleInformation");
    try (WinSocket server = Kind.V4.listening();
        WinSocket client = Kind.V4.connected(server);
        WinSocket accepted = server.accept()) {
      for (WinSocket socket : new WinSocket[] {server, client, accepted}) {
        IntByReference flags = new IntByReference(-1);
        HANDLE handle = new HANDLE(new Pointer(socket.handle()));
        assertThat(getHandleInformation.invokeInt(new Object[] {handle, flags})).isNotZero();
        assertThat(flags.getValue() & 1).isZero();
      }
    }
  }
}
