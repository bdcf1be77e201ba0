// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.SOCKET;

/**
 * Where the handle of a socket comes from, and whether the socket is closed. The handle is looked
 * up anew for each use: after a close Windows may give the number to another socket, so a kept one
 * is never used.
 */
abstract class SocketHandle {
  abstract boolean isClosed();

  /** The native handle of an open socket. */
  abstract long number();

  /**
   * Begins a use of the socket, which {@link #release()} ends.
   *
   * @param function what the socket is needed for
   * @throws WinsockException it is closed
   */
  SOCKET acquire(String function, String option) throws WinsockException {
    requireOpen(function, option);
    return new SOCKET(number());
  }

  /** Ends a use of the socket. */
  void release() {}

  final void requireOpen(String function, String option) throws WinsockException {
    if (isClosed()) {
      throw WinsockException.socketClosed(function, option);
    }
  }

  /** A bare handle, of which nobody says when it is closed. */
  static SocketHandle of(long number) {
    if (number == 0 || number == SOCKET.INVALID_SOCKET) {
      throw new IllegalArgumentException(
          "handle is " + number + ", which never is a socket: 0 and INVALID_SOCKET (-1)");
    }
    return new SocketHandle() {
      @Override
      boolean isClosed() {
        return false;
      }

      @Override
      long number() {
        return number;
      }
    };
  }
}
