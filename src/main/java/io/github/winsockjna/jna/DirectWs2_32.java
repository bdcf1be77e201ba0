// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

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
      int af,
      int type,
      int protocol,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      int g,
      int dwFlags);

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
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, IntByReference lpdwBufferLength);

  @Override
  public native int connect(SOCKET s, Pointer name, int namelen);

  @Override
  public native int listen(SOCKET s, int backlog);

  @Override
  public native SOCKET accept(SOCKET s, @Nullable Pointer addr, @Nullable IntByReference addrlen);

  @Override
  public native int send(SOCKET s, Pointer buf, int len, int flags);

  @Override
  public native int recv(SOCKET s, Pointer buf, int len, int flags);

  @Override
  public native int shutdown(SOCKET s, int how);

  @Override
  public native int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents);

  @Override
  public native int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, Pointer lpNetworkEvents);

  @Override
  public native int WSASendMsg(
      SOCKET s,
      Pointer lpMsg,
      int dwFlags,
      IntByReference lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public native int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno);

  @Override
  public native int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno);
}
