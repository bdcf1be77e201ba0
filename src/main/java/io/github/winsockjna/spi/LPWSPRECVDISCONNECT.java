// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPRecvDisconnect}: ends receiving. */
@FunctionalInterface
public interface LPWSPRECVDISCONNECT extends StdCallCallback {
  /**
   * Ends receiving, and takes the data that came with the peer's end.
   *
   * @param s the socket
   * @param lpInboundDisconnectData a {@code WSABUF} for the data, or null
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, @Nullable Pointer lpInboundDisconnectData, IntByReference lpErrno);
}
