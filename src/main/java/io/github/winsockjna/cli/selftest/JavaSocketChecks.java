// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static java.net.StandardProtocolFamily.UNIX;

import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * The library finds the native socket of every kind of socket that this JDK has, and what is set
 * there holds for Java.
 */
final class JavaSocketChecks {
  private static final InetAddress LOOPBACK = Loopback.V4.address();
  private static final InetSocketAddress ANY_PORT = Loopback.V4.anyPort();

  private static final Duration TIMEOUT = Duration.ofMillis(200);

  private JavaSocketChecks() {}

  static List<Check> all() {
    return List.of(
        typed(
            "Socket",
            "STREAM",
            () -> {
              try (Socket socket = new Socket()) {
                return type(SocketRef.of(socket));
              }
            }),
        found("Socket-connected", () -> connected(JavaSocketChecks::ofClient)),
        found("Socket-accepted", () -> connected(JavaSocketChecks::ofAccepted)),
        found("SSLSocket", () -> connected(JavaSocketChecks::ofTls)),
        found(
            "ServerSocket",
            () -> {
              try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
                return port(SocketRef.of(socket), socket.getLocalPort());
              }
            }),
        found(
            "DatagramSocket",
            () -> {
              try (DatagramSocket socket = new DatagramSocket(ANY_PORT)) {
                return port(SocketRef.of(socket), socket.getLocalPort());
              }
            }),
        found(
            "MulticastSocket",
            () -> {
              try (MulticastSocket socket = new MulticastSocket(ANY_PORT)) {
                return port(SocketRef.of(socket), socket.getLocalPort());
              }
            }),
        found("SocketChannel", () -> bound(SocketChannel.open(INET), Loopback.V4)),
        found(
            "SocketChannel-socket",
            () -> {
              try (SocketChannel channel = SocketChannel.open(INET).bind(ANY_PORT)) {
                return port(SocketRef.of(channel.socket()), channel.socket().getLocalPort());
              }
            }),
        found("ServerSocketChannel", () -> bound(ServerSocketChannel.open(INET), Loopback.V4)),
        found("DatagramChannel-4", () -> bound(DatagramChannel.open(INET), Loopback.V4)),
        found(
            "DatagramChannel-6",
            () -> {
              Loopback.V6.boundUdp().close(); // that is how a missing family shows
              return bound(DatagramChannel.open(INET6), Loopback.V6);
            }),
        found(
            "AsynchronousSocketChannel",
            () -> bound(AsynchronousSocketChannel.open(), Loopback.V4)),
        found(
            "AsynchronousServerSocketChannel",
            () -> bound(AsynchronousServerSocketChannel.open(), Loopback.V4)),
        typed("SocketChannel-unix", "STREAM", JavaSocketChecks::ofUnix),
        found("Socket-virtual-thread", JavaSocketChecks::onVirtualThread),
        Check.of(
            "java.Socket-read-timeout",
            "SO_RCVTIMEO ends a read of a Socket, with an exception of no timeout.",
            Source.THIS_LIBRARY,
            "SocketException",
            () -> connected(JavaSocketChecks::readWithin)),
        Check.of(
            "java.DatagramSocket-receive-timeout",
            "SO_RCVTIMEO ends a receive of a DatagramSocket, with an exception of no timeout.",
            Source.THIS_LIBRARY,
            "ConnectException",
            JavaSocketChecks::receiveWithin),
        Check.of(
            "java.ServerSocket-exclusive",
            "Java sets SO_EXCLUSIVEADDRUSE on its server sockets.",
            Source.THIS_LIBRARY,
            "true",
            () -> {
              try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
                return SocketRef.of(socket).get(SocketLevelOptions.SO_EXCLUSIVEADDRUSE);
              }
            }),
        Check.of(
            "java.closed",
            "A closed Socket is refused.",
            Source.THIS_LIBRARY,
            "Socket is closed",
            () -> {
              Socket socket = new Socket();
              socket.close();
              try {
                return type(SocketRef.of(socket));
              } catch (IOException e) {
                return e.getMessage();
              }
            }));
  }

  private static Check found(String kind, Check.Value port) {
    return Check.of(
        "java." + kind,
        "The native socket of a " + kind + " has the same port.",
        Source.THIS_LIBRARY,
        "the same port",
        port);
  }

  private static Check typed(String kind, String expected, Check.Value type) {
    return Check.of(
        "java." + kind,
        "The native socket of a " + kind + " is found.",
        Source.THIS_LIBRARY,
        expected,
        type);
  }

  private static Object type(SocketRef ref) throws IOException {
    return ref.get(SocketLevelOptions.SO_TYPE);
  }

  private static String port(SocketRef ref, int port) throws IOException {
    int found =
        ref.get(SocketLevelOptions.SO_BSP_STATE)
            .localAddress()
            .map(InetSocketAddress::getPort)
            .orElse(0);
    return found == port ? "the same port" : "another port";
  }

  private static String bound(NetworkChannel channel, Loopback loopback) throws IOException {
    try (channel) {
      channel.bind(loopback.anyPort());
      SocketAddress local = channel.getLocalAddress();
      return port(SocketRef.of(channel), ((InetSocketAddress) local).getPort());
    }
  }

  /** What is done with both ends of a connection. */
  @FunctionalInterface
  private interface Use {
    String of(Socket client, Socket accepted) throws IOException;
  }

  private static String connected(Use use) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
        Socket client = new Socket(LOOPBACK, server.getLocalPort());
        Socket accepted = server.accept()) {
      return use.of(client, accepted);
    }
  }

  private static String ofClient(Socket client, Socket accepted) throws IOException {
    return port(SocketRef.of(client), client.getLocalPort());
  }

  private static String ofAccepted(Socket client, Socket accepted) throws IOException {
    return port(SocketRef.of(accepted), accepted.getLocalPort());
  }

  private static String readWithin(Socket client, Socket accepted) throws IOException {
    SocketRef.of(client).set(SocketLevelOptions.SO_RCVTIMEO, TIMEOUT);
    return "read " + client.getInputStream().read();
  }

  private static String receiveWithin() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(ANY_PORT)) {
      SocketRef.of(socket).set(SocketLevelOptions.SO_RCVTIMEO, TIMEOUT);
      DatagramPacket packet = new DatagramPacket(new byte[1], 1);
      socket.receive(packet);
      return "received " + packet.getLength();
    }
  }

  /** Without a handshake: the socket beneath is there before. */
  private static String ofTls(Socket client, Socket accepted) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    Socket tls = factory.createSocket(client, Loopback.V4.text(), client.getPort(), false);
    return port(SocketRef.of(tls), client.getLocalPort());
  }

  private static Object ofUnix() throws IOException, CannotLook {
    try (SocketChannel channel = SocketChannel.open(UNIX)) {
      return type(SocketRef.of(channel));
    } catch (UnsupportedOperationException e) {
      throw CannotLook.notHere("no AF_UNIX");
    }
  }

  /** Virtual threads are of JDK 21, and this is compiled for 17. */
  private static String onVirtualThread() throws Exception {
    CompletableFuture<String> seen = new CompletableFuture<>();
    Runnable look =
        () -> {
          try {
            seen.complete(connected(JavaSocketChecks::ofClient));
          } catch (IOException e) {
            seen.completeExceptionally(e);
          }
        };
    try {
      Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, look);
    } catch (NoSuchMethodException e) {
      throw CannotLook.notHere("no virtual threads before JDK 21");
    }
    return seen.get(10, TimeUnit.SECONDS);
  }
}
