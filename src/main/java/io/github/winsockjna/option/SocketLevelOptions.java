// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;
import static io.github.winsockjna.option.OptionGroup.NONE;
import static io.github.winsockjna.option.OptionGroup.UNVERIFIED;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WsaError;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options of the socket itself: level {@code SOL_SOCKET} of winsock2.h and mswsock.h.
 *
 * <p>An option that the socket or this version of Windows does not have fails with {@code
 * WSAENOPROTOOPT} or {@code WSAEINVAL}; see {@code SocketRef.supports}.
 */
public final class SocketLevelOptions {
  /** {@code SOL_SOCKET}. */
  public static final int LEVEL = 0xFFFF;

  /** {@code SOL_IP}: the level of {@link #SO_ORIGINAL_DST}. */
  public static final int SOL_IP = 0xFFFB;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);
  private static final OptionGroup SOL_IP_GROUP = new OptionGroup(SOL_IP);

  /**
   * Asks the provider for debug output.
   *
   * <p>Default: off. Sockets: all. Since: all. Quirk: Windows' own providers write none.
   */
  public static final ReadWriteOption<Boolean> SO_DEBUG =
      GROUP.readWrite("SO_DEBUG", 0x0001, ALL, OptionCodec.BOOL);

  /**
   * Tells whether the socket listens.
   *
   * <p>Default: off until {@code listen}. Sockets: stream. Since: all.
   */
  public static final ReadableOption<Boolean> SO_ACCEPTCONN =
      GROUP.readOnly("SO_ACCEPTCONN", 0x0002, ALL, OptionCodec.BOOL);

  /**
   * Lets {@code bind} take an address that is in use.
   *
   * <p>Default: off. Sockets: all; set it before {@code bind}. Since: all. Quirk: on Windows
   * another program can take over the port of a running server, see {@link #SO_EXCLUSIVEADDRUSE};
   * setting both fails with {@code WSAEINVAL}; two sockets share an address only when both have it:
   * with it on the second alone {@code bind} fails with {@code WSAEACCES}, on the first alone with
   * {@code WSAEADDRINUSE}.
   */
  public static final ReadWriteOption<Boolean> SO_REUSEADDR =
      GROUP.readWrite("SO_REUSEADDR", 0x0004, ALL, OptionCodec.BOOL);

  /**
   * Sends keep-alive probes on an idle connection.
   *
   * <p>Default: off; when on, the first probe after 2 hours, then every second, 10 times; {@link
   * TcpOptions#TCP_KEEPIDLE} and its like change that. Sockets: stream. Since: all. Quirk: comes
   * back as one byte.
   */
  public static final ReadWriteOption<Boolean> SO_KEEPALIVE =
      GROUP.readWrite("SO_KEEPALIVE", 0x0008, ALL, OptionCodec.BOOL);

  /**
   * Sends straight to the interface, without routing.
   *
   * <p>Default: off. Sockets: all. Since: all. Quirk: comes back as one byte; ignored for IPv4,
   * {@code WSAENOPROTOOPT} for IPv6.
   */
  public static final ReadWriteOption<Boolean> SO_DONTROUTE =
      GROUP.readWrite("SO_DONTROUTE", 0x0010, ALL, OptionCodec.BOOL);

  /**
   * Allows sending to a broadcast address, which is {@code WSAEACCES} without.
   *
   * <p>Default: off. Sockets: datagram and raw, IPv4. Since: all. Quirk: {@code WSAENOPROTOOPT} on
   * stream sockets; a datagram socket connected to 255.255.255.255 sends without it.
   */
  public static final ReadWriteOption<Boolean> SO_BROADCAST =
      GROUP.readWrite("SO_BROADCAST", 0x0020, ALL, OptionCodec.BOOL);

  /**
   * Bypasses the network card where possible, on other systems.
   *
   * <p>Default: none. Sockets: none. Since: none. Quirk: no version of Windows supports it: {@code
   * WSAEINVAL} or {@code WSAENOPROTOOPT}.
   */
  public static final ReadWriteOption<Boolean> SO_USELOOPBACK =
      GROUP.readWrite("SO_USELOOPBACK", 0x0040, NONE, OptionCodec.BOOL);

  /**
   * What closing does with data not yet sent.
   *
   * <p>Unit: seconds, 0 to 65535. Default: {@link Linger#OFF}. Sockets: stream. Since: all. Quirk:
   * on with 0 seconds resets the connection; the opposite of {@link #SO_DONTLINGER}.
   */
  public static final ReadWriteOption<Linger> SO_LINGER =
      GROUP.readWrite("SO_LINGER", 0x0080, ALL, Linger.CODEC);

  /**
   * The opposite of {@link #SO_LINGER}, without a time.
   *
   * <p>Default: on. Sockets: stream. Since: all. Quirk: setting it keeps the time of {@link
   * #SO_LINGER}.
   */
  public static final ReadWriteOption<Boolean> SO_DONTLINGER =
      GROUP.readWrite("SO_DONTLINGER", 0xFFFF_FF7F, ALL, OptionCodec.BOOL);

  /**
   * Delivers urgent data among the ordinary data.
   *
   * <p>Default: off. Sockets: stream. Since: all.
   */
  public static final ReadWriteOption<Boolean> SO_OOBINLINE =
      GROUP.readWrite("SO_OOBINLINE", 0x0100, ALL, OptionCodec.BOOL);

  /**
   * Keeps every other socket from binding to the same address and port.
   *
   * <p>Default: off. Sockets: all; set it before {@code bind}. Since: all. Quirk: Java sets it on
   * its server sockets by itself; with {@link #SO_REUSEADDR} on, setting it fails with {@code
   * WSAEINVAL}.
   */
  public static final ReadWriteOption<Boolean> SO_EXCLUSIVEADDRUSE =
      GROUP.readWrite("SO_EXCLUSIVEADDRUSE", 0xFFFF_FFFB, ALL, OptionCodec.BOOL);

  /**
   * Room for data waiting to be sent.
   *
   * <p>Unit: bytes, from 0. Default: the system's. Sockets: all. Since: all. Quirk: Windows gives
   * back what was set, and does not double it as Linux does.
   */
  public static final ReadWriteOption<Integer> SO_SNDBUF =
      GROUP.readWrite("SO_SNDBUF", 0x1001, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Room for data waiting to be read.
   *
   * <p>Unit: bytes, from 0. Default: the system's. Sockets: all. Since: all. Quirk: Windows gives
   * back what was set, and does not double it as Linux does.
   */
  public static final ReadWriteOption<Integer> SO_RCVBUF =
      GROUP.readWrite("SO_RCVBUF", 0x1002, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * The least free room that makes a socket writable, on other systems.
   *
   * <p>Unit: bytes, from 0. Default: none. Sockets: none. Since: none. Quirk: no version of Windows
   * supports it: {@code WSAEINVAL} or {@code WSAENOPROTOOPT}.
   */
  public static final ReadWriteOption<Integer> SO_SNDLOWAT =
      GROUP.readWrite("SO_SNDLOWAT", 0x1003, NONE, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * The least data that makes a socket readable, on other systems.
   *
   * <p>Unit: bytes, from 0. Default: none. Sockets: none. Since: none. Quirk: no version of Windows
   * supports it: {@code WSAEINVAL} or {@code WSAENOPROTOOPT}.
   */
  public static final ReadWriteOption<Integer> SO_RCVLOWAT =
      GROUP.readWrite("SO_RCVLOWAT", 0x1004, NONE, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long a blocking send may take before it fails with {@code WSAETIMEDOUT}.
   *
   * <p>Unit: milliseconds in C, rounded up. Default: 0, for ever. Sockets: all. Since: all. Quirk:
   * after a timeout the connection is in no defined state.
   */
  public static final ReadWriteOption<Duration> SO_SNDTIMEO =
      GROUP.readWrite("SO_SNDTIMEO", 0x1005, ALL, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * How long a blocking receive may take before it fails with {@code WSAETIMEDOUT}.
   *
   * <p>Unit: milliseconds in C, rounded up. Default: 0, for ever. Sockets: all. Since: all. Quirk:
   * after a timeout the connection is in no defined state; Java's own sockets use timeouts of their
   * own.
   */
  public static final ReadWriteOption<Duration> SO_RCVTIMEO =
      GROUP.readWrite("SO_RCVTIMEO", 0x1006, ALL, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * The socket's pending error.
   *
   * <p>Default: {@link WsaError#NO_ERROR}. Sockets: all. Since: all. Quirk: reading does not clear
   * it, nor does another {@code connect}, but one that succeeds does; a connect that waited leaves
   * none.
   */
  public static final ReadableOption<WsaError> SO_ERROR =
      GROUP.readOnly("SO_ERROR", 0x1007, ALL, SocketCodecs.ERROR);

  /**
   * The type of the socket.
   *
   * <p>Sockets: all. Since: all.
   */
  public static final ReadableOption<SocketType> SO_TYPE =
      GROUP.readOnly("SO_TYPE", 0x1008, ALL, SocketCodecs.SOCKET_TYPE);

  /**
   * Both addresses, type and protocol of the socket at once.
   *
   * <p>Sockets: all. Since: all.
   */
  public static final ReadableOption<BspState> SO_BSP_STATE =
      GROUP.readOnly("SO_BSP_STATE", 0x1009, ALL, BspState.CODEC);

  /**
   * The group the socket belongs to.
   *
   * <p>Unit: none, a number. Default: 0. Sockets: all. Since: all. Quirk: reserved; Windows' own
   * providers have no groups.
   */
  public static final ReadableOption<Long> SO_GROUP_ID =
      GROUP.readOnly("SO_GROUP_ID", 0x2001, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The socket's priority within its group.
   *
   * <p>Unit: none, a number. Default: 0. Sockets: all. Since: all. Quirk: reserved; Windows' own
   * providers have no groups.
   */
  public static final ReadWriteOption<Integer> SO_GROUP_PRIORITY =
      GROUP.readWrite("SO_GROUP_PRIORITY", 0x2002, ALL, OptionCodec.DWORD);

  /**
   * The largest message that can be sent.
   *
   * <p>Unit: bytes; 65507 for UDP over IPv4, 65527 over IPv6. Sockets: datagram and raw; means
   * nothing for streams. Since: all. Quirk: says nothing about messages that can be received.
   */
  public static final ReadableOption<Long> SO_MAX_MSG_SIZE =
      GROUP.readOnly("SO_MAX_MSG_SIZE", 0x2003, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The protocol of the socket, its name in the system's 8-bit characters.
   *
   * <p>Sockets: all. Since: all. Quirk: {@link #SO_PROTOCOL_INFOW} keeps every character of the
   * name.
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFOA =
      GROUP.readOnly("SO_PROTOCOL_INFOA", 0x2004, ALL, SocketCodecs.PROTOCOL_INFO_A);

  /**
   * The protocol of the socket: family, type, protocol and provider of any handle.
   *
   * <p>Sockets: all. Since: all. Quirk: of a raw socket the protocol is 0, whatever it was made
   * for.
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFOW =
      GROUP.readOnly("SO_PROTOCOL_INFOW", 0x2005, ALL, SocketCodecs.PROTOCOL_INFO_W);

  /**
   * The protocol of the socket: another name of {@link #SO_PROTOCOL_INFOW}.
   *
   * <p>Sockets: all.
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFO = SO_PROTOCOL_INFOW;

  /**
   * The configuration of the socket's service provider.
   *
   * <p>Unit: bytes, at most 65535, in a format of the provider's own. Default: the provider's.
   * Sockets: all. Since: unverified. Quirk: documented without any version of Windows; the
   * providers of TCP/IP have none.
   */
  public static final ReadWriteOption<byte[]> PVD_CONFIG =
      GROUP.readWrite(
          "PVD_CONFIG", 0x3001, UNVERIFIED, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Has the program decide about a connection before it is acknowledged.
   *
   * <p>Default: off. Sockets: stream; set it before {@code listen}, it is {@code WSAEINVAL} after.
   * Since: all. Quirk: needs the callback of {@code WSAAccept}; switches the backlog and the
   * protection against SYN floods off.
   */
  public static final ReadWriteOption<Boolean> SO_CONDITIONAL_ACCEPT =
      GROUP.readWrite("SO_CONDITIONAL_ACCEPT", 0x3002, ALL, OptionCodec.BOOL);

  /**
   * Refuses new connections with a reset while it is on.
   *
   * <p>Default: off. Sockets: stream, listening. Since: all. Quirk: the first version that has it
   * is unverified.
   */
  public static final ReadWriteOption<Boolean> SO_PAUSE_ACCEPT =
      GROUP.readWrite("SO_PAUSE_ACCEPT", 0x3003, ALL, OptionCodec.BOOL);

  /**
   * The network compartment the socket belongs to.
   *
   * <p>Unit: number. Default: the thread's compartment. Sockets: all. Since: unverified. Quirk:
   * known from headers only, unverified.
   */
  public static final ReadWriteOption<Integer> SO_COMPARTMENT_ID =
      GROUP.readWrite("SO_COMPARTMENT_ID", 0x3004, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Takes a random port when one is chosen by the system.
   *
   * <p>Default: off. Sockets: all, unbound. Since: all.
   */
  public static final ReadWriteOption<Boolean> SO_RANDOMIZE_PORT =
      GROUP.readWrite("SO_RANDOMIZE_PORT", 0x3005, ALL, OptionCodec.BOOL);

  /**
   * Allows as many outgoing connections from each local address as there are ports.
   *
   * <p>Default: off. Sockets: stream, unbound. Since: all. Quirk: {@link #SO_REUSE_UNICASTPORT} is
   * preferred since Windows 10.
   */
  public static final ReadWriteOption<Boolean> SO_PORT_SCALABILITY =
      GROUP.readWrite("SO_PORT_SCALABILITY", 0x3006, ALL, OptionCodec.BOOL);

  /**
   * Chooses the port of an outgoing connection only when connecting, so that it can be shared.
   *
   * <p>Default: off. Sockets: stream, unbound. Since: Windows 10.
   */
  public static final ReadWriteOption<Boolean> SO_REUSE_UNICASTPORT =
      GROUP.readWrite("SO_REUSE_UNICASTPORT", 0x3007, "Windows 10", OptionCodec.BOOL);

  /**
   * Allows several sockets to receive multicast on one port.
   *
   * <p>Default: off. Sockets: datagram. Since: Windows 10. Quirk: the socket no longer receives
   * unicast.
   */
  public static final ReadWriteOption<Boolean> SO_REUSE_MULTICASTPORT =
      GROUP.readWrite("SO_REUSE_MULTICASTPORT", 0x3008, "Windows 10", OptionCodec.BOOL);

  /**
   * Data sent along with a request to connect.
   *
   * <p>Unit: bytes, at most 65535. Default: none. Sockets: those of old protocols such as DECnet.
   * Since: all. Quirk: TCP/IP does not support it.
   */
  public static final ReadWriteOption<byte[]> SO_CONNDATA =
      GROUP.readWrite(
          "SO_CONNDATA", 0x7000, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Options sent along with a request to connect.
   *
   * <p>Unit: bytes, at most 65535. Default: none. Sockets: those of old protocols such as DECnet.
   * Since: all. Quirk: TCP/IP does not support it.
   */
  public static final ReadWriteOption<byte[]> SO_CONNOPT =
      GROUP.readWrite("SO_CONNOPT", 0x7001, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Data sent along with a request to disconnect.
   *
   * <p>Unit: bytes, at most 65535. Default: none. Sockets: those of old protocols such as DECnet.
   * Since: all. Quirk: TCP/IP does not support it.
   */
  public static final ReadWriteOption<byte[]> SO_DISCDATA =
      GROUP.readWrite(
          "SO_DISCDATA", 0x7002, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Options sent along with a request to disconnect.
   *
   * <p>Unit: bytes, at most 65535. Default: none. Sockets: those of old protocols such as DECnet.
   * Since: all. Quirk: TCP/IP does not support it.
   */
  public static final ReadWriteOption<byte[]> SO_DISCOPT =
      GROUP.readWrite("SO_DISCOPT", 0x7003, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * How long {@link #SO_CONNDATA} is.
   *
   * <p>Unit: bytes, from 0. Sockets: those of old protocols such as DECnet. Since: all. Quirk:
   * TCP/IP does not support it.
   */
  public static final WritableOption<Integer> SO_CONNDATALEN =
      GROUP.writeOnly("SO_CONNDATALEN", 0x7004, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_CONNOPT} is.
   *
   * <p>Unit: bytes, from 0. Sockets: those of old protocols such as DECnet. Since: all. Quirk:
   * TCP/IP does not support it.
   */
  public static final WritableOption<Integer> SO_CONNOPTLEN =
      GROUP.writeOnly("SO_CONNOPTLEN", 0x7005, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_DISCDATA} is.
   *
   * <p>Unit: bytes, from 0. Sockets: those of old protocols such as DECnet. Since: all. Quirk:
   * TCP/IP does not support it.
   */
  public static final WritableOption<Integer> SO_DISCDATALEN =
      GROUP.writeOnly("SO_DISCDATALEN", 0x7006, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_DISCOPT} is.
   *
   * <p>Unit: bytes, from 0. Sockets: those of old protocols such as DECnet. Since: all. Quirk:
   * TCP/IP does not support it.
   */
  public static final WritableOption<Integer> SO_DISCOPTLEN =
      GROUP.writeOnly("SO_DISCOPTLEN", 0x7007, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How sockets made from now on wait: {@code SO_SYNCHRONOUS_ALERT} 0x10, {@code
   * SO_SYNCHRONOUS_NONALERT} 0x20 or 0 for overlapped.
   *
   * <p>Unit: none, one of these numbers. Default: 0. Sockets: the whole process, whatever socket it
   * is set on. Since: all. Quirk: Java's own sockets must be overlapped; leave it alone.
   */
  public static final ReadWriteOption<Integer> SO_OPENTYPE =
      GROUP.readWrite("SO_OPENTYPE", 0x7008, ALL, OptionCodec.DWORD);

  /**
   * The largest datagram that can be sent.
   *
   * <p>Unit: bytes. Sockets: datagram. Since: all. Quirk: {@link #SO_MAX_MSG_SIZE} tells it more
   * often.
   */
  public static final ReadableOption<Long> SO_MAXDG =
      GROUP.readOnly("SO_MAXDG", 0x7009, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The largest datagram that can be sent to the connected address.
   *
   * <p>Unit: bytes. Sockets: datagram. Since: all. Quirk: may be the same as {@link #SO_MAXDG}.
   */
  public static final ReadableOption<Long> SO_MAXPATHDG =
      GROUP.readOnly("SO_MAXPATHDG", 0x700A, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * Gives a socket accepted by {@code AcceptEx} the properties of its listener.
   *
   * <p>Unit: the listening socket's handle. Sockets: stream. Since: all.
   */
  public static final WritableOption<Long> SO_UPDATE_ACCEPT_CONTEXT =
      GROUP.writeOnly("SO_UPDATE_ACCEPT_CONTEXT", 0x700B, ALL, OptionCodec.HANDLE);

  /**
   * How long the socket has been connected.
   *
   * <p>Unit: whole seconds; empty when it is not connected. Sockets: stream. Since: all.
   */
  public static final ReadableOption<Optional<Duration>> SO_CONNECT_TIME =
      GROUP.readOnly("SO_CONNECT_TIME", 0x700C, ALL, SocketCodecs.CONNECT_TIME);

  /**
   * Gives a socket connected by {@code ConnectEx} the properties of a connected one.
   *
   * <p>Unit: none, the value is null. Sockets: stream. Since: all.
   */
  public static final WritableOption<@Nullable Void> SO_UPDATE_CONNECT_CONTEXT =
      GROUP.writeOnly("SO_UPDATE_CONNECT_CONTEXT", 0x7010, ALL, OptionCodec.NOTHING);

  /**
   * Where a redirected connection was going to.
   *
   * <p>Sockets: stream. Since: Windows Server 2022. Quirk: its level is {@link #SOL_IP} for IPv4
   * and IPv6; {@code WSAEINVAL} when the connection was not redirected; on clients since Windows
   * 11; the exact version is unverified.
   */
  public static final ReadableOption<InetSocketAddress> SO_ORIGINAL_DST =
      SOL_IP_GROUP.readOnly("SO_ORIGINAL_DST", 0x300F, "Windows Server 2022", SocketCodecs.ADDRESS);

  /**
   * Another name of {@link #SO_ORIGINAL_DST}.
   *
   * <p>Sockets: stream.
   */
  public static final ReadableOption<InetSocketAddress> IP6T_SO_ORIGINAL_DST = SO_ORIGINAL_DST;

  private SocketLevelOptions() {}

  /**
   * All options of this class, in the order of their numbers, {@link #SO_ORIGINAL_DST} last.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return Stream.of(GROUP.all(), SOL_IP_GROUP.all()).flatMap(List::stream).toList();
  }
}
