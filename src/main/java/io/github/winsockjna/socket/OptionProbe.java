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

/**
 * Finds out whether a socket has an option, without changing anything: what can be read is read,
 * what can only be set is set to no bytes at all.
 */
final class OptionProbe {
  private final NativeSocket socket;

  OptionProbe(NativeSocket socket) {
    this.socket = socket;
  }

  boolean finds(WinsockOption<?> option) throws WinsockException {
    try {
      if (option instanceof ReadableOption<?> readable) {
        return canBeRead(readable);
      }
      return isUpdate(option) ? isStream() : canBeSet(option);
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSAENOTSOCK) {
        throw e;
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
        case WSAENOPROTOOPT, WSAEOPNOTSUPP -> false;
        case WSAEINVAL -> isInterfaceList(option) && canBeRead(interfaceListSwitch(option));
        default -> throw e;
      };
    }
  }

  /** While its switch is off, the list of interfaces answers {@code WSAEINVAL}. */
  private static boolean isInterfaceList(WinsockOption<?> option) {
    return isSame(option, IpOptions.IP_GET_IFLIST) || isSame(option, Ipv6Options.IPV6_GET_IFLIST);
  }

  private static ReadableOption<Boolean> interfaceListSwitch(WinsockOption<?> list) {
    return list.level() == IpOptions.LEVEL ? IpOptions.IP_IFLIST : Ipv6Options.IPV6_IFLIST;
  }

  /**
   * Setting one of these to no bytes may be the update itself, so it is not tried. They are for the
   * connections that {@code ConnectEx} and {@code AcceptEx} make.
   */
  private static boolean isUpdate(WinsockOption<?> option) {
    return isSame(option, SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT)
        || isSame(option, SocketLevelOptions.SO_UPDATE_ACCEPT_CONTEXT);
  }

  private static boolean isSame(WinsockOption<?> one, WinsockOption<?> other) {
    return one.level() == other.level() && one.number() == other.number();
  }

  private boolean isStream() throws WinsockException {
    return socket.get(SocketLevelOptions.SO_TYPE) == SocketType.STREAM;
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
