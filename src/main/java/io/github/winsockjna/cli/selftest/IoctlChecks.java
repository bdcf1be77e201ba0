// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.SocketPriorityHint;
import io.github.winsockjna.ioctl.TcpIcwLevel;
import io.github.winsockjna.ioctl.TcpInitialRto;
import io.github.winsockjna.ioctl.TimestampingConfig;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The controls of WSAIoctl that change nothing but a socket of the check's own. */
final class IoctlChecks {
  private static final String DONE = "done";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "WSARecvMsg", "f689d7c8-6f1f-436b-8a53-e54fe351c322",
          "WSASendMsg", "a441e712-754f-43ca-84a7-0dee44cf606d",
          "ConnectEx", "25a207b9-ddf3-4660-8ee9-76e58c74063e",
          "AcceptEx", "b5367df1-cbac-11cf-95ca-00805f48a192",
          "GetAcceptExSockaddrs", "b5367df2-cbac-11cf-95ca-00805f48a192",
          "TransmitFile", "b5367df0-cbac-11cf-95ca-00805f48a192",
          "DisconnectEx", "7fda2e11-8630-436f-a031-f536a6eec157",
          "TransmitPackets", "d9689da0-1f90-11d3-9971-00c04f68c876");

  private IoctlChecks() {}

  static List<Check> all() {
    return Stream.of(every(), ofTcp(), ofUdp(), addresses(), tcpInfo(), urgentData(), extensions())
        .flatMap(checks -> checks)
        .toList();
  }

  private static Stream<Check> every() {
    return Stream.of(SocketKind.TCP4, SocketKind.TCP6, SocketKind.UDP4, SocketKind.UDP6)
        .flatMap(
            kind ->
                Stream.of(
                    done(kind, Ioctls.FIONBIO, true),
                    check(
                        kind,
                        "SIO_BASE_HANDLE",
                        "its own",
                        socket -> isOwn(socket, Ioctls.SIO_BASE_HANDLE)),
                    bspHandle(kind, Ioctls.SIO_BSP_HANDLE),
                    bspHandle(kind, Ioctls.SIO_BSP_HANDLE_SELECT),
                    bspHandle(kind, Ioctls.SIO_BSP_HANDLE_POLL)));
  }

  private static Stream<Check> ofTcp() {
    KeepAliveValues keepAlive = new KeepAliveValues(true, MINUTE, MINUTE);
    return Stream.of(SocketKind.TCP4, SocketKind.TCP6)
        .flatMap(
            kind ->
                Stream.of(
                    check(
                        kind,
                        "SIO_KEEPALIVE_VALS",
                        "SO_KEEPALIVE is true",
                        socket -> {
                          socket.ioctl(Ioctls.SIO_KEEPALIVE_VALS, keepAlive);
                          return "SO_KEEPALIVE is " + socket.get(SocketLevelOptions.SO_KEEPALIVE);
                        }),
                    check(
                        kind,
                        "SIO_LOOPBACK_FAST_PATH",
                        WindowsRelease.ALL,
                        Expected.of(DONE, "WSAEOPNOTSUPP"),
                        socket -> called(socket, Ioctls.SIO_LOOPBACK_FAST_PATH, true)),
                    done(kind, Ioctls.SIO_TCP_INITIAL_RTO, TcpInitialRto.ofRetransmissions(2)),
                    done(kind, Ioctls.SIO_TCP_SET_ACK_FREQUENCY, 2, WindowsRelease.WINDOWS_10),
                    done(
                        kind,
                        Ioctls.SIO_TCP_SET_ICW,
                        TcpIcwLevel.DEFAULT,
                        WindowsRelease.WINDOWS_10),
                    done(
                        kind,
                        Ioctls.SIO_SET_PRIORITY_HINT,
                        SocketPriorityHint.NORMAL,
                        WindowsRelease.WINDOWS_10_1709)));
  }

  private static Stream<Check> ofUdp() {
    return Stream.of(SocketKind.UDP4, SocketKind.UDP6)
        .flatMap(
            kind ->
                Stream.of(
                    check(kind, "FIONREAD", "0, then 9", socket -> toRead(socket, kind)),
                    done(kind, Ioctls.SIO_ENABLE_CIRCULAR_QUEUEING, null),
                    done(kind, Ioctls.SIO_UDP_CONNRESET, true),
                    done(kind, Ioctls.SIO_UDP_NETRESET, true),
                    done(kind, Ioctls.SIO_CPU_AFFINITY, 0, WindowsRelease.WINDOWS_10_2004),
                    done(
                        kind,
                        Ioctls.SIO_TIMESTAMPING,
                        new TimestampingConfig(true, false, 0),
                        WindowsRelease.WINDOWS_SERVER_2022),
                    check(
                        kind,
                        "SIO_TCP_SET_ACK_FREQUENCY",
                        "WSAEOPNOTSUPP",
                        socket -> called(socket, Ioctls.SIO_TCP_SET_ACK_FREQUENCY, 2))));
  }

  /** Addresses other than loopback are counted, and not shown. */
  private static Stream<Check> addresses() {
    return Stream.of(
        check(
            SocketKind.UDP4,
            "SIO_ROUTING_INTERFACE_QUERY",
            "loopback",
            socket -> route(socket, Loopback.V4.address())),
        check(
            SocketKind.UDP6,
            "SIO_ROUTING_INTERFACE_QUERY",
            "loopback",
            socket -> route(socket, Loopback.V6.address())),
        check(
            SocketKind.UDP4,
            "SIO_ROUTING_INTERFACE_QUERY.wildcard",
            "WSAEINVAL",
            socket -> route(socket, InetAddress.getByName("0.0.0.0"))),
        check(
            SocketKind.UDP4,
            "SIO_ADDRESS_LIST_QUERY",
            WindowsRelease.ALL,
            Expected.number(0, 10_000),
            socket -> socket.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null).size()),
        check(
            SocketKind.UDP6,
            "SIO_ADDRESS_LIST_QUERY",
            WindowsRelease.ALL,
            Expected.number(0, 10_000),
            socket -> socket.ioctl(Ioctls.SIO_ADDRESS_LIST_QUERY, null).size()),
        check(
            SocketKind.UDP4,
            "SIO_GET_INTERFACE_LIST",
            "with loopback",
            socket ->
                socket.ioctl(Ioctls.SIO_GET_INTERFACE_LIST, null).stream()
                        .anyMatch(info -> info.address().isLoopbackAddress())
                    ? "with loopback"
                    : "without loopback"),
        check(
            SocketKind.UDP4,
            "SIO_GET_BROADCAST_ADDRESS",
            DONE,
            socket -> called(socket, Ioctls.SIO_GET_BROADCAST_ADDRESS, null)),
        check(
            SocketKind.UDP6,
            "SIO_GET_BROADCAST_ADDRESS",
            "WSAENOPROTOOPT",
            socket -> called(socket, Ioctls.SIO_GET_BROADCAST_ADDRESS, null)));
  }

  private static Stream<Check> tcpInfo() {
    return Stream.of(SocketKind.TCP4_CONNECTED, SocketKind.TCP6_CONNECTED)
        .flatMap(
            kind ->
                Stream.of(
                    rawTcpInfo(kind, 0, 88, WindowsRelease.WINDOWS_10_1703),
                    rawTcpInfo(kind, 1, 136, WindowsRelease.WINDOWS_10_1809),
                    rawTcpInfo(kind, 2, 152, WindowsRelease.WINDOWS_11),
                    check(
                        kind,
                        "SIO_TCP_INFO",
                        WindowsRelease.WINDOWS_10_1703,
                        Expected.of("ESTABLISHED, 5 bytes sent"),
                        socket -> {
                          socket.send(ByteBuffer.allocate(5));
                          var info = socket.ioctl(Ioctls.SIO_TCP_INFO, 0);
                          return info.state() + ", " + info.bytesOut() + " bytes sent";
                        }),
                    check(
                        kind,
                        "SIO_IDEAL_SEND_BACKLOG_QUERY",
                        WindowsRelease.ALL,
                        Expected.number(1, 0xFFFF_FFFFL),
                        socket -> socket.ioctl(Ioctls.SIO_IDEAL_SEND_BACKLOG_QUERY, null))));
  }

  private static Check rawTcpInfo(SocketKind kind, int version, int size, WindowsRelease since) {
    Ioctl<Integer, byte[]> raw =
        Ioctl.of(
            "SIO_TCP_INFO", Ioctls.SIO_TCP_INFO.code(), OptionCodec.DWORD, OptionCodec.bytes(size));
    return new Check(
        id(kind, "SIO_TCP_INFO.v" + version),
        "SIO_TCP_INFO of version " + version + " has " + size + " bytes.",
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

  private static Stream<Check> urgentData() {
    return Stream.of(
        check(
            SocketKind.TCP4, "SIOCATMARK", "true", socket -> socket.ioctl(Ioctls.SIOCATMARK, null)),
        urgent("pending", "SIOCATMARK is false while urgent data is pending.", false, "false"),
        urgent("inline", "With SO_OOBINLINE on before, SIOCATMARK stays true.", true, "true"));
  }

  private static Check urgent(String name, String sentence, boolean isInline, String expected) {
    return Check.of(
        id(SocketKind.TCP4_CONNECTED, "SIOCATMARK." + name),
        sentence,
        Source.CONFORMANCE_TEST,
        expected,
        () -> {
          try (ServerSocket server = new ServerSocket(0, 1, Loopback.V4.address());
              Socket sender = new Socket(Loopback.V4.address(), server.getLocalPort());
              Socket receiver = server.accept()) {
            receiver.setOOBInline(isInline);
            sender.sendUrgentData('!');
            return isInline
                ? atMarkOnceReadable(SocketRef.of(receiver))
                : atMarkUntilFalse(SocketRef.of(receiver));
          }
        });
  }

  private static boolean atMarkOnceReadable(SocketRef socket) throws Exception {
    await(() -> socket.ioctl(Ioctls.FIONREAD, null) > 0);
    return socket.ioctl(Ioctls.SIOCATMARK, null);
  }

  private static boolean atMarkUntilFalse(SocketRef socket) throws Exception {
    return !await(() -> !socket.ioctl(Ioctls.SIOCATMARK, null));
  }

  private static Stream<Check> extensions() {
    return Stream.concat(
        EXTENSIONS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> extension(entry.getKey(), UUID.fromString(entry.getValue()))),
        Stream.of(
            check(
                SocketKind.TCP4,
                "SIO_GET_EXTENSION_FUNCTION_POINTER.unknown",
                "WSAEINVAL",
                socket ->
                    called(socket, Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER, new UUID(1, 2))),
            check(
                SocketKind.TCP4,
                "SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER.RIO",
                DONE,
                socket ->
                    called(
                        socket,
                        Ioctls.SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER,
                        UUID.fromString("8509e081-96dd-4005-b165-9e2ee8c79e3f")))));
  }

  private static Check extension(String function, UUID id) {
    SocketKind kind = function.endsWith("Msg") ? SocketKind.UDP4 : SocketKind.TCP4;
    return check(
        kind,
        "SIO_GET_EXTENSION_FUNCTION_POINTER." + function,
        "found",
        socket ->
            socket.ioctl(Ioctls.SIO_GET_EXTENSION_FUNCTION_POINTER, id) == 0 ? "null" : "found");
  }

  private static String id(SocketKind kind, String name) {
    return "ioctl." + kind.text() + "." + name;
  }

  private static Check check(
      SocketKind kind,
      String name,
      WindowsRelease since,
      Expected expected,
      SocketKind.Use<Object> use) {
    return Check.of(
        id(kind, name),
        name + " of a " + kind.text() + " socket gives " + expected.text() + ".",
        Source.MICROSOFT,
        since,
        expected,
        () -> kind.use(use));
  }

  private static Check check(
      SocketKind kind, String name, String expected, SocketKind.Use<Object> use) {
    return check(kind, name, WindowsRelease.ALL, Expected.of(expected), use);
  }

  /** Only layered providers need to answer it. */
  private static Check bspHandle(SocketKind kind, Ioctl<Void, Long> control) {
    return check(
        kind,
        control.name(),
        WindowsRelease.ALL,
        Expected.of("its own", "WSAEOPNOTSUPP"),
        socket -> isOwn(socket, control));
  }

  private static <I> Check done(SocketKind kind, Ioctl<I, ?> control, @Nullable I input) {
    return done(kind, control, input, WindowsRelease.ALL);
  }

  private static <I> Check done(
      SocketKind kind, Ioctl<I, ?> control, @Nullable I input, WindowsRelease since) {
    return check(
        kind, control.name(), since, Expected.of(DONE), socket -> called(socket, control, input));
  }

  private static <I> String called(WinSocket socket, Ioctl<I, ?> control, @Nullable I input)
      throws WinsockException {
    socket.ioctl(control, input);
    return DONE;
  }

  private static String isOwn(SocketRef socket, Ioctl<Void, Long> control) throws WinsockException {
    return socket.ioctl(control, null) == socket.handle() ? "its own" : "another";
  }

  private static String route(SocketRef socket, InetAddress to) throws WinsockException {
    InetAddress local = socket.ioctl(Ioctls.SIO_ROUTING_INTERFACE_QUERY, to);
    return local.isLoopbackAddress() ? "loopback" : "another";
  }

  private static String toRead(WinSocket socket, SocketKind kind) throws Exception {
    Loopback loopback = kind.loopback();
    socket.bind(loopback.anyPort());
    long before = socket.ioctl(Ioctls.FIONREAD, null);
    try (WinSocket sender = loopback.udp()) {
      sender.connect(socket.localAddress());
      sender.send(ByteBuffer.allocate(9));
      await(() -> socket.ioctl(Ioctls.FIONREAD, null) > 0);
    }
    return before + ", then " + socket.ioctl(Ioctls.FIONREAD, null);
  }

  /** What is waited for. */
  @FunctionalInterface
  private interface Condition {
    boolean isMet() throws WinsockException;
  }

  /** Whether it was met within some seconds. */
  private static boolean await(Condition condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.isMet()) {
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(5)) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return true;
  }
}
