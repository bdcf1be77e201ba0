// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPBind}: gives a socket its local address. */
@FunctionalInterface
public interface LPWSPBIND extends StdCallCallback {
  /**
   * Gives a socket its local address.
   *
   * @param s the socket
   * @param name a {@code sockaddr}
   * @param namelen its length in bytes
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, Pointer name, int namelen, IntByReference lpErrno);
}
