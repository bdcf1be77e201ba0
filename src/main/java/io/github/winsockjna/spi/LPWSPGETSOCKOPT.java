// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPGetSockOpt}: reads a socket option. */
@FunctionalInterface
public interface LPWSPGETSOCKOPT extends StdCallCallback {
  /**
   * Reads a socket option.
   *
   * @param s the socket
   * @param level the option's level
   * @param optname the option's number
   * @param optval receives the value
   * @param optlen in: the room in bytes; out: the value's length
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      SOCKET s,
      int level,
      int optname,
      Pointer optval,
      IntByReference optlen,
      IntByReference lpErrno);
}
