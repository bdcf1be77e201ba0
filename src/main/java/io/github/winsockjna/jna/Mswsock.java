// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The extension functions of mswsock.h, which are asked for by {@code WSAIoctl}: a service provider
 * gives their addresses. Functions and parameters have their C names and order, and mean what
 * Microsoft documents for them; {@code SOCKET_ERROR} is -1, {@code FALSE} 0.
 *
 * <p>A function that the provider does not have fails, and the error is that of {@code WSAIoctl}.
 * Memory of an overlapped call is in use until that has ended.
 */
public interface Mswsock {
  /** The ioctl that answers the address of a function for its {@code GUID}. */
  int SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC800_0006;

  /** The ioctl that answers a table of functions for its {@code GUID}. */
  int SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER = 0xC800_0024;

  /** The {@code GUID} of {@link #WSARecvMsg}. */
  UUID WSAID_WSARECVMSG = UUID.fromString("f689d7c8-6f1f-436b-8a53-e54fe351c322");

  /** The {@code GUID} of {@link #AcceptEx}. */
  UUID WSAID_ACCEPTEX = UUID.fromString("b5367df1-cbac-11cf-95ca-00805f48a192");

  /** The {@code GUID} of {@link #GetAcceptExSockaddrs}. */
  UUID WSAID_GETACCEPTEXSOCKADDRS = UUID.fromString("b5367df2-cbac-11cf-95ca-00805f48a192");

  /** The {@code GUID} of {@link #ConnectEx}. */
  UUID WSAID_CONNECTEX = UUID.fromString("25a207b9-ddf3-4660-8ee9-76e58c74063e");

  /** The {@code GUID} of {@link #DisconnectEx}. */
  UUID WSAID_DISCONNECTEX = UUID.fromString("7fda2e11-8630-436f-a031-f536a6eec157");

  /** The {@code GUID} of {@link #TransmitFile}. */
  UUID WSAID_TRANSMITFILE = UUID.fromString("b5367df0-cbac-11cf-95ca-00805f48a192");

  /** The {@code GUID} of {@link #TransmitPackets}. */
  UUID WSAID_TRANSMITPACKETS = UUID.fromString("d9689da0-1f90-11d3-9971-00c04f68c876");

  /** The address length that {@link #AcceptEx} wants: 16 bytes more than the address has. */
  int ADDRESS_MARGIN = 16;

  /** {@link #DisconnectEx} and the transmitting functions: the socket can be used again after. */
  int TF_REUSE_SOCKET = 2;

  /** {@link #TransmitFile} and {@link #TransmitPackets}: disconnects when all is sent. */
  int TF_DISCONNECT = 1;

  /**
   * The functions of one service provider. Each is asked for with the socket of its first call, and
   * then called for all others: use one for sockets of the same provider only, best for one socket.
   *
   * @param ws2_32 asks the provider
   * @return its functions; may be used by many threads
   */
  static Mswsock of(Ws2_32 ws2_32) {
    return new ProviderMswsock(ws2_32);
  }

  /**
   * {@code WSARecvMsg}, since Windows XP: receives a datagram with its control messages.
   *
   * @param s a datagram or raw socket
   * @param lpMsg a {@link WSAMSG}; in: the room for address, data and control messages; out: what
   *     came
   * @param lpdwNumberOfBytesRecvd how many bytes of data came; some failures leave it as it was
   * @param lpOverlapped null
   * @param lpCompletionRoutine null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSARecvMsg(
      SOCKET s,
      Pointer lpMsg,
      IntByReference lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * {@code AcceptEx}, all versions: takes a connection, both addresses and the first bytes at once.
   * Set {@code SO_UPDATE_ACCEPT_CONTEXT} afterwards.
   *
   * @param sListenSocket a listening socket
   * @param sAcceptSocket a socket that is neither bound nor connected
   * @param lpOutputBuffer receives data and both addresses
   * @param dwReceiveDataLength room for data in bytes; 0 not to wait for any
   * @param dwLocalAddressLength room for the local address, with {@link #ADDRESS_MARGIN}
   * @param dwRemoteAddressLength room for the remote address, with {@link #ADDRESS_MARGIN}
   * @param lpdwBytesReceived receives how many bytes of data came, unless the call is pending
   * @param lpOverlapped a {@link WSAOVERLAPPED}
   * @return {@code TRUE}, or {@code FALSE} with {@code ERROR_IO_PENDING} 997 or an error
   */
  int AcceptEx(
      SOCKET sListenSocket,
      SOCKET sAcceptSocket,
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      @Nullable IntByReference lpdwBytesReceived,
      Pointer lpOverlapped);

