// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.WinsockOption;
import java.io.UncheckedIOException;

/**
 * Finds out whether a socket has an option, without changing anything: what can be read is read,
 * what can only be set is set to no bytes at all.
 */
final class OptionProbe {
  private final SocketRef socket;

  OptionProbe(SocketRef socket) {
    this.socket = socket;
  }

  boolean finds(WinsockOption<?> option) {
    try {
      return option instanceof ReadableOption<?> readable ? canBeRead(readable) : canBeSet(option);
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSAENOTSOCK) {
        throw new UncheckedIOException(e);
      }
      return true;
    }
  }

  private boolean canBeRead(ReadableOption<?> option) throws WinsockException {
    try {
      socket.get(option);
      return true;
    } catch (WinsockException e) {
      return switch (e.error()) {
        case WSAENOPROTOOPT, WSAEINVAL, WSAEOPNOTSUPP -> false;
        default -> throw e;
      };
    }
  }

  private boolean canBeSet(WinsockOption<?> option) throws WinsockException {
    try {
      socket.setEmpty(option);
      return true;
    } catch (WinsockException e) {
      return switch (e.error()) {
        case WSAENOPROTOOPT, WSAEOPNOTSUPP -> false;
        case WSAEINVAL -> isForMulticast(option);
        default -> throw e;
      };
    }
  }

  /**
   * {@code WSAEINVAL} says either "not on this socket" or "no bytes are too few". The options that
   * answer so with the latter meaning are those of IPv4 and IPv6 that join and leave multicast
   * groups, so the socket itself tells which was meant; at other levels it means that the socket
   * does not have the level.
   */
  private boolean isForMulticast(WinsockOption<?> option) throws WinsockException {
    if (option.level() != IpOptions.LEVEL && option.level() != Ipv6Options.LEVEL) {
      return false;
    }
    ProtocolInfo protocol = socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW);
    return protocol.socketType() != SocketType.STREAM
        && (option.level() != Ipv6Options.LEVEL || protocol.addressFamily() == AddressFamily.INET6);
  }
}
