// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@code WSAConnectByList} of {@link Ws2_32} by direct mapping; a system may lack it. */
final class DirectConnectByList {
  static {
    WindowsDll.register(DirectConnectByList.class, "ws2_32");
  }

  private DirectConnectByList() {}

  static native int WSAConnectByList(
      SOCKET s,
      Pointer SocketAddressList,
      @Nullable IntByReference LocalAddressLength,
      @Nullable Pointer LocalAddress,
      @Nullable IntByReference RemoteAddressLength,
      @Nullable Pointer RemoteAddress,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer Reserved);
}
