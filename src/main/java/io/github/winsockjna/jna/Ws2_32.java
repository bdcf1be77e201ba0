// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * {@code Ws2_32.dll}, Winsock 2. Functions and parameters have their C names and order, and mean
 * what Microsoft documents for them; {@code SOCKET_ERROR} is -1.
 *
 * <p>Read the error of a failed call with {@link com.sun.jna.Native#getLastError()} as the very
 * next thing, or let {@link io.github.winsockjna.WinsockResult} do so.
 */
public interface Ws2_32 extends StdCallLibrary {
  /**
   * The DLL, loaded at the first call. {@code WSAStartup} is the caller's business: {@link
   * io.github.winsockjna.Winsock#startup()} does it.
   *
   * @return the directly mapped DLL
   * @throws UnsupportedOperationException not on Windows
   */
  static Ws2_32 instance() {
    WindowsDll.requireSupport();
    return DirectWs2_32.INSTANCE;
  }

  /**
   * Starts the use of Winsock by this process.
   *
   * @param wVersionRequested the highest version the caller can use, minor number in the high byte:
   *     0x0202 is 2.2
   * @param lpWSAData filled with what Winsock answers
   * @return 0, or the error itself, which is not to be read from the last error
   */
  int WSAStartup(short wVersionRequested, WSADATA lpWSAData);

  /**
   * Ends one use of Winsock begun by {@code WSAStartup}.
   *
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSACleanup();

  /**
   * The last error of this thread. <b>Under JNA use {@link com.sun.jna.Native#getLastError()}</b>:
   * the virtual machine makes calls of its own between two calls of ours, which overwrite this
   * value, while JNA keeps the error of our call.
   *
   * @return an error number, most often not that of the last call made through JNA
   */
  int WSAGetLastError();

  /**
   * Makes a socket that allows overlapped operations.
   *
   * @param af address family, {@code AF_INET} 2 or {@code AF_INET6} 23
   * @param type {@code SOCK_STREAM} 1, {@code SOCK_DGRAM} 2, {@code SOCK_RAW} 3 …
   * @param protocol {@code IPPROTO_TCP} 6, {@code IPPROTO_UDP} 17 … or 0
   * @return the socket, or {@code INVALID_SOCKET}
   */
  SOCKET socket(int af, int type, int protocol);

  /**
   * Makes a socket of a given provider or with given flags.
   *
   * @param af address family
   * @param type socket type
   * @param protocol protocol
   * @param lpProtocolInfo the protocol to use, or null
   * @param g socket group, 0
   * @param dwFlags {@code WSA_FLAG_OVERLAPPED} 1, {@code WSA_FLAG_NO_HANDLE_INHERIT} 0x80 …
   * @return the socket, or {@code INVALID_SOCKET}
   */
  SOCKET WSASocketW(
      int af,
      int type,
      int protocol,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      int g,
      int dwFlags);

  /**
   * Closes a socket.
   *
   * @param s the socket
   * @return 0 or {@code SOCKET_ERROR}
   */
  int closesocket(SOCKET s);

  /**
   * Gives a socket its local address.
   *
   * @param s an unbound socket
   * @param name a {@code SOCKADDR_IN} or {@code SOCKADDR_IN6}
   * @param namelen its length in bytes
   * @return 0 or {@code SOCKET_ERROR}
   */
  int bind(SOCKET s, Pointer name, int namelen);

  /**
   * Reads the local address of a socket.
   *
   * @param s a bound or connected socket
   * @param name receives the address
   * @param namelen in: the room in bytes; out: the address' length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int getsockname(SOCKET s, Pointer name, IntByReference namelen);

  /**
   * Reads the address a socket is connected to.
   *
   * @param s a connected socket
   * @param name receives the address
   * @param namelen in: the room in bytes; out: the address' length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int getpeername(SOCKET s, Pointer name, IntByReference namelen);

  /**
   * Reads a socket option. Zero the buffer before, and read only the bytes that came back: Windows
   * answers one byte for some options that are documented as four.
   *
   * @param s the socket
   * @param level {@code SOL_SOCKET} 0xFFFF, {@code IPPROTO_IP} 0, {@code IPPROTO_TCP} 6 …
   * @param optname the option
   * @param optval receives the value
   * @param optlen in: the room in bytes; out: the value's length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int getsockopt(SOCKET s, int level, int optname, Pointer optval, IntByReference optlen);

  /**
   * Sets a socket option.
   *
   * @param s the socket
   * @param level the level, as for {@code getsockopt}
   * @param optname the option
   * @param optval the value
   * @param optlen its length in bytes
   * @return 0 or {@code SOCKET_ERROR}
   */
  int setsockopt(SOCKET s, int level, int optname, Pointer optval, int optlen);

  /**
   * Connects a socket, or gives a datagram socket its one peer.
   *
   * @param s an unconnected socket
   * @param name a {@code SOCKADDR_IN} or {@code SOCKADDR_IN6}
   * @param namelen its length in bytes
   * @return 0 or {@code SOCKET_ERROR}
   */
  int connect(SOCKET s, Pointer name, int namelen);

  /**
   * Has a bound socket wait for connections.
   *
   * @param s a bound, unconnected stream socket
   * @param backlog how many connections may wait to be accepted; {@code SOMAXCONN} 0x7FFFFFFF
   * @return 0 or {@code SOCKET_ERROR}
   */
  int listen(SOCKET s, int backlog);

  /**
   * Takes a connection, and waits until there is one.
   *
   * @param s a listening socket
   * @param addr receives the peer's address, or null
   * @param addrlen in: the room in bytes; out: the address' length; null when {@code addr} is
   * @return the connection's socket, or {@code INVALID_SOCKET}
   */
  SOCKET accept(SOCKET s, @Nullable Pointer addr, @Nullable IntByReference addrlen);

  /**
   * Sends on a connected socket.
   *
   * @param s the socket
   * @param buf the bytes
   * @param len how many
   * @param flags {@code MSG_OOB} 1, {@code MSG_DONTROUTE} 4, or 0
   * @return how many were sent, or {@code SOCKET_ERROR}
   */
  int send(SOCKET s, Pointer buf, int len, int flags);

  /**
   * Receives on a connected or bound socket, and waits until there is something.
   *
   * @param s the socket
   * @param buf receives the bytes
   * @param len the room in bytes
   * @param flags {@code MSG_PEEK} 2, {@code MSG_WAITALL} 8, or 0
   * @return how many were received, 0 when the peer sends no more, or {@code SOCKET_ERROR}
   */
  int recv(SOCKET s, Pointer buf, int len, int flags);

  /**
   * Ends sending, receiving, or both.
   *
   * @param s a connected socket
   * @param how {@code SD_RECEIVE} 0, {@code SD_SEND} 1, {@code SD_BOTH} 2
   * @return 0 or {@code SOCKET_ERROR}
   */
  int shutdown(SOCKET s, int how);

  /**
   * Controls the mode of a socket.
   *
   * @param s the socket
   * @param dwIoControlCode what to do, {@code SIO_*} or {@code FIO*}
   * @param lpvInBuffer the input, or null
   * @param cbInBuffer its length in bytes
   * @param lpvOutBuffer receives the output, or null
   * @param cbOutBuffer the room in bytes
   * @param lpcbBytesReturned the output's length, or the room needed; some failures leave it as it
   *     was
   * @param lpOverlapped null
   * @param lpCompletionRoutine null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Has an event signalled when something happens on a socket, and makes the socket non-blocking.
   *
   * @param s the socket
   * @param hEventObject the event, or null
   * @param lNetworkEvents {@code FD_CONNECT} 0x10 …, or 0 to end it; the socket stays non-blocking
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents);

  /**
   * Tells what has happened on a socket since the last call, and forgets it.
   *
   * @param s the socket
   * @param hEventObject the event to reset as well, or null
   * @param lpNetworkEvents receives a {@code WSANETWORKEVENTS}: which events, and an error for each
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, Pointer lpNetworkEvents);

  /**
   * Sends a datagram with control messages. Windows Vista.
   *
   * @param s a datagram or raw socket
   * @param lpMsg a {@code WSAMSG}
   * @param dwFlags as of {@code send}
   * @param lpNumberOfBytesSent how many bytes of data were sent
   * @param lpOverlapped null
   * @param lpCompletionRoutine null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSASendMsg(
      SOCKET s,
      Pointer lpMsg,
      int dwFlags,
      IntByReference lpNumberOfBytesSent,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Lists the installed transport protocols.
   *
   * @param lpiProtocols the protocol numbers wanted, ended by a 0, or null for all
   * @param lpProtocolBuffer receives an array of {@link WSAPROTOCOL_INFOW}
   * @param lpdwBufferLength in: the room in bytes; out: the room needed, when it was too small
   * @return how many protocols were written, or {@code SOCKET_ERROR}
   */
  int WSAEnumProtocolsW(
      int @Nullable [] lpiProtocols, Pointer lpProtocolBuffer, IntByReference lpdwBufferLength);

  /**
   * Lists the whole catalogue of transport protocols, layered ones and hidden ones too. Exported by
   * {@code Ws2_32.dll} for installers.
   *
   * @param lpiProtocols the protocol numbers wanted, ended by a 0, or null for all
   * @param lpProtocolBuffer receives an array of {@link WSAPROTOCOL_INFOW}
   * @param lpdwBufferLength in: the room in bytes; out: the room needed, when it was too small
   * @param lpErrno the error when {@code SOCKET_ERROR} is returned, instead of the last error
   * @return how many protocols were written, or {@code SOCKET_ERROR}
   */
  int WSCEnumProtocols(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno);

  /**
   * Reads the path of a provider's DLL, with environment variables in it unexpanded.
   *
   * @param lpProviderId the provider, a {@code GUID} of 16 bytes
   * @param lpszProviderDllPath receives the path in UTF-16, ended by a 0
   * @param lpProviderDllPathLen in: the room in characters; out: the characters needed
   * @param lpErrno the error when {@code SOCKET_ERROR} is returned, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCGetProviderPath(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno);

  /**
   * Tells which ICMP error made the last {@code connect} fail. Windows 10 2004.
   *
   * <p>No export of the DLL, whatever its documentation says: the SDK defines it inline, as {@code
   * getsockopt} of {@code TCP_ICMP_ERROR_INFO}, and so does this method. The option is only filled
   * when {@link #WSASetFailConnectOnIcmpError} was called before the {@code connect}.
   *
   * @param Socket a TCP socket
   * @param Info filled on success
   * @return 0 or {@code SOCKET_ERROR}; the last error is {@code WSANO_DATA} when no ICMP error came
   *     since the last {@code connect}
   */
  default int WSAGetIcmpErrorInfo(SOCKET Socket, ICMP_ERROR_INFO Info) {
    return TcpIcmpErrors.getErrorInfo(this, Socket, Info);
  }

  /**
   * Tells whether an ICMP error makes {@code connect} fail. Windows 10 2004. Inline in the SDK, as
   * {@link #WSAGetIcmpErrorInfo} is: {@code getsockopt} of {@code TCP_FAIL_CONNECT_ON_ICMP_ERROR}.
   *
   * @param Socket a TCP socket
   * @param Enabled becomes 0 or not
   * @return 0 or {@code SOCKET_ERROR}
   */
  default int WSAGetFailConnectOnIcmpError(SOCKET Socket, IntByReference Enabled) {
    return TcpIcmpErrors.getFailConnect(this, Socket, Enabled);
  }

  /**
   * Makes {@code connect} fail with {@code WSAEHOSTUNREACH} when an ICMP error comes. Windows 10
   * 2004. Inline in the SDK, as {@link #WSAGetIcmpErrorInfo} is: {@code setsockopt} of {@code
   * TCP_FAIL_CONNECT_ON_ICMP_ERROR}.
   *
   * @param Socket a TCP socket, not yet connected
   * @param Enabled 0 or not
   * @return 0 or {@code SOCKET_ERROR}
   */
  default int WSASetFailConnectOnIcmpError(SOCKET Socket, int Enabled) {
    return TcpIcmpErrors.setFailConnect(this, Socket, Enabled);
  }
}
