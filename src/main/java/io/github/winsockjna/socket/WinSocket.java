// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A socket of one's own, blocking, with Winsock's behaviour and errors: TCP, UDP or raw. It has
 * every option of a {@link SocketRef}, and may be used by many threads.
 *
 * <pre>{@code
 * try (WinSocket socket = WinSocket.tcp4()) {
 *   socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
 *   socket.connect(new InetSocketAddress("192.0.2.1", 80));
 *   socket.send(ByteBuffer.wrap(request));
 *   socket.receive(answer);
 * }
 * }</pre>
 *
 * <p>{@link #close()} ends every call that waits, with "Socket is closed"; interrupting its thread
 * does not. {@code SO_RCVTIMEO} and {@code SO_SNDTIMEO} say how long receiving and sending waits,
 * {@link #connect(InetSocketAddress, Duration)} how long connecting does. The end is a {@code
 * WSAETIMEDOUT}. Windows leaves a TCP socket in an undefined state then: close it. Processes that
 * this one starts do not inherit the socket.
 *
 * <p>A call that waits does so inside Windows. On a virtual thread it pins the carrier until it
 * returns: connect, accept, send, receive, and the messages of {@link SocketRef}.
 *
 * <p>An IPv6 socket is for IPv6 only, as Windows makes them, until {@link
 * io.github.winsockjna.option.Ipv6Options#IPV6_V6ONLY} is set to false, before it is bound or
 * connected: then it takes IPv4 addresses too, and gives them back as such.
 *
 * <p>A socket that becomes unreachable without having been closed is closed by and by, and told of
 * as a warning of the {@link System.Logger} named after this class. All methods need Windows.
 */
public final class WinSocket extends SocketRef implements AutoCloseable {
  private static final int WSA_FLAG_OVERLAPPED = 1;
  private static final int WSA_FLAG_NO_HANDLE_INHERIT = 0x80;
  private static final int SD_SEND = 1;

  private final AddressFamily family;
  private final SocketType type;
  private final Opener opener;
  private final OwnedSocket owned;
  private final NativeSocket socket;
  private final DataCall data;

  /** What only the one who sets it knows. */
  private volatile boolean nonBlocking;

  private WinSocket(AddressFamily family, SocketType type, Opener opener, OwnedSocket owned) {
    this(family, type, opener, owned, new NativeSocket(opener.ws2_32, owned));
  }

  private WinSocket(
      AddressFamily family,
      SocketType type,
      Opener opener,
      OwnedSocket owned,
      NativeSocket socket) {
    super(socket);
    this.family = family;
    this.type = type;
    this.opener = opener;
    this.owned = owned;
    this.socket = socket;
    data = new DataCall(socket, type == SocketType.STREAM);
  }

  /** What sockets are made with. */
  record Opener(Ws2_32 ws2_32, Kernel32 kernel32, Consumer<String> onLeak) {
    WinSocket open(AddressFamily family, SocketType type, Protocol protocol)
        throws WinsockException {
      int flags = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT;
      SOCKET made = ws2_32.WSASocketW(family.code(), type.code(), protocol.code(), null, 0, flags);
      WinsockResult.checkSocket(made.handle(), "WSASocketW");
      return own(made, family, type);
    }

    private WinSocket own(SOCKET socket, AddressFamily family, SocketType type) {
      OwnedSocket owned = new OwnedSocket(ws2_32, kernel32, socket, onLeak);
      return new WinSocket(family, type, this, owned);
    }
  }

  private static void reportLeak(String message) {
    System.getLogger(WinSocket.class.getName()).log(System.Logger.Level.WARNING, message);
  }

  /**
   * Opens a socket. Source: {@code WSASocketW}.
   *
   * @param family its address family, for example {@code INET} or {@code INET6}
   * @param type its type; {@code RAW} needs administrator rights
   * @param protocol its protocol; {@code IP} for the type's own
   * @return the socket, neither bound nor connected
   * @throws IllegalArgumentException an argument is {@code UNKNOWN}
   * @throws WinsockException there is no such socket here, for example {@code WSAESOCKTNOSUPPORT},
   *     or {@code WSAEACCES}: the rights are missing
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket open(AddressFamily family, SocketType type, Protocol protocol)
      throws WinsockException {
    requireKnown(family, AddressFamily.UNKNOWN, "family");
    requireKnown(type, SocketType.UNKNOWN, "type");
    requireKnown(protocol, Protocol.UNKNOWN, "protocol");
    Winsock.startup();
    return new Opener(Ws2_32.instance(), Kernel32.instance(), WinSocket::reportLeak)
        .open(family, type, protocol);
  }

  private static <E> void requireKnown(E value, E unknown, String argument) {
    if (Objects.requireNonNull(value, argument) == unknown) {
      throw new IllegalArgumentException(argument + " is UNKNOWN, but must have a number");
    }
  }

  /**
   * Opens a TCP socket for IPv4.
   *
   * @return the socket, neither bound nor connected
   * @throws WinsockException it cannot be opened
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket tcp4() throws WinsockException {
    return open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP);
  }

  /**
   * Opens a TCP socket for IPv6.
   *
   * @return the socket, neither bound nor connected
   * @throws WinsockException it cannot be opened
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket tcp6() throws WinsockException {
    return open(AddressFamily.INET6, SocketType.STREAM, Protocol.TCP);
  }

  /**
   * Opens a UDP socket for IPv4.
   *
   * @return the socket, neither bound nor connected
   * @throws WinsockException it cannot be opened
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket udp4() throws WinsockException {
    return open(AddressFamily.INET, SocketType.DGRAM, Protocol.UDP);
  }

  /**
   * Opens a UDP socket for IPv6.
   *
   * @return the socket, neither bound nor connected
   * @throws WinsockException it cannot be opened
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket udp6() throws WinsockException {
    return open(AddressFamily.INET6, SocketType.DGRAM, Protocol.UDP);
  }

  /**
   * Opens a stream socket for connections within this computer, whose addresses are paths. Windows
   * 10 1803.
   *
   * @return the socket, neither bound nor connected
   * @throws WinsockException it cannot be opened, for example {@code WSAEAFNOSUPPORT}: this Windows
   *     is older
   * @throws UnsupportedOperationException not on Windows
   */
  public static WinSocket unix() throws WinsockException {
    return open(AddressFamily.UNIX, SocketType.STREAM, Protocol.IP);
  }

  /**
   * Gives a socket of the family {@code AF_UNIX} its path. Windows makes a file there, which stays
   * when the socket is closed. Delete it before binding to the path again. Source: {@code bind}.
   *
   * @param a the path, 1 to 107 bytes in UTF-8
   * @throws IllegalArgumentException the path is empty or too long, or the socket is of another
   *     family
   * @throws WinsockException it cannot be had, for example {@code WSAEADDRINUSE}: the file is there
   */
  public void bind(UnixDomainSocketAddress a) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket.call("bind", null, s -> ws2_32().bind(s, name.pointer(), name.counted()));
    }
  }

  /**
   * Connects a socket of the family {@code AF_UNIX}. Source: {@code connect}.
   *
   * @param a the path of the socket to connect to, 1 to 107 bytes in UTF-8
   * @throws IllegalArgumentException the path is empty or too long, or the socket is of another
   *     family
   * @throws WinsockException it cannot be reached, for example {@code WSAECONNREFUSED}: nobody
   *     listens at the path
   */
  public void connect(UnixDomainSocketAddress a) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket.waitingCall("connect", null, s -> ws2_32().connect(s, name.pointer(), name.counted()));
    }
  }

  /**
   * Gives the socket its local address. Source: {@code bind}.
   *
   * @param a the address; port 0 has Windows choose one. The wildcard address of IPv4 also binds an
   *     IPv6 socket to that of IPv6, and the other way round
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family
   * @throws WinsockException it cannot be had, for example {@code WSAEADDRINUSE}
   */
  public void bind(InetSocketAddress a) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket.call("bind", null, s -> ws2_32().bind(s, name.pointer(), name.counted()));
    }
  }

  /**
   * Connects the socket, and waits until it is; a datagram or raw socket just gets its one peer. A
   * socket that {@code FIONBIO} made non-blocking does not wait: {@code WSAEWOULDBLOCK}. Source:
   * {@code connect}.
   *
   * @param a where to
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family
   * @throws ConnectFailedException it cannot be reached, for example {@code WSAECONNREFUSED}, or
   *     {@code WSAETIMEDOUT} after the time that Windows allows, 21 s by default
   * @throws WinsockException the socket is closed: "Socket is closed"
   */
  public void connect(InetSocketAddress a) throws WinsockException {
    connect(a, Kernel32.INFINITE, type == SocketType.STREAM && !nonBlocking);
  }

  /**
   * Connects the socket, and waits until it is, but not longer than a timeout. After the timeout
   * Windows leaves the socket in an undefined state, so it is closed then.
   *
   * @param a where to
   * @param timeout how long to wait, from 1 ms to 2147483647 ms (24 days); parts of a millisecond
   *     are rounded up
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family; or
   *     the timeout is out of range
   * @throws ConnectFailedException it cannot be reached, for example {@code WSAECONNREFUSED}; after
   *     {@code WSAETIMEDOUT} the socket is closed
   * @throws WinsockException the socket is closed: "Socket is closed"
   */
  public void connect(InetSocketAddress a, Duration timeout) throws WinsockException {
    Objects.requireNonNull(a, "a");
    int millis = ConnectCall.millis(Objects.requireNonNull(timeout, "timeout"));
    try {
      connect(a, millis, type == SocketType.STREAM);
    } catch (ConnectFailedException e) {
      if (e.error() == WsaError.WSAETIMEDOUT) {
        close();
      }
      throw e;
    }
  }

  /**
   * Ends what {@link #connect} made of a datagram or raw socket: it has no peer again, and receives
   * from anybody. Source: {@code connect} to an address that is all zero.
   *
   * @throws WinsockException it cannot, for example since this is a stream socket; or the socket is
   *     closed: "Socket is closed"
   */
  public void disconnect() throws WinsockException {
    try (NativeBlock zeros = NativeBlock.borrow(Sockaddr.SIZE_IN6)) {
      zeros.clear(0, Sockaddr.SIZE_IN6);
      socket.call("connect", null, s -> ws2_32().connect(s, zeros.pointer(), Sockaddr.SIZE_IN6));
    }
  }

  private void connect(InetSocketAddress a, int millis, boolean waits) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket
          .handle()
          .lend(
              "connect",
              null,
              s -> {
                ConnectCall call = new ConnectCall(ws2_32(), opener.kernel32, owned, s);
                try {
                  if (waits) {
                    call.andWait(name, millis, nonBlocking);
                  } else {
                    call.once(name);
                  }
                  return null;
                } catch (WinsockException e) {
                  if (!e.function().equals("connect")) {
                    throw e;
                  }
                  throw new ConnectFailedException(a, e.errorCode(), icmpErrorIfKnown());
                }
              });
    }
  }

  /** The reason of the reason: a failure to tell it must not hide what failed. */
  private Optional<IcmpErrorInfo> icmpErrorIfKnown() {
    try {
      return icmpErrorInfo();
    } catch (WinsockException e) {
      return Optional.empty();
    }
  }

  private NativeBlock name(InetSocketAddress a) {
    return block(Sockaddr.encode(Objects.requireNonNull(a, "a"), family.code()));
  }

  private NativeBlock name(UnixDomainSocketAddress a) {
    byte[] bytes = Sockaddr.encode(Objects.requireNonNull(a, "a"));
    if (family != AddressFamily.UNIX) {
      throw new IllegalArgumentException(
          "a is a path, but must be an address for a socket of the family " + family);
    }
    return block(bytes);
  }

  private static NativeBlock block(byte[] bytes) {
    NativeBlock name = NativeBlock.borrow(bytes.length);
    name.write(0, ByteBuffer.wrap(bytes));
    name.setCount(bytes.length);
    return name;
  }

  @Override
  public <I extends @Nullable Object, O extends @Nullable Object> O ioctl(
      Ioctl<I, O> control, I input) throws WinsockException {
    O output = super.ioctl(control, input);
    if (control.code() == Ioctls.FIONBIO.code()) {
      nonBlocking = Boolean.TRUE.equals(input);
    }
    return output;
  }

  private Ws2_32 ws2_32() {
    return socket.ws2_32();
  }

  /**
   * Has the bound socket wait for connections. Source: {@code listen}.
   *
   * @param backlog how many connections may wait to be accepted; {@code SOMAXCONN}, 0x7FFFFFFF: as
   *     many as Windows thinks good; a negative one is a {@code SOMAXCONN_HINT}: that many without
   *     the sign, from 200 to 65535
   * @throws WinsockException it cannot, for example {@code WSAEINVAL}: it is not bound
   */
  public void listen(int backlog) throws WinsockException {
    socket.call("listen", null, s -> ws2_32().listen(s, backlog));
  }

  /**
   * Takes a connection, and waits until there is one. The connection has the listening socket's
   * buffer sizes and timeouts, its linger time, and its {@code SO_REUSEADDR}, {@code SO_KEEPALIVE},
   * {@code SO_OOBINLINE} and {@code TCP_NODELAY}. Source: {@code accept}.
   *
   * @return the connection's socket, which is the caller's to close
   * @throws WinsockException it cannot, for example {@code WSAEINVAL}: it does not listen; or the
   *     socket is closed: "Socket is closed"
   */
  public WinSocket accept() throws WinsockException {
    SOCKET connection = AcceptCall.on(socket, opener.kernel32);
    return opener.own(connection, family, type);
  }

  /**
   * Sends the bytes between position and limit of a buffer, waits until there is room for them, and
   * moves the position behind those that were sent: all, unless {@code FIONBIO} made the socket
   * non-blocking. Source: {@code send}.
   *
   * @param b the bytes; those of a direct buffer are sent from where they are
   * @return how many were sent
   * @throws WinsockException they cannot be sent, for example {@code WSAENOTCONN}, {@code
   *     WSAEMSGSIZE}: the message is too long, {@code WSAETIMEDOUT}: {@code SO_SNDTIMEO} is over;
   *     or the socket is closed: "Socket is closed". The position tells what a stream sent before
   */
  public int send(ByteBuffer b) throws WinsockException {
    return data.send(Objects.requireNonNull(b, "b"));
  }

  /**
   * Receives into the bytes between position and limit of a buffer, waits until there is something,
   * and moves the position behind it. Source: {@code recv}.
   *
   * @param b receives the bytes; those of a direct buffer are received to where they are
   * @return how many came; -1 when the peer of a stream sends no more, 0 when a buffer for a stream
   *     has no room; 0 is also the length of an empty message
   * @throws IllegalArgumentException the buffer is read-only
   * @throws WinsockException nothing can be received, for example {@code WSAECONNRESET}, {@code
   *     WSAETIMEDOUT}: {@code SO_RCVTIMEO} is over, {@code WSAEMSGSIZE}: the message was longer
   *     than the buffer, which is filled with its beginning, and the rest is lost; or the socket is
   *     closed: "Socket is closed"
   */
  public int receive(ByteBuffer b) throws WinsockException {
    if (Objects.requireNonNull(b, "b").isReadOnly()) {
      throw new IllegalArgumentException("b is read-only, but must take what is received");
    }
    return data.receive(b);
  }

  /**
   * Tells the peer that no more will be sent; receiving goes on. Source: {@code shutdown} with
   * {@code SD_SEND}.
   *
   * @throws WinsockException it cannot, for example {@code WSAENOTCONN}
   */
  public void shutdownOutput() throws WinsockException {
    socket.call("shutdown", null, s -> ws2_32().shutdown(s, SD_SEND));
  }

  /**
   * The address the socket is bound to. Source: {@code getsockname}.
   *
   * @return the address; that of IPv4 for an IPv4-mapped one
   * @throws WinsockException there is none: {@code WSAEINVAL}
   */
  public InetSocketAddress localAddress() throws WinsockException {
    return socket.localAddress();
  }

  /**
   * The address the socket is connected to. Source: {@code getpeername}.
   *
   * @return the address; that of IPv4 for an IPv4-mapped one
   * @throws WinsockException there is none: {@code WSAENOTCONN}
   */
  public InetSocketAddress remoteAddress() throws WinsockException {
    return socket.remoteAddress();
  }

  /**
   * Closes the socket, and ends every call that waits on it in another thread with "Socket is
   * closed". Source: {@code CancelIoEx} and {@code closesocket}. A call that Windows does not end
   * within a second keeps the handle open until it returns. Further closes do nothing.
   */
  @Override
  public void close() {
    owned.close();
  }
}
