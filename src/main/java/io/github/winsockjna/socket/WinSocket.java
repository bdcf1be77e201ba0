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
 * A blocking socket that this library opens: TCP, UDP, raw or Unix, with Winsock's behaviour and
 * errors, and every option of a {@link SocketRef}. Thread-safe.
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
 * <p>{@link #close()} ends calls that wait in other threads: they throw "Socket is closed".
 * Interrupting a thread does not end its call. {@code SO_RCVTIMEO} and {@code SO_SNDTIMEO} limit
 * how long receiving and sending wait, {@link #connect(InetSocketAddress, Duration)} how long
 * connecting does. When the time is over, they throw {@code WSAETIMEDOUT}. Close a TCP socket after
 * that, because Windows leaves it in an undefined state. Child processes do not inherit the socket.
 *
 * <p>Calls wait inside Windows. On a virtual thread connect, accept, send, receive and the messages
 * of {@link SocketRef} pin the carrier until they return.
 *
 * <p>An IPv6 socket carries only IPv6, as is Windows' default. To carry IPv4 as well, set {@link
 * io.github.winsockjna.option.Ipv6Options#IPV6_V6ONLY} to false before binding or connecting. IPv4
 * addresses are then passed and returned as such.
 *
 * <p>A socket that becomes unreachable without being closed is closed by the garbage collector, and
 * the {@link System.Logger} named after this class logs a warning. All methods need Windows.
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
   * @param family the address family, for example {@code INET} or {@code INET6}
   * @param type the type; {@code RAW} needs administrator rights
   * @param protocol the protocol; {@code IP} for the default of the type
   * @return the socket, neither bound nor connected
   * @throws IllegalArgumentException an argument is {@code UNKNOWN}
   * @throws WinsockException the socket cannot be opened, for example {@code WSAESOCKTNOSUPPORT}:
   *     the family has no such type, or {@code WSAEACCES}: administrator rights are missing
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
   * Binds a socket of the family {@code AF_UNIX} to a path. Windows creates a file there, which
   * remains when the socket is closed. Delete it before binding to the path again. Source: {@code
   * bind}.
   *
   * @param a the path, 1 to 107 bytes in UTF-8
   * @throws IllegalArgumentException the path is empty or too long, or the socket is of another
   *     family
   * @throws WinsockException the path cannot be bound, for example {@code WSAEADDRINUSE}: the file
   *     exists
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
   * @throws WinsockException connecting failed, for example {@code WSAECONNREFUSED}: no socket
   *     listens at the path
   */
  public void connect(UnixDomainSocketAddress a) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket.waitingCall("connect", null, s -> ws2_32().connect(s, name.pointer(), name.counted()));
    }
  }

  /**
   * Binds the socket to a local address. Source: {@code bind}.
   *
   * @param a the address; with port 0 Windows chooses a free port. The wildcard addresses of IPv4
   *     and IPv6 stand for each other
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family
   * @throws WinsockException the address cannot be bound, for example {@code WSAEADDRINUSE}
   */
  public void bind(InetSocketAddress a) throws WinsockException {
    try (NativeBlock name = name(a)) {
      socket.call("bind", null, s -> ws2_32().bind(s, name.pointer(), name.counted()));
    }
  }

  /**
   * Connects the socket, and waits for the connection. A datagram or raw socket only sets its peer,
   * and does not wait. A socket that {@code FIONBIO} made non-blocking throws {@code
   * WSAEWOULDBLOCK} instead of waiting. Source: {@code connect}.
   *
   * @param a the address of the peer
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family
   * @throws ConnectFailedException connecting failed, for example {@code WSAECONNREFUSED}, or
   *     {@code WSAETIMEDOUT} when the patience of Windows is over, 21 s by default
   * @throws WinsockException the socket is closed: "Socket is closed"
   */
  public void connect(InetSocketAddress a) throws WinsockException {
    connect(a, Kernel32.INFINITE, type == SocketType.STREAM && !nonBlocking);
  }

  /**
   * Connects the socket, and waits for the connection no longer than a timeout. When the time is
   * over, the socket is closed, because Windows leaves it in an undefined state.
   *
   * @param a the address of the peer
   * @param timeout how long to wait, from 1 ms to 2147483647 ms (24 days); parts of a millisecond
   *     are rounded up
   * @throws IllegalArgumentException the address is not resolved, or not of the socket's family; or
   *     the timeout is out of range
   * @throws ConnectFailedException connecting failed, for example {@code WSAECONNREFUSED}. After
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
   * Disconnects a datagram or raw socket: it has no peer any more, and receives from every address.
   * Source: {@code connect} to an address that is all zero.
   *
   * @throws WinsockException disconnecting failed, for example because this is a stream socket. Or
   *     the socket is closed: "Socket is closed"
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
   * Makes the bound socket listen for connections. Source: {@code listen}.
   *
   * @param backlog how many connections may wait to be accepted. {@code SOMAXCONN} (0x7FFFFFFF)
   *     leaves the number to Windows. A negative number is a {@code SOMAXCONN_HINT}: its absolute
   *     value, from 200 to 65535
   * @throws WinsockException listening failed, for example {@code WSAEINVAL}: the socket is not
   *     bound
   */
  public void listen(int backlog) throws WinsockException {
    socket.call("listen", null, s -> ws2_32().listen(s, backlog));
  }

  /**
   * Accepts a connection, and waits for one. The new socket inherits buffer sizes, timeouts, linger
   * time, {@code SO_REUSEADDR}, {@code SO_KEEPALIVE}, {@code SO_OOBINLINE} and {@code TCP_NODELAY}
   * of this one. Source: {@code accept}.
   *
   * @return the socket of the connection; the caller closes it
   * @throws WinsockException accepting failed, for example {@code WSAEINVAL}: the socket does not
   *     listen. Or the socket is closed: "Socket is closed"
   */
  public WinSocket accept() throws WinsockException {
    SOCKET connection = AcceptCall.on(socket, opener.kernel32);
    return opener.own(connection, family, type);
  }

  /**
   * Sends the bytes between position and limit of a buffer, waits until Windows has taken them, and
   * moves the position past them. A socket that {@code FIONBIO} made non-blocking may take fewer.
   * Source: {@code send}.
   *
   * @param b the bytes; a direct buffer is sent in place
   * @return how many bytes were sent
   * @throws WinsockException sending failed, for example {@code WSAENOTCONN}, {@code WSAEMSGSIZE}:
   *     the datagram is too long, {@code WSAETIMEDOUT}: {@code SO_SNDTIMEO} is over. Or the socket
   *     is closed: "Socket is closed". On a stream the position is behind what was sent before
   */
  public int send(ByteBuffer b) throws WinsockException {
    return data.send(Objects.requireNonNull(b, "b"));
  }

  /**
   * Waits for bytes, receives them between position and limit of a buffer, and moves the position
   * past them. Source: {@code recv}.
   *
   * @param b receives the bytes; a direct buffer is filled in place
   * @return how many bytes came. On a stream socket, -1 means that the peer sends no more, and 0
   *     that the buffer has no room. On a datagram socket, 0 means an empty datagram
   * @throws IllegalArgumentException the buffer is read-only
   * @throws WinsockException receiving failed, for example {@code WSAECONNRESET}, {@code
   *     WSAETIMEDOUT}: {@code SO_RCVTIMEO} is over, {@code WSAEMSGSIZE}: the datagram is longer
   *     than the buffer, which it fills; the rest is discarded. Or the socket is closed: "Socket is
   *     closed"
   */
  public int receive(ByteBuffer b) throws WinsockException {
    if (Objects.requireNonNull(b, "b").isReadOnly()) {
      throw new IllegalArgumentException("b is read-only, but must take what is received");
    }
    return data.receive(b);
  }

  /**
   * Ends sending: the peer receives the end of the stream. Receiving still works. Source: {@code
   * shutdown} with {@code SD_SEND}.
   *
   * @throws WinsockException the call failed, for example {@code WSAENOTCONN}
   */
  public void shutdownOutput() throws WinsockException {
    socket.call("shutdown", null, s -> ws2_32().shutdown(s, SD_SEND));
  }

  /**
   * Returns the address the socket is bound to. Source: {@code getsockname}.
   *
   * @return the address; for an IPv4-mapped one, the IPv4 address
   * @throws WinsockException the socket is not bound ({@code WSAEINVAL})
   */
  public InetSocketAddress localAddress() throws WinsockException {
    return socket.localAddress();
  }

  /**
   * Returns the address the socket is connected to. Source: {@code getpeername}.
   *
   * @return the address; for an IPv4-mapped one, the IPv4 address
   * @throws WinsockException the socket is not connected ({@code WSAENOTCONN})
   */
  public InetSocketAddress remoteAddress() throws WinsockException {
    return socket.remoteAddress();
  }

  /**
   * Closes the socket. Calls that wait on it in other threads throw "Socket is closed". If Windows
   * does not end such a call within a second, the handle stays open until the call returns. Closing
   * again has no effect. Source: {@code CancelIoEx} and {@code closesocket}.
   */
  @Override
  public void close() {
    owned.close();
  }
}
