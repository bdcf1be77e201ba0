// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@link Ws2_32} by direct mapping; initialising this class loads the DLL. */
final class DirectWs2_32 extends DirectMapping implements Ws2_32 {
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
  public int closesocket(SOCKET s) {
    return closesocket(pointer(s));
  }

  private static native int closesocket(@Nullable Pointer s);

  @Override
  public int bind(SOCKET s, Pointer name, int namelen) {
    return bind(pointer(s), name, namelen);
  }

  private static native int bind(@Nullable Pointer s, Pointer name, int namelen);

  @Override
  public int getsockname(SOCKET s, Pointer name, IntByReference namelen) {
    return getsockname(pointer(s), name, pointer(namelen));
  }

  private static native int getsockname(
      @Nullable Pointer s, Pointer name, @Nullable Pointer namelen);

  @Override
  public int getpeername(SOCKET s, Pointer name, IntByReference namelen) {
    return getpeername(pointer(s), name, pointer(namelen));
  }

  private static native int getpeername(
      @Nullable Pointer s, Pointer name, @Nullable Pointer namelen);

  @Override
  public int getsockopt(SOCKET s, int level, int optname, Pointer optval, IntByReference optlen) {
    return getsockopt(pointer(s), level, optname, optval, pointer(optlen));
  }

  private static native int getsockopt(
      @Nullable Pointer s, int level, int optname, Pointer optval, @Nullable Pointer optlen);

  @Override
  public int setsockopt(SOCKET s, int level, int optname, Pointer optval, int optlen) {
    return setsockopt(pointer(s), level, optname, optval, optlen);
  }

  private static native int setsockopt(
      @Nullable Pointer s, int level, int optname, Pointer optval, int optlen);

  @Override
  public int WSAEnumProtocolsW(
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, IntByReference lpdwBufferLength) {
    return WSAEnumProtocolsW(lpiProtocols, lpProtocolBuffer, pointer(lpdwBufferLength));
  }

  private static native int WSAEnumProtocolsW(
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, @Nullable Pointer lpdwBufferLength);

  @Override
  public int connect(SOCKET s, Pointer name, int namelen) {
    return connect(pointer(s), name, namelen);
  }

  private static native int connect(@Nullable Pointer s, Pointer name, int namelen);

  @Override
  public int listen(SOCKET s, int backlog) {
    return listen(pointer(s), backlog);
  }

  private static native int listen(@Nullable Pointer s, int backlog);

  @Override
  public SOCKET accept(SOCKET s, @Nullable Pointer addr, @Nullable IntByReference addrlen) {
    return accept(pointer(s), addr, pointer(addrlen));
  }

  private static native SOCKET accept(
      @Nullable Pointer s, @Nullable Pointer addr, @Nullable Pointer addrlen);

  @Override
  public int send(SOCKET s, Pointer buf, int len, int flags) {
    return send(pointer(s), buf, len, flags);
  }

  private static native int send(@Nullable Pointer s, Pointer buf, int len, int flags);

  @Override
  public int recv(SOCKET s, Pointer buf, int len, int flags) {
    return recv(pointer(s), buf, len, flags);
  }

  private static native int recv(@Nullable Pointer s, Pointer buf, int len, int flags);

  @Override
  public int shutdown(SOCKET s, int how) {
    return shutdown(pointer(s), how);
  }

  private static native int shutdown(@Nullable Pointer s, int how);

  @Override
  public int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    return WSAIoctl(
        pointer(s),
        dwIoControlCode,
        lpvInBuffer,
        cbInBuffer,
        lpvOutBuffer,
        cbOutBuffer,
        pointer(lpcbBytesReturned),
        lpOverlapped,
        lpCompletionRoutine);
  }

  private static native int WSAIoctl(
      @Nullable Pointer s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      @Nullable Pointer lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    return WSAEventSelect(pointer(s), pointer(hEventObject), lNetworkEvents);
  }

  private static native int WSAEventSelect(
      @Nullable Pointer s, @Nullable Pointer hEventObject, int lNetworkEvents);

  @Override
  public int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, Pointer lpNetworkEvents) {
    return WSAEnumNetworkEvents(pointer(s), pointer(hEventObject), lpNetworkEvents);
  }

  private static native int WSAEnumNetworkEvents(
      @Nullable Pointer s, @Nullable Pointer hEventObject, Pointer lpNetworkEvents);

  @Override
  public int WSASendMsg(
      SOCKET s,
      Pointer lpMsg,
      int dwFlags,
      IntByReference lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    return WSASendMsg(
        pointer(s),
        lpMsg,
        dwFlags,
        pointer(lpNumberOfBytesSent),
        lpOverlapped,
        lpCompletionRoutine);
  }

  private static native int WSASendMsg(
      @Nullable Pointer s,
      Pointer lpMsg,
      int dwFlags,
      @Nullable Pointer lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  @Override
  public int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno) {
    return WSCEnumProtocols(
        lpiProtocols, lpProtocolBuffer, pointer(lpdwBufferLength), pointer(lpErrno));
  }

  private static native int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      @Nullable Pointer lpdwBufferLength,
      @Nullable Pointer lpErrno);

  @Override
  public int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno) {
    return WSCGetProviderPath(
        lpProviderId, lpszProviderDllPath, pointer(lpProviderDllPathLen), pointer(lpErrno));
  }

  private static native int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      @Nullable Pointer lpProviderDllPathLen,
      @Nullable Pointer lpErrno);
}
