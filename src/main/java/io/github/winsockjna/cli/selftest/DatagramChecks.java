// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What receiving and sending datagrams ends with when it does not simply succeed. */
final class DatagramChecks {
  private static final String BROADCAST = "255.255.255.255";
  private static final Duration SHORT_TIMEOUT = Duration.ofMillis(200);

  private final Loopback loopback;

  private DatagramChecks(Loopback loopback) {
    this.loopback = loopback;
  }

  static List<Check> all() {
    return Stream.concat(
            Stream.of(Loopback.values()).flatMap(loopback -> new DatagramChecks(loopback).checks()),
            Stream.of(connectedToBroadcast()))
        .toList();
  }

  /** Nothing is sent. */
  private static Check connectedToBroadcast() {
    return Check.of(
        "datagram.v4.connected-to-broadcast",
        "A socket can be connected to " + BROADCAST + " without SO_BROADCAST.",
        Source.CONFORMANCE_TEST,
        BROADCAST,
        () ->
            SocketKind.UDP4.use(
                socket -> {
                  socket.connect(new InetSocketAddress(BROADCAST, 9));
                  return socket.remoteAddress().getAddress().getHostAddress();
                }));
  }

  private Stream<Check> checks() {
    return Stream.of(
        check(
            "truncated",
            "A datagram that is too long for the buffer is cut.",
            "4 bytes, truncated",
            this::truncated),
        check(
            "timeout",
            "Receiving nothing within SO_RCVTIMEO is WSAETIMEDOUT.",
            "WSAETIMEDOUT",
            () -> bound(DatagramChecks::receiveSoon)),
        check(
            "would-block",
            "Receiving nothing on a non-blocking socket is WSAEWOULDBLOCK.",
            "WSAEWOULDBLOCK",
            () -> bound(DatagramChecks::receiveNow)),
        Check.of(
            id("unbound"),
            "Receiving on a socket that is not bound is WSAEINVAL.",
            Source.CONFORMANCE_TEST,
            "WSAEINVAL",
            this::unbound),
        check(
            "too-long",
            "Sending 65536 bytes is WSAEMSGSIZE.",
            "WSAEMSGSIZE",
            () -> bound(socket -> send(socket, socket.localAddress(), 65_536))),
        check(
            "port-unreachable",
            "After SIO_UDP_CONNRESET, a datagram that found no receiver is WSAECONNRESET.",
            "WSAECONNRESET",
            () -> bound(this::toNobody)),
        check(
            "port-unreachable.off",
            "With SIO_UDP_CONNRESET off, nothing tells of a datagram that found no receiver.",
            "WSAETIMEDOUT",
            () -> bound(this::toNobodyUntold)));
  }

  private String id(String name) {
    return "datagram.v" + loopback.digit() + "." + name;
  }

  private Check check(String name, String sentence, String expected, Check.Value value) {
    return Check.of(id(name), sentence, Source.MICROSOFT, expected, value);
  }

  private Object bound(SocketKind.Use<Object> use) throws Exception {
    try (WinSocket socket = loopback.boundUdp()) {
      return use.of(socket);
    }
  }

  private static String send(WinSocket socket, InetSocketAddress to, int bytes) throws IOException {
    return socket.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(bytes)).to(to)) + " bytes";
  }

  private static String receive(WinSocket socket) throws IOException {
    ReceivedMessage message = socket.receiveMessage(ByteBuffer.allocate(4));
    return message.length() + " bytes" + (message.isTruncated() ? ", truncated" : "");
  }

  private static String receiveSoon(WinSocket socket) throws IOException {
    socket.set(SocketLevelOptions.SO_RCVTIMEO, SHORT_TIMEOUT);
    return receive(socket);
  }

  private static String receiveNow(WinSocket socket) throws IOException {
    socket.ioctl(Ioctls.FIONBIO, true);
    return receive(socket);
  }

  private Object truncated() throws Exception {
    return bound(
        socket -> {
          send(socket, socket.localAddress(), 10);
          return receive(socket);
        });
  }

  private String unbound() throws Exception {
    try (WinSocket socket = loopback.udp()) {
      return receiveSoon(socket);
    }
  }

  private String toNobody(WinSocket socket) throws Exception {
    socket.ioctl(Ioctls.SIO_UDP_CONNRESET, true);
    send(socket, nobody(), 1);
    return receive(socket);
  }

  private String toNobodyUntold(WinSocket socket) throws Exception {
    socket.ioctl(Ioctls.SIO_UDP_CONNRESET, false);
    send(socket, nobody(), 1);
    return receiveSoon(socket);
  }

  private InetSocketAddress nobody() throws Exception {
    try (WinSocket gone = loopback.boundUdp()) {
      return gone.localAddress();
    }
  }
}
