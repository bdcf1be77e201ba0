// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.SocketPriorityHint;
import io.github.winsockjna.ioctl.TcpIcwLevel;
import io.github.winsockjna.ioctl.TcpInfo;
import io.github.winsockjna.ioctl.TcpInitialRto;
import io.github.winsockjna.ioctl.TimestampingConfig;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.RIO_EXTENSION_FUNCTION_TABLE;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The controls of WSAIoctl that change nothing but a socket of the check's own. */
final class IoctlChecks {
  /** {@code WSAID_WSASENDMSG}; the function is an export, too. */
  private static final UUID WSASENDMSG = UUID.fromString("a441e712-754f-43ca-84a7-0dee44cf606d");

  /** {@code REAL_TIME_NOTIFICATION_CAPABILITY}. */
  private static final UUID NOTIFICATION = UUID.fromString("6b59819a-5cae-492d-a901-2a3c2c50164f");

  private IoctlChecks() {}

  static List<Check> all() {
    return Stream.of(
            Stream.of(SocketKind.TCP4, SocketKind.TCP6, SocketKind.UDP4, SocketKind.UDP6)
                .flatMap(IoctlChecks::ofAll),
            Stream.of(SocketKind.TCP4, SocketKind.TCP6).flatMap(IoctlChecks::ofTcp),
            Stream.of(SocketKind.TCP4_CONNECTED, SocketKind.TCP6_CONNECTED)
                .flatMap(IoctlChecks::ofConnections),
            Stream.of(SocketKind.UDP4, SocketKind.UDP6).flatMap(IoctlChecks::ofUdp),
            functions())
        .flatMap(checks -> checks)
        .toList();
  }

