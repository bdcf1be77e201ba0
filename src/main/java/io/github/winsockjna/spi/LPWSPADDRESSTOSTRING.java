// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;

/** {@code WSPAddressToString}: writes an address as text. */
@FunctionalInterface
public interface LPWSPADDRESSTOSTRING extends StdCallCallback {
  /**
   * Writes an address as text.
   *
   * @param lpsaAddress a {@code sockaddr}
   * @param dwAddressLength its length in bytes
   * @param lpProtocolInfo a protocol of the provider
   * @param lpszAddressString receives the text in UTF-16, ended by a 0
   * @param lpdwAddressStringLength in: the room in characters; out: the characters needed
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      Pointer lpsaAddress,
      int dwAddressLength,
      WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpszAddressString,
      IntByReference lpdwAddressStringLength,
      IntByReference lpErrno);
}
