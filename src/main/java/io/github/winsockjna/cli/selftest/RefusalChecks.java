// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.socket.SocketRef;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** What getsockopt and setsockopt refuse, and values that read back as others. */
final class RefusalChecks {
  private static final int UNKNOWN_LEVEL = 0x1234;
  private static final int UNKNOWN_OPTION = 0x4321;
  private static final int WSAECONNREFUSED = 10_061;

  private RefusalChecks() {}

  static List<Check> all() {
    SocketKind tcp = SocketKind.TCP4;
    SocketKind udp4 = SocketKind.UDP4;
    SocketKind udp6 = SocketKind.UDP6;
    return List.of(
        refused(
            "unknown-level",
            "An unknown level is WSAEINVAL.",
            "WSAEINVAL",
            socket -> read(socket, UNKNOWN_LEVEL, 1)),
        refused(
            "unknown-option",
            "An unknown option of a known level is WSAENOPROTOOPT.",
            "WSAENOPROTOOPT",
            socket -> read(socket, SocketLevelOptions.LEVEL, UNKNOWN_OPTION)),
        Check.of(
            "refusal.no-socket",
            "A number that is no socket is WSAENOTSOCK.",
            Source.MICROSOFT,
            "WSAENOTSOCK",
            () -> SocketRef.ofHandle(3).get(SocketLevelOptions.SO_TYPE)),
        set(tcp, SocketLevelOptions.SO_TYPE, 2, "WSAENOPROTOOPT"),
        set(tcp, SocketLevelOptions.SO_ACCEPTCONN, 1, "WSAENOPROTOOPT"),
        set(tcp, SocketLevelOptions.SO_ERROR, WSAECONNREFUSED, "4d270000"),
        set(tcp, SocketLevelOptions.SO_KEEPALIVE, 256, "00"),
        set(tcp, SocketLevelOptions.SO_REUSEADDR, 256, "01000000"),
        set(tcp, TcpOptions.TCP_NODELAY, 256, "00"),
        set(tcp, TcpOptions.TCP_KEEPCNT, 256, "WSAEINVAL"),
        set(udp4, IpOptions.IP_TTL, 0, "WSAEINVAL"),
        set(udp4, IpOptions.IP_TTL, 256, "WSAEINVAL"),
        set(udp4, IpOptions.IP_MULTICAST_TTL, 256, "WSAEINVAL"),
        set(udp4, IpOptions.IP_DONTFRAGMENT, 2, "01000000"),
        set(udp4, IpOptions.IP_MTU_DISCOVER, 0, "WSAEINVAL"),
        set(udp6, Ipv6Options.IPV6_UNICAST_HOPS, 256, "WSAEINVAL"),
        set(udp6, Ipv6Options.IPV6_MULTICAST_HOPS, 256, "WSAEINVAL"),
        set(udp6, Ipv6Options.IPV6_MTU_DISCOVER, 0, "WSAEINVAL"),
        Check.of(
            "refusal.SO_LINGER.kept",
            "Setting SO_DONTLINGER keeps the time of SO_LINGER.",
            Source.CONFORMANCE_TEST,
            "00000500",
            () ->
                tcp.use(
                    socket -> {
                      socket.set(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(5)));
                      socket.set(SocketLevelOptions.SO_DONTLINGER, true);
                      return read(socket, SocketLevelOptions.SO_LINGER);
                    })),
        Check.of(
            "refusal.SO_PROTOCOL_INFOW.raw",
            "A raw socket has no protocol in SO_PROTOCOL_INFOW.",
            Source.CONFORMANCE_TEST,
            "0",
            () ->
                SocketKind.RAW4.use(
                    socket -> socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW).protocol().code())));
  }

  private static Check refused(
      String name, String sentence, String expected, SocketKind.Use<Object> use) {
    return Check.of(
        "refusal." + name,
        sentence,
        Source.CONFORMANCE_TEST,
        expected,
        () -> SocketKind.TCP4.use(use));
  }

  /** Past the range of the option's own type; what is read back is shown as its bytes. */
  private static Check set(SocketKind kind, WinsockOption<?> option, int value, String expected) {
    return Check.of(
        "refusal." + option.name() + "." + value,
        option.name() + " set to " + value + " gives " + expected + ".",
        Source.CONFORMANCE_TEST,
        WindowsRelease.of(option.since()),
        Expected.of(expected),
        () -> kind.use(socket -> setAndRead(socket, option, value)));
  }

  private static String setAndRead(SocketRef socket, WinsockOption<?> option, int value)
      throws WinsockException {
    socket.set(
        Options.writeOnly(option.name(), option.level(), option.number(), OptionCodec.DWORD),
        value);
    return read(socket, option);
  }

  private static String read(SocketRef socket, WinsockOption<?> option) throws WinsockException {
    return read(socket, option.level(), option.number());
  }

  private static String read(SocketRef socket, int level, int number) throws WinsockException {
    OptionCodec<byte[]> bytes = OptionCodec.bytes(Integer.BYTES);
    return HexFormat.of().formatHex(socket.get(Options.readOnly("any", level, number, bytes)));
  }
}
