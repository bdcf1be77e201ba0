// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;

/** {@code WSPStringToAddress}: reads an address from text. */
@FunctionalInterface
public interface LPWSPSTRINGTOADDRESS extends StdCallCallback {
  /**
   * Reads an address from text.
   *
   * @param AddressString the text in UTF-16, ended by a 0
   * @param AddressFamily the family it is of
   * @param lpProtocolInfo a protocol of the provider
   * @param lpAddress receives a {@code sockaddr}
   * @param lpAddressLength in: the room in bytes; out: the address' length
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      Pointer AddressString,
      int AddressFamily,
      WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpAddress,
      IntByReference lpAddressLength,
      IntByReference lpErrno);
}
