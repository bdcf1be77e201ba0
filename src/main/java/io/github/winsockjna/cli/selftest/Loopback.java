// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.WinSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The loopback address of each family, the only one that packets go to. */
enum Loopback {
  V4(AddressFamily.INET, "127.0.0.1", "0.0.0.0"),
  V6(AddressFamily.INET6, "::1", "::");

  /** Loopback delivers at once. */
  private static final Duration RECEIVE_TIMEOUT = Duration.ofSeconds(2);

  private final AddressFamily family;
  private final String text;
  private final InetAddress wildcard;
  private final InetSocketAddress anyPort;

  Loopback(AddressFamily family, String text, String wildcard) {
    this.family = family;
    this.text = text;
    this.wildcard = new InetSocketAddress(wildcard, 0).getAddress();
    anyPort = new InetSocketAddress(text, 0);
  }

  /** "4" or "6". */
  String digit() {
    return name().substring(1);
  }

  /** The address as people write it. */
  String text() {
    return text;
  }

  InetAddress address() {
    return anyPort.getAddress();
  }

  /** The family's address for none in particular. */
  InetAddress wildcard() {
    return wildcard;
  }

  InetSocketAddress anyPort() {
    return anyPort;
  }

  WinSocket tcp() throws WinsockException, CannotLook {
    return open(SocketType.STREAM, Protocol.TCP);
  }

  WinSocket udp() throws WinsockException, CannotLook {
    return open(SocketType.DGRAM, Protocol.UDP);
  }

  /** A bound UDP socket, whose receives end after a time. */
  WinSocket boundUdp() throws WinsockException, CannotLook {
    WinSocket socket = bound(udp());
    socket.set(SocketLevelOptions.SO_RCVTIMEO, RECEIVE_TIMEOUT);
    return socket;
  }

  /** A TCP socket that listens. */
  WinSocket listening() throws WinsockException, CannotLook {
    WinSocket socket = bound(tcp());
    socket.listen(5);
    return socket;
  }

  private WinSocket bound(WinSocket socket) throws WinsockException, CannotLook {
    try {
      socket.bind(anyPort);
      return socket;
    } catch (WinsockException e) {
      socket.close();
      if (isMissing(e)) {
        throw noFamily();
      }
      throw e;
    }
  }

  WinSocket open(SocketType type, Protocol protocol) throws WinsockException, CannotLook {
    try {
      return WinSocket.open(family, type, protocol);
    } catch (WinsockException e) {
      if (isMissing(e)) {
        throw noFamily();
      }
      if (e.error() == WsaError.WSAEACCES) {
        throw CannotLook.notTried("needs administrator rights");
      }
      throw e;
    }
  }

  private static boolean isMissing(WinsockException e) {
    return e.error() == WsaError.WSAEAFNOSUPPORT || e.error() == WsaError.WSAEADDRNOTAVAIL;
  }

  private CannotLook noFamily() {
    return CannotLook.notHere("no IPv" + digit());
  }
}
