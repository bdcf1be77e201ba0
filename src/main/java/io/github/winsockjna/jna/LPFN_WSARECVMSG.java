// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#WSARecvMsg} of a provider. */
interface LPFN_WSARECVMSG {
  int invoke(
      @Nullable Pointer s,
      Pointer lpMsg,
      Pointer lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /** By direct mapping. */
  final class Direct implements LPFN_WSARECVMSG {
    private Direct() {}

    @Override
    public native int invoke(
        @Nullable Pointer s,
        Pointer lpMsg,
        Pointer lpdwNumberOfBytesRecvd,
        @Nullable Pointer lpOverlapped,
        @Nullable Pointer lpCompletionRoutine);
  }
}
