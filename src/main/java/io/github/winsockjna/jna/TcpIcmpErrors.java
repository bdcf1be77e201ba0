// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;

/** What the SDK's ws2tcpip.h defines inline over two TCP options, and no DLL exports. */
final class TcpIcmpErrors {
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_FAIL_CONNECT_ON_ICMP_ERROR = 18;
  private static final int TCP_ICMP_ERROR_INFO = 19;
  private static final int SOCKET_ERROR = -1;
  private static final int WSANO_DATA = 11004;

  private TcpIcmpErrors() {}

  static int getFailConnect(Ws2_32 ws2_32, SOCKET s, IntByReference enabled) {
    IntByReference optlen = new IntByReference(Integer.BYTES);
    return ws2_32.getsockopt(
        s, IPPROTO_TCP, TCP_FAIL_CONNECT_ON_ICMP_ERROR, enabled.getPointer(), optlen);
  }

  static int setFailConnect(Ws2_32 ws2_32, SOCKET s, int enabled) {
    return ws2_32.setsockopt(
        s,
        IPPROTO_TCP,
        TCP_FAIL_CONNECT_ON_ICMP_ERROR,
        new IntByReference(enabled).getPointer(),
        Integer.BYTES);
  }

  /** Success without bytes is how the option says that there is no error to tell. */
  static int getErrorInfo(Ws2_32 ws2_32, SOCKET s, ICMP_ERROR_INFO info) {
    IntByReference optlen = new IntByReference(info.size());
    int result = ws2_32.getsockopt(s, IPPROTO_TCP, TCP_ICMP_ERROR_INFO, info.getPointer(), optlen);
    if (result == SOCKET_ERROR) {
      return SOCKET_ERROR;
    }
    if (optlen.getValue() == 0) {
      Native.setLastError(WSANO_DATA);
      return SOCKET_ERROR;
    }
    info.read();
    return result;
  }
}
