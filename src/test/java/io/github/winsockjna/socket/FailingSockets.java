// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.FailingNative;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;

/** Real sockets, some of whose calls fail. */
public final class FailingSockets {
  private final WinSocket.Opener opener;

  public FailingSockets(FailureChoice choice) throws WinsockException {
    Winsock.startup();
    opener =
        new WinSocket.Opener(
            FailingNative.around(Ws2_32.class, Ws2_32.instance(), choice),
            FailingNative.around(Kernel32.class, Kernel32.instance(), choice),
            leak -> {});
  }

  public WinSocket tcp() throws WinsockException {
    return opener.open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP);
  }

  public WinSocket udp() throws WinsockException {
    return opener.open(AddressFamily.INET, SocketType.DGRAM, Protocol.UDP);
  }
}
