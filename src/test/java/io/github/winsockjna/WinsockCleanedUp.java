// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.socket.WinSocket;

/** Has WSACleanup called once too often, as careless code in the same process may do. */
public final class WinsockCleanedUp {
  private static final int MOST_TIMES = 1000;

  private WinsockCleanedUp() {}

  /** Prints how making a socket ends, before and after. */
  public static void main(String[] args) {
    System.out.println(make());
    for (int i = 0; i < MOST_TIMES && Ws2_32.instance().WSACleanup() == 0; i++) {}
    System.out.println(make());
    System.out.println(make());
  }

  private static String make() {
    try {
      WinSocket.udp4().close();
      return "made";
    } catch (WinsockException e) {
      return e.error().toString();
    }
  }
}
