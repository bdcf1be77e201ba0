// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.SOCKET;

/**
 * A socket that belongs to somebody else. Its handle is looked up anew for each use: after a close
 * Windows may give the number to another socket, so a kept one is never used.
 */
abstract class BorrowedSocket {
  abstract boolean isClosed();

  /** The native handle of an open socket. */
  abstract long handle();

  /**
   * The socket to call {@code function} on.
   *
   * @throws WinsockException it is closed
   */
  final SOCKET open(String function, String option) throws WinsockException {
    requireOpen(function, option);
    return new SOCKET(handle());
  }

  final void requireOpen(String function, String option) throws WinsockException {
    if (isClosed()) {
      throw WinsockException.socketClosed(function, option);
    }
  }

  /** A bare handle, of which nobody says when it is closed. */
  static BorrowedSocket ofHandle(long handle) {
    if (handle == 0 || handle == SOCKET.INVALID_SOCKET) {
      throw new IllegalArgumentException(
          "handle is " + handle + ", which never is a socket: 0 and INVALID_SOCKET (-1)");
    }
    return new BorrowedSocket() {
      @Override
      boolean isClosed() {
        return false;
      }

      @Override
      long handle() {
        return handle;
      }
    };
  }
}
