// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPGetOverlappedResult}: tells how an overlapped operation ended. */
@FunctionalInterface
public interface LPWSPGETOVERLAPPEDRESULT extends StdCallCallback {
  /**
   * Tells how an overlapped operation ended.
   *
   * @param s the socket
   * @param lpOverlapped a {@code WSAOVERLAPPED}
   * @param lpcbTransfer receives how many bytes were moved
   * @param fWait not 0: waits for the end
   * @param lpdwFlags receives flags of the operation
   * @param lpErrno receives the error when 0 is returned
   * @return not 0, or 0 when it fails
   */
  int invoke(
      SOCKET s,
      Pointer lpOverlapped,
      IntByReference lpcbTransfer,
      int fWait,
      IntByReference lpdwFlags,
      IntByReference lpErrno);
}
