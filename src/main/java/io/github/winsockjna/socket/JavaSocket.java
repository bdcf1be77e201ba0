// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import java.lang.ref.Reference;

/**
 * The handle of a socket of the JDK. It keeps the Java object alive, and looks the handle up at
 * each use, under the lock that the JDK itself takes to close the socket. {@link JavaSockets} makes
 * them.
 */
abstract class JavaSocket extends SocketHandle {
  /** The last socket lent, for a wrapper of its number is needed at each use; never null. */
  private volatile SOCKET last = new SOCKET(SOCKET.INVALID_SOCKET);

  abstract boolean isClosed();

  @Override
  public final SOCKET lend(String function, String option) throws WinsockException {
    return hold(function, option, s -> s);
  }

  @Override
  public final void takeBack(String function, String option) throws WinsockException {
    requireOpen(function, option);
    Reference.reachabilityFence(this);
  }

  final void requireOpen(String function, String option) throws WinsockException {
    if (isClosed()) {
      throw WinsockException.socketClosed(function, option);
    }
  }

  /**
   * Uses the socket of a number. It stays reachable meanwhile, or the JDK's cleaner could close it,
   * which takes no lock.
   *
   * @param number that of none when the socket is closed
   */
  final <R> R use(long number, String function, String option, Use<R> use) throws WinsockException {
    if (!isPossible(number)) {
      throw WinsockException.socketClosed(function, option);
    }
    SOCKET socket = last;
    if (socket.handle() != number) {
      socket = new SOCKET(number);
      last = socket;
    }
    try {
      return use.of(socket);
    } finally {
      Reference.reachabilityFence(this);
    }
  }
}
