// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPCloseSocket}: closes a socket. */
@FunctionalInterface
public interface LPWSPCLOSESOCKET extends StdCallCallback {
  /**
   * Closes a socket.
   *
   * @param s the socket
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, IntByReference lpErrno);
}
