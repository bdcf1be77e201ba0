// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;

/** {@link Mswsock#GetAcceptExSockaddrs} of a provider. */
interface LPFN_GETACCEPTEXSOCKADDRS {
  void invoke(
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      Pointer LocalSockaddr,
      Pointer LocalSockaddrLength,
      Pointer RemoteSockaddr,
      Pointer RemoteSockaddrLength);

  /** By direct mapping. */
  final class Direct implements LPFN_GETACCEPTEXSOCKADDRS {
    private Direct() {}

    @Override
    public native void invoke(
        Pointer lpOutputBuffer,
        int dwReceiveDataLength,
        int dwLocalAddressLength,
        int dwRemoteAddressLength,
        Pointer LocalSockaddr,
        Pointer LocalSockaddrLength,
        Pointer RemoteSockaddr,
        Pointer RemoteSockaddrLength);
  }
}
