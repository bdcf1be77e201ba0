// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;

/**
 * The one place that looks at what a function of the service provider interface returned. They give
 * their error in {@code lpErrno}; the last error is that of whatever they called.
 */
final class ProviderResult {
  /** For a provider that fails without an error code, as Winsock itself does. */
  private static final int UNEXPLAINED = WsaError.WSASYSCALLFAILURE.code();

  private ProviderResult() {}

  static int check(int result, IntByReference lpErrno, String function) throws WinsockException {
    return check(result, lpErrno, function, null);
  }

  static int check(int result, IntByReference lpErrno, String function, String option)
      throws WinsockException {
    if (result == WinsockResult.SOCKET_ERROR) {
      int error = lpErrno.getValue();
      throw new WinsockException(function, option, error == 0 ? UNEXPLAINED : error);
    }
    return result;
  }
}
