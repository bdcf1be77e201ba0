// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPSendDisconnect}: ends sending. */
@FunctionalInterface
public interface LPWSPSENDDISCONNECT extends StdCallCallback {
  /**
   * Ends sending, with data for the peer.
   *
   * @param s the socket
   * @param lpOutboundDisconnectData a {@code WSABUF} with the data, or null
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(SOCKET s, @Nullable Pointer lpOutboundDisconnectData, IntByReference lpErrno);
}
