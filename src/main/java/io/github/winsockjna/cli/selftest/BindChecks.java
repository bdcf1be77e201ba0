// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.WritableOption;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** Who may bind to an address that another socket has. */
final class BindChecks {
  private static final Optional<WritableOption<Boolean>> NOTHING = Optional.empty();
  private static final Optional<WritableOption<Boolean>> REUSE =
      Optional.of(SocketLevelOptions.SO_REUSEADDR);
  private static final Optional<WritableOption<Boolean>> EXCLUSIVE =
      Optional.of(SocketLevelOptions.SO_EXCLUSIVEADDRUSE);

  private BindChecks() {}

  static List<Check> all() {
    return List.of(
        twice("none.none", NOTHING, NOTHING, "WSAEADDRINUSE"),
        twice("none.exclusive", NOTHING, EXCLUSIVE, "WSAEADDRINUSE"),
        twice("none.reuse", NOTHING, REUSE, "WSAEACCES"),
        twice("reuse.none", REUSE, NOTHING, "WSAEADDRINUSE"),
        twice("reuse.exclusive", REUSE, EXCLUSIVE, "WSAEADDRINUSE"),
        twice("reuse.reuse", REUSE, REUSE, "bound"),
        twice("exclusive.none", EXCLUSIVE, NOTHING, "WSAEADDRINUSE"),
        twice("exclusive.exclusive", EXCLUSIVE, EXCLUSIVE, "WSAEADDRINUSE"),
        twice("exclusive.reuse", EXCLUSIVE, REUSE, "WSAEACCES"),
        Check.of(
            "bind.both-options",
            "SO_EXCLUSIVEADDRUSE with SO_REUSEADDR on is WSAEINVAL.",
            Source.CONFORMANCE_TEST,
            "WSAEINVAL",
            () -> {
              try (WinSocket socket = opened(REUSE)) {
                socket.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true);
                return "set";
              }
            }),
        Check.of(
            "bind.foreign",
            "An address that is not this computer's is WSAEADDRNOTAVAIL.",
            Source.MICROSOFT,
            "WSAEADDRNOTAVAIL",
            () -> {
              try (WinSocket socket = opened(NOTHING)) {
                return bound(socket, new InetSocketAddress("192.0.2.1", 0));
              }
            }),
        Check.of(
            "bind.twice",
            "Binding a socket twice is WSAEINVAL.",
            Source.MICROSOFT,
            "WSAEINVAL",
            () -> {
              try (WinSocket socket = Loopback.V4.boundUdp()) {
                return bound(socket, Loopback.V4.anyPort());
              }
            }));
  }

  private static Check twice(
      String name,
      Optional<WritableOption<Boolean>> first,
      Optional<WritableOption<Boolean>> second,
      String expected) {
    return Check.of(
        "bind." + name,
        "Two sockets bind to the same address, one after the other: "
            + name.replace(".", ", then ")
            + ".",
        Source.CONFORMANCE_TEST,
        expected,
        () -> {
          try (WinSocket one = opened(first);
              WinSocket other = opened(second)) {
            one.bind(Loopback.V4.anyPort());
            return bound(other, one.localAddress());
          }
        });
  }

  private static WinSocket opened(Optional<WritableOption<Boolean>> option)
      throws WinsockException, CannotLook {
    WinSocket socket = Loopback.V4.tcp();
    if (option.isPresent()) {
      socket.set(option.get(), true);
    }
    return socket;
  }

  private static String bound(WinSocket socket, InetSocketAddress address) throws WinsockException {
    socket.bind(address);
    return "bound";
  }
}
