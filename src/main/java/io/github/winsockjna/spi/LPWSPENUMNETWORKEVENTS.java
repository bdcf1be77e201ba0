// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPEnumNetworkEvents}: tells which events occurred. */
@FunctionalInterface
public interface LPWSPENUMNETWORKEVENTS extends StdCallCallback {
  /**
   * Tells which events of a socket occurred.
   *
   * @param s the socket
   * @param hEventObject an event to reset, or null
   * @param lpNetworkEvents receives a {@code WSANETWORKEVENTS}
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      SOCKET s, @Nullable Pointer hEventObject, Pointer lpNetworkEvents, IntByReference lpErrno);
}
