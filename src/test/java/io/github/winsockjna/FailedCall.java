// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.jna.Native;

/** What a mocked function of Winsock answers that fails. */
public final class FailedCall {
  private FailedCall() {}

  /** {@code SOCKET_ERROR}, with an error as the last one. */
  public static int with(int error) {
    Native.setLastError(error);
    return WinsockResult.SOCKET_ERROR;
  }
}
