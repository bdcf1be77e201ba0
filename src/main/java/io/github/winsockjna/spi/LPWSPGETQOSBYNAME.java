// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;

/** {@code WSPGetQOSByName}: looks up a quality of service. */
@FunctionalInterface
public interface LPWSPGETQOSBYNAME extends StdCallCallback {
  /**
   * Looks up a quality of service by the name of its template.
   *
   * @param s the socket
   * @param lpQOSName a {@code WSABUF} with the name
   * @param lpQOS receives a {@code QOS}
   * @param lpErrno receives the error when 0 is returned
   * @return not 0, or 0 when it fails
   */
  int invoke(SOCKET s, Pointer lpQOSName, Pointer lpQOS, IntByReference lpErrno);
}