  private static Stream<Check> ofAll(SocketKind kind) {
    return Stream.of(
        IoctlCheck.done(kind, Ioctls.FIONBIO, true),
        IoctlCheck.of(kind, "SIO_BASE_HANDLE", "its own", s -> handle(s, Ioctls.SIO_BASE_HANDLE)),
        bspHandle(kind, Ioctls.SIO_BSP_HANDLE),
        bspHandle(kind, Ioctls.SIO_BSP_HANDLE_SELECT),
        bspHandle(kind, Ioctls.SIO_BSP_HANDLE_POLL),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_FLUSH, null));
  }

  private static Stream<Check> ofTcp(SocketKind kind) {
    return Stream.of(
        IoctlCheck.of(
            kind, "SIO_KEEPALIVE_VALS", "SO_KEEPALIVE is true", IoctlChecks::switchKeepAliveOn),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_LOOPBACK_FAST_PATH, true),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_QUERY_TRANSPORT_SETTING, NOTIFICATION),
        IoctlCheck.done(kind, Ioctls.SIO_TCP_INITIAL_RTO, TcpInitialRto.ofRetransmissions(2)),
        IoctlCheck.done(kind, Ioctls.SIO_TCP_SET_ACK_FREQUENCY, 2, WindowsRelease.WINDOWS_10),
        IoctlCheck.done(
            kind, Ioctls.SIO_TCP_SET_ICW, TcpIcwLevel.DEFAULT, WindowsRelease.WINDOWS_10),
        IoctlCheck.done(
            kind,
            Ioctls.SIO_SET_PRIORITY_HINT,
            SocketPriorityHint.NORMAL,
            WindowsRelease.WINDOWS_10_1709));
  }

  private static Stream<Check> ofConnections(SocketKind kind) {
    return Stream.of(
        tcpInfo(kind, 0, 88, WindowsRelease.WINDOWS_10_1703),
        tcpInfo(kind, 1, 136, WindowsRelease.WINDOWS_10_1809),
        tcpInfo(kind, 2, 152, WindowsRelease.WINDOWS_11),
        IoctlCheck.of(
            kind,
            "SIO_TCP_INFO",
            WindowsRelease.WINDOWS_10_1703,
            Expected.of("ESTABLISHED, 5 bytes sent"),
            IoctlChecks::sendAndCount),
        IoctlCheck.of(
            kind,
            "SIO_IDEAL_SEND_BACKLOG_QUERY",
            WindowsRelease.ALL,
            Expected.number(1, 0xFFFF_FFFFL),
            socket -> socket.ioctl(Ioctls.SIO_IDEAL_SEND_BACKLOG_QUERY, null)),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_QUERY_RSS_PROCESSOR_INFO, null));
  }

  private static Stream<Check> ofUdp(SocketKind kind) {
    return Stream.of(
        IoctlCheck.of(kind, "FIONREAD", "0, then 9", socket -> toRead(socket, kind.loopback())),
        IoctlCheck.done(kind, Ioctls.SIO_ENABLE_CIRCULAR_QUEUEING, null),
        IoctlCheck.done(kind, Ioctls.SIO_UDP_CONNRESET, true),
        IoctlCheck.done(kind, Ioctls.SIO_UDP_NETRESET, true),
        IoctlCheck.done(kind, Ioctls.SIO_CPU_AFFINITY, 0, WindowsRelease.WINDOWS_10_2004),
        IoctlCheck.done(
            kind,
            Ioctls.SIO_TIMESTAMPING,
            new TimestampingConfig(true, false, 0),
            WindowsRelease.WINDOWS_SERVER_2022),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_MULTIPOINT_LOOPBACK, true),
        IoctlCheck.doneOrRefused(kind, Ioctls.SIO_MULTICAST_SCOPE, 1),
        IoctlCheck.of(
            kind,
            "SIO_TCP_SET_ACK_FREQUENCY",
            "WSAEOPNOTSUPP",
            socket -> IoctlCheck.called(socket, Ioctls.SIO_TCP_SET_ACK_FREQUENCY, 2)));
  }

  /** The functions that a provider gives by their addresses. */
  private static Stream<Check> functions() {
    SocketKind tcp = SocketKind.TCP4;
    SocketKind udp = SocketKind.UDP4;
    String control = "SIO_GET_EXTENSION_FUNCTION_POINTER";
    return Stream.of(
        function(udp, "WSARecvMsg", Mswsock.WSAID_WSARECVMSG),
        function(udp, "WSASendMsg", WSASENDMSG),
        function(tcp, "AcceptEx", Mswsock.WSAID_ACCEPTEX),
        function(tcp, "ConnectEx", Mswsock.WSAID_CONNECTEX),
        function(tcp, "DisconnectEx", Mswsock.WSAID_DISCONNECTEX),
        function(tcp, "GetAcceptExSockaddrs", Mswsock.WSAID_GETACCEPTEXSOCKADDRS),
        function(tcp, "TransmitFile", Mswsock.WSAID_TRANSMITFILE),
        function(tcp, "TransmitPackets", Mswsock.WSAID_TRANSMITPACKETS),
        IoctlCheck.of(
            tcp,
            control + ".unknown",
            "WSAEINVAL",
            s -> IoctlCheck.called(s, Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER, new UUID(1, 2))),
        IoctlCheck.done(
            tcp,
            Ioctls.SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER,
            RIO_EXTENSION_FUNCTION_TABLE.WSAID_MULTIPLE_RIO));
  }

  private static Check function(SocketKind kind, String name, UUID id) {
    Ioctl<UUID, Long> control = Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER;
    return IoctlCheck.of(
        kind,
        control.name() + "." + name,
        "found",
        socket -> socket.ioctl(control, id) == 0 ? "null" : "found");
  }

  /** Only layered providers need to answer it. */
  private static Check bspHandle(SocketKind kind, Ioctl<Void, Long> control) {
    return IoctlCheck.of(
        kind,
        control.name(),
        WindowsRelease.ALL,
        Expected.of("its own", "WSAEOPNOTSUPP"),
        socket -> handle(socket, control));
  }

  private static String handle(SocketRef socket, Ioctl<Void, Long> control)
      throws WinsockException {
    return socket.ioctl(control, null) == socket.handle() ? "its own" : "another";
  }

  private static String switchKeepAliveOn(WinSocket socket) throws WinsockException {
    Duration minute = Duration.ofMinutes(1);
    socket.ioctl(Ioctls.SIO_KEEPALIVE_VALS, new KeepAliveValues(true, minute, minute));
    return "SO_KEEPALIVE is " + socket.get(SocketLevelOptions.SO_KEEPALIVE);
  }

  private static Check tcpInfo(SocketKind kind, int version, int size, WindowsRelease since) {
    String name = Ioctls.SIO_TCP_INFO.name();
    Ioctl<Integer, byte[]> raw =
        Ioctl.of(name, Ioctls.SIO_TCP_INFO.code(), OptionCodec.DWORD, OptionCodec.bytes(size));
    return new Check(
        IoctlCheck.id(kind, name + ".v" + version),
        name + " of version " + version + " has " + size + " bytes.",
        Source.MICROSOFT,
        since,
        Expected.of(size + " bytes"),
        () ->
            kind.use(
                socket -> {
                  byte[] info = socket.ioctl(raw, version);
                  return Seen.of(info.length + " bytes", info);
                }));
  }

  private static String sendAndCount(WinSocket socket) throws WinsockException {
    socket.send(ByteBuffer.allocate(5));
    TcpInfo info = socket.ioctl(Ioctls.SIO_TCP_INFO, 0);
    return info.state() + ", " + info.bytesOut() + " bytes sent";
  }

  private static String toRead(WinSocket socket, Loopback loopback) throws Exception {
    socket.bind(loopback.anyPort());
    long before = socket.ioctl(Ioctls.FIONREAD, null);
    try (WinSocket sender = loopback.udp()) {
      sender.connect(socket.localAddress());
      sender.send(ByteBuffer.allocate(9));
      Await.until(() -> socket.ioctl(Ioctls.FIONREAD, null) > 0);
    }
    return before + ", then " + socket.ioctl(Ioctls.FIONREAD, null);
  }
}
