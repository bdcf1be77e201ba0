// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#AcceptEx} of a provider. */
interface LPFN_ACCEPTEX {
  int invoke(
      Pointer sListenSocket,
      Pointer sAcceptSocket,
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      @Nullable Pointer lpdwBytesReceived,
      @Nullable Pointer lpOverlapped);

  /** By direct mapping. */
  final class Direct implements LPFN_ACCEPTEX {
    private Direct() {}

    @Override
    public native int invoke(
        Pointer sListenSocket,
        Pointer sAcceptSocket,
        Pointer lpOutputBuffer,
        int dwReceiveDataLength,
        int dwLocalAddressLength,
        int dwRemoteAddressLength,
        @Nullable Pointer lpdwBytesReceived,
        @Nullable Pointer lpOverlapped);
  }
}
