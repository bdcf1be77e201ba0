// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@code WSARecvMsg} of a provider: {@code LPFN_WSARECVMSG} of mswsock.h. */
@FunctionalInterface
interface LPFN_WSARECVMSG {
  /** As {@link Mswsock#WSARecvMsg}. */
  int invoke(
      @Nullable Pointer s,
      Pointer lpMsg,
      Pointer lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);
}
