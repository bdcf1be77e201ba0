// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.socket.WinSocket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of socket that options are read from. */
enum SocketKind {
  TCP4(Loopback.V4, SocketType.STREAM, Protocol.TCP, State.FRESH),
  TCP4_LISTENING(Loopback.V4, SocketType.STREAM, Protocol.TCP, State.LISTENING),
  TCP4_CONNECTED(Loopback.V4, SocketType.STREAM, Protocol.TCP, State.CONNECTED),
  TCP6(Loopback.V6, SocketType.STREAM, Protocol.TCP, State.FRESH),
  TCP6_LISTENING(Loopback.V6, SocketType.STREAM, Protocol.TCP, State.LISTENING),
  TCP6_CONNECTED(Loopback.V6, SocketType.STREAM, Protocol.TCP, State.CONNECTED),
  UDP4(Loopback.V4, SocketType.DGRAM, Protocol.UDP, State.FRESH),
  UDP4_CONNECTED(Loopback.V4, SocketType.DGRAM, Protocol.UDP, State.CONNECTED),
  UDP6(Loopback.V6, SocketType.DGRAM, Protocol.UDP, State.FRESH),
  UDP6_CONNECTED(Loopback.V6, SocketType.DGRAM, Protocol.UDP, State.CONNECTED),
  RAW4(Loopback.V4, SocketType.RAW, Protocol.ICMP, State.FRESH),
  RAW6(Loopback.V6, SocketType.RAW, Protocol.ICMPV6, State.FRESH);

  private enum State {
    FRESH,
    LISTENING,
    CONNECTED
  }

  private static final Pattern GROUP = Pattern.compile("([a-z]+)([46]?)(?:-([a-z]+))?");

  private final Loopback loopback;
  private final SocketType type;
  private final Protocol protocol;
  private final State state;

  SocketKind(Loopback loopback, SocketType type, Protocol protocol, State state) {
    this.loopback = loopback;
    this.type = type;
    this.protocol = protocol;
    this.state = state;
  }

  /** For example "tcp4-listening". */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Loopback loopback() {
    return loopback;
  }

  boolean isFresh() {
    return state == State.FRESH;
  }

  /**
   * Whether it belongs to a group of kinds: "stream", "datagram" or "raw", of one family
   * ("stream4") or both, in one state ("stream-connected", "stream4-fresh") or any.
   *
   * @param group the group
   * @param defaultFamily "4" or "6" for a group that names no family; "" for both
   */
  boolean isOf(String group, String defaultFamily) {
    Matcher words = GROUP.matcher(group);
    if (!words.matches()) {
      throw new IllegalArgumentException("\"" + group + "\" is no group of sockets");
    }
    String family = words.group(2).isEmpty() ? defaultFamily : words.group(2);
    return words.group(1).equals(typeText())
        && (family.isEmpty() || family.equals(loopback.digit()))
        && (words.group(3) == null
            || State.valueOf(words.group(3).toUpperCase(Locale.ROOT)) == state);
  }

  private String typeText() {
    return switch (type) {
      case STREAM -> "stream";
      case DGRAM -> "datagram";
      default -> "raw";
    };
  }

  /** Uses a socket of this kind, which is closed afterwards. */
  <R> R use(Use<R> use) throws Exception {
    try (WinSocket socket = opened()) {
      return switch (state) {
        case FRESH -> use.of(socket);
        case LISTENING -> {
          bind(socket);
          socket.listen(5);
          yield use.of(socket);
        }
        case CONNECTED -> {
          try (WinSocket peer =
              type == SocketType.STREAM ? loopback.listening() : loopback.boundUdp()) {
            socket.connect(peer.localAddress());
            yield use.of(socket);
          }
        }
      };
    }
  }

  /** Opens a fresh socket. */
  WinSocket open() throws WinsockException, CannotLook {
    return loopback.open(type, protocol);
  }

  private WinSocket opened() throws CannotLook {
    try {
      return open();
    } catch (WinsockException e) {
      throw CannotLook.notTried("no " + text() + " socket can be opened");
    }
  }

  private void bind(WinSocket socket) throws WinsockException {
    socket.bind(loopback.anyPort());
  }

  /** What is done with a socket. */
  @FunctionalInterface
  interface Use<R> {
    R of(WinSocket socket) throws Exception;
  }
}
