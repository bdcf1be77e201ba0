// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPGetPeerName}: reads the address a socket is connected to. */
@FunctionalInterface
public interface LPWSPGETPEERNAME extends StdCallCallback {
  /**
   * Reads the address a socket is connected to.
   *
   * @param s the socket
   * @param name receives the address
   * @param namelen in: the room in bytes; out: the address' length
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, Pointer name, IntByReference namelen, IntByReference lpErrno);
}
