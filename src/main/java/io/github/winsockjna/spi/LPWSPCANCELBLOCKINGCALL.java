// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;

/** {@code WSPCancelBlockingCall}: ends the blocking call of this thread. */
@FunctionalInterface
public interface LPWSPCANCELBLOCKINGCALL extends StdCallCallback {
  /**
   * Ends the blocking call of this thread.
   *
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(IntByReference lpErrno);
}
