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
 * Reads and sets the options of a socket that something else has opened, such as a {@code Socket}
 * or a channel. It never closes the socket, and keeps the Java object reachable. Thread-safe. A
 * {@link WinSocket} opens a socket of its own.
 *
 * <pre>{@code
 * SocketRef ref = SocketRef.of(socket);
 * ref.set(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1));
 * Duration idle = ref.get(TcpOptions.TCP_KEEPIDLE);
 * }</pre>
 *
 * <p>Each call looks up the current native socket of the Java object. After Java has closed the
 * socket, or failed to connect it, every call throws a {@link java.net.SocketException} "Socket is
 * closed". Calls that return at once hold the lock that Java needs to close the socket, so they can
 * never reach another socket with the same number. {@link #receiveMessage} and {@link #sendMessage}
 * may wait, and do not hold it: they fail if the socket is closed in the meantime. All methods need
 * Windows.
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
   * Refers to the socket of a {@code Socket}. It may be unconnected, belong to a channel, or be a
   * TLS socket of the JDK.
   *
   * <p>When Java connects through an HTTP proxy, it replaces the native socket. The reference
   * follows it, but options set before are lost.
   *
   * @param s an open socket
   * @return the reference
   * @throws java.net.SocketException the socket is closed ("Socket is closed"), or its handle
   *     cannot be reached: the implementation is not the JDK's, a subclass wraps another socket, or
   *     this JDK is unknown. The message names the class. For a wrapper, refer to the socket inside
   * @throws IOException the native socket cannot be created or found
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
   * @throws java.net.SocketException the socket is closed ("Socket is closed"), or its handle
   *     cannot be reached, as in {@link #of(Socket)}
   * @throws IOException the native socket cannot be created or found
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
   * @throws java.net.SocketException the socket is closed ("Socket is closed"), or its handle
   *     cannot be reached, as in {@link #of(Socket)}
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
   * @throws java.net.SocketException the channel is closed ("Socket is closed"), its implementation
   *     is not the JDK's, or this JDK is unknown
   * @throws IOException the native socket cannot be found
   * @throws UnsupportedOperationException not on Windows
   */
  public static SocketRef of(NetworkChannel s) throws IOException {
    Objects.requireNonNull(s, "s");
    return of(() -> JavaSockets.of(s));
  }

  /**
   * Refers to a native socket by its number. The reference cannot tell when that socket is closed:
   * the caller must not use it after that.
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
   * Returns the number of the native socket. Do not store it: after the socket is closed, Windows
   * may give the number to another socket.
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
   *     socket or this version of Windows does not have it. Or the socket is closed: "Socket is
   *     closed"
   */
  public <T> T get(ReadableOption<T> option) throws WinsockException {
    return socket.get(Objects.requireNonNull(option, "option"));
  }

  /**
   * Sets an option. Source: {@code setsockopt}.
   *
   * <p>An option of {@code IpOptions} affects IPv4 traffic only, an option of {@code Ipv6Options}
   * IPv6 traffic only. Java's own sockets carry both, unless {@code java.net.preferIPv4Stack} is
   * set: use {@link #setBoth} for them.
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
   * Sets an option for IPv4 and its counterpart for IPv6, each if the socket carries that family.
   * Java's own sockets carry both, unless {@code java.net.preferIPv4Stack} is set. The option for
   * IPv6 is set first. If that fails, the one for IPv4 is not set; if the one for IPv4 fails, the
   * one for IPv6 remains set.
   *
   * @param <T> the type of their value
   * @param v4 the option of {@code IpOptions}, for example {@code IP_PKTINFO}
   * @param v6 its twin of {@code Ipv6Options}, for example {@code IPV6_PKTINFO}
   * @param value their new value
   * @throws IllegalArgumentException the value is out of an option's range
   * @throws WinsockException an option cannot be set. On a computer without IPv4, the option for
   *     IPv4 is skipped
   */
  public <T> void setBoth(WritableOption<T> v4, WritableOption<T> v6, T value)
      throws WinsockException {
    Objects.requireNonNull(v4, "v4");
    Objects.requireNonNull(v6, "v6");
    Objects.requireNonNull(value, "value");
    new DualStack(socket).set(v4, v6, value);
  }

  /**
   * Sets an option if this socket has it: for options that older versions of Windows lack. Source:
   * {@code setsockopt}.
   *
   * @param <T> the type of its value
   * @param option the option
   * @param value its new value
   * @return true if it was set; false if the socket does not have it, as {@link #supports} tells
   * @throws IllegalArgumentException the value is out of the option's range; nothing is set
   * @throws WinsockException the socket has the option, but it cannot be set. Or the socket is
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
   * Sets an option for IPv4 and its counterpart for IPv6 as {@link #setBoth} does, if this socket
   * has them.
   *
   * @param <T> the type of their value
   * @param v4 the option of {@code IpOptions}
   * @param v6 its twin of {@code Ipv6Options}
   * @param value their new value
   * @return true if all options for the families that the socket carries were set; false if one
   *     failed because the socket does not have it, as {@link #supports} tells
   * @throws IllegalArgumentException the value is out of an option's range
   * @throws WinsockException the socket has the options, but one cannot be set. Or the socket is
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
   * Reads an option if this socket has it. Source: {@code getsockopt}.
   *
   * @param <T> the type of its value
   * @param option the option
   * @return its value; empty if the socket does not have it, as {@link #supports} tells
   * @throws WinsockException the socket has the option, but it cannot be read. Or the socket is
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
   * Returns statistics of the TCP connection, in the newest version that both Windows and this
   * library know. Windows 10 1703. Source: {@code SIO_TCP_INFO}.
   *
   * @return the statistics; empty if Windows or the socket does not have them
   * @throws WinsockException they cannot be read. Or the socket is closed: "Socket is closed"
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
   * Tells whether this socket, on this version of Windows, has an option. Nothing is changed: an
   * option that can be read is read. One that can only be set is set with a value of no bytes,
   * which Windows refuses with another error than an option it does not know. {@code
   * SO_UPDATE_CONNECT_CONTEXT} and {@code SO_UPDATE_ACCEPT_CONTEXT} are not tried, because every
   * stream socket has them.
   *
   * @param option the option
   * @return false if Windows answers {@code WSAENOPROTOOPT} or {@code WSAEOPNOTSUPP}, or {@code
   *     WSAEINVAL} where that has no other meaning for this option
   * @throws WinsockException the socket is closed ("Socket is closed"), or the handle is not a
   *     socket ({@code WSAENOTSOCK})
   */
  public boolean supports(WinsockOption<?> option) throws WinsockException {
    return new OptionProbe(socket).finds(Objects.requireNonNull(option, "option"));
  }

  /**
   * Reads every option this library knows.
   *
   * @return the value or the error of each option, in the order of {@link Options#all()}
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
   * Sends the socket a control code. Source: {@code WSAIoctl}.
   *
   * <p>The call returns when the control has completed. The few controls that may wait long say so.
   * Java can close the socket while such a control, or one defined by the caller, is waiting. If
   * the output is longer than expected, the call is repeated with the size that Windows asks for.
   *
   * @param <I> the type of the input
   * @param <O> the type of the output
   * @param control the control, for example {@code Ioctls.FIONREAD}
   * @param input its input; null if that is {@code Void}
   * @return its output; null if that is {@code Void}
   * @throws IllegalArgumentException the input is out of the control's range; nothing is called
   * @throws WinsockException the control failed, for example {@code WSAEOPNOTSUPP}: this socket or
   *     this version of Windows does not have it. Or its output cannot be read, or the socket is
   *     closed: "Socket is closed"
   */
  public <I extends @Nullable Object, O extends @Nullable Object> O ioctl(
      Ioctl<I, O> control, I input) throws WinsockException {
    return IoctlCall.on(socket, Objects.requireNonNull(control, "control"), input);
  }

  /**
   * Sends the socket a control code that takes no input, as {@link #ioctl(Ioctl, Object)} does.
   *
   * @param <O> the type of the output
   * @param control the control, for example {@code Ioctls.FIONREAD}
   * @return its output; null if that is {@code Void}
   * @throws WinsockException as {@link #ioctl(Ioctl, Object)}
   */
  public <O extends @Nullable Object> O ioctl(Ioctl<@Nullable Void, O> control)
      throws WinsockException {
    return ioctl(control, null);
  }

  /**
   * Receives a datagram with its control messages. Waits for one, unless the socket is
   * non-blocking. Switch on beforehand what Windows should tell, for example {@code IP_PKTINFO}
   * with {@link #setBoth}. Source: {@code WSARecvMsg}.
   *
   * <p>A datagram that does not fit is returned truncated: see {@link
   * ReceivedMessage#isTruncated()}. {@code SO_RCVTIMEO} limits the wait. On a virtual thread the
   * wait pins the carrier.
   *
   * <p>On a Java socket the call bypasses Java: Java's timeouts and locks have no effect. Whether
   * the call waits depends on the mode in which Java left the native socket. That is the mode of
   * the channel, but non-blocking while another thread receives with a timeout, and from the first
   * use by a virtual thread on.
   *
   * @param data receives the data at its position, which moves past them. A direct buffer is filled
   *     in place, another one by copying
   * @return the sender, the length and the control messages
   * @throws IllegalArgumentException {@code data} is read-only; nothing is received
   * @throws WinsockException {@code WSAETIMEDOUT}, {@code WSAEWOULDBLOCK}; {@code WSAECONNRESET}:
   *     an earlier datagram found no receiver; {@code WSAEINVAL}: the socket is not bound; {@code
   *     WSAENOTCONN} and others: this is no datagram socket. Or the socket is closed: "Socket is
   *     closed"
   */
  public ReceivedMessage receiveMessage(ByteBuffer data) throws IOException {
    return messages.receive(Objects.requireNonNull(data, "data"));
  }

  /**
   * Receives a datagram as {@link #receiveMessage} does, if there is one. For non-blocking sockets;
   * on a blocking socket it waits. If there is none, no exception is thrown, and once the call is
   * compiled nothing is allocated. Source: {@code WSARecvMsg}.
   *
   * @param data receives the data at its position, which moves past them; without a datagram it
   *     does not move
   * @return the sender, the length and the control messages; empty instead of {@code
   *     WSAEWOULDBLOCK}
   * @throws IllegalArgumentException {@code data} is read-only; nothing is received
   * @throws WinsockException as {@link #receiveMessage}, except {@code WSAEWOULDBLOCK}
   */
  public Optional<ReceivedMessage> tryReceiveMessage(ByteBuffer data) throws IOException {
    return Optional.ofNullable(messages.receiveIfThere(Objects.requireNonNull(data, "data")));
  }

  /**
   * Takes the next ICMP error from the socket's error queue, if there is one: the error that an
   * earlier datagram has met. {@code IP_RECVERR} or {@code IPV6_RECVERR} switches the queue on.
   * Windows Server 2022. Source: {@code WSARecvMsg} with {@code MSG_ERRQUEUE}.
   *
   * @param data receives the start of that datagram at its position, which moves past it
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
   * Sends a datagram with settings for this datagram only: source address, time to live, … Like
   * {@link #receiveMessage} it bypasses Java, and pins the carrier of a virtual thread while it
   * waits. Source: {@code WSASendMsg}.
   *
   * @param message data, destination and control messages. A direct buffer is sent in place,
   *     another one is copied. Its position does not move, so the message can be sent again
   * @return how many bytes of data were sent
   * @throws WinsockException {@code WSAEMSGSIZE}: the datagram is too long; {@code WSAEINVAL}: this
   *     version of Windows refuses a control message, or this is no datagram socket; {@code
   *     WSAENOTCONN}: the message has no destination, and the socket is not connected. Or the
   *     socket is closed: "Socket is closed"
   */
  public int sendMessage(OutgoingMessage message) throws IOException {
    return messages.send(Objects.requireNonNull(message, "message"));
  }

  /**
   * Returns the ICMP error that made the last {@code connect} of this TCP socket fail. Set {@link
   * TcpOptions#TCP_FAIL_CONNECT_ON_ICMP_ERROR} before connecting; without it there is none. Windows
   * keeps the error until the next {@code connect}. Windows 10 2004. Source: {@code
   * WSAGetIcmpErrorInfo}, which is {@code getsockopt} of {@link TcpOptions#TCP_ICMP_ERROR_INFO}.
   *
   * @return who sent which error; empty if none came since the last {@code connect} ({@code
   *     WSANO_DATA})
   * @throws WinsockException it cannot be read, for example {@code WSAENOPROTOOPT}: this version of
   *     Windows does not have the option. Or the socket is closed: "Socket is closed"
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
   * Describes the socket: its handle and both addresses.
   *
   * @return for example "SOCKET 344, local /127.0.0.1:80, not connected"
   */
  @Override
  public String toString() {
    return socket.toString();
  }
}
