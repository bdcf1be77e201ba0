// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock} by the addresses that a provider gives. */
final class ProviderMswsock extends DirectMapping implements Mswsock {
  private static final int SOCKET_ERROR = -1;
  private static final int FALSE = 0;

  private static final ProviderFunction<LPFN_WSARECVMSG> WSARECVMSG =
      new ProviderFunction<>(WSAID_WSARECVMSG, LPFN_WSARECVMSG.class, LPFN_WSARECVMSG.Direct.class);
  private static final ProviderFunction<LPFN_ACCEPTEX> ACCEPTEX =
      new ProviderFunction<>(WSAID_ACCEPTEX, LPFN_ACCEPTEX.class, LPFN_ACCEPTEX.Direct.class);
  private static final ProviderFunction<LPFN_GETACCEPTEXSOCKADDRS> GETACCEPTEXSOCKADDRS =
      new ProviderFunction<>(
          WSAID_GETACCEPTEXSOCKADDRS,
          LPFN_GETACCEPTEXSOCKADDRS.class,
          LPFN_GETACCEPTEXSOCKADDRS.Direct.class);
  private static final ProviderFunction<LPFN_CONNECTEX> CONNECTEX =
      new ProviderFunction<>(WSAID_CONNECTEX, LPFN_CONNECTEX.class, LPFN_CONNECTEX.Direct.class);
  private static final ProviderFunction<LPFN_DISCONNECTEX> DISCONNECTEX =
      new ProviderFunction<>(
          WSAID_DISCONNECTEX, LPFN_DISCONNECTEX.class, LPFN_DISCONNECTEX.Direct.class);
  private static final ProviderFunction<LPFN_TRANSMITFILE> TRANSMITFILE =
      new ProviderFunction<>(
          WSAID_TRANSMITFILE, LPFN_TRANSMITFILE.class, LPFN_TRANSMITFILE.Direct.class);
  private static final ProviderFunction<LPFN_TRANSMITPACKETS> TRANSMITPACKETS =
      new ProviderFunction<>(
          WSAID_TRANSMITPACKETS, LPFN_TRANSMITPACKETS.class, LPFN_TRANSMITPACKETS.Direct.class);

  private final Ws2_32 ws2_32;

  /** Two threads may both ask for a function at first, and are told the same. */
  private volatile @Nullable LPFN_WSARECVMSG wsaRecvMsg;

  private volatile @Nullable LPFN_ACCEPTEX acceptEx;
  private volatile @Nullable LPFN_GETACCEPTEXSOCKADDRS getAcceptExSockaddrs;
  private volatile @Nullable LPFN_CONNECTEX connectEx;
  private volatile @Nullable LPFN_DISCONNECTEX disconnectEx;
  private volatile @Nullable LPFN_TRANSMITFILE transmitFile;
  private volatile @Nullable LPFN_TRANSMITPACKETS transmitPackets;

  ProviderMswsock(Ws2_32 ws2_32) {
    this.ws2_32 = ws2_32;
  }

  @Override
  public int WSARecvMsg(
      SOCKET s,
      Pointer lpMsg,
      IntByReference lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    if (wsaRecvMsg == null) {
      wsaRecvMsg = WSARECVMSG.of(ws2_32, s);
      if (wsaRecvMsg == null) {
        return SOCKET_ERROR;
      }
    }
    return wsaRecvMsg.invoke(
        pointer(s), lpMsg, pointer(lpdwNumberOfBytesRecvd), lpOverlapped, lpCompletionRoutine);
  }

  @Override
  public int AcceptEx(
      SOCKET sListenSocket,
      SOCKET sAcceptSocket,
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      @Nullable IntByReference lpdwBytesReceived,
      Pointer lpOverlapped) {
    if (acceptEx == null) {
      getAcceptExSockaddrs = GETACCEPTEXSOCKADDRS.of(ws2_32, sListenSocket);
      acceptEx = ACCEPTEX.of(ws2_32, sListenSocket);
      if (acceptEx == null) {
        return FALSE;
      }
    }
    return acceptEx.invoke(
        pointer(sListenSocket),
        pointer(sAcceptSocket),
        lpOutputBuffer,
        dwReceiveDataLength,
        dwLocalAddressLength,
        dwRemoteAddressLength,
        pointer(lpdwBytesReceived),
        lpOverlapped);
  }

  @Override
  public void GetAcceptExSockaddrs(
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      PointerByReference LocalSockaddr,
      IntByReference LocalSockaddrLength,
      PointerByReference RemoteSockaddr,
      IntByReference RemoteSockaddrLength) {
    LPFN_GETACCEPTEXSOCKADDRS function = getAcceptExSockaddrs;
    if (function == null) {
      throw new IllegalStateException("AcceptEx comes before GetAcceptExSockaddrs");
    }
    function.invoke(
        lpOutputBuffer,
        dwReceiveDataLength,
        dwLocalAddressLength,
        dwRemoteAddressLength,
        pointer(LocalSockaddr),
        pointer(LocalSockaddrLength),
        pointer(RemoteSockaddr),
        pointer(RemoteSockaddrLength));
  }

  @Override
  public int ConnectEx(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpSendBuffer,
      int dwSendDataLength,
      @Nullable IntByReference lpdwBytesSent,
      Pointer lpOverlapped) {
    if (connectEx == null) {
      connectEx = CONNECTEX.of(ws2_32, s);
      if (connectEx == null) {
        return FALSE;
      }
    }
    return connectEx.invoke(
        pointer(s),
        name,
        namelen,
        lpSendBuffer,
        dwSendDataLength,
        pointer(lpdwBytesSent),
        lpOverlapped);
  }

  @Override
  public int DisconnectEx(SOCKET s, @Nullable Pointer lpOverlapped, int dwFlags, int dwReserved) {
    if (disconnectEx == null) {
      disconnectEx = DISCONNECTEX.of(ws2_32, s);
      if (disconnectEx == null) {
        return FALSE;
      }
    }
    return disconnectEx.invoke(pointer(s), lpOverlapped, dwFlags, dwReserved);
  }

  @Override
  public int TransmitFile(
      SOCKET hSocket,
      @Nullable HANDLE hFile,
      int nNumberOfBytesToWrite,
      int nNumberOfBytesPerSend,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpTransmitBuffers,
      int dwReserved) {
    if (transmitFile == null) {
      transmitFile = TRANSMITFILE.of(ws2_32, hSocket);
      if (transmitFile == null) {
        return FALSE;
      }
    }
    return transmitFile.invoke(
        pointer(hSocket),
        pointer(hFile),
        nNumberOfBytesToWrite,
        nNumberOfBytesPerSend,
        lpOverlapped,
        lpTransmitBuffers,
        dwReserved);
  }

  @Override
  public int TransmitPackets(
      SOCKET hSocket,
      Pointer lpPacketArray,
      int nElementCount,
      int nSendSize,
      @Nullable Pointer lpOverlapped,
      int dwFlags) {
    if (transmitPackets == null) {
      transmitPackets = TRANSMITPACKETS.of(ws2_32, hSocket);
      if (transmitPackets == null) {
        return FALSE;
      }
    }
    return transmitPackets.invoke(
        pointer(hSocket), lpPacketArray, nElementCount, nSendSize, lpOverlapped, dwFlags);
  }
}
