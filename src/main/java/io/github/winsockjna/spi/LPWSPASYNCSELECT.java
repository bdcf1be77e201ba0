// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPAsyncSelect}: has events posted to a window. */
@FunctionalInterface
public interface LPWSPASYNCSELECT extends StdCallCallback {
  /**
   * Has events of a socket posted to a window.
   *
   * @param s the socket
   * @param hWnd the window
   * @param wMsg the message
   * @param lEvent the events, {@code FD_*}
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, Pointer hWnd, int wMsg, int lEvent, IntByReference lpErrno);
}
