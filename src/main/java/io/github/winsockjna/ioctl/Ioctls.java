// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.OptionCodec;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every control this library has a constant for: {@code SIO_*} and {@code FIO*} of winsock2.h,
 * ws2tcpip.h, mswsock.h and mstcpip.h. A type of {@code Void} stands for no input (pass null) or no
 * output (null is returned). <i>Since: all</i> means every Windows that runs Java 17.
 *
 * <p>Each can fail with {@code WSAEOPNOTSUPP} where this version of Windows, or this kind of
 * socket, does not have it.
 *
 * <p>Thread-safe.
 */
public final class Ioctls {
  /** An {@code RIO_EXTENSION_FUNCTION_TABLE} has 14 fields as wide as pointers. */
  private static final int FUNCTION_TABLE_ROOM = 14 * Bytes.POINTER_SIZE;

  private static final int TRANSPORT_SETTING_ROOM = 1024;
  private static final AddressCodec ADDRESS = new AddressCodec();
  private static final AddressListCodec ADDRESS_LIST = new AddressListCodec(Bytes.POINTER_SIZE);
  private static final List<Ioctl<?, ?>> LISTED = new ArrayList<>();

  /**
   * Makes calls on the socket return at once, with {@code WSAEWOULDBLOCK} where they would wait.
   *
   * <ul>
   *   <li><b>Input</b>: true for at once, false for waiting
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Java keeps the mode of its sockets itself; on one of them this breaks
   *       reading, writing and selecting
   *   <li><b>Errors</b>: {@code WSAEINVAL} to clear it while {@code WSAEventSelect} is in use
   * </ul>
   */
  public static final Ioctl<Boolean, @Nullable Void> FIONBIO =
      listed("FIONBIO", 0x8004_667E, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Tells how much can be read.
   *
   * <ul>
   *   <li><b>Output</b>: bytes
   *   <li><b>Sockets</b>: stream, datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: of datagrams, the bytes of all that wait together, or of the first one:
   *       Windows documents the former
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> FIONREAD =
      listed("FIONREAD", 0x4004_667F, OptionCodec.NOTHING, OptionCodec.UNSIGNED_DWORD);

  /**
   * Tells whether no urgent data is waiting.
   *
   * <ul>
   *   <li><b>Output</b>: true when none is, the opposite of BSD
   *   <li><b>Sockets</b>: stream, connected or not
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: stays true when {@code SO_OOBINLINE} was on before the data came
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Boolean> SIOCATMARK =
      listed("SIOCATMARK", 0x4004_7307, OptionCodec.NOTHING, OptionCodec.BOOL);

  /**
   * Switches keep-alive probes on or off, and sets their times.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@code SO_KEEPALIVE} follows; the times cannot be read back; since Windows
   *       10 1709 {@code TCP_KEEPIDLE} and {@code TCP_KEEPINTVL} can
   *   <li><b>Errors</b>: {@code WSAEINVAL} on datagram sockets
   * </ul>
   */
  public static final Ioctl<KeepAliveValues, @Nullable Void> SIO_KEEPALIVE_VALS =
      listed("SIO_KEEPALIVE_VALS", 0x9800_0004, KeepAliveValues.CODEC, OptionCodec.NOTHING);

  /**
   * Returns statistics of a TCP connection.
   *
   * <ul>
   *   <li><b>Input</b>: the version, 0, 1 for {@link TcpInfo#sendLimits()} as well, or 2 for {@link
   *       TcpInfo#congestion()} too
   *   <li><b>Sockets</b>: stream, connected
   *   <li><b>Since</b>: Windows 10 1703, version 1 Windows 10 1809
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} or {@code WSAEINVAL} where Windows or the socket
   *       does not have it
   * </ul>
   */
  public static final Ioctl<Integer, TcpInfo> SIO_TCP_INFO =
      listed(
          "SIO_TCP_INFO",
          0xD800_0027,
          OptionCodec.integer(0, TcpInfo.NEWEST_VERSION),
          TcpInfo.CODEC);

  /**
   * Makes a connection within this computer take a shorter path.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream; both ends, before connecting and listening
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Quirk</b>: Windows documents it as deprecated
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} where it is missing
   * </ul>
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_LOOPBACK_FAST_PATH =
      listed("SIO_LOOPBACK_FAST_PATH", 0x9800_0010, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Sets how the first packet of a connection is repeated.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream, before connecting
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Quirk</b>: without repetition a refused connection fails at once, not after two
   *       seconds; a lost packet then fails it too
   * </ul>
   */
  public static final Ioctl<TcpInitialRto, @Nullable Void> SIO_TCP_INITIAL_RTO =
      listed("SIO_TCP_INITIAL_RTO", 0x9800_0011, TcpInitialRto.CODEC, OptionCodec.NOTHING);

  /**
   * Sets how much may be sent before the first acknowledgement.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream, before connecting
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: known from headers only, unverified
   * </ul>
   */
  public static final Ioctl<TcpIcwLevel, @Nullable Void> SIO_TCP_SET_ICW =
      listed(
          "SIO_TCP_SET_ICW",
          0x9800_0016,
          OptionCodec.constant(TcpIcwLevel.class, TcpIcwLevel::code),
          OptionCodec.NOTHING);

  /**
   * Sets how many segments arrive before they are acknowledged.
   *
   * <ul>
   *   <li><b>Input</b>: 1 to 255, 1 to acknowledge each at once
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} on datagram sockets
   * </ul>
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_TCP_SET_ACK_FREQUENCY =
      listed("SIO_TCP_SET_ACK_FREQUENCY", 0x9800_0017, WidthCodecs.uchar(1), OptionCodec.NOTHING);

  /**
   * Tells how much unacknowledged data keeps the connection fast.
   *
   * <ul>
   *   <li><b>Output</b>: bytes
   *   <li><b>Sockets</b>: stream, connected
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_IDEAL_SEND_BACKLOG_QUERY =
      listed(
          "SIO_IDEAL_SEND_BACKLOG_QUERY",
          0x4004_747B,
          OptionCodec.NOTHING,
          OptionCodec.UNSIGNED_DWORD);

  /**
   * Waits until {@link #SIO_IDEAL_SEND_BACKLOG_QUERY} would tell another number.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream, connected
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the calling thread waits, without end if need be; on a non-blocking socket
   *       {@code WSAEWOULDBLOCK} at once
   * </ul>
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_IDEAL_SEND_BACKLOG_CHANGE =
      listed(
          "SIO_IDEAL_SEND_BACKLOG_CHANGE", 0x2000_747A, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Makes receiving fail with {@code WSAECONNRESET} after a datagram has reached a closed port.
   *
   * <ul>
   *   <li><b>Input</b>: false to ignore such ICMP errors
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows has it on; Java sets it to false on fresh datagram sockets, and to
   *       true when they are connected
   * </ul>
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_UDP_CONNRESET =
      listed("SIO_UDP_CONNRESET", 0x9800_000C, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Makes receiving fail with {@code WSAENETRESET} after the time to live of a datagram has
   * expired.
   *
   * <ul>
   *   <li><b>Input</b>: false to ignore such ICMP errors
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Quirk</b>: undocumented
   * </ul>
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_UDP_NETRESET =
      listed("SIO_UDP_NETRESET", 0x9800_000F, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Distributes datagrams among sockets of the same port, by processor.
   *
   * <ul>
   *   <li><b>Input</b>: the processor, from 0
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: rules out {@code SO_REUSEADDR} and {@code SO_REUSE_MULTICASTPORT}
   *   <li><b>Errors</b>: {@code WSAEINVAL} after bind
   * </ul>
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_CPU_AFFINITY =
      listed("SIO_CPU_AFFINITY", 0x9800_0015, WidthCodecs.ushort(), OptionCodec.NOTHING);

  /**
   * Records when datagrams arrive and are sent.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 11, Windows Server 2022
   *   <li><b>Quirk</b>: the time of one that arrived is in a control message, {@code SO_TIMESTAMP}
   * </ul>
   */
  public static final Ioctl<TimestampingConfig, @Nullable Void> SIO_TIMESTAMPING =
      listed("SIO_TIMESTAMPING", 0x9800_00EB, TimestampingConfig.CODEC, OptionCodec.NOTHING);

  /**
   * Tells when a datagram was sent.
   *
   * <ul>
   *   <li><b>Input</b>: the number, 0 to 4294967295, it was sent with in a control message {@code
   *       SO_TIMESTAMP_ID}
   *   <li><b>Output</b>: ticks of the performance counter, or of the network card
   *   <li><b>Sockets</b>: datagram, with {@link #SIO_TIMESTAMPING}
   *   <li><b>Since</b>: Windows 11, Windows Server 2022
   *   <li><b>Errors</b>: {@code WSAEWOULDBLOCK} when there is no time yet
   * </ul>
   */
  public static final Ioctl<Long, Long> SIO_GET_TX_TIMESTAMP =
      listed("SIO_GET_TX_TIMESTAMP", 0x9800_00EA, OptionCodec.UNSIGNED_DWORD, WidthCodecs.UINT64);

  /**
   * Sets the priority of the traffic.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1709
   *   <li><b>Quirk</b>: known from headers only, unverified
   * </ul>
   */
  public static final Ioctl<SocketPriorityHint, @Nullable Void> SIO_SET_PRIORITY_HINT =
      listed(
          "SIO_SET_PRIORITY_HINT",
          0x9800_0018,
          OptionCodec.constant(SocketPriorityHint.class, SocketPriorityHint::code),
          OptionCodec.NOTHING);

  /**
   * Tells which processor handles what the socket receives.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream, connected
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} where the network card does not spread its work
   * </ul>
   */
  public static final Ioctl<@Nullable Void, SocketProcessorAffinity> SIO_QUERY_RSS_PROCESSOR_INFO =
      listed(
          "SIO_QUERY_RSS_PROCESSOR_INFO",
          0x4800_0025,
          OptionCodec.NOTHING,
          SocketProcessorAffinity.CODEC);

  /**
   * Receives every packet of an interface.
   *
   * <ul>
   *   <li><b>Sockets</b>: raw, of {@code IPPROTO_IP} or {@code IPPROTO_IPV6}, bound to an address
   *       of the interface
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: needs an administrator
   *   <li><b>Errors</b>: {@code WSAEINVAL} when it is not bound so, {@code WSAEOPNOTSUPP} on other
   *       sockets
   * </ul>
   */
  public static final Ioctl<ReceiveAll, @Nullable Void> SIO_RCVALL =
      listed(
          "SIO_RCVALL",
          0x9800_0001,
          OptionCodec.constant(ReceiveAll.class, ReceiveAll::code),
          OptionCodec.NOTHING);

  /**
   * Receives every multicast packet of an interface.
   *
   * <ul>
   *   <li><b>Sockets</b>: raw, IPv4, of {@code IPPROTO_UDP}, bound to an address of the interface
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: needs an administrator
   * </ul>
   */
  public static final Ioctl<ReceiveAll, @Nullable Void> SIO_RCVALL_MCAST =
      listed(
          "SIO_RCVALL_MCAST",
          0x9800_0002,
          OptionCodec.constant(ReceiveAll.class, ReceiveAll::code),
          OptionCodec.NOTHING);

  /**
   * Receives every IGMP packet of an interface.
   *
   * <ul>
   *   <li><b>Sockets</b>: raw, IPv4, of {@code IPPROTO_IGMP}, bound to an address of the interface
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: needs an administrator
   * </ul>
   */
  public static final Ioctl<ReceiveAll, @Nullable Void> SIO_RCVALL_IGMPMCAST =
      listed(
          "SIO_RCVALL_IGMPMCAST",
          0x9800_0003,
          OptionCodec.constant(ReceiveAll.class, ReceiveAll::code),
          OptionCodec.NOTHING);

  /**
   * Receives every packet of an interface given by its index.
   *
   * <ul>
   *   <li><b>Sockets</b>: raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: needs an administrator; known from headers only
   * </ul>
   */
  public static final Ioctl<ReceiveAllInterface, @Nullable Void> SIO_RCVALL_IF =
      listed("SIO_RCVALL_IF", 0x9800_000E, ReceiveAllInterface.CODEC, OptionCodec.NOTHING);

  /**
   * Receives every multicast packet of an interface given by its index.
   *
   * <ul>
   *   <li><b>Sockets</b>: raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: needs an administrator; known from headers only
   * </ul>
   */
  public static final Ioctl<ReceiveAllInterface, @Nullable Void> SIO_RCVALL_MCAST_IF =
      listed("SIO_RCVALL_MCAST_IF", 0x9800_000D, ReceiveAllInterface.CODEC, OptionCodec.NOTHING);

  /**
   * Returns the local address by which another address is reached.
   *
   * <ul>
   *   <li><b>Input</b>: the other address, of the family of the socket
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAENETUNREACH} without a route, {@code WSAENETDOWN} without a
   *       network, {@code WSAEINVAL} for 0.0.0.0, {@code WSAEAFNOSUPPORT} or {@code WSAEFAULT} for
   *       the other family: Java's own sockets are of IPv6, unless they were opened for {@code
   *       StandardProtocolFamily.INET}
   * </ul>
   */
  public static final Ioctl<InetAddress, InetAddress> SIO_ROUTING_INTERFACE_QUERY =
      listed("SIO_ROUTING_INTERFACE_QUERY", 0xC800_0014, ADDRESS, ADDRESS);

  /**
   * Waits until the route to an address changes.
   *
   * <ul>
   *   <li><b>Input</b>: the other address
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the calling thread waits, without end if need be; on a non-blocking socket
   *       {@code WSAEWOULDBLOCK} at once
   * </ul>
   */
  public static final Ioctl<InetAddress, @Nullable Void> SIO_ROUTING_INTERFACE_CHANGE =
      listed("SIO_ROUTING_INTERFACE_CHANGE", 0x8800_0015, ADDRESS, OptionCodec.NOTHING);

  /**
   * Lists the local addresses the socket can be bound to.
   *
   * <ul>
   *   <li><b>Output</b>: addresses of the family of the socket, those of loopback left out
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAEINVAL} for a kind of socket without such a list
   * </ul>
   */
  public static final Ioctl<@Nullable Void, List<InetAddress>> SIO_ADDRESS_LIST_QUERY =
      listed("SIO_ADDRESS_LIST_QUERY", 0x4800_0016, OptionCodec.NOTHING, ADDRESS_LIST);

  /**
   * Waits until {@link #SIO_ADDRESS_LIST_QUERY} returns another list.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the calling thread waits, without end if need be; on a non-blocking socket
   *       {@code WSAEWOULDBLOCK} at once
   * </ul>
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_ADDRESS_LIST_CHANGE =
      listed("SIO_ADDRESS_LIST_CHANGE", 0x2800_0017, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Sorts the addresses of a host: the one to try first comes first.
   *
   * <ul>
   *   <li><b>Input</b>: addresses of either family; Windows gets IPv4 ones mapped into IPv6
   *   <li><b>Sockets</b>: IPv6
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<List<InetAddress>, List<InetAddress>> SIO_ADDRESS_LIST_SORT =
      listed("SIO_ADDRESS_LIST_SORT", 0xC800_0019, ADDRESS_LIST, ADDRESS_LIST);

  /**
   * Lists the IPv4 addresses of this computer, with their interfaces.
   *
   * <ul>
   *   <li><b>Sockets</b>: IPv4
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAEINVAL} on other sockets, {@code WSAEFAULT} for more than 1024
   *       addresses
   * </ul>
   */
  public static final Ioctl<@Nullable Void, List<InterfaceInfo>> SIO_GET_INTERFACE_LIST =
      listed("SIO_GET_INTERFACE_LIST", 0x4004_747F, OptionCodec.NOTHING, InterfaceInfo.LIST);

  /**
   * Tells the address to send broadcasts to.
   *
   * <ul>
   *   <li><b>Sockets</b>: IPv4
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAENOPROTOOPT} on IPv6 sockets
   * </ul>
   */
  public static final Ioctl<@Nullable Void, InetAddress> SIO_GET_BROADCAST_ADDRESS =
      listed("SIO_GET_BROADCAST_ADDRESS", 0x4800_0005, OptionCodec.NOTHING, ADDRESS);

  /**
   * Whether multicast reaches sockets of this computer too.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: on unless set; {@code IP_MULTICAST_LOOP} can be read as well
   * </ul>
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_MULTIPOINT_LOOPBACK =
      listed("SIO_MULTIPOINT_LOOPBACK", 0x8800_0009, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * How many routers multicast may pass.
   *
   * <ul>
   *   <li><b>Input</b>: 0 to 255; 0 stays in this computer, 1 unless set
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@code IP_MULTICAST_TTL} can be read as well
   * </ul>
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_MULTICAST_SCOPE =
      listed("SIO_MULTICAST_SCOPE", 0x8800_000A, OptionCodec.integer(0, 255), OptionCodec.NOTHING);

  /**
   * Sets the sources from which datagrams of a group are received.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram, raw; IPv4
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@link #SIOCSMSFILTER} takes both families
   * </ul>
   */
  public static final Ioctl<MulticastFilter, @Nullable Void> SIO_SET_MULTICAST_FILTER =
      listed(
          "SIO_SET_MULTICAST_FILTER", 0x8004_747D, MulticastFilterCodec.INET, OptionCodec.NOTHING);

  /**
   * Returns the sources from which datagrams of a group are received.
   *
   * <ul>
   *   <li><b>Input</b>: the group, and where it was joined
   *   <li><b>Output</b>: up to 256 sources; more cannot be read
   *   <li><b>Sockets</b>: datagram, raw; IPv4
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<Membership, MulticastFilter> SIO_GET_MULTICAST_FILTER =
      listed(
          "SIO_GET_MULTICAST_FILTER",
          0x8004_747C,
          MulticastFilterCodec.INET.query(),
          MulticastFilterCodec.INET);

  /**
   * Sets the sources from which datagrams of a group are received.
   *
   * <ul>
   *   <li><b>Input</b>: the interface by index only
   *   <li><b>Sockets</b>: datagram, raw
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<MulticastFilter, @Nullable Void> SIOCSMSFILTER =
      listed("SIOCSMSFILTER", 0x8004_747E, MulticastFilterCodec.GROUP, OptionCodec.NOTHING);

  /**
   * Returns the sources from which datagrams of a group are received.
   *
   * <ul>
   *   <li><b>Input</b>: the group, and where it was joined, by index only
   *   <li><b>Output</b>: up to 256 sources; more cannot be read
   *   <li><b>Sockets</b>: datagram, raw
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<Membership, MulticastFilter> SIOCGMSFILTER =
      listed(
          "SIOCGMSFILTER",
          0x8004_747F,
          MulticastFilterCodec.GROUP.query(),
          MulticastFilterCodec.GROUP);

  /**
   * Returns the socket below all layered service providers.
   *
   * <ul>
   *   <li><b>Output</b>: the {@code SOCKET}; the same where there are none
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: it belongs to the socket asked; never close it
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BASE_HANDLE =
      listed("SIO_BASE_HANDLE", 0x4800_0022, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code WSASendMsg} uses beneath.
   *
   * <ul>
   *   <li><b>Output</b>: the {@code SOCKET}
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: for layered service providers
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE =
      listed("SIO_BSP_HANDLE", 0x4800_001B, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code select} uses beneath.
   *
   * <ul>
   *   <li><b>Output</b>: the {@code SOCKET}
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: for layered service providers
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE_SELECT =
      listed("SIO_BSP_HANDLE_SELECT", 0x4800_001C, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code WSAPoll} uses beneath.
   *
   * <ul>
   *   <li><b>Output</b>: the {@code SOCKET}
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: for layered service providers
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE_POLL =
      listed("SIO_BSP_HANDLE_POLL", 0x4800_001D, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Returns the address of a function that no DLL exports.
   *
   * <ul>
   *   <li><b>Input</b>: the function, a {@code WSAID_*} of mswsock.h
   *   <li><b>Output</b>: its address
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAEINVAL} for a function there is not
   * </ul>
   */
  public static final Ioctl<UUID, Long> SIO_GET_EXTENSION_FUNCTION_POINTER =
      listed(
          "SIO_GET_EXTENSION_FUNCTION_POINTER", 0xC800_0006, WidthCodecs.GUID, OptionCodec.HANDLE);

  /**
   * Returns the addresses of the functions of registered I/O.
   *
   * <ul>
   *   <li><b>Input</b>: {@code WSAID_MULTIPLE_RIO} of mswsock.h
   *   <li><b>Output</b>: an {@code RIO_EXTENSION_FUNCTION_TABLE}, its own size first
   *   <li><b>Sockets</b>: made with {@code WSA_FLAG_REGISTERED_IO}
   *   <li><b>Since</b>: Windows 8
   * </ul>
   */
  public static final Ioctl<UUID, byte[]> SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER =
      listed(
          "SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER",
          0xC800_0024,
          WidthCodecs.GUID,
          OptionCodec.bytes(FUNCTION_TABLE_ROOM));

  /**
   * Reserves ports for this process, as long as the socket is open.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream, datagram
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} on other sockets
   * </ul>
   */
  public static final Ioctl<PortRange, PortReservation> SIO_ACQUIRE_PORT_RESERVATION =
      listed("SIO_ACQUIRE_PORT_RESERVATION", 0x9800_0064, PortRange.CODEC, PortReservation.CODEC);

  /**
   * Releases reserved ports.
   *
   * <ul>
   *   <li><b>Input</b>: {@link PortReservation#token()}
   *   <li><b>Sockets</b>: stream, datagram
   *   <li><b>Since</b>: all
   * </ul>
   */
  public static final Ioctl<Long, @Nullable Void> SIO_RELEASE_PORT_RESERVATION =
      listed("SIO_RELEASE_PORT_RESERVATION", 0x9800_0065, WidthCodecs.UINT64, OptionCodec.NOTHING);

  /**
   * Makes the socket take its port from the reserved ones.
   *
   * <ul>
   *   <li><b>Input</b>: {@link PortReservation#token()}
   *   <li><b>Sockets</b>: stream, datagram, before bind
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@code bind} fails when none is left
   * </ul>
   */
  public static final Ioctl<Long, @Nullable Void> SIO_ASSOCIATE_PORT_RESERVATION =
      listed(
          "SIO_ASSOCIATE_PORT_RESERVATION", 0x9800_0066, WidthCodecs.UINT64, OptionCodec.NOTHING);

  /**
   * Applies a setting of the transport.
   *
   * <ul>
   *   <li><b>Input</b>: a structure of mstcpip.h that begins with a {@code TRANSPORT_SETTING_ID}
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Quirk</b>: there is only the one for store apps, {@code
   *       REAL_TIME_NOTIFICATION_CAPABILITY}
   * </ul>
   */
  public static final Ioctl<byte[], @Nullable Void> SIO_APPLY_TRANSPORT_SETTING =
      listed(
          "SIO_APPLY_TRANSPORT_SETTING",
          0x9800_0013,
          OptionCodec.bytes(TRANSPORT_SETTING_ROOM),
          OptionCodec.NOTHING);

  /**
   * Tells the status of a setting of the transport.
   *
   * <ul>
   *   <li><b>Input</b>: the {@code TRANSPORT_SETTING_ID}
   *   <li><b>Output</b>: a {@code CONTROL_CHANNEL_TRIGGER_STATUS}
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 8
   *   <li><b>Errors</b>: {@code WSAENOTCONN} before connecting
   * </ul>
   */
  public static final Ioctl<UUID, Integer> SIO_QUERY_TRANSPORT_SETTING =
      listed("SIO_QUERY_TRANSPORT_SETTING", 0x9800_0014, WidthCodecs.GUID, OptionCodec.DWORD);

  /**
   * Discards the data that waits to be sent.
   *
   * <ul>
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows' own TCP and UDP do not have it
   *   <li><b>Errors</b>: {@code WSAENOPROTOOPT} or {@code WSAEOPNOTSUPP}
   * </ul>
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_FLUSH =
      listed("SIO_FLUSH", 0x2800_0004, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Discards the oldest datagram instead of the newest when the receive buffer is full.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Errors</b>: {@code WSAENOPROTOOPT} where it is missing
   * </ul>
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_ENABLE_CIRCULAR_QUEUEING =
      listed("SIO_ENABLE_CIRCULAR_QUEUEING", 0x2800_0002, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Tells the process at the other end of a socket of the family {@code AF_UNIX}.
   *
   * <ul>
   *   <li><b>Output</b>: the process id, 0 to 4294967295
   *   <li><b>Sockets</b>: stream, connected
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Errors</b>: {@code WSAEOPNOTSUPP} on sockets of other families
   * </ul>
   */
  public static final Ioctl<@Nullable Void, Long> SIO_AF_UNIX_GETPEERPID =
      listed(
          "SIO_AF_UNIX_GETPEERPID", 0x5800_0100, OptionCodec.NOTHING, OptionCodec.UNSIGNED_DWORD);

  private Ioctls() {}

  private static <I extends @Nullable Object, O extends @Nullable Object> Ioctl<I, O> listed(
      String name, int code, OptionCodec<I> input, OptionCodec<O> output) {
    Ioctl<I, O> ioctl = Ioctl.of(name, code, input, output);
    LISTED.add(ioctl);
    return ioctl;
  }

  /**
   * Every control this library has a constant for.
   *
   * @return the constants, in the order in which they stand here
   */
  public static List<Ioctl<?, ?>> all() {
    return List.copyOf(LISTED);
  }
}
