// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPConnect}: connects a socket. */
@FunctionalInterface
public interface LPWSPCONNECT extends StdCallCallback {
  /**
   * Connects a socket, or gives a datagram socket its one peer.
   *
   * @param s the socket
   * @param name a {@code sockaddr}
   * @param namelen its length in bytes
   * @param lpCallerData a {@code WSABUF} to send with the request, or null
   * @param lpCalleeData a {@code WSABUF} for what the peer answers, or null
   * @param lpSQOS a {@code QOS} for the socket, or null
   * @param lpGQOS reserved
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpCallerData,
      @Nullable Pointer lpCalleeData,
      @Nullable Pointer lpSQOS,
      @Nullable Pointer lpGQOS,
      IntByReference lpErrno);
}
