// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock#TransmitFile} of a provider. */
interface LPFN_TRANSMITFILE {
  int invoke(
      Pointer hSocket,
      @Nullable Pointer hFile,
      int nNumberOfBytesToWrite,
      int nNumberOfBytesPerSend,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpTransmitBuffers,
      int dwReserved);

  /** By direct mapping. */
  final class Direct implements LPFN_TRANSMITFILE {
    private Direct() {}

    @Override
    public native int invoke(
        Pointer hSocket,
        @Nullable Pointer hFile,
        int nNumberOfBytesToWrite,
        int nNumberOfBytesPerSend,
        @Nullable Pointer lpOverlapped,
        @Nullable Pointer lpTransmitBuffers,
        int dwReserved);
  }
}
