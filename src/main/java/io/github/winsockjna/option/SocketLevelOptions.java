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
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows' own providers write none
   *   <li><b>Number</b>: 0x0001
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_DEBUG =
      GROUP.readWrite("SO_DEBUG", 0x0001, ALL, OptionCodec.BOOL);

  /**
   * Tells whether the socket listens.
   *
   * <ul>
   *   <li><b>Default</b>: off until {@code listen}
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x0002
   * </ul>
   */
  public static final ReadableOption<Boolean> SO_ACCEPTCONN =
      GROUP.readOnly("SO_ACCEPTCONN", 0x0002, ALL, OptionCodec.BOOL);

  /**
   * Lets {@code bind} take an address that is in use.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all; set it before {@code bind}
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: on Windows another program can take over the port of a running server, see
   *       {@link #SO_EXCLUSIVEADDRUSE}; setting both fails with {@code WSAEINVAL}; two sockets
   *       share an address only when both have it: with it on the second alone {@code bind} fails
   *       with {@code WSAEACCES}, on the first alone with {@code WSAEADDRINUSE}
   *   <li><b>Number</b>: 0x0004
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_REUSEADDR =
      GROUP.readWrite("SO_REUSEADDR", 0x0004, ALL, OptionCodec.BOOL);

  /**
   * Sends keep-alive probes on an idle connection.
   *
   * <ul>
   *   <li><b>Default</b>: off; when on, the first probe after 2 hours, then every second, 10 times;
   *       {@link TcpOptions#TCP_KEEPIDLE} and its like change that
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: comes back as one byte
   *   <li><b>Number</b>: 0x0008
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_KEEPALIVE =
      GROUP.readWrite("SO_KEEPALIVE", 0x0008, ALL, OptionCodec.BOOL);

  /**
   * Sends straight to the interface, without routing.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: comes back as one byte; ignored for IPv4, {@code WSAENOPROTOOPT} for IPv6
   *   <li><b>Number</b>: 0x0010
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_DONTROUTE =
      GROUP.readWrite("SO_DONTROUTE", 0x0010, ALL, OptionCodec.BOOL);

  /**
   * Allows sending to a broadcast address, which is {@code WSAEACCES} without.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw, IPv4
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@code WSAENOPROTOOPT} on stream sockets; a datagram socket connected to
   *       255.255.255.255 sends without it
   *   <li><b>Number</b>: 0x0020
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_BROADCAST =
      GROUP.readWrite("SO_BROADCAST", 0x0020, ALL, OptionCodec.BOOL);

  /**
   * Bypasses the network card where possible, on other systems.
   *
   * <ul>
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: none
   *   <li><b>Since</b>: none
   *   <li><b>Quirk</b>: no version of Windows supports it: {@code WSAEINVAL} or {@code
   *       WSAENOPROTOOPT}
   *   <li><b>Number</b>: 0x0040
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_USELOOPBACK =
      GROUP.readWrite("SO_USELOOPBACK", 0x0040, NONE, OptionCodec.BOOL);

  /**
   * What closing does with data not yet sent.
   *
   * <ul>
   *   <li><b>Unit</b>: seconds
   *   <li><b>Range</b>: 0 to 65535
   *   <li><b>Default</b>: {@link Linger#OFF}
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: on with 0 seconds resets the connection; the opposite of {@link
   *       #SO_DONTLINGER}
   *   <li><b>Number</b>: 0x0080
   * </ul>
   */
  public static final ReadWriteOption<Linger> SO_LINGER =
      GROUP.readWrite("SO_LINGER", 0x0080, ALL, Linger.CODEC);

  /**
   * The opposite of {@link #SO_LINGER}, without a time.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: setting it keeps the time of {@link #SO_LINGER}
   *   <li><b>Number</b>: 0xFFFFFF7F
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_DONTLINGER =
      GROUP.readWrite("SO_DONTLINGER", 0xFFFF_FF7F, ALL, OptionCodec.BOOL);

  /**
   * Delivers urgent data among the ordinary data.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x0100
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_OOBINLINE =
      GROUP.readWrite("SO_OOBINLINE", 0x0100, ALL, OptionCodec.BOOL);

  /**
   * Keeps every other socket from binding to the same address and port.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all; set it before {@code bind}
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Java sets it on its server sockets by itself; with {@link #SO_REUSEADDR}
   *       on, setting it fails with {@code WSAEINVAL}
   *   <li><b>Number</b>: 0xFFFFFFFB
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_EXCLUSIVEADDRUSE =
      GROUP.readWrite("SO_EXCLUSIVEADDRUSE", 0xFFFF_FFFB, ALL, OptionCodec.BOOL);

  /**
   * Room for data waiting to be sent.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Default</b>: the system's
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows gives back what was set, and does not double it as Linux does
   *   <li><b>Number</b>: 0x1001
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_SNDBUF =
      GROUP.readWrite("SO_SNDBUF", 0x1001, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Room for data waiting to be read.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Default</b>: the system's
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows gives back what was set, and does not double it as Linux does
   *   <li><b>Number</b>: 0x1002
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_RCVBUF =
      GROUP.readWrite("SO_RCVBUF", 0x1002, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * The least free room that makes a socket writable, on other systems.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: none
   *   <li><b>Since</b>: none
   *   <li><b>Quirk</b>: no version of Windows supports it: {@code WSAEINVAL} or {@code
   *       WSAENOPROTOOPT}
   *   <li><b>Number</b>: 0x1003
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_SNDLOWAT =
      GROUP.readWrite("SO_SNDLOWAT", 0x1003, NONE, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * The least data that makes a socket readable, on other systems.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: none
   *   <li><b>Since</b>: none
   *   <li><b>Quirk</b>: no version of Windows supports it: {@code WSAEINVAL} or {@code
   *       WSAENOPROTOOPT}
   *   <li><b>Number</b>: 0x1004
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_RCVLOWAT =
      GROUP.readWrite("SO_RCVLOWAT", 0x1004, NONE, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long a blocking send may take before it fails with {@code WSAETIMEDOUT}.
   *
   * <ul>
   *   <li><b>Unit</b>: milliseconds; a {@code Duration} is rounded up
   *   <li><b>Default</b>: 0, for ever
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: after a timeout the connection is in no defined state
   *   <li><b>Number</b>: 0x1005
   * </ul>
   */
  public static final ReadWriteOption<Duration> SO_SNDTIMEO =
      GROUP.readWrite("SO_SNDTIMEO", 0x1005, ALL, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * How long a blocking receive may take before it fails with {@code WSAETIMEDOUT}.
   *
   * <ul>
   *   <li><b>Unit</b>: milliseconds; a {@code Duration} is rounded up
   *   <li><b>Default</b>: 0, for ever
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: after a timeout the connection is in no defined state; Java's own sockets
   *       use timeouts of their own
   *   <li><b>Number</b>: 0x1006
   * </ul>
   */
  public static final ReadWriteOption<Duration> SO_RCVTIMEO =
      GROUP.readWrite("SO_RCVTIMEO", 0x1006, ALL, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * The socket's pending error.
   *
   * <ul>
   *   <li><b>Default</b>: {@link WsaError#NO_ERROR}
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: reading does not clear it, nor does another {@code connect}, but one that
   *       succeeds does; a connect that waited leaves none
   *   <li><b>Number</b>: 0x1007
   * </ul>
   */
  public static final ReadableOption<WsaError> SO_ERROR =
      GROUP.readOnly("SO_ERROR", 0x1007, ALL, SocketCodecs.ERROR);

  /**
   * The type of the socket.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x1008
   * </ul>
   */
  public static final ReadableOption<SocketType> SO_TYPE =
      GROUP.readOnly("SO_TYPE", 0x1008, ALL, SocketCodecs.SOCKET_TYPE);

  /**
   * Both addresses, type and protocol of the socket at once.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x1009
   * </ul>
   */
  public static final ReadableOption<BspState> SO_BSP_STATE =
      GROUP.readOnly("SO_BSP_STATE", 0x1009, ALL, BspState.CODEC);

  /**
   * The group the socket belongs to.
   *
   * <ul>
   *   <li><b>Unit</b>: none, a number
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: reserved; Windows' own providers have no groups
   *   <li><b>Number</b>: 0x2001
   * </ul>
   */
  public static final ReadableOption<Long> SO_GROUP_ID =
      GROUP.readOnly("SO_GROUP_ID", 0x2001, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The socket's priority within its group.
   *
   * <ul>
   *   <li><b>Unit</b>: none, a number
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: reserved; Windows' own providers have no groups
   *   <li><b>Number</b>: 0x2002
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_GROUP_PRIORITY =
      GROUP.readWrite("SO_GROUP_PRIORITY", 0x2002, ALL, OptionCodec.DWORD);

  /**
   * The largest message that can be sent.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes; 65507 for UDP over IPv4, 65527 over IPv6
   *   <li><b>Sockets</b>: datagram and raw; means nothing for streams
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: says nothing about messages that can be received
   *   <li><b>Number</b>: 0x2003
   * </ul>
   */
  public static final ReadableOption<Long> SO_MAX_MSG_SIZE =
      GROUP.readOnly("SO_MAX_MSG_SIZE", 0x2003, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The protocol of the socket, its name in the system's 8-bit characters.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@link #SO_PROTOCOL_INFOW} keeps every character of the name
   *   <li><b>Number</b>: 0x2004
   * </ul>
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFOA =
      GROUP.readOnly("SO_PROTOCOL_INFOA", 0x2004, ALL, SocketCodecs.PROTOCOL_INFO_A);

  /**
   * The protocol of the socket: family, type, protocol and provider of any handle.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: of a raw socket the protocol is 0, whatever it was made for
   *   <li><b>Number</b>: 0x2005
   * </ul>
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFOW =
      GROUP.readOnly("SO_PROTOCOL_INFOW", 0x2005, ALL, SocketCodecs.PROTOCOL_INFO_W);

  /**
   * The protocol of the socket: another name of {@link #SO_PROTOCOL_INFOW}.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: of a raw socket the protocol is 0, whatever it was made for
   *   <li><b>Number</b>: 0x2005
   * </ul>
   */
  public static final ReadableOption<ProtocolInfo> SO_PROTOCOL_INFO = SO_PROTOCOL_INFOW;

  /**
   * The configuration of the socket's service provider.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes in a format that the provider defines
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: the provider's
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: documented without any version of Windows; the providers of TCP/IP have
   *       none
   *   <li><b>Number</b>: 0x3001
   * </ul>
   */
  public static final ReadWriteOption<byte[]> PVD_CONFIG =
      GROUP.readWrite(
          "PVD_CONFIG", 0x3001, UNVERIFIED, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Has the program decide about a connection before it is acknowledged.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream; set it before {@code listen}, it is {@code WSAEINVAL} after
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: needs the callback of {@code WSAAccept}; switches the backlog and the
   *       protection against SYN floods off
   *   <li><b>Number</b>: 0x3002
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_CONDITIONAL_ACCEPT =
      GROUP.readWrite("SO_CONDITIONAL_ACCEPT", 0x3002, ALL, OptionCodec.BOOL);

  /**
   * Refuses new connections with a reset while it is on.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream, listening
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the first version that has it is unverified
   *   <li><b>Number</b>: 0x3003
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_PAUSE_ACCEPT =
      GROUP.readWrite("SO_PAUSE_ACCEPT", 0x3003, ALL, OptionCodec.BOOL);

  /**
   * The network compartment the socket belongs to.
   *
   * <ul>
   *   <li><b>Unit</b>: number
   *   <li><b>Default</b>: the thread's compartment
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 0x3004
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_COMPARTMENT_ID =
      GROUP.readWrite("SO_COMPARTMENT_ID", 0x3004, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Takes a random port when one is chosen by the system.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all, unbound
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x3005
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_RANDOMIZE_PORT =
      GROUP.readWrite("SO_RANDOMIZE_PORT", 0x3005, ALL, OptionCodec.BOOL);

  /**
   * Allows as many outgoing connections from each local address as there are ports.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream, unbound
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@link #SO_REUSE_UNICASTPORT} is preferred since Windows 10
   *   <li><b>Number</b>: 0x3006
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_PORT_SCALABILITY =
      GROUP.readWrite("SO_PORT_SCALABILITY", 0x3006, ALL, OptionCodec.BOOL);

  /**
   * Chooses the port of an outgoing connection only when connecting, so that it can be shared.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream, unbound
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Number</b>: 0x3007
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_REUSE_UNICASTPORT =
      GROUP.readWrite("SO_REUSE_UNICASTPORT", 0x3007, "Windows 10", OptionCodec.BOOL);

  /**
   * Allows several sockets to receive multicast on one port.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: the socket no longer receives unicast
   *   <li><b>Number</b>: 0x3008
   * </ul>
   */
  public static final ReadWriteOption<Boolean> SO_REUSE_MULTICASTPORT =
      GROUP.readWrite("SO_REUSE_MULTICASTPORT", 0x3008, "Windows 10", OptionCodec.BOOL);

  /**
   * Data sent along with a request to connect.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7000
   * </ul>
   */
  public static final ReadWriteOption<byte[]> SO_CONNDATA =
      GROUP.readWrite(
          "SO_CONNDATA", 0x7000, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Options sent along with a request to connect.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7001
   * </ul>
   */
  public static final ReadWriteOption<byte[]> SO_CONNOPT =
      GROUP.readWrite("SO_CONNOPT", 0x7001, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Data sent along with a request to disconnect.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7002
   * </ul>
   */
  public static final ReadWriteOption<byte[]> SO_DISCDATA =
      GROUP.readWrite(
          "SO_DISCDATA", 0x7002, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Options sent along with a request to disconnect.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7003
   * </ul>
   */
  public static final ReadWriteOption<byte[]> SO_DISCOPT =
      GROUP.readWrite("SO_DISCOPT", 0x7003, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * How long {@link #SO_CONNDATA} is.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7004
   * </ul>
   */
  public static final WritableOption<Integer> SO_CONNDATALEN =
      GROUP.writeOnly("SO_CONNDATALEN", 0x7004, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_CONNOPT} is.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7005
   * </ul>
   */
  public static final WritableOption<Integer> SO_CONNOPTLEN =
      GROUP.writeOnly("SO_CONNOPTLEN", 0x7005, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_DISCDATA} is.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7006
   * </ul>
   */
  public static final WritableOption<Integer> SO_DISCDATALEN =
      GROUP.writeOnly("SO_DISCDATALEN", 0x7006, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How long {@link #SO_DISCOPT} is.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Sockets</b>: those of old protocols such as DECnet
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: TCP/IP does not support it
   *   <li><b>Number</b>: 0x7007
   * </ul>
   */
  public static final WritableOption<Integer> SO_DISCOPTLEN =
      GROUP.writeOnly("SO_DISCOPTLEN", 0x7007, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * How sockets made from now on wait: {@code SO_SYNCHRONOUS_ALERT} 0x10, {@code
   * SO_SYNCHRONOUS_NONALERT} 0x20 or 0 for overlapped.
   *
   * <ul>
   *   <li><b>Unit</b>: none, one of these numbers
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: the whole process, whatever socket it is set on
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Java's own sockets must be overlapped; leave it alone
   *   <li><b>Number</b>: 0x7008
   * </ul>
   */
  public static final ReadWriteOption<Integer> SO_OPENTYPE =
      GROUP.readWrite("SO_OPENTYPE", 0x7008, ALL, OptionCodec.DWORD);

  /**
   * The largest datagram that can be sent.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@link #SO_MAX_MSG_SIZE} tells it more often
   *   <li><b>Number</b>: 0x7009
   * </ul>
   */
  public static final ReadableOption<Long> SO_MAXDG =
      GROUP.readOnly("SO_MAXDG", 0x7009, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * The largest datagram that can be sent to the connected address.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: may be the same as {@link #SO_MAXDG}
   *   <li><b>Number</b>: 0x700A
   * </ul>
   */
  public static final ReadableOption<Long> SO_MAXPATHDG =
      GROUP.readOnly("SO_MAXPATHDG", 0x700A, ALL, OptionCodec.UNSIGNED_DWORD);

  /**
   * Gives a socket accepted by {@code AcceptEx} the properties of its listener.
   *
   * <ul>
   *   <li><b>Unit</b>: the listening socket's handle
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x700B
   * </ul>
   */
  public static final WritableOption<Long> SO_UPDATE_ACCEPT_CONTEXT =
      GROUP.writeOnly("SO_UPDATE_ACCEPT_CONTEXT", 0x700B, ALL, OptionCodec.HANDLE);

  /**
   * How long the socket has been connected.
   *
   * <ul>
   *   <li><b>Unit</b>: whole seconds; empty when it is not connected
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x700C
   * </ul>
   */
  public static final ReadableOption<Optional<Duration>> SO_CONNECT_TIME =
      GROUP.readOnly("SO_CONNECT_TIME", 0x700C, ALL, SocketCodecs.CONNECT_TIME);

  /**
   * Gives a socket connected by {@code ConnectEx} the properties of a connected one.
   *
   * <ul>
   *   <li><b>Unit</b>: none, the value is null
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 0x7010
   * </ul>
   */
  public static final WritableOption<@Nullable Void> SO_UPDATE_CONNECT_CONTEXT =
      GROUP.writeOnly("SO_UPDATE_CONNECT_CONTEXT", 0x7010, ALL, OptionCodec.NOTHING);

  /**
   * Where a redirected connection was going to.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: its level is {@link #SOL_IP} for IPv4 and IPv6; {@code WSAEINVAL} when the
   *       connection was not redirected; on clients since Windows 11; the exact version is
   *       unverified
   *   <li><b>Number</b>: 0x300F
   * </ul>
   */
  public static final ReadableOption<InetSocketAddress> SO_ORIGINAL_DST =
      SOL_IP_GROUP.readOnly("SO_ORIGINAL_DST", 0x300F, "Windows Server 2022", SocketCodecs.ADDRESS);

  /**
   * Another name of {@link #SO_ORIGINAL_DST}.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: its level is {@link #SOL_IP} for IPv4 and IPv6; {@code WSAEINVAL} when the
   *       connection was not redirected; on clients since Windows 11; the exact version is
   *       unverified
   *   <li><b>Number</b>: 0x300F
   * </ul>
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
