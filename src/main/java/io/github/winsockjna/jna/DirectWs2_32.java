// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** {@link Ws2_32} by direct mapping; initialising this class loads the DLL. */
final class DirectWs2_32 implements Ws2_32 {
  static final Ws2_32 INSTANCE = new DirectWs2_32();

  static {
    WindowsDll.register(DirectWs2_32.class, "ws2_32");
  }

  private DirectWs2_32() {}

  @Override
  public native int WSAStartup(short wVersionRequested, WSADATA lpWSAData);

  @Override
  public native int WSACleanup();

  @Override
  public native int WSAGetLastError();

  @Override
  public native SOCKET socket(int af, int type, int protocol);

  @Override
  public native SOCKET WSASocketW(
      int af, int type, int protocol, WSAPROTOCOL_INFOW lpProtocolInfo, int g, int dwFlags);

  @Override
  public native int closesocket(SOCKET s);

  @Override
  public native int bind(SOCKET s, Pointer name, int namelen);

  @Override
  public native int getsockname(SOCKET s, Pointer name, IntByReference namelen);

  @Override
  public native int getpeername(SOCKET s, Pointer name, IntByReference namelen);

  @Override
  public native int getsockopt(
      SOCKET s, int level, int optname, Pointer optval, IntByReference optlen);

  @Override
  public native int setsockopt(SOCKET s, int level, int optname, Pointer optval, int optlen);

  @Override
  public native int WSAEnumProtocolsW(
      int[] lpiProtocols, Pointer lpProtocolBuffer, IntByReference lpdwBufferLength);
}
