// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.SocketAccess;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.TcpInfo;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A socket that belongs to somebody else, to read and set its options. It never closes the socket,
 * keeps the Java object alive, and may be used by many threads. {@link WinSocket} is one of one's
 * own.
 *
 * <pre>{@code
 * SocketRef ref = SocketRef.of(socket);
 * ref.set(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1));
 * Duration idle = ref.get(TcpOptions.TCP_KEEPIDLE);
 * }</pre>
 *
 * <p>Each use looks up which native socket the Java object has now. Once Java has closed it, or
 * could not connect it, every call fails with a {@link java.net.SocketException} "Socket is
 * closed". Calls that return at once hold the lock that Java needs to close the socket, so they
 * never meet another socket that got its number. {@link #receiveMessage} and {@link #sendMessage}
 * may wait and cannot hold it: when the socket is closed meanwhile, they report that. All methods
 * need Windows.
 */
public class SocketRef {
  static {
    SocketAccess.set(SocketRef.class, ref -> ref.socket.handle());
  }

  private final NativeSocket socket;
  private final MessageCall messages;

  SocketRef(Ws2_32 ws2_32, SocketHandle handle) {
    this(new NativeSocket(ws2_32, handle));
  }

  SocketRef(NativeSocket socket) {
    this(socket, Mswsock.of(socket.ws2_32()));
  }

  SocketRef(NativeSocket socket, Mswsock mswsock) {
    this.socket = socket;
    messages = new MessageCall(socket, mswsock);
  }

  private static SocketRef of(SocketFinder finder) throws IOException {
    Winsock.startup();
    return new SocketRef(Ws2_32.instance(), finder.find());
  }

  @FunctionalInterface
  private interface SocketFinder {
    SocketHandle find() throws IOException;
  }

  /**
   * Refers to the socket of a {@code Socket}, also one of a channel, a TLS socket of the JDK or an
   * unconnected one.
   *
   * <p>To connect through an HTTP proxy, Java replaces the native socket by another one. The
   * reference follows, but options that were set natively before are lost.
   *
   * @param s an open socket
   * @return the reference
   * @throws java.net.SocketException the socket is closed: "Socket is closed"; or its handle cannot
   *     be reached: it has an implementation that is not the JDK's, is a subclass that speaks
   *     through another socket, or this JDK is unknown. The message names the class; refer to the
   *     socket that it uses inside
   * @throws IOException the native socket cannot be made or found
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef of(Socket s) throws IOException {
    Objects.requireNonNull(s, "s");
    return of(() -> JavaSockets.of(s));
  }

  /**
   * Refers to the socket of a {@code ServerSocket}.
   *
   * @param s an open socket
   * @return the reference
   * @throws java.net.SocketException the socket is closed: "Socket is closed"; or its handle cannot
   *     be reached, as of {@link #of(Socket)}
   * @throws IOException the native socket cannot be made or found
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef of(ServerSocket s) throws IOException {
    Objects.requireNonNull(s, "s");
    return of(() -> JavaSockets.of(s));
  }

  /**
   * Refers to the socket of a {@code DatagramSocket} or {@code MulticastSocket}.
   *
   * @param s an open socket
   * @return the reference
   * @throws java.net.SocketException the socket is closed: "Socket is closed"; or its handle cannot
   *     be reached, as of {@link #of(Socket)}
   * @throws IOException the native socket cannot be found
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef of(DatagramSocket s) throws IOException {
    Objects.requireNonNull(s, "s");
    return of(() -> JavaSockets.of(s));
  }

  /**
   * Refers to the socket of a channel: {@code SocketChannel}, {@code ServerSocketChannel}, {@code
   * DatagramChannel}, {@code AsynchronousSocketChannel} or {@code AsynchronousServerSocketChannel}.
   *
   * @param s an open channel
   * @return the reference
   * @throws java.net.SocketException the channel is closed: "Socket is closed"; or it is not one of
   *     the JDK's own, or this JDK is unknown
   * @throws IOException the native socket cannot be found
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef of(NetworkChannel s) throws IOException {
    Objects.requireNonNull(s, "s");
    return of(() -> JavaSockets.of(s));
  }

  /**
   * Refers to a native socket by its number. Nobody says when it is closed: the caller must not use
   * the reference any longer then.
   *
   * @param handle the {@code SOCKET}
   * @return the reference
   * @throws IllegalArgumentException {@code handle} is 0 or {@code INVALID_SOCKET}: -1, or
   *     4294967295, which is -1 of 32 bits
   * @throws UncheckedIOException Winsock cannot be started
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef ofHandle(long handle) {
    SocketHandle bare = SocketHandle.of(handle);
    try {
      return of(() -> bare);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The native socket's number. Do not keep it: once the socket is closed it may be another's.
   *
   * @return the {@code SOCKET}
   * @throws WinsockException the socket is closed: "Socket is closed"
   */
  public long handle() throws WinsockException {
    return socket.number();
  }

  /**
   * Reads an option. Source: {@code getsockopt}.
   *
   * @param <T> the type of its value
   * @param option the option
   * @return its value
   * @throws WinsockException the option cannot be read, for example {@code WSAENOPROTOOPT}: this
   *     socket or this version of Windows does not have it; or the Java socket is closed: "Socket
   *     is closed"
   */
  public <T> T get(ReadableOption<T> option) throws WinsockException {
    return socket.get(Objects.requireNonNull(option, "option"));
  }

  /**
   * Sets an option. Source: {@code setsockopt}.
   *
   * <p>An option of {@code IpOptions} holds for IPv4 traffic only, and one of {@code Ipv6Options}
   * for IPv6 only. Java's own sockets carry both unless {@code java.net.preferIPv4Stack} is set:
   * {@link #setBoth} sets both.
   *
   * @param <T> the type of its value
   * @param option the option
   * @param value its new value
   * @throws IllegalArgumentException the value is out of the option's range; nothing is set
   * @throws WinsockException the option cannot be set, for example {@code WSAENOPROTOOPT}: this
   *     socket or this version of Windows does not have it; or the Java socket is closed: "Socket
   *     is closed"
   */
  public <T extends @Nullable Object> void set(WritableOption<T> option, T value)
      throws WinsockException {
    socket.set(Objects.requireNonNull(option, "option"), value);
  }

  /**
   * Sets an option for IPv4 and its twin for IPv6, as far as the socket carries the one and the
   * other: both on a dual-stack socket, which Java's own sockets are unless {@code
   * java.net.preferIPv4Stack} is set. The option of IPv6 is set first: when it cannot be, that of
   * IPv4 is not tried; when that of IPv4 cannot be, that of IPv6 stays set.
   *
   * @param <T> the type of their value
   * @param v4 the option of {@code IpOptions}, for example {@code IP_PKTINFO}
   * @param v6 its twin of {@code Ipv6Options}, for example {@code IPV6_PKTINFO}
   * @param value their new value
   * @throws IllegalArgumentException the value is out of an option's range
   * @throws WinsockException an option cannot be set; that of IPv4 on a computer without IPv4 is
   *     passed over
   */
  public <T> void setBoth(WritableOption<T> v4, WritableOption<T> v6, T value)
      throws WinsockException {
    Objects.requireNonNull(v4, "v4");
    Objects.requireNonNull(v6, "v6");
    Objects.requireNonNull(value, "value");
    new DualStack(socket).set(v4, v6, value);
  }

  /**
   * Sets an option where there is one: for options that older versions of Windows lack. Source:
   * {@code setsockopt}.
   *
   * @param <T> the type of its value
   * @param option the option
   * @param value its new value
   * @return true when it was set; false when {@link #supports} says that this socket does not have
   *     it
   * @throws IllegalArgumentException the value is out of the option's range; nothing is set
   * @throws WinsockException the socket has the option, and it cannot be set; or the socket is
   *     closed: "Socket is closed"
   */
  public <T extends @Nullable Object> boolean trySet(WritableOption<T> option, T value)
      throws WinsockException {
    try {
      set(option, value);
      return true;
    } catch (WinsockException e) {
      requireMissing(option, e);
      return false;
    }
  }

  /**
   * Sets an option for IPv4 and its twin for IPv6 as {@link #setBoth}, where there are such
   * options.
   *
   * @param <T> the type of their value
   * @param v4 the option of {@code IpOptions}
   * @param v6 its twin of {@code Ipv6Options}
   * @param value their new value
   * @return true when both were set, as far as the socket carries both; false when {@link
   *     #supports} says that this socket does not have the one that failed
   * @throws IllegalArgumentException the value is out of an option's range
   * @throws WinsockException the socket has the options, and one cannot be set; or the socket is
   *     closed: "Socket is closed"
   */
  public <T> boolean trySetBoth(WritableOption<T> v4, WritableOption<T> v6, T value)
      throws WinsockException {
    try {
      setBoth(v4, v6, value);
      return true;
    } catch (WinsockException e) {
      boolean isOfIpv6 = e.option().filter(v6.name()::equals).isPresent();
      requireMissing(isOfIpv6 ? v6 : v4, e);
      return false;
    }
  }

  /** Throws the failure unless it means that the socket does not have the option. */
  private void requireMissing(WinsockOption<?> option, WinsockException failure)
      throws WinsockException {
    if (failure.error() == WsaError.WSAENOTSOCK || supports(option)) {
      throw failure;
    }
  }

  /**
   * Reads an option where there is one. Source: {@code getsockopt}.
   *
   * @param <T> the type of its value
   * @param option the option
   * @return its value; empty when {@link #supports} says that this socket does not have it
   * @throws WinsockException the socket has the option, and it cannot be read; or the socket is
   *     closed: "Socket is closed"
   */
  public <T> Optional<T> find(ReadableOption<T> option) throws WinsockException {
    try {
      return Optional.of(get(option));
    } catch (WinsockException e) {
      requireMissing(option, e);
      return Optional.empty();
    }
  }

  /**
   * Switches keep-alive probes on or off, with their times. Windows 10 1709 and later have options
   * for the times; before, {@code SIO_KEEPALIVE_VALS} sets them, and the number of probes is 10.
   * Source: {@code setsockopt} of {@code SO_KEEPALIVE}, {@code TCP_KEEPIDLE}, {@code TCP_KEEPINTVL}
   * and {@code TCP_KEEPCNT}, or {@code WSAIoctl}.
   *
   * @param keepAlive when and how often, or {@link KeepAlive#OFF}
   * @throws WinsockException it cannot be set, for example {@code WSAENOPROTOOPT}: this is no
   *     stream socket; or the socket is closed: "Socket is closed"
   */
  public void keepAlive(KeepAlive keepAlive) throws WinsockException {
    if (Objects.requireNonNull(keepAlive, "keepAlive").isOn()) {
      setTimes(keepAlive);
    }
    // Last, so that the times hold for the first probe.
    set(SocketLevelOptions.SO_KEEPALIVE, keepAlive.isOn());
  }

  private void setTimes(KeepAlive keepAlive) throws WinsockException {
    if (trySet(TcpOptions.TCP_KEEPIDLE, keepAlive.idle())) {
      set(TcpOptions.TCP_KEEPINTVL, keepAlive.interval());
    } else {
      ioctl(
          Ioctls.SIO_KEEPALIVE_VALS,
          new KeepAliveValues(true, keepAlive.idle(), keepAlive.interval()));
    }
    if (keepAlive.probes().isPresent()) {
      trySet(TcpOptions.TCP_KEEPCNT, keepAlive.probes().getAsInt());
    }
  }

  /**
   * How the TCP connection fares, in the newest version that Windows and this library know. Windows
   * 10 1703. Source: {@code SIO_TCP_INFO}.
   *
   * @return the figures; empty where Windows or the socket does not have them
   * @throws WinsockException they cannot be told; or the socket is closed: "Socket is closed"
   */
  public Optional<TcpInfo> tcpInfo() throws WinsockException {
    for (int version = TcpInfo.NEWEST_VERSION; version >= 0; version--) {
      try {
        return Optional.of(ioctl(Ioctls.SIO_TCP_INFO, version));
      } catch (WinsockException e) {
        if (e.error() != WsaError.WSAEOPNOTSUPP && e.error() != WsaError.WSAEINVAL) {
          throw e;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether the socket is open. Another thread may close it right afterwards.
   *
   * @return false once Java has closed it; always true for a bare handle, whose closing cannot be
   *     seen
   */
  public boolean isOpen() {
    try {
      socket.number();
      return true;
    } catch (WinsockException e) {
      return false;
    }
  }

  /**
   * Tells whether this socket on this version of Windows has an option. Nothing is changed: an
   * option that can be read is read, one that can only be set is set to no bytes at all, which
   * Windows refuses otherwise than an option it does not know. {@code SO_UPDATE_CONNECT_CONTEXT}
   * and {@code SO_UPDATE_ACCEPT_CONTEXT} are not tried; every stream socket has them.
   *
   * @param option the option
   * @return false when Windows answers {@code WSAENOPROTOOPT}, {@code WSAEOPNOTSUPP} or, unless
   *     that says something else of this option, {@code WSAEINVAL}
   * @throws WinsockException the socket is closed: "Socket is closed"; or this is no socket: {@code
   *     WSAENOTSOCK}
   */
  public boolean supports(WinsockOption<?> option) throws WinsockException {
    return new OptionProbe(socket).finds(Objects.requireNonNull(option, "option"));
  }

  /**
   * Reads every option this library knows.
   *
   * @return what reading each option gave, in the order of {@link Options#all()}
   */
  public Map<ReadableOption<?>, OptionReading> readAll() {
    Map<ReadableOption<?>, OptionReading> readings = new LinkedHashMap<>();
    for (WinsockOption<?> option : Options.all()) {
      if (option instanceof ReadableOption<?> readable) {
        readings.put(readable, read(readable));
      }
    }
    return readings;
  }

  private OptionReading read(ReadableOption<?> option) {
    try {
      return OptionReading.ofValue(get(option));
    } catch (WinsockException e) {
      return OptionReading.ofFailure(e);
    }
  }

  /**
   * Controls the socket. Source: {@code WSAIoctl}.
   *
   * <p>The call waits for what it asks for. Few controls wait long, and those say so; like a
   * control of one's own they do not keep Java from closing the socket meanwhile. An answer longer
   * than expected is asked for again with the room Windows says it needs.
   *
   * @param <I> the type of the input
   * @param <O> the type of the output
   * @param control what to do, for example {@code Ioctls.FIONREAD}
   * @param input what it takes; null when that is {@code Void}
   * @return what it answers; null when that is {@code Void}
   * @throws IllegalArgumentException the input is out of the control's range; nothing is called
   * @throws WinsockException the control failed, for example {@code WSAEOPNOTSUPP}: this socket or
   *     this version of Windows does not have it; or its answer cannot be read; or the Java socket
   *     is closed: "Socket is closed"
   */
  public <I extends @Nullable Object, O extends @Nullable Object> O ioctl(
      Ioctl<I, O> control, I input) throws WinsockException {
    return IoctlCall.on(socket, Objects.requireNonNull(control, "control"), input);
  }

  /**
   * Controls the socket by a control that takes no input, as {@link #ioctl(Ioctl, Object)} does.
   *
   * @param <O> the type of the output
   * @param control what to do, for example {@code Ioctls.FIONREAD}
   * @return what it answers; null when that is {@code Void}
   * @throws WinsockException as {@link #ioctl(Ioctl, Object)}
   */
  public <O extends @Nullable Object> O ioctl(Ioctl<@Nullable Void, O> control)
      throws WinsockException {
    return ioctl(control, null);
  }

  /**
   * Receives a datagram with all that Windows tells of it, and waits until there is one, unless the
   * socket is non-blocking. What is to be told has to be switched on before, for example {@code
   * IP_PKTINFO} by {@link #setBoth}. Source: {@code WSARecvMsg}.
   *
   * <p>A message that does not fit is a result, as far as it came: see {@link
   * ReceivedMessage#isTruncated()}. How long to wait is {@code SO_RCVTIMEO}'s to say. On a virtual
   * thread the wait pins the carrier.
   *
   * <p>On a Java socket this goes past Java: its timeouts and its locks do not hold, and whether
   * the call waits at all is as Java left the native socket. That is as the channel is configured;
   * but it is non-blocking while another thread receives with a timeout, and from the first use by
   * a virtual thread on.
   *
   * @param data receives the data from its position on, which moves past it; a direct buffer is
   *     used in place, another is copied to
   * @return what came with the data
   * @throws IllegalArgumentException {@code data} is read-only; nothing is received
   * @throws WinsockException {@code WSAETIMEDOUT}, {@code WSAEWOULDBLOCK}; {@code WSAECONNRESET}:
   *     an earlier datagram found no receiver; {@code WSAEINVAL}: the socket is not bound; {@code
   *     WSAENOTCONN} and others: this is no datagram socket; or the Java socket is closed: "Socket
   *     is closed"
   */
  public ReceivedMessage receiveMessage(ByteBuffer data) throws IOException {
    return messages.receive(Objects.requireNonNull(data, "data"));
  }

  /**
   * Receives a datagram as {@link #receiveMessage}, if there is one: for sockets that do not wait,
   * as those of a non-blocking channel. That nothing came costs no exception, and no garbage once
   * the JIT compiler has seen the call. A socket that waits does so here too. Source: {@code
   * WSARecvMsg}.
   *
   * @param data receives the data from its position on, which moves past it; it stays where it is
   *     when nothing came
   * @return what came with the data; empty instead of {@code WSAEWOULDBLOCK}
   * @throws IllegalArgumentException {@code data} is read-only; nothing is received
   * @throws WinsockException as {@link #receiveMessage}, but for {@code WSAEWOULDBLOCK}
   */
  public Optional<ReceivedMessage> tryReceiveMessage(ByteBuffer data) throws IOException {
    return Optional.ofNullable(messages.receiveIfThere(Objects.requireNonNull(data, "data")));
  }

  /**
   * Takes an ICMP error that a datagram sent before met from the error queue, if there is one. The
   * queue is switched on by {@code IP_RECVERR} or {@code IPV6_RECVERR}. Windows Server 2022.
   * Source: {@code WSARecvMsg} with {@code MSG_ERRQUEUE}.
   *
   * @param data receives the start of that datagram, from its position on, which moves past it
   * @return the error, in {@link ReceivedMessage#receivedError()}; empty instead of {@code
   *     WSAEWOULDBLOCK}
   * @throws IllegalArgumentException {@code data} is read-only; nothing is taken
   * @throws WinsockException as {@link #receiveMessage}; {@code WSAEOPNOTSUPP} or {@code WSAEINVAL}
   *     before Windows Server 2022
   */
  public Optional<ReceivedMessage> tryReceiveError(ByteBuffer data) throws IOException {
    return Optional.ofNullable(messages.errorIfThere(Objects.requireNonNull(data, "data")));
  }

  /**
   * Sends a datagram with settings for this datagram only: source address, time to live, … Source:
   * {@code WSASendMsg}. As {@link #receiveMessage} it goes past Java, and pins the carrier of a
   * virtual thread while it waits.
   *
   * @param message data, destination and control messages; a direct buffer is used in place,
   *     another is copied from; its position stays, so that it can be sent again
   * @return how many bytes of data were sent
   * @throws WinsockException {@code WSAEMSGSIZE}: it is too long; {@code WSAEINVAL}: this version
   *     of Windows refuses a control message, or this is no datagram socket; {@code WSAENOTCONN}:
   *     it has no destination and the socket no peer; or the Java socket is closed: "Socket is
   *     closed"
   */
  public int sendMessage(OutgoingMessage message) throws IOException {
    return messages.send(Objects.requireNonNull(message, "message"));
  }

  /**
   * The ICMP error that made the last {@code connect} of this TCP socket fail. It is kept until the
   * next {@code connect}, and there is one only when {@link
   * TcpOptions#TCP_FAIL_CONNECT_ON_ICMP_ERROR} was set before. Windows 10 2004. Source: {@code
   * WSAGetIcmpErrorInfo}, that is {@code getsockopt} of {@link TcpOptions#TCP_ICMP_ERROR_INFO}.
   *
   * @return who sent which error; empty when none came since the last {@code connect} ({@code
   *     WSANO_DATA})
   * @throws WinsockException it cannot be told, for example {@code WSAENOPROTOOPT}: this version of
   *     Windows does not have the option; or the socket is closed: "Socket is closed"
   */
  public Optional<IcmpErrorInfo> icmpErrorInfo() throws WinsockException {
    try {
      return get(TcpOptions.TCP_ICMP_ERROR_INFO);
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSANO_DATA) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * For people: the handle and both addresses.
   *
   * @return for example "SOCKET 344, local /127.0.0.1:80, not connected"
   */
  @Override
  public String toString() {
    return socket.toString();
  }
}
