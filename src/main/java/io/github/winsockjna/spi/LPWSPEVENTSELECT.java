// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPEventSelect}: has events signalled. */
@FunctionalInterface
public interface LPWSPEVENTSELECT extends StdCallCallback {
  /**
   * Has events of a socket signalled.
   *
   * @param s the socket
   * @param hEventObject the event to signal
   * @param lNetworkEvents the events, {@code FD_*}
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, Pointer hEventObject, int lNetworkEvents, IntByReference lpErrno);
}
