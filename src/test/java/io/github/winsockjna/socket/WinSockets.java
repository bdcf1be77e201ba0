// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Sockets of another DLL than Windows' own, for tests of what stands above this package. */
public final class WinSockets {
  private WinSockets() {}

  /** A TCP socket made and used by {@code ws2_32}. */
  public static WinSocket tcp(Ws2_32 ws2_32, AddressFamily family) throws WinsockException {
    return new WinSocket.Opener(ws2_32, Kernel32.instance(), leak -> {})
        .open(family, SocketType.STREAM, Protocol.TCP);
  }

  /** What a connect throws that failed with an error. */
  public static ConnectFailedException failure(
      InetSocketAddress target, int errorCode, Optional<IcmpErrorInfo> icmpError) {
    return new ConnectFailedException(target, errorCode, icmpError);
  }
}
