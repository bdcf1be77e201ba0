// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#DisconnectEx} of a provider. */
interface LPFN_DISCONNECTEX {
  int invoke(Pointer s, @Nullable Pointer lpOverlapped, int dwFlags, int dwReserved);

  /** By direct mapping. */
  final class Direct implements LPFN_DISCONNECTEX {
    private Direct() {}

    @Override
    public native int invoke(
        Pointer s, @Nullable Pointer lpOverlapped, int dwFlags, int dwReserved);
  }
}
