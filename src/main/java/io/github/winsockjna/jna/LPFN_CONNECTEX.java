// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#ConnectEx} of a provider. */
interface LPFN_CONNECTEX {
  int invoke(
      Pointer s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpSendBuffer,
      int dwSendDataLength,
      @Nullable Pointer lpdwBytesSent,
      Pointer lpOverlapped);

  /** By direct mapping. */
  final class Direct implements LPFN_CONNECTEX {
    private Direct() {}

    @Override
    public native int invoke(
        Pointer s,
        Pointer name,
        int namelen,
        @Nullable Pointer lpSendBuffer,
        int dwSendDataLength,
        @Nullable Pointer lpdwBytesSent,
        Pointer lpOverlapped);
  }
}
