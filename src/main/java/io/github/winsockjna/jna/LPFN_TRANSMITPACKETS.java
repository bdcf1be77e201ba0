// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#TransmitPackets} of a provider. */
interface LPFN_TRANSMITPACKETS {
  int invoke(
      Pointer hSocket,
      Pointer lpPacketArray,
      int nElementCount,
      int nSendSize,
      @Nullable Pointer lpOverlapped,
      int dwFlags);

  /** By direct mapping. */
  final class Direct implements LPFN_TRANSMITPACKETS {
    private Direct() {}

    @Override
    public native int invoke(
        Pointer hSocket,
        Pointer lpPacketArray,
        int nElementCount,
        int nSendSize,
        @Nullable Pointer lpOverlapped,
        int dwFlags);
  }
}