  /**
   * {@code GetAcceptExSockaddrs}, all versions: finds the addresses in the buffer of {@link
   * #AcceptEx}, which this interface was called for before.
   *
   * @param lpOutputBuffer the buffer
   * @param dwReceiveDataLength as for {@link #AcceptEx}
   * @param dwLocalAddressLength as for {@link #AcceptEx}
   * @param dwRemoteAddressLength as for {@link #AcceptEx}
   * @param LocalSockaddr receives where the local address is
   * @param LocalSockaddrLength receives its length in bytes
   * @param RemoteSockaddr receives where the remote address is
   * @param RemoteSockaddrLength receives its length in bytes
   * @throws IllegalStateException {@link #AcceptEx} was not called, or is not there
   */
  void GetAcceptExSockaddrs(
      Pointer lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      PointerByReference LocalSockaddr,
      IntByReference LocalSockaddrLength,
      PointerByReference RemoteSockaddr,
      IntByReference RemoteSockaddrLength);

  /**
   * {@code ConnectEx}, since Windows XP: connects, and sends the first bytes. Set {@code
   * SO_UPDATE_CONNECT_CONTEXT} afterwards.
   *
   * @param s a bound, unconnected stream socket
   * @param name a {@code SOCKADDR_IN} or {@code SOCKADDR_IN6}
   * @param namelen its length in bytes
   * @param lpSendBuffer the bytes, or null
   * @param dwSendDataLength how many
   * @param lpdwBytesSent receives how many were sent, unless the call is pending
   * @param lpOverlapped a {@link WSAOVERLAPPED}
   * @return {@code TRUE}, or {@code FALSE} with {@code ERROR_IO_PENDING} 997 or an error
   */
  int ConnectEx(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpSendBuffer,
      int dwSendDataLength,
      @Nullable IntByReference lpdwBytesSent,
      Pointer lpOverlapped);

  /**
   * {@code DisconnectEx}, since Windows XP: closes a connection and can keep the socket.
   *
   * @param s a connected socket
   * @param lpOverlapped a {@link WSAOVERLAPPED}, or null to wait
   * @param dwFlags {@link #TF_REUSE_SOCKET}, or 0
   * @param dwReserved 0
   * @return {@code TRUE}, or {@code FALSE} with {@code ERROR_IO_PENDING} 997 or an error
   */
  int DisconnectEx(SOCKET s, @Nullable Pointer lpOverlapped, int dwFlags, int dwReserved);

  /**
   * {@code TransmitFile}, all versions: sends a file. Workstations send two at a time.
   *
   * @param hSocket a connected socket
   * @param hFile the file, or null to send the buffers only
   * @param nNumberOfBytesToWrite how many bytes of it; 0 for all
   * @param nNumberOfBytesPerSend how many bytes at once; 0 for the system's number
   * @param lpOverlapped a {@link WSAOVERLAPPED}, or null to wait
   * @param lpTransmitBuffers what to send before and after it, or null
   * @param dwReserved {@link #TF_DISCONNECT}, {@link #TF_REUSE_SOCKET}, {@code TF_*}, or 0
   * @return {@code TRUE}, or {@code FALSE} with {@code ERROR_IO_PENDING} 997 or an error
   */
  int TransmitFile(
      SOCKET hSocket,
      @Nullable HANDLE hFile,
      int nNumberOfBytesToWrite,
      int nNumberOfBytesPerSend,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpTransmitBuffers,
      int dwReserved);

  /**
   * {@code TransmitPackets}, since Windows XP: sends memory and parts of files in one call.
   *
   * @param hSocket a connected socket
   * @param lpPacketArray an array of {@link TRANSMIT_PACKETS_ELEMENT}
   * @param nElementCount how many elements it has
   * @param nSendSize how many bytes at once; 0 for the system's number
   * @param lpOverlapped a {@link WSAOVERLAPPED}, or null to wait
   * @param dwFlags {@link #TF_DISCONNECT}, {@link #TF_REUSE_SOCKET}, {@code TP_*}, or 0
   * @return {@code TRUE}, or {@code FALSE} with {@code ERROR_IO_PENDING} 997 or an error
   */
  int TransmitPackets(
      SOCKET hSocket,
      Pointer lpPacketArray,
      int nElementCount,
      int nSendSize,
      @Nullable Pointer lpOverlapped,
      int dwFlags);
}
