// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import org.jspecify.annotations.Nullable;

/** {@code WSPSelect}: waits until sockets are ready. */
@FunctionalInterface
public interface LPWSPSELECT extends StdCallCallback {
  /**
   * Waits until sockets are ready.
   *
   * @param nfds unused
   * @param readfds an {@code fd_set} to be read, or null
   * @param writefds an {@code fd_set} to be written, or null
   * @param exceptfds an {@code fd_set} to look at for errors, or null
   * @param timeout a {@code timeval}, or null: waits for ever
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return how many sockets are ready, 0 at the timeout, or {@code SOCKET_ERROR}
   */
  int invoke(
      int nfds,
      @Nullable Pointer readfds,
      @Nullable Pointer writefds,
      @Nullable Pointer exceptfds,
      @Nullable Pointer timeout,
      IntByReference lpErrno);
}
