// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import org.jspecify.annotations.Nullable;

/** {@code PIO_APC_ROUTINE}: what Windows calls in an alertable wait when an echo request ends. */
@FunctionalInterface
public interface PIO_APC_ROUTINE extends StdCallCallback {
  /**
   * The request ended.
   *
   * @param ApcContext what was passed to the call
   * @param IoStatusBlock an {@code IO_STATUS_BLOCK}
   * @param Reserved nothing
   */
  void callback(@Nullable Pointer ApcContext, Pointer IoStatusBlock, int Reserved);
}
