// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;

/** {@code WSPDuplicateSocket}: describes a socket for another process. */
@FunctionalInterface
public interface LPWSPDUPLICATESOCKET extends StdCallCallback {
  /**
   * Describes a socket so that another process can use it.
   *
   * @param s the socket
   * @param dwProcessId the other process
   * @param lpProtocolInfo receives the description
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, int dwProcessId, WSAPROTOCOL_INFOW lpProtocolInfo, IntByReference lpErrno);
}
