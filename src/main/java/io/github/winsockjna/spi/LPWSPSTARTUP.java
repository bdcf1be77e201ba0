// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;

/** {@code WSPStartup}: the one function a service provider's DLL exports. */
@FunctionalInterface
public interface LPWSPSTARTUP extends StdCallCallback {
  /**
   * Begins one use of the provider.
   *
   * @param wVersionRequested the highest version the caller can use, minor number in the high byte:
   *     0x0202 is 2.2
   * @param lpWSPData receives what the provider says about itself
   * @param lpProtocolInfo the protocol wanted
   * @param UpcallTable what the provider may call
   * @param lpProcTable receives the provider's functions
   * @return 0, or the error itself
   */
  int invoke(
      short wVersionRequested,
      WSPDATA lpWSPData,
      WSAPROTOCOL_INFOW lpProtocolInfo,
      WSPUPCALLTABLE.ByValue UpcallTable,
      WSPPROC_TABLE lpProcTable);
}
