// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.socket.SocketRef;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/** What getsockopt and setsockopt refuse, and values that read back as others. */
final class RefusalChecks {
  private static final int UNKNOWN_LEVEL = 0x1234;
  private static final int UNKNOWN_OPTION = 0x4321;
  private static final int WSAECONNREFUSED = 10_061;

  private RefusalChecks() {}

  static List<Check> all() {
    return List.of(
        refused(
            "unknown-level",
            "An unknown level is WSAEINVAL.",
            SocketKind.TCP4,
            "WSAEINVAL",
            socket -> socket.get(dword("unknown", UNKNOWN_LEVEL, 1))),
        refused(
            "unknown-option",
            "An unknown option of a known level is WSAENOPROTOOPT.",
            SocketKind.TCP4,
            "WSAENOPROTOOPT",
            socket -> socket.get(dword("unknown", SocketLevelOptions.LEVEL, UNKNOWN_OPTION))),
        Check.of(
            "refusal.no-socket",
            "A number that is no socket is WSAENOTSOCK.",
            Source.MICROSOFT,
            "WSAENOTSOCK",
            () -> SocketRef.ofHandle(3).get(SocketLevelOptions.SO_TYPE)),
        set("SO_TYPE", SocketKind.TCP4, SocketLevelOptions.SO_TYPE, 2, "WSAENOPROTOOPT"),
        set(
            "SO_ACCEPTCONN",
            SocketKind.TCP4,
            SocketLevelOptions.SO_ACCEPTCONN,
            1,
            "WSAENOPROTOOPT"),
        set(
            "SO_ERROR",
            SocketKind.TCP4,
            SocketLevelOptions.SO_ERROR,
            WSAECONNREFUSED,
            String.valueOf(WSAECONNREFUSED)),
        set("SO_KEEPALIVE.256", SocketKind.TCP4, SocketLevelOptions.SO_KEEPALIVE, 256, "0"),
        set("TCP_NODELAY.256", SocketKind.TCP4, TcpOptions.TCP_NODELAY, 256, "0"),
        set("SO_REUSEADDR.256", SocketKind.TCP4, SocketLevelOptions.SO_REUSEADDR, 256, "1"),
        set("IP_TTL.0", SocketKind.UDP4, IpOptions.IP_TTL, 0, "WSAEINVAL"),
        set("IP_TTL.256", SocketKind.UDP4, IpOptions.IP_TTL, 256, "WSAEINVAL"),
        set("IP_MULTICAST_TTL.256", SocketKind.UDP4, IpOptions.IP_MULTICAST_TTL, 256, "WSAEINVAL"),
        set("IP_DONTFRAGMENT.2", SocketKind.UDP4, IpOptions.IP_DONTFRAGMENT, 2, "1"),
        set(
            "IPV6_UNICAST_HOPS.256",
            SocketKind.UDP6,
            Ipv6Options.IPV6_UNICAST_HOPS,
            256,
            "WSAEINVAL"),
        set(
            "IPV6_MULTICAST_HOPS.256",
            SocketKind.UDP6,
            Ipv6Options.IPV6_MULTICAST_HOPS,
            256,
            "WSAEINVAL"),
        set("IP_MTU_DISCOVER.0", SocketKind.UDP4, IpOptions.IP_MTU_DISCOVER, 0, "WSAEINVAL"),
        set("IPV6_MTU_DISCOVER.0", SocketKind.UDP6, Ipv6Options.IPV6_MTU_DISCOVER, 0, "WSAEINVAL"),
        set("TCP_KEEPCNT.256", SocketKind.TCP4, TcpOptions.TCP_KEEPCNT, 256, "WSAEINVAL"),
        Check.of(
            "refusal.SO_LINGER.kept",
            "Setting SO_DONTLINGER keeps the time of SO_LINGER.",
            Source.CONFORMANCE_TEST,
            "327680",
            () ->
                SocketKind.TCP4.use(
                    socket -> {
                      socket.set(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(5)));
                      socket.set(SocketLevelOptions.SO_DONTLINGER, true);
                      return socket.get(dword(SocketLevelOptions.SO_LINGER));
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
      String name, String sentence, SocketKind kind, String expected, SocketKind.Use<Object> use) {
    return Check.of(
        "refusal." + name, sentence, Source.CONFORMANCE_TEST, expected, () -> kind.use(use));
  }

  /** Past the range of the option's own type. */
  private static Check set(
      String name, SocketKind kind, WinsockOption<?> option, int value, String expected) {
    return Check.of(
        "refusal." + name,
        option.name() + " set to " + value + " gives " + expected + ".",
        Source.CONFORMANCE_TEST,
        WindowsRelease.of(option.since()),
        Expected.of(expected),
        () -> kind.use(socket -> setAndGet(socket, option, value)));
  }

  /** Booleans come back as one byte or four. */
  private static BigInteger setAndGet(SocketRef socket, WinsockOption<?> option, int value)
      throws WinsockException {
    socket.set(dword(option), value);
    byte[] bytes =
        socket.get(
            Options.readOnly(
                option.name(), option.level(), option.number(), OptionCodec.bytes(Integer.BYTES)));
    return new BigInteger(1, reversed(bytes));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[bytes.length - 1 - i] = bytes[i];
    }
    return reversed;
  }

  private static ReadWriteOption<Integer> dword(WinsockOption<?> option) {
    return dword(option.name(), option.level(), option.number());
  }

  private static ReadWriteOption<Integer> dword(String name, int level, int number) {
    return Options.readWrite(name, level, number, OptionCodec.DWORD);
  }
}
