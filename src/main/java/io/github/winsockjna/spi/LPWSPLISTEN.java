// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPListen}: has a socket wait for connections. */
@FunctionalInterface
public interface LPWSPLISTEN extends StdCallCallback {
  /**
   * Has a bound socket wait for connections.
   *
   * @param s the socket
   * @param backlog how many connections may wait to be accepted
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, int backlog, IntByReference lpErrno);
}
