// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.NativeValue;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.WritableOption;

/** Sets twin options of IPv4 and IPv6 on a socket that carries one of them, or both. */
final class DualStack {
  private final NativeSocket socket;

  DualStack(NativeSocket socket) {
    this.socket = socket;
  }

  <T> void set(WritableOption<T> v4, WritableOption<T> v6, T value) throws WinsockException {
    requireInRange(v4, value);
    requireInRange(v6, value);
    AddressFamily family = socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW).addressFamily();
    if (family != AddressFamily.INET6) {
      socket.set(v4, value);
      return;
    }
    socket.set(v6, value);
    if (!socket.get(Ipv6Options.IPV6_V6ONLY)) {
      setIfThereIsIpv4(v4, value);
    }
  }

  /** Else the one would be set before the other refuses the value. */
  private static <T> void requireInRange(WritableOption<T> option, T value) {
    NativeValue.holding(option.codec(), value, "value", option.name()).close();
  }

  /**
   * Without IPv4 on the computer, a dual-stack socket refuses its options with {@code WSAEINVAL},
   * which also has other reasons; that no IPv4 socket can be made tells them apart.
   */
  private <T> void setIfThereIsIpv4(WritableOption<T> v4, T value) throws WinsockException {
    try {
      socket.set(v4, value);
    } catch (WinsockException e) {
      if (e.error() != WsaError.WSAEINVAL || isIpv4There()) {
        throw e;
      }
    }
  }

  private boolean isIpv4There() throws WinsockException {
    Ws2_32 ws2_32 = socket.ws2_32();
    try {
      SOCKET probe =
          ws2_32.socket(AddressFamily.INET.code(), SocketType.DGRAM.code(), Protocol.UDP.code());
      WinsockResult.checkSocket(probe.handle(), "socket");
      ws2_32.closesocket(probe);
      return true;
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSAEAFNOSUPPORT) {
        return false;
      }
      throw e;
    }
  }
}
