// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.NativeSockets;
import io.github.winsockjna.option.SocketLevelOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sockets whose handle moves, or is not theirs. */
class JavaSocketIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private ServerSocket server;
  private Socket inner;

  @BeforeEach
  void connect() throws Exception {
    server = new ServerSocket(0, 5, LOOPBACK);
    inner = new Socket(LOOPBACK, server.getLocalPort());
  }

  @AfterEach
  void close() throws Exception {
    inner.close();
    server.close();
  }

  private static void assertRefused(ThrowingCallable of, Class<?> named) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(of)
        .withMessageContaining(named.getName())
        .withMessageContaining("Refer to ");
  }

  @Test
  void followsAnHttpConnect() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, LOOPBACK);
        Socket socket = new Socket(new Proxy(Proxy.Type.HTTP, proxy.getLocalSocketAddress()))) {
      CompletableFuture<Void> tunnel = CompletableFuture.runAsync(() -> answerOneConnect(proxy));
      SocketRef ref = SocketRef.of(socket);
      ref.set(SocketLevelOptions.SO_RCVBUF, 20_000);
      socket.connect(server.getLocalSocketAddress());
      tunnel.get(10, TimeUnit.SECONDS);

      assertThat(ref.get(SocketLevelOptions.SO_CONNECT_TIME)).isPresent();
      assertThat(ref.handle()).isEqualTo(SocketRef.of(socket).handle());
      assertThat(NativeSockets.localAddress(ref.handle()).getPort())
          .isEqualTo(socket.getLocalPort());
      assertThat(ref.get(SocketLevelOptions.SO_RCVBUF)).isNotEqualTo(20_000);
    }
  }

  private static void answerOneConnect(ServerSocket proxy) {
    try {
      Socket client = proxy.accept();
      InputStream in = client.getInputStream();
      String request = "";
      while (!request.endsWith("\r\n\r\n")) {
        request += (char) in.read();
      }
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysThatASocketThatCouldNotConnectIsClosed() throws Exception {
    int nobody;
    try (ServerSocket gone = new ServerSocket(0, 1, LOOPBACK)) {
      nobody = gone.getLocalPort();
    }
    try (Socket socket = new Socket()) {
      SocketRef ref = SocketRef.of(socket);
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(LOOPBACK, nobody)))
          .isInstanceOf(SocketException.class);
      assertThatThrownBy(ref::handle)
          .isInstanceOf(SocketException.class)
          .hasMessage("Socket is closed");
      assertThatThrownBy(() -> ref.get(SocketLevelOptions.SO_TYPE)).hasMessage("Socket is closed");
      assertThatThrownBy(() -> SocketRef.of(socket)).hasMessage("Socket is closed");
    }
  }

  @Test
  void takesSubclassesThatAreTheirOwnSocket() throws Exception {
    try (Socket socket = new Socket(LOOPBACK, server.getLocalPort()) {};
        Socket fresh = new Socket() {};
        ServerSocket listening = new ServerSocket(0, 5, LOOPBACK) {};
        DatagramSocket datagram = new DatagramSocket(0, LOOPBACK) {}) {
      datagram.connect(new InetSocketAddress(LOOPBACK, 9));
      assertPort(SocketRef.of(socket), socket.getLocalPort());
      assertPort(SocketRef.of(listening), listening.getLocalPort());
      assertPort(SocketRef.of(datagram), datagram.getLocalPort());
      SocketRef ref = SocketRef.of(fresh);
      fresh.connect(server.getLocalSocketAddress());
      assertPort(ref, fresh.getLocalPort());
    }
  }

  private static void assertPort(SocketRef ref, int port) throws IOException {
    assertThat(NativeSockets.localAddress(ref.handle()).getPort()).isEqualTo(port).isPositive();
  }

  @Test
  void refusesASocketThatDelegates() throws Exception {
    try (Socket wrapper = new ForeignSockets.DelegatingSocket(inner)) {
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.DelegatingSocket.class);
      wrapper.setTcpNoDelay(true); // which makes a socket of its own
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.DelegatingSocket.class);
    }
  }

  @Test
  void refusesASocketWithOtherPorts() throws Exception {
    try (Socket wrapper = new ForeignSockets.OtherPorts(LOOPBACK, server.getLocalPort())) {
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.OtherPorts.class);
    }
  }

  @Test
  void refusesATlsSocketOfSomebodyElseOverAnother() throws Exception {
    try (Socket wrapper = new ForeignSockets.TlsSocket(inner)) {
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.TlsSocket.class);
    }
  }

  @Test
  void refusesAnImplementationThatIsNotTheJdks() throws Exception {
    Socket socket = new Socket(new ForeignSockets.Impl()) {};
    assertRefused(() -> SocketRef.of(socket), ForeignSockets.Impl.class);
    socket.connect(server.getLocalSocketAddress());
    assertRefused(() -> SocketRef.of(socket), ForeignSockets.Impl.class);
  }

  @Test
  void refusesAServerSocketThatDelegates() throws Exception {
    try (ServerSocket wrapper = new ForeignSockets.DelegatingServerSocket(server)) {
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.DelegatingServerSocket.class);
    }
  }

  @Test
  void refusesADatagramSocketThatDelegates() throws Exception {
    try (DatagramSocket bound = new DatagramSocket(0, LOOPBACK);
        DatagramSocket wrapper = new ForeignSockets.DelegatingDatagramSocket(bound)) {
      assertRefused(() -> SocketRef.of(wrapper), ForeignSockets.DelegatingDatagramSocket.class);
    }
  }

  @Test
  void refusesAChannelThatIsNotTheJdks() throws Exception {
    try (SocketChannel channel = new ForeignSockets.Channel()) {
      assertRefused(() -> SocketRef.of(channel), ForeignSockets.Channel.class);
    }
  }

  @Test
  void namesTheMemberThatThisJdkLacks() {
    assertMissing(
        JdkMember.field("java.net.Socket", "noSuchField", SocketImpl.class),
        "java.net.Socket with its field noSuchField");
    assertMissing(
        JdkMember.field("java.net.Socket", "impl", String.class),
        "java.net.Socket with its field impl");
    assertMissing(
        JdkMember.field("java.net.NoSuchClass", "impl", SocketImpl.class),
        "java.net.NoSuchClass with its field impl");
    assertMissing(
        JdkMember.ownMethod(Socket.class, "noSuchMethod", int.class),
        "java.net.Socket with its method noSuchMethod");
  }

  private static void assertMissing(JdkMember member, String named) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> JdkMember.require(member))
        .withMessageStartingWith(
            "This library does not know the sockets of JDK "
                + Runtime.version()
                + ", which does not have "
                + named);
  }

  @Test
  void survivesAJdkWithoutTheTrustedLookup() {
    assertThatExceptionOfType(NoSuchFieldException.class)
        .isThrownBy(() -> TrustedLookup.field("NO_SUCH_LOOKUP"))
        .withMessageStartingWith(
            "java.lang.invoke.MethodHandles$Lookup has no field NO_SUCH_LOOKUP");
  }

  /** A foreign object where the JDK's is expected is an exception, and no end of the process. */
  @Test
  void survivesAnObjectOfAnotherClass() {
    JdkMember member = JdkMember.field("java.net.Socket", "impl", SocketImpl.class);
    assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> member.get("no socket"));
  }
}
