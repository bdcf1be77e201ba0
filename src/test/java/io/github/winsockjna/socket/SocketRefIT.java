// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.NativeSockets;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class SocketRefIT {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /** The handle is right when Windows has the port for it that Java has. */
  private static void assertPort(SocketRef ref, int javaPort) throws WinsockException {
    assertThat(javaPort).isPositive();
    assertThat(NativeSockets.localAddress(ref.handle()).getPort()).isEqualTo(javaPort);
  }

  private static void assertType(SocketRef ref, SocketType type) throws WinsockException {
    assertThat(ref.get(SocketLevelOptions.SO_TYPE)).isEqualTo(type);
  }

  private static int port(java.nio.channels.NetworkChannel channel) throws Exception {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  @Test
  void findsAServerSocket() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress());
        ServerSocket unbound = new ServerSocket()) {
      assertPort(SocketRef.of(server), server.getLocalPort());
      assertThat(SocketRef.of(server).get(SocketLevelOptions.SO_ACCEPTCONN)).isTrue();
      assertType(SocketRef.of(unbound), SocketType.STREAM);
      assertThat(SocketRef.of(unbound).get(SocketLevelOptions.SO_ACCEPTCONN)).isFalse();
    }
  }

  @Test
  void findsBothEndsOfAConnection() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertPort(SocketRef.of(client), client.getLocalPort());
      assertPort(SocketRef.of(accepted), accepted.getLocalPort());
      assertThat(SocketRef.of(client).handle()).isNotEqualTo(SocketRef.of(accepted).handle());
      assertThat(SocketRef.of(client).get(SocketLevelOptions.SO_CONNECT_TIME)).isPresent();
    }
  }

  @Test
  void findsUnconnectedSockets() throws Exception {
    try (Socket fresh = new Socket();
        Socket bound = new Socket();
        Socket noProxy = new Socket(Proxy.NO_PROXY);
        Socket httpProxy = new Socket(new Proxy(Proxy.Type.HTTP, ANY_PORT))) {
      bound.bind(ANY_PORT);
      assertPort(SocketRef.of(bound), bound.getLocalPort());
      for (Socket socket : new Socket[] {fresh, noProxy, httpProxy}) {
        SocketRef ref = SocketRef.of(socket);
        assertType(ref, SocketType.STREAM);
        socket.bind(ANY_PORT);
        assertPort(ref, socket.getLocalPort());
      }
    }
  }

  @Test
  void findsASocketMadeBeforeItIsBoundAndConnected() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress());
        Socket client = new Socket()) {
      SocketRef ref = SocketRef.of(client);
      ref.set(SocketLevelOptions.SO_RCVBUF, 20_000);
      client.connect(server.getLocalSocketAddress());
      assertPort(ref, client.getLocalPort());
      assertThat(client.getReceiveBufferSize()).isEqualTo(20_000);
    }
  }

  @Test
  void findsDatagramSockets() throws Exception {
    try (DatagramSocket bound = new DatagramSocket(ANY_PORT);
        DatagramSocket unbound = new DatagramSocket(null);
        MulticastSocket multicast = new MulticastSocket(0)) {
      assertPort(SocketRef.of(bound), bound.getLocalPort());
      assertPort(SocketRef.of(multicast), multicast.getLocalPort());
      assertType(SocketRef.of(unbound), SocketType.DGRAM);
      unbound.bind(ANY_PORT);
      assertPort(SocketRef.of(unbound), unbound.getLocalPort());
    }
  }

  @Test
  void findsChannelsAndTheirSocketAdaptors() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY_PORT);
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept();
        DatagramChannel datagram =
            DatagramChannel.open(StandardProtocolFamily.INET).bind(ANY_PORT)) {
      assertPort(SocketRef.of(server), port(server));
      assertPort(SocketRef.of(server.socket()), port(server));
      assertPort(SocketRef.of(client), port(client));
      assertPort(SocketRef.of(client.socket()), port(client));
      assertPort(SocketRef.of(accepted), port(accepted));
      assertPort(SocketRef.of(datagram), port(datagram));
      assertPort(SocketRef.of(datagram.socket()), port(datagram));
    }
  }

  @Test
  void findsAsynchronousChannels() throws Exception {
    try (AsynchronousServerSocketChannel server =
            AsynchronousServerSocketChannel.open().bind(ANY_PORT);
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      assertPort(SocketRef.of(server), port(server));
      assertType(SocketRef.of(client), SocketType.STREAM);
      client.connect(server.getLocalAddress()).get(10, TimeUnit.SECONDS);
      try (AsynchronousSocketChannel accepted = server.accept().get(10, TimeUnit.SECONDS)) {
        assertPort(SocketRef.of(client), port(client));
        assertPort(SocketRef.of(accepted), port(accepted));
      }
    }
  }

  @Test
  void findsTlsSockets() throws Exception {
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress());
        Socket plain = new Socket(server.getInetAddress(), server.getLocalPort());
        SSLSocket layered = (SSLSocket) tls.createSocket(plain, "localhost", 1, false);
        SSLSocket unlayered = (SSLSocket) tls.createSocket()) {
      unlayered.bind(ANY_PORT);
      assertPort(SocketRef.of(unlayered), unlayered.getLocalPort());
      assertPort(SocketRef.of(layered), plain.getLocalPort());
    }
  }

  @Test
  void takesABareHandle() throws Exception {
    try (SocketChannel channel = SocketChannel.open()) {
      long handle = SocketRef.of(channel).handle();
      assertType(SocketRef.ofHandle(handle), SocketType.STREAM);
    }
  }

  @Test
  void saysThatABareHandleIsNoSocket() {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> SocketRef.ofHandle(123_456_784).get(SocketLevelOptions.SO_TYPE))
        .satisfies(e -> assertThat(e.error()).isEqualTo(WsaError.WSAENOTSOCK));
  }

  @Test
  void neverClosesTheSocket() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress())) {
      for (int i = 0; i < 100; i++) {
        SocketRef.of(server).get(SocketLevelOptions.SO_TYPE);
      }
      System.gc();
      new Socket(server.getInetAddress(), server.getLocalPort()).close();
      server.accept().close();
    }
  }

  @Test
  void namesHandleAndAddresses() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, ANY_PORT.getAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket fresh = new Socket()) {
      assertThat(SocketRef.of(client).toString())
          .startsWith("SOCKET " + SocketRef.of(client).handle())
          .contains("local /127.0.0.1:" + client.getLocalPort())
          .contains("remote /127.0.0.1:" + server.getLocalPort());
      assertThat(SocketRef.of(server).toString())
          .contains("local /127.0.0.1:" + server.getLocalPort())
          .contains("not connected");
      assertThat(SocketRef.of(fresh).toString()).contains("not bound").contains("not connected");
    }
  }

  @Test
  void readsEveryOptionAtOnce() throws Exception {
    try (SocketChannel channel = SocketChannel.open()) {
      var readings = SocketRef.of(channel).readAll();

      assertThat(readings.keySet())
          .containsExactlyElementsOf(
              Options.all().stream()
                  .filter(ReadableOption.class::isInstance)
                  .<ReadableOption<?>>map(o -> (ReadableOption<?>) o)
                  .toList());
      assertThat(readings.values())
          .allMatch(reading -> reading.value().isPresent() != reading.failure().isPresent());
      assertThat(readings.get(SocketLevelOptions.SO_TYPE).value()).contains(SocketType.STREAM);
    }
  }

  @Test
  void readsAnOptionOfOnesOwn() throws Exception {
    var mine = Options.readWrite("MY_RCVBUF", SocketLevelOptions.LEVEL, 0x1002, OptionCodec.DWORD);
    try (SocketChannel channel = SocketChannel.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(mine, 30_000);
      assertThat(socket.get(mine)).isEqualTo(30_000);
      assertThat(socket.get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(30_000);

      var nobodys =
          Options.readWrite("NOBODYS", SocketLevelOptions.LEVEL, 0x6666, OptionCodec.DWORD);
      assertThat(socket.supports(nobodys)).isFalse();
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.set(nobodys, 1))
          .withMessageStartingWith("setsockopt(NOBODYS) failed: WSAENOPROTOOPT (10042): ");
    }
  }
}
