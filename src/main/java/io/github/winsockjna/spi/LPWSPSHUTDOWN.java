// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPShutdown}: ends sending, receiving, or both. */
@FunctionalInterface
public interface LPWSPSHUTDOWN extends StdCallCallback {
  /**
   * Ends sending, receiving, or both.
   *
   * @param s the socket
   * @param how {@code SD_RECEIVE} 0, {@code SD_SEND} 1, {@code SD_BOTH} 2
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, int how, IntByReference lpErrno);
}
