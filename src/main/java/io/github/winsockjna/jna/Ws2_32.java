// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.BaseTSD.DWORD_PTR;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.ptr.ShortByReference;
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
   * Receives a datagram, and waits until there is one.
   *
   * @param s the socket
   * @param buf receives the bytes
   * @param len the room in bytes
   * @param flags {@code MSG_*}, or 0
   * @param from receives the sender, or null
   * @param fromlen in: the room in bytes; out: the address' length
   * @return how many bytes were received, or {@code SOCKET_ERROR}
   */
  int recvfrom(
      SOCKET s, Pointer buf, int len, int flags, @Nullable Pointer from, IntByReference fromlen);

  /**
   * Sends a datagram to an address.
   *
   * @param s the socket
   * @param buf the bytes
   * @param len how many
   * @param flags {@code MSG_*}, or 0
   * @param to the address
   * @param tolen its length in bytes
   * @return how many bytes were sent, or {@code SOCKET_ERROR}
   */
  int sendto(SOCKET s, Pointer buf, int len, int flags, Pointer to, int tolen);

  /**
   * Waits until one of some sockets can be read, can be written, or has an error.
   *
   * @param nfds ignored
   * @param readfds sockets to read from, or null; out: those that can be
   * @param writefds sockets to write to, or null; out: those that can be
   * @param exceptfds sockets that may fail, or null; out: those that did
   * @param timeout how long to wait, or null for ever
   * @return how many sockets are ready, 0 when the time is over, or {@code SOCKET_ERROR}
   */
  int select(
      int nfds,
      @Nullable FD_SET readfds,
      @Nullable FD_SET writefds,
      @Nullable FD_SET exceptfds,
      @Nullable TIMEVAL timeout);

  /**
   * Tells whether a socket is in a set: what the macro {@code FD_ISSET} calls.
   *
   * @param fd the socket
   * @param set the set
   * @return 0 when it is not
   */
  int __WSAFDIsSet(SOCKET fd, FD_SET set);

  /**
   * Controls the mode of a socket, by the commands of Winsock 1.
   *
   * @param s the socket
   * @param cmd {@code FIONBIO}, {@code FIONREAD} or {@code SIOCATMARK}
   * @param argp the value, in or out
   * @return 0 or {@code SOCKET_ERROR}
   */
  int ioctlsocket(SOCKET s, int cmd, IntByReference argp);

  /**
   * Sets the last error of this thread. <b>Under JNA use {@link
   * com.sun.jna.Native#setLastError}</b>, for the same reason as {@link #WSAGetLastError}.
   *
   * @param iError the error
   */
  void WSASetLastError(int iError);

  /**
   * Takes a connection, if a condition function agrees.
   *
   * @param s the socket
   * @param addr receives the address, or null
   * @param addrlen in: the room in bytes; out: the address' length; null when {@code addr} is
   * @param lpfnCondition the function that agrees, or null
   * @param dwCallbackData passed to it
   * @return the connection's socket, or {@code INVALID_SOCKET}
   */
  SOCKET WSAAccept(
      SOCKET s,
      @Nullable Pointer addr,
      @Nullable IntByReference addrlen,
      @Nullable Pointer lpfnCondition,
      DWORD_PTR dwCallbackData);

  /**
   * Connects a socket, and exchanges data as far as the protocol can.
   *
   * @param s the socket
   * @param name the address
   * @param namelen its length in bytes
   * @param lpCallerData null: neither TCP nor UDP has any
   * @param lpCalleeData null
   * @param lpSQOS null
   * @param lpGQOS null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAConnect(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpCallerData,
      @Nullable Pointer lpCalleeData,
      @Nullable Pointer lpSQOS,
      @Nullable Pointer lpGQOS);

  /**
   * Connects a stream socket to a host and a service by name. Windows Vista.
   *
   * @param s the socket
   * @param nodename the host
   * @param servicename the service or port
   * @param LocalAddressLength in: the room in bytes; out: the length; or null
   * @param LocalAddress receives the local address, or null
   * @param RemoteAddressLength in: the room in bytes; out: the length; or null
   * @param RemoteAddress receives the peer's address, or null
   * @param timeout how long to wait, or null for ever
   * @param Reserved null
   * @return 0 when it failed
   */
  int WSAConnectByNameW(
      SOCKET s,
      WString nodename,
      WString servicename,
      @Nullable IntByReference LocalAddressLength,
      @Nullable Pointer LocalAddress,
      @Nullable IntByReference RemoteAddressLength,
      @Nullable Pointer RemoteAddress,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer Reserved);

  /**
   * Connects a stream socket to the first of some addresses that takes it. Windows Vista.
   *
   * @param s the socket
   * @param SocketAddressList a {@code SOCKET_ADDRESS_LIST}
   * @param LocalAddressLength in: the room in bytes; out: the length; or null
   * @param LocalAddress receives the local address, or null
   * @param RemoteAddressLength in: the room in bytes; out: the length; or null
   * @param RemoteAddress receives the peer's address, or null
   * @param timeout how long to wait, or null for ever
   * @param Reserved null
   * @return 0 when it failed
   */
  int WSAConnectByList(
      SOCKET s,
      Pointer SocketAddressList,
      @Nullable IntByReference LocalAddressLength,
      @Nullable Pointer LocalAddress,
      @Nullable IntByReference RemoteAddressLength,
      @Nullable Pointer RemoteAddress,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer Reserved);

  /**
   * Joins a leaf to a multipoint session.
   *
   * @param s the socket
   * @param name the address
   * @param namelen its length in bytes
   * @param lpCallerData null: neither TCP nor UDP has any
   * @param lpCalleeData null
   * @param lpSQOS null
   * @param lpGQOS null
   * @param dwFlags flags, or 0
   * @return the leaf's socket, or {@code INVALID_SOCKET}
   */
  SOCKET WSAJoinLeaf(
      SOCKET s,
      Pointer name,
      int namelen,
      @Nullable Pointer lpCallerData,
      @Nullable Pointer lpCalleeData,
      @Nullable Pointer lpSQOS,
      @Nullable Pointer lpGQOS,
      int dwFlags);

  /**
   * Describes a socket so that another process can open it with {@link #WSASocketW}.
   *
   * @param s the socket
   * @param dwProcessId the other process
   * @param lpProtocolInfo the protocol, or null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSADuplicateSocketW(SOCKET s, int dwProcessId, @Nullable WSAPROTOCOL_INFOW lpProtocolInfo);

  /**
   * Receives on a connected or bound socket.
   *
   * @param s the socket
   * @param lpBuffers an array of {@link WSABUF}
   * @param dwBufferCount its length
   * @param lpNumberOfBytesRecvd how many bytes came; null only for an overlapped call
   * @param lpFlags in and out: {@code MSG_*}
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSARecv(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesRecvd,
      IntByReference lpFlags,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Receives a datagram with its sender.
   *
   * @param s the socket
   * @param lpBuffers an array of {@link WSABUF}
   * @param dwBufferCount its length
   * @param lpNumberOfBytesRecvd how many bytes came; null only for an overlapped call
   * @param lpFlags in and out: {@code MSG_*}
   * @param lpFrom receives the sender, or null
   * @param lpFromlen in: the room in bytes; out: the address' length
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSARecvFrom(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesRecvd,
      IntByReference lpFlags,
      @Nullable Pointer lpFrom,
      IntByReference lpFromlen,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Ends receiving, and takes the disconnect data.
   *
   * @param s the socket
   * @param lpInboundDisconnectData receives the data, or null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSARecvDisconnect(SOCKET s, @Nullable Pointer lpInboundDisconnectData);

  /**
   * Sends on a connected socket.
   *
   * @param s the socket
   * @param lpBuffers an array of {@link WSABUF}
   * @param dwBufferCount its length
   * @param lpNumberOfBytesSent how many bytes were sent; null only for an overlapped call
   * @param dwFlags flags, or 0
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSASend(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesSent,
      int dwFlags,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Sends a datagram to an address.
   *
   * @param s the socket
   * @param lpBuffers an array of {@link WSABUF}
   * @param dwBufferCount its length
   * @param lpNumberOfBytesSent how many bytes were sent; null only for an overlapped call
   * @param dwFlags flags, or 0
   * @param lpTo the address
   * @param iTolen its length in bytes
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSASendTo(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      @Nullable IntByReference lpNumberOfBytesSent,
      int dwFlags,
      Pointer lpTo,
      int iTolen,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Ends sending, and sends disconnect data.
   *
   * @param s the socket
   * @param lpOutboundDisconnectData the data, or null
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSASendDisconnect(SOCKET s, @Nullable Pointer lpOutboundDisconnectData);

  /**
   * Tells how an overlapped call ended.
   *
   * @param s the socket
   * @param lpOverlapped the call's {@link WSAOVERLAPPED}
   * @param lpcbTransfer how many bytes were moved
   * @param fWait whether to wait for the end
   * @param lpdwFlags receives the flags
   * @return 0 when it failed, {@code WSA_IO_INCOMPLETE} when it has not ended
   */
  int WSAGetOverlappedResult(
      SOCKET s,
      Pointer lpOverlapped,
      IntByReference lpcbTransfer,
      int fWait,
      IntByReference lpdwFlags);

  /**
   * Waits until something happens on one of some sockets. Windows Vista.
   *
   * @param fdarray an array of {@link WSAPOLLFD}
   * @param nfds its length
   * @param timeout how long, in milliseconds; -1 for ever
   * @return how many sockets have something, 0 when the time is over, or {@code SOCKET_ERROR}
   */
  int WSAPoll(Pointer fdarray, int nfds, int timeout);

  /**
   * Has what happens on sockets go to a completion port, and takes it from there. Windows 10 build
   * 20348.
   *
   * @param completionPort the port
   * @param registrationCount how many sockets to register
   * @param registrationInfos an array of {@code SOCK_NOTIFY_REGISTRATION}, or null
   * @param timeoutMs how long to wait, in milliseconds
   * @param completionCount the room for what happened
   * @param completionPortEntries receives an array of {@code OVERLAPPED_ENTRY}, or null
   * @param receivedEntryCount how many came, or null
   * @return {@code ERROR_SUCCESS} 0, {@code WAIT_TIMEOUT} 258, or the error itself
   */
  int ProcessSocketNotifications(
      HANDLE completionPort,
      int registrationCount,
      @Nullable Pointer registrationInfos,
      int timeoutMs,
      int completionCount,
      @Nullable Pointer completionPortEntries,
      @Nullable IntByReference receivedEntryCount);

  /**
   * Turns a number into the byte order of a socket's protocol.
   *
   * @param s the socket
   * @param hostlong the number
   * @param lpnetlong receives it
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAHtonl(SOCKET s, int hostlong, IntByReference lpnetlong);

  /**
   * Turns a number into the byte order of a socket's protocol.
   *
   * @param s the socket
   * @param hostshort the number
   * @param lpnetshort receives it
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAHtons(SOCKET s, short hostshort, ShortByReference lpnetshort);

  /**
   * Turns a number from the byte order of a socket's protocol.
   *
   * @param s the socket
   * @param netlong the number
   * @param lphostlong receives it
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSANtohl(SOCKET s, int netlong, IntByReference lphostlong);

  /**
   * Turns a number from the byte order of a socket's protocol.
   *
   * @param s the socket
   * @param netshort the number
   * @param lphostshort receives it
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSANtohs(SOCKET s, short netshort, ShortByReference lphostshort);

  /**
   * Looks up a template of a quality of service.
   *
   * @param s the socket
   * @param lpQOSName the name of the template, or null
   * @param lpQOS receives a {@code QOS}
   * @return 0 when it failed
   */
  int WSAGetQOSByName(SOCKET s, @Nullable Pointer lpQOSName, Pointer lpQOS);

  /**
   * Tells when the list of protocols changes.
   *
   * @param lpNotificationHandle in: 0 for the first call; out: the handle of this query
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSAProviderConfigChange(
      HANDLEByReference lpNotificationHandle,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);

  /**
   * Makes an event that is reset by hand, not signalled.
   *
   * @return the event, or null
   */
  @Nullable HANDLE WSACreateEvent();

  /**
   * Closes an event.
   *
   * @param hEvent the event
   * @return 0 when it failed
   */
  int WSACloseEvent(HANDLE hEvent);

  /**
   * Signals an event.
   *
   * @param hEvent the event
   * @return 0 when it failed
   */
  int WSASetEvent(HANDLE hEvent);

  /**
   * Takes the signal of an event back.
   *
   * @param hEvent the event
   * @return 0 when it failed
   */
  int WSAResetEvent(HANDLE hEvent);

  /**
   * Waits for one or all of up to 64 events.
   *
   * @param cEvents how many events
   * @param lphEvents an array of handles
   * @param fWaitAll 0 to wait for one
   * @param dwTimeout how long, in milliseconds; -1 for ever
   * @param fAlertable not 0 to run completion routines meanwhile
   * @return {@code WSA_WAIT_EVENT_0} 0 and the event's index, {@code WSA_WAIT_IO_COMPLETION} 0xC0,
   *     {@code WSA_WAIT_TIMEOUT} 258, or {@code WSA_WAIT_FAILED} -1
   */
  int WSAWaitForMultipleEvents(
      int cEvents, Pointer lphEvents, int fWaitAll, int dwTimeout, int fAlertable);

  /**
   * Looks up the addresses of a host, in the system's code page.
   *
   * @param nodename the host
   * @param servname the service or port, or null
   * @param hints an {@code addrinfo}: what to look for, or null
   * @param res receives a list of {@code addrinfo}
   * @return 0, or the error itself
   */
  int getaddrinfo(
      String nodename, @Nullable String servname, @Nullable Pointer hints, PointerByReference res);

  /**
   * Looks up the addresses of a host.
   *
   * @param pNodeName the host, or null
   * @param pServiceName the service or port, or null
   * @param pHints what to look for, or null
   * @param ppResult receives the list
   * @return 0, or the error itself
   */
  int GetAddrInfoW(
      @Nullable WString pNodeName,
      @Nullable WString pServiceName,
      @Nullable ADDRINFOW pHints,
      PointerByReference ppResult);

  /**
   * Looks up the addresses of a host in a name space; may go on by itself since Windows 8. Windows
   * Vista.
   *
   * @param pName the host
   * @param pServiceName the service or port, or null
   * @param dwNameSpace {@code NS_*}
   * @param lpNspId the provider, a {@code GUID}, or null
   * @param pHints what to look for, or null
   * @param ppResult receives the list
   * @param timeout how long to wait, or null for ever
   * @param lpOverlapped an {@code OVERLAPPED}, or null to wait
   * @param lpCompletionRoutine called when it has ended, or null
   * @param lpNameHandle receives what {@link #GetAddrInfoExCancel} takes, or null
   * @return 0, or the error itself; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int GetAddrInfoExW(
      WString pName,
      @Nullable WString pServiceName,
      int dwNameSpace,
      @Nullable Pointer lpNspId,
      @Nullable ADDRINFOEXW pHints,
      PointerByReference ppResult,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      @Nullable HANDLEByReference lpNameHandle);

  /**
   * Ends a look-up that goes on by itself. Windows 8.
   *
   * @param lpHandle what {@link #GetAddrInfoExW} gave
   * @return 0, or the error itself
   */
  int GetAddrInfoExCancel(HANDLEByReference lpHandle);

  /**
   * Tells how a look-up that went on by itself ended. Windows 8.
   *
   * @param lpOverlapped what was passed to {@link #GetAddrInfoExW}
   * @return 0, or the error itself
   */
  int GetAddrInfoExOverlappedResult(Pointer lpOverlapped);

  /**
   * Registers the addresses of a name in a name space. Windows Vista.
   *
   * @param pName the host
   * @param pServiceName the service or port, or null
   * @param pAddresses an array of {@code SOCKET_ADDRESS}
   * @param dwAddressCount its length
   * @param lpBlob a {@code BLOB}, or null
   * @param dwFlags flags, or 0
   * @param dwNameSpace {@code NS_*}
   * @param lpNspId the provider, a {@code GUID}, or null
   * @param timeout null
   * @param lpOverlapped a {@link WSAOVERLAPPED} that stays where it is until the call has ended, or
   *     null
   * @param lpCompletionRoutine called when it has ended, or null
   * @param lpNameHandle receives what {@link #GetAddrInfoExCancel} takes, or null
   * @return 0, or the error itself
   */
  int SetAddrInfoExW(
      WString pName,
      @Nullable WString pServiceName,
      Pointer pAddresses,
      int dwAddressCount,
      @Nullable Pointer lpBlob,
      int dwFlags,
      int dwNameSpace,
      @Nullable Pointer lpNspId,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      @Nullable HANDLEByReference lpNameHandle);

  /**
   * Frees what {@link #getaddrinfo} gave.
   *
   * @param pAddrInfo the list
   */
  void freeaddrinfo(Pointer pAddrInfo);

  /**
   * Frees what {@link #GetAddrInfoW} gave.
   *
   * @param pAddrInfo the list
   */
  void FreeAddrInfoW(Pointer pAddrInfo);

  /**
   * Frees what {@link #GetAddrInfoExW} gave. Windows Vista.
   *
   * @param pAddrInfo the list
   */
  void FreeAddrInfoExW(Pointer pAddrInfo);

  /**
   * Looks up the names of a host and a service, in the system's code page.
   *
   * @param sa the address
   * @param salen its length in bytes
   * @param host receives the host, or null
   * @param hostlen the room in bytes
   * @param serv receives the service, or null
   * @param servlen the room in bytes
   * @param flags {@code MSG_*}, or 0
   * @return 0, or the error itself
   */
  int getnameinfo(
      Pointer sa,
      int salen,
      @Nullable Pointer host,
      int hostlen,
      @Nullable Pointer serv,
      int servlen,
      int flags);

  /**
   * Looks up the names of a host and a service.
   *
   * @param pSockaddr the address
   * @param SockaddrLength its length in bytes
   * @param pNodeBuffer receives the host, or null
   * @param NodeBufferSize the room in characters
   * @param pServiceBuffer receives the service, or null
   * @param ServiceBufferSize the room in characters
   * @param Flags {@code NI_*}, or 0
   * @return 0, or the error itself
   */
  int GetNameInfoW(
      Pointer pSockaddr,
      int SockaddrLength,
      @Nullable Pointer pNodeBuffer,
      int NodeBufferSize,
      @Nullable Pointer pServiceBuffer,
      int ServiceBufferSize,
      int Flags);

  /**
   * Reads the name of this computer, in the system's code page.
   *
   * @param name receives the name
   * @param namelen the room in bytes
   * @return 0 or {@code SOCKET_ERROR}
   */
  int gethostname(Pointer name, int namelen);

  /**
   * Reads the name of this computer. Windows 8.
   *
   * @param name receives the name
   * @param namelen the room in characters
   * @return 0 or {@code SOCKET_ERROR}
   */
  int GetHostNameW(Pointer name, int namelen);

  /**
   * Looks up the IPv4 addresses of a host; {@link #GetAddrInfoW} does more.
   *
   * @param name the host
   * @return a {@code hostent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer gethostbyname(String name);

  /**
   * Looks up the name of an address; {@link #GetNameInfoW} does more.
   *
   * @param addr the address
   * @param len its length in bytes
   * @param type {@code AF_INET}
   * @return a {@code hostent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer gethostbyaddr(Pointer addr, int len, int type);

  /**
   * Looks up a protocol.
   *
   * @param name the protocol
   * @return a {@code protoent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer getprotobyname(String name);

  /**
   * Looks up a protocol.
   *
   * @param number the number
   * @return a {@code protoent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer getprotobynumber(int number);

  /**
   * Looks up a service.
   *
   * @param name the service
   * @param proto the protocol, or null for any
   * @return a {@code servent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer getservbyname(String name, @Nullable String proto);

  /**
   * Looks up a service.
   *
   * @param port in network byte order
   * @param proto the protocol, or null for any
   * @return a {@code servent} of the thread, good until its next such call, or null
   */
  @Nullable Pointer getservbyport(int port, @Nullable String proto);

  /**
   * Reads a numeric address. Windows Vista.
   *
   * @param Family {@code AF_INET} 2 or {@code AF_INET6} 23
   * @param pStringBuf the text
   * @param pAddr receives the {@code IN_ADDR} or {@code IN6_ADDR}
   * @return 1, 0 when the text is no address, or -1
   */
  int inet_pton(int Family, String pStringBuf, Pointer pAddr);

  /**
   * Reads a numeric address. Windows Vista.
   *
   * @param Family {@code AF_INET} 2 or {@code AF_INET6} 23
   * @param pStringBuf the text
   * @param pAddr receives the {@code IN_ADDR} or {@code IN6_ADDR}
   * @return 1, 0 when the text is no address, or -1
   */
  int InetPtonW(int Family, WString pStringBuf, Pointer pAddr);

  /**
   * Writes a numeric address. Windows Vista.
   *
   * @param Family {@code AF_INET} 2 or {@code AF_INET6} 23
   * @param pAddr the {@code IN_ADDR} or {@code IN6_ADDR}
   * @param pStringBuf receives the text
   * @param StringBufSize the room in bytes
   * @return the buffer, or null
   */
  @Nullable Pointer inet_ntop(int Family, Pointer pAddr, Pointer pStringBuf, SIZE_T StringBufSize);

  /**
   * Writes a numeric address. Windows Vista.
   *
   * @param Family {@code AF_INET} 2 or {@code AF_INET6} 23
   * @param pAddr the {@code IN_ADDR} or {@code IN6_ADDR}
   * @param pStringBuf receives the text
   * @param StringBufSize the room in characters
   * @return the buffer, or null
   */
  @Nullable Pointer InetNtopW(int Family, Pointer pAddr, Pointer pStringBuf, SIZE_T StringBufSize);

  /**
   * Reads a numeric IPv4 address; {@link #InetPtonW} does more.
   *
   * @param cp the text
   * @return the address in network byte order, or {@code INADDR_NONE} -1
   */
  int inet_addr(String cp);

  /**
   * Writes a numeric IPv4 address; {@link #InetNtopW} does more.
   *
   * @param in the address in network byte order
   * @return text of the thread, good until its next such call, or null
   */
  @Nullable Pointer inet_ntoa(int in);

  /**
   * Reads a numeric address, with its port and its scope.
   *
   * @param AddressString the text
   * @param AddressFamily the family
   * @param lpProtocolInfo the protocol, or null
   * @param lpAddress receives the address
   * @param lpAddressLength in: the room in bytes; out: the address' length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAStringToAddressW(
      WString AddressString,
      int AddressFamily,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpAddress,
      IntByReference lpAddressLength);

  /**
   * Writes a numeric address, with its port and its scope.
   *
   * @param lpsaAddress the address
   * @param dwAddressLength its length in bytes
   * @param lpProtocolInfo the protocol, or null
   * @param lpszAddressString receives the text
   * @param lpdwAddressStringLength in: the room in characters; out: the length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAAddressToStringW(
      Pointer lpsaAddress,
      int dwAddressLength,
      @Nullable WSAPROTOCOL_INFOW lpProtocolInfo,
      Pointer lpszAddressString,
      IntByReference lpdwAddressStringLength);

  /**
   * Turns a number into network byte order.
   *
   * @param hostlong the number
   * @return the number
   */
  int htonl(int hostlong);

  /**
   * Turns a number into network byte order.
   *
   * @param hostshort the number
   * @return the number
   */
  short htons(short hostshort);

  /**
   * Turns a number from network byte order.
   *
   * @param netlong the number
   * @return the number
   */
  int ntohl(int netlong);

  /**
   * Turns a number from network byte order.
   *
   * @param netshort the number
   * @return the number
   */
  short ntohs(short netshort);

  /**
   * Begins a query.
   *
   * @param lpqsRestrictions a {@link WSAQUERYSETW}: what to look for
   * @param dwControlFlags {@code LUP_*}
   * @param lphLookup receives the query
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSALookupServiceBeginW(
      Pointer lpqsRestrictions, int dwControlFlags, HANDLEByReference lphLookup);

  /**
   * Takes the next result of a query.
   *
   * @param hLookup the query
   * @param dwControlFlags {@code LUP_*}
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpqsResults receives a {@link WSAQUERYSETW}
   * @return 0 or {@code SOCKET_ERROR}, {@code WSA_E_NO_MORE} after the last
   */
  int WSALookupServiceNextW(
      HANDLE hLookup, int dwControlFlags, IntByReference lpdwBufferLength, Pointer lpqsResults);

  /**
   * Ends a query.
   *
   * @param hLookup the query
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSALookupServiceEnd(HANDLE hLookup);

  /**
   * Controls a query, or asks when its results change.
   *
   * @param hLookup the query
   * @param dwControlCode what to do
   * @param lpvInBuffer the input, or null
   * @param cbInBuffer its length in bytes
   * @param lpvOutBuffer receives the output, or null
   * @param cbOutBuffer the room in bytes
   * @param lpcbBytesReturned the output's length
   * @param lpCompletion a {@code WSACOMPLETION}, or null
   * @return 0 or {@code SOCKET_ERROR}; {@code WSA_IO_PENDING} when it goes on by itself
   */
  int WSANSPIoctl(
      HANDLE hLookup,
      int dwControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpCompletion);

  /**
   * Registers a service or removes it.
   *
   * @param lpqsRegInfo a {@link WSAQUERYSETW}
   * @param essoperation {@code RNRSERVICE_REGISTER} 0, {@code _DEREGISTER} 1, {@code _DELETE} 2
   * @param dwControlFlags {@code LUP_*}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSASetServiceW(Pointer lpqsRegInfo, int essoperation, int dwControlFlags);

  /**
   * Registers a class of services.
   *
   * @param lpServiceClassInfo a {@code WSASERVICECLASSINFOW}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAInstallServiceClassW(Pointer lpServiceClassInfo);

  /**
   * Removes a class of services.
   *
   * @param lpServiceClassId a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSARemoveServiceClass(Pointer lpServiceClassId);

  /**
   * Reads a class of services.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpServiceClassId a {@code GUID}
   * @param lpdwBufSize in: the room in bytes; out: the room needed
   * @param lpServiceClassInfo receives a {@code WSASERVICECLASSINFOW}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAGetServiceClassInfoW(
      Pointer lpProviderId,
      Pointer lpServiceClassId,
      IntByReference lpdwBufSize,
      Pointer lpServiceClassInfo);

  /**
   * Reads the name of a class of services.
   *
   * @param lpServiceClassId a {@code GUID}
   * @param lpszServiceClassName receives the name
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAGetServiceClassNameByClassIdW(
      Pointer lpServiceClassId, Pointer lpszServiceClassName, IntByReference lpdwBufferLength);

  /**
   * Lists the providers of name spaces.
   *
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpnspBuffer receives an array of descriptions
   * @return how many there are, or {@code SOCKET_ERROR}
   */
  int WSAEnumNameSpaceProvidersW(IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  /**
   * Lists the providers of name spaces, with their own data. Windows Vista.
   *
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpnspBuffer receives an array of descriptions
   * @return how many there are, or {@code SOCKET_ERROR}
   */
  int WSAEnumNameSpaceProvidersExW(IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  /**
   * Makes a provider of a name space known to this process. Windows Vista.
   *
   * @param puuidProviderId the provider, a {@code GUID}
   * @param pNSPv2Routine its {@code NSPV2_ROUTINE}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAAdvertiseProvider(Pointer puuidProviderId, Pointer pNSPv2Routine);

  /**
   * Withdraws a provider of a name space. Windows Vista.
   *
   * @param puuidProviderId the provider, a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAUnadvertiseProvider(Pointer puuidProviderId);

  /**
   * Tells that a provider of a name space has ended a call. Windows Vista.
   *
   * @param hAsyncCall the call
   * @param iRetCode how it ended
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSAProviderCompleteAsyncCall(HANDLE hAsyncCall, int iRetCode);

  /**
   * Lists the whole 32-bit catalogue.
   *
   * @param lpiProtocols the protocol numbers wanted, ended by a 0, or null for all
   * @param lpProtocolBuffer receives an array of {@link WSAPROTOCOL_INFOW}
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpErrno the error when it failed, instead of the last error
   * @return how many protocols were written, or {@code SOCKET_ERROR}
   */
  int WSCEnumProtocols32(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno);

  /**
   * Reads the path of a provider's DLL in the 32-bit catalogue.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath receives the path in UTF-16, ended by a 0
   * @param lpProviderDllPathLen in: the room in characters; out: the characters needed
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCGetProviderPath32(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno);

  /**
   * Reads what is stored of a layered provider. Windows Vista.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param InfoType {@code ProviderInfoLspCategories} 0
   * @param Info receives the data
   * @param InfoSize in: the room in bytes; out: its length
   * @param Flags 0
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCGetProviderInfo(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      Pointer InfoSize,
      int Flags,
      IntByReference lpErrno);

  /**
   * Reads what is stored of a layered provider in the 32-bit catalogue. Windows Vista.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param InfoType {@code ProviderInfoLspCategories} 0
   * @param Info receives the data
   * @param InfoSize in: the room in bytes; out: its length
   * @param Flags 0
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCGetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      Pointer InfoSize,
      int Flags,
      IntByReference lpErrno);

  /**
   * Stores something of a layered provider. Windows Vista.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param InfoType {@code ProviderInfoLspCategories} 0
   * @param Info the data
   * @param InfoSize its length in bytes
   * @param Flags 0
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCSetProviderInfo(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno);

  /**
   * Stores something of a layered provider in the 32-bit catalogue. Windows Vista.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param InfoType {@code ProviderInfoLspCategories} 0
   * @param Info the data
   * @param InfoSize its length in bytes
   * @param Flags 0
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCSetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno);

  /**
   * Reads which layered providers a program may have. Windows Vista.
   *
   * @param Path the program
   * @param PathLength its length in characters
   * @param Extra its command line, or null
   * @param ExtraLength its length in characters
   * @param pPermittedLspCategories receives {@code LSP_*}
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCGetApplicationCategory(
      WString Path,
      int PathLength,
      @Nullable WString Extra,
      int ExtraLength,
      IntByReference pPermittedLspCategories,
      IntByReference lpErrno);

  /**
   * Sets which layered providers a program may have. Windows Vista.
   *
   * @param Path the program
   * @param PathLength its length in characters
   * @param Extra its command line, or null
   * @param ExtraLength its length in characters
   * @param PermittedLspCategories {@code LSP_*}
   * @param pPrevPermLspCat receives those before, or null
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0, or the error itself
   */
  int WSCSetApplicationCategory(
      WString Path,
      int PathLength,
      @Nullable WString Extra,
      int ExtraLength,
      int PermittedLspCategories,
      @Nullable IntByReference pPrevPermLspCat,
      IntByReference lpErrno);

  /**
   * Installs a transport provider.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath the path of the DLL
   * @param lpProtocolInfoList an array of {@link WSAPROTOCOL_INFOW}
   * @param dwNumberOfEntries its length
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallProvider(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  /**
   * Installs a transport provider in both catalogues.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath the path of the DLL
   * @param lpProtocolInfoList an array of {@link WSAPROTOCOL_INFOW}
   * @param dwNumberOfEntries its length
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallProvider64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  /**
   * Installs a layered provider and its chains in both catalogues. Windows Vista.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath the path of the DLL
   * @param lpszProviderDllPath32 the path of the 32-bit DLL
   * @param lpszLspName the name of the layered provider
   * @param dwServiceFlags the protocols it takes part in
   * @param lpProtocolInfoList an array of {@link WSAPROTOCOL_INFOW}
   * @param dwNumberOfEntries its length
   * @param lpdwCatalogEntryId receives its catalogue number
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallProviderAndChains64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      WString lpszProviderDllPath32,
      WString lpszLspName,
      int dwServiceFlags,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpdwCatalogEntryId,
      IntByReference lpErrno);

  /**
   * Changes an installed transport provider.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath the path of the DLL
   * @param lpProtocolInfoList an array of {@link WSAPROTOCOL_INFOW}
   * @param dwNumberOfEntries its length
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCUpdateProvider(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  /**
   * Changes an installed transport provider in the 32-bit catalogue.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpszProviderDllPath the path of the DLL
   * @param lpProtocolInfoList an array of {@link WSAPROTOCOL_INFOW}
   * @param dwNumberOfEntries its length
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCUpdateProvider32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  /**
   * Removes a transport provider.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCDeinstallProvider(Pointer lpProviderId, IntByReference lpErrno);

  /**
   * Removes a transport provider from the 32-bit catalogue.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCDeinstallProvider32(Pointer lpProviderId, IntByReference lpErrno);

  /**
   * Changes the order of the catalogue.
   *
   * @param lpwdCatalogEntryId an array of catalogue numbers
   * @param dwNumberOfEntries its length
   * @return 0, or the error itself
   */
  int WSCWriteProviderOrder(int[] lpwdCatalogEntryId, int dwNumberOfEntries);

  /**
   * Changes the order of the 32-bit catalogue.
   *
   * @param lpwdCatalogEntryId an array of catalogue numbers
   * @param dwNumberOfEntries its length
   * @return 0, or the error itself
   */
  int WSCWriteProviderOrder32(int[] lpwdCatalogEntryId, int dwNumberOfEntries);

  /**
   * Installs a provider of a name space.
   *
   * @param lpszIdentifier the name
   * @param lpszPathName the path of the DLL
   * @param dwNameSpace {@code NS_*}
   * @param dwVersion its version
   * @param lpProviderId the provider, a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallNameSpace(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId);

  /**
   * Installs a provider of a name space in the 32-bit catalogue.
   *
   * @param lpszIdentifier the name
   * @param lpszPathName the path of the DLL
   * @param dwNameSpace {@code NS_*}
   * @param dwVersion its version
   * @param lpProviderId the provider, a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallNameSpace32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId);

  /**
   * Installs a provider of a name space with its own data. Windows Vista.
   *
   * @param lpszIdentifier the name
   * @param lpszPathName the path of the DLL
   * @param dwNameSpace {@code NS_*}
   * @param dwVersion its version
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpProviderInfo a {@code BLOB}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallNameSpaceEx(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo);

  /**
   * Installs a provider of a name space with its own data in the 32-bit catalogue. Windows Vista.
   *
   * @param lpszIdentifier the name
   * @param lpszPathName the path of the DLL
   * @param dwNameSpace {@code NS_*}
   * @param dwVersion its version
   * @param lpProviderId the provider, a {@code GUID}
   * @param lpProviderInfo a {@code BLOB}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCInstallNameSpaceEx32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo);

  /**
   * Removes a provider of a name space.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCUnInstallNameSpace(Pointer lpProviderId);

  /**
   * Removes a provider of a name space from the 32-bit catalogue.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCUnInstallNameSpace32(Pointer lpProviderId);

  /**
   * Turns a provider of a name space on or off.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param fEnable 0 for off
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCEnableNSProvider(Pointer lpProviderId, int fEnable);

  /**
   * Turns a provider of a name space on or off in the 32-bit catalogue.
   *
   * @param lpProviderId the provider, a {@code GUID}
   * @param fEnable 0 for off
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCEnableNSProvider32(Pointer lpProviderId, int fEnable);

  /**
   * Lists the 32-bit providers of name spaces.
   *
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpnspBuffer receives an array of descriptions
   * @return how many there are, or {@code SOCKET_ERROR}
   */
  int WSCEnumNameSpaceProviders32(IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  /**
   * Lists the 32-bit providers of name spaces, with their own data. Windows Vista.
   *
   * @param lpdwBufferLength in: the room in bytes; out: the room needed
   * @param lpnspBuffer receives an array of descriptions
   * @return how many there are, or {@code SOCKET_ERROR}
   */
  int WSCEnumNameSpaceProvidersEx32(IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  /**
   * Changes the order of the providers of name spaces.
   *
   * @param lpProviderId an array of {@code GUID}
   * @param dwNumberOfEntries its length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCWriteNameSpaceOrder(Pointer lpProviderId, int dwNumberOfEntries);

  /**
   * Changes the order of the 32-bit providers of name spaces.
   *
   * @param lpProviderId an array of {@code GUID}
   * @param dwNumberOfEntries its length
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WSCWriteNameSpaceOrder32(Pointer lpProviderId, int dwNumberOfEntries);

  /**
   * Ends an overlapped call for the caller of a provider without handles of its own.
   *
   * @param s the socket
   * @param lpOverlapped the call's {@link WSAOVERLAPPED}
   * @param dwError how it ended: 0 or an error
   * @param cbTransferred how many bytes were moved
   * @param lpErrno the error when it failed, instead of the last error
   * @return 0 or {@code SOCKET_ERROR}
   */
  int WPUCompleteOverlappedRequest(
      SOCKET s, Pointer lpOverlapped, int dwError, int cbTransferred, IntByReference lpErrno);

  /**
   * Tells which ICMP error made the last {@code connect} fail. Windows 10 and Windows Server,
   * version 2004.
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
   * Tells whether an ICMP error makes {@code connect} fail. Windows 10 and Windows Server, version
   * 2004. Inline in the SDK, as {@link #WSAGetIcmpErrorInfo} is: {@code getsockopt} of {@code
   * TCP_FAIL_CONNECT_ON_ICMP_ERROR}.
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
