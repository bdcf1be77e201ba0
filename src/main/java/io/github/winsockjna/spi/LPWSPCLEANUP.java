// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;

/** {@code WSPCleanup}: ends one use of the provider. */
@FunctionalInterface
public interface LPWSPCLEANUP extends StdCallCallback {
  /**
   * Ends one use of the provider begun by {@code WSPStartup}.
   *
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(IntByReference lpErrno);
}
