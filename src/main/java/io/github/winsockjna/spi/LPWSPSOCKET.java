// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;

/** {@code WSPSocket}: makes a socket. */
@FunctionalInterface
public interface LPWSPSOCKET extends StdCallCallback {
  /**
   * Makes a socket.
   *
   * @param af address family
   * @param type socket type
   * @param protocol protocol
   * @param lpProtocolInfo a protocol of the provider
   * @param g socket group
   * @param dwFlags {@code WSA_FLAG_*}
   * @param lpErrno receives the error when {@code INVALID_SOCKET} is returned
   * @return the socket, or {@code INVALID_SOCKET}
   */
  SOCKET invoke(
      int af,
      int type,
      int protocol,
      WSAPROTOCOL_INFOW lpProtocolInfo,
      int g,
      int dwFlags,
      IntByReference lpErrno);
}
