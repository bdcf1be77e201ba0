// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPAccept}: takes a connection. */
@FunctionalInterface
public interface LPWSPACCEPT extends StdCallCallback {
  /**
   * Takes a connection.
   *
   * @param s the socket
   * @param addr receives the peer's address, or null
   * @param addrlen in: the room in bytes; out: the address' length; or null
   * @param lpfnCondition a {@code CONDITIONPROC} that decides, or null
   * @param dwCallbackData passed to it, a {@code DWORD_PTR}
   * @param lpErrno receives the error when {@code INVALID_SOCKET} is returned
   * @return the connection's socket, or {@code INVALID_SOCKET}
   */
  SOCKET invoke(
      SOCKET s,
      @Nullable Pointer addr,
      @Nullable IntByReference addrlen,
      @Nullable Pointer lpfnCondition,
      @Nullable Pointer dwCallbackData,
      IntByReference lpErrno);
}
