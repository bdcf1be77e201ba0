// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.ConnectFailedException;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** TCP connections on loopback: made, refused, reset, and what accept hands on. */
final class ConnectChecks {
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final Loopback loopback;

  private ConnectChecks(Loopback loopback) {
    this.loopback = loopback;
  }

  static List<Check> all() {
    return Stream.of(Loopback.values())
        .flatMap(loopback -> new ConnectChecks(loopback).checks())
        .toList();
  }

  private Stream<Check> checks() {
    Duration time = Duration.ofMillis(1234);
    return Stream.of(
        check(
            "data",
            "Data comes through a connection.",
            Source.MICROSOFT,
            "5 bytes",
            () ->
                connected(
                    (client, accepted) -> {
                      client.send(ByteBuffer.allocate(5));
                      return accepted.receive(ByteBuffer.allocate(10)) + " bytes";
                    })),
        check(
            "end",
            "After a shutdown the peer reads the end.",
            Source.MICROSOFT,
            "-1",
            () ->
                connected(
                    (client, accepted) -> {
                      client.shutdownOutput();
                      return accepted.receive(ByteBuffer.allocate(1));
                    })),
        check(
            "reset",
            "SO_LINGER on with 0 seconds resets the connection.",
            Source.MICROSOFT,
            "WSAECONNRESET",
            () ->
                connected(
                    (client, accepted) -> {
                      client.set(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ZERO));
                      client.close();
                      return accepted.receive(ByteBuffer.allocate(1));
                    })),
        check(
            "refused",
            "A port that nobody has refuses, with no ICMP error.",
            Source.MICROSOFT,
            "WSAECONNREFUSED, no ICMP error",
            () -> refused(false)),
        Check.of(
            id("refused.icmp-error"),
            "With TCP_FAIL_CONNECT_ON_ICMP_ERROR too, and none is kept.",
            Source.MICROSOFT,
            WindowsRelease.WINDOWS_10_2004,
            Expected.of("WSAECONNREFUSED, no ICMP error"),
            () -> refused(true)),
        check(
            "refused.so-error",
            "After a refused non-blocking connect, reading SO_ERROR does not clear it.",
            Source.CONFORMANCE_TEST,
            "WSAECONNREFUSED, then WSAECONNREFUSED",
            () -> afterRefusal(ConnectChecks::errorTwice)),
        Check.of(
            id("refused.java-icmp-error"),
            "Before finishConnect, a non-blocking SocketChannel tells that there was no ICMP error.",
            Source.THIS_LIBRARY,
            WindowsRelease.WINDOWS_10_2004,
            Expected.of("no ICMP error"),
            () -> afterRefusal(socket -> inWords(socket.icmpErrorInfo()))),
        check(
            "not-connected",
            "Sending without a connection is WSAENOTCONN.",
            Source.MICROSOFT,
            "WSAENOTCONN",
            () -> withTcp(socket -> socket.send(ByteBuffer.allocate(1)))),
        check(
            "already-connected",
            "Connecting twice is WSAEISCONN.",
            Source.MICROSOFT,
            "WSAEISCONN",
            () ->
                connected(
                    (client, accepted) -> {
                      client.connect(client.remoteAddress());
                      return "connected";
                    })),
        check(
            "listen-unbound",
            "Listening before bind is WSAEINVAL.",
            Source.MICROSOFT,
            "WSAEINVAL",
            () ->
                withTcp(
                    socket -> {
                      socket.listen(1);
                      return "listens";
                    })),
        check(
            "accept-not-listening",
            "Accepting before listen is WSAEINVAL.",
            Source.MICROSOFT,
            "WSAEINVAL",
            () ->
                withTcp(
                    socket -> {
                      socket.bind(loopback.anyPort());
                      return socket.accept();
                    })),
        inherited(SocketLevelOptions.SO_REUSEADDR, true),
        inherited(SocketLevelOptions.SO_KEEPALIVE, true),
        inherited(SocketLevelOptions.SO_OOBINLINE, true),
        inherited(SocketLevelOptions.SO_SNDBUF, 21_000),
        inherited(SocketLevelOptions.SO_RCVBUF, 20_000),
        inherited(SocketLevelOptions.SO_SNDTIMEO, time),
        inherited(SocketLevelOptions.SO_RCVTIMEO, time),
        inherited(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(5))),
        inherited(TcpOptions.TCP_NODELAY, true));
  }

  private String id(String name) {
    return "tcp.v" + loopback.digit() + "." + name;
  }

  private Check check(
      String name, String sentence, Source source, String expected, Check.Value value) {
    return Check.of(id(name), sentence, source, expected, value);
  }

  private <T> Check inherited(ReadWriteOption<T> option, T value) {
    return check(
        "accept." + option.name(),
        "An accepted socket has the listening one's " + option.name() + ".",
        Source.CONFORMANCE_TEST,
        value.toString(),
        () -> {
          try (WinSocket server = loopback.tcp()) {
            server.set(option, value);
            server.bind(loopback.anyPort());
            server.listen(1);
            return accepted(server, (client, accepted) -> accepted.get(option));
          }
        });
  }

  /** What is done with both ends of a connection. */
  @FunctionalInterface
  private interface Use {
    Object of(WinSocket client, WinSocket accepted) throws Exception;
  }

  private Object connected(Use use) throws Exception {
    try (WinSocket server = loopback.listening()) {
      return accepted(server, use);
    }
  }

  private Object accepted(WinSocket server, Use use) throws Exception {
    try (WinSocket client = loopback.tcp()) {
      client.connect(server.localAddress(), WAIT);
      try (WinSocket accepted = server.accept()) {
        return use.of(client, accepted);
      }
    }
  }

  private Object withTcp(SocketKind.Use<Object> use) throws Exception {
    try (WinSocket socket = loopback.tcp()) {
      return use.of(socket);
    }
  }

  private InetSocketAddress nobody() throws WinsockException, CannotLook {
    try (WinSocket gone = loopback.listening()) {
      return gone.localAddress();
    }
  }

  private String refused(boolean onIcmpError) throws Exception {
    InetSocketAddress nobody = nobody();
    try (WinSocket socket = loopback.tcp()) {
      if (onIcmpError) {
        socket.set(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR, true);
      }
      socket.connect(nobody, WAIT);
      return "connected";
    } catch (ConnectFailedException e) {
      return e.error() + ", " + inWords(e.icmpErrorInfo());
    }
  }

  private static String inWords(Optional<IcmpErrorInfo> error) {
    return error.isEmpty() ? "no ICMP error" : "an ICMP error";
  }

  /** What is asked of a Java socket that was refused, and does not know yet. */
  @FunctionalInterface
  private interface Question {
    String of(SocketRef socket) throws Exception;
  }

  private String afterRefusal(Question question) throws Exception {
    InetSocketAddress nobody = nobody();
    StandardProtocolFamily family =
        loopback == Loopback.V4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    try (SocketChannel channel = SocketChannel.open(family)) {
      channel.configureBlocking(false);
      channel.connect(nobody);
      SocketRef socket = SocketRef.of(channel);
      Await.until(() -> socket.get(SocketLevelOptions.SO_ERROR) != WsaError.NO_ERROR);
      return question.of(socket);
    }
  }

  private static String errorTwice(SocketRef socket) throws WinsockException {
    WsaError first = socket.get(SocketLevelOptions.SO_ERROR);
    return first + ", then " + socket.get(SocketLevelOptions.SO_ERROR);
  }
}
