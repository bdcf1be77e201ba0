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
   * <p>Input: true for at once, false for waiting. Sockets: all. Since: all. Quirk: Java keeps the
   * mode of its sockets itself; on one of them this breaks reading, writing and selecting. Errors:
   * {@code WSAEINVAL} to clear it while {@code WSAEventSelect} is in use.
   */
  public static final Ioctl<Boolean, @Nullable Void> FIONBIO =
      listed("FIONBIO", 0x8004_667E, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Tells how much can be read.
   *
   * <p>Output: bytes. Sockets: stream, datagram. Since: all. Quirk: of datagrams, the bytes of all
   * that wait together, or of the first one: Windows documents the former.
   */
  public static final Ioctl<@Nullable Void, Long> FIONREAD =
      listed("FIONREAD", 0x4004_667F, OptionCodec.NOTHING, OptionCodec.UNSIGNED_DWORD);

  /**
   * Tells whether no urgent data is waiting.
   *
   * <p>Output: true when none is, the opposite of BSD. Sockets: stream, connected or not. Since:
   * all. Quirk: stays true when {@code SO_OOBINLINE} was on before the data came.
   */
  public static final Ioctl<@Nullable Void, Boolean> SIOCATMARK =
      listed("SIOCATMARK", 0x4004_7307, OptionCodec.NOTHING, OptionCodec.BOOL);

  /**
   * Switches keep-alive probes on or off, and sets their times.
   *
   * <p>Sockets: stream. Since: all. Quirk: {@code SO_KEEPALIVE} follows; the times cannot be read
   * back; since Windows 10 1709 {@code TCP_KEEPIDLE} and {@code TCP_KEEPINTVL} can. Errors: {@code
   * WSAEINVAL} on datagram sockets.
   */
  public static final Ioctl<KeepAliveValues, @Nullable Void> SIO_KEEPALIVE_VALS =
      listed("SIO_KEEPALIVE_VALS", 0x9800_0004, KeepAliveValues.CODEC, OptionCodec.NOTHING);

  /**
   * Tells how a TCP connection fares.
   *
   * <p>Input: the version, 0, 1 for {@link TcpInfo#sendLimits()} as well, or 2 for {@link
   * TcpInfo#congestion()} too. Sockets: stream, connected. Since: Windows 10 1703, version 1
   * Windows 10 1809. Errors: {@code WSAEOPNOTSUPP} or {@code WSAEINVAL} where Windows or the socket
   * does not have it.
   */
  public static final Ioctl<Integer, TcpInfo> SIO_TCP_INFO =
      listed(
          "SIO_TCP_INFO",
          0xD800_0027,
          OptionCodec.integer(0, TcpInfo.NEWEST_VERSION),
          TcpInfo.CODEC);

  /**
   * Has a connection within this computer take a shorter way.
   *
   * <p>Sockets: stream; both ends, before connecting and listening. Since: Windows 8. Quirk:
   * Windows documents it as deprecated. Errors: {@code WSAEOPNOTSUPP} where it is missing.
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_LOOPBACK_FAST_PATH =
      listed("SIO_LOOPBACK_FAST_PATH", 0x9800_0010, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Sets how the first packet of a connection is repeated.
   *
   * <p>Sockets: stream, before connecting. Since: Windows 8. Quirk: without repetition a refused
   * connection fails at once, not after two seconds; a lost packet then fails it too.
   */
  public static final Ioctl<TcpInitialRto, @Nullable Void> SIO_TCP_INITIAL_RTO =
      listed("SIO_TCP_INITIAL_RTO", 0x9800_0011, TcpInitialRto.CODEC, OptionCodec.NOTHING);

  /**
   * Sets how much may be sent before the first acknowledgement.
   *
   * <p>Sockets: stream, before connecting. Since: Windows 10. Quirk: known from headers only,
   * unverified.
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
   * <p>Input: 1 to 255, 1 to acknowledge each at once. Sockets: stream. Since: Windows 10. Errors:
   * {@code WSAEOPNOTSUPP} on datagram sockets.
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_TCP_SET_ACK_FREQUENCY =
      listed("SIO_TCP_SET_ACK_FREQUENCY", 0x9800_0017, WidthCodecs.uchar(1), OptionCodec.NOTHING);

  /**
   * Tells how much should be sent and not yet acknowledged for the connection to be fast.
   *
   * <p>Output: bytes. Sockets: stream, connected. Since: all.
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
   * <p>Sockets: stream, connected. Since: all. Quirk: the calling thread waits, without end if need
   * be; on a non-blocking socket {@code WSAEWOULDBLOCK} at once.
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_IDEAL_SEND_BACKLOG_CHANGE =
      listed(
          "SIO_IDEAL_SEND_BACKLOG_CHANGE", 0x2000_747A, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Has receiving fail with {@code WSAECONNRESET} after a datagram met a closed port.
   *
   * <p>Input: false to pass such ICMP errors over. Sockets: datagram. Since: all. Quirk: Windows
   * has it on; Java sets it to false on fresh datagram sockets, and to true when they are
   * connected.
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_UDP_CONNRESET =
      listed("SIO_UDP_CONNRESET", 0x9800_000C, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Has receiving fail with {@code WSAENETRESET} after the time to live of a datagram ran out.
   *
   * <p>Input: false to pass such ICMP errors over. Sockets: datagram. Since: Windows 8. Quirk:
   * undocumented.
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_UDP_NETRESET =
      listed("SIO_UDP_NETRESET", 0x9800_000F, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * Has sockets of one port share what arrives by processor.
   *
   * <p>Input: the processor, from 0. Sockets: datagram. Since: Windows 10 2004. Quirk: rules out
   * {@code SO_REUSEADDR} and {@code SO_REUSE_MULTICASTPORT}. Errors: {@code WSAEINVAL} after bind.
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_CPU_AFFINITY =
      listed("SIO_CPU_AFFINITY", 0x9800_0015, WidthCodecs.ushort(), OptionCodec.NOTHING);

  /**
   * Notes when datagrams arrive and are sent.
   *
   * <p>Sockets: datagram. Since: Windows 11, Windows Server 2022. Quirk: the time of one that
   * arrived is in a control message, {@code SO_TIMESTAMP}.
   */
  public static final Ioctl<TimestampingConfig, @Nullable Void> SIO_TIMESTAMPING =
      listed("SIO_TIMESTAMPING", 0x9800_00EB, TimestampingConfig.CODEC, OptionCodec.NOTHING);

  /**
   * Tells when a datagram was sent.
   *
   * <p>Input: the number, 0 to 4294967295, it was sent with in a control message {@code
   * SO_TIMESTAMP_ID}. Output: ticks of the performance counter, or of the network card. Sockets:
   * datagram, with {@link #SIO_TIMESTAMPING}. Since: Windows 11, Windows Server 2022. Errors:
   * {@code WSAEWOULDBLOCK} when there is no time yet.
   */
  public static final Ioctl<Long, Long> SIO_GET_TX_TIMESTAMP =
      listed("SIO_GET_TX_TIMESTAMP", 0x9800_00EA, OptionCodec.UNSIGNED_DWORD, WidthCodecs.UINT64);

  /**
   * Says how urgent the traffic is.
   *
   * <p>Sockets: stream. Since: Windows 10 1709. Quirk: known from headers only, unverified.
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
   * <p>Sockets: stream, connected. Since: Windows 8. Errors: {@code WSAEOPNOTSUPP} where the
   * network card does not spread its work.
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
   * <p>Sockets: raw, of {@code IPPROTO_IP} or {@code IPPROTO_IPV6}, bound to an address of the
   * interface. Since: all. Quirk: needs an administrator. Errors: {@code WSAEINVAL} when it is not
   * bound so, {@code WSAEOPNOTSUPP} on other sockets.
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
   * <p>Sockets: raw, IPv4, of {@code IPPROTO_UDP}, bound to an address of the interface. Since:
   * all. Quirk: needs an administrator.
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
   * <p>Sockets: raw, IPv4, of {@code IPPROTO_IGMP}, bound to an address of the interface. Since:
   * all. Quirk: needs an administrator.
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
   * <p>Sockets: raw. Since: unverified. Quirk: needs an administrator; known from headers only.
   */
  public static final Ioctl<ReceiveAllInterface, @Nullable Void> SIO_RCVALL_IF =
      listed("SIO_RCVALL_IF", 0x9800_000E, ReceiveAllInterface.CODEC, OptionCodec.NOTHING);

  /**
   * Receives every multicast packet of an interface given by its index.
   *
   * <p>Sockets: raw. Since: unverified. Quirk: needs an administrator; known from headers only.
   */
  public static final Ioctl<ReceiveAllInterface, @Nullable Void> SIO_RCVALL_MCAST_IF =
      listed("SIO_RCVALL_MCAST_IF", 0x9800_000D, ReceiveAllInterface.CODEC, OptionCodec.NOTHING);

  /**
   * Tells by which local address another one is reached.
   *
   * <p>Input: the other address, of the family of the socket. Sockets: all. Since: all. Errors:
   * {@code WSAENETUNREACH} without a route, {@code WSAENETDOWN} without a network, {@code
   * WSAEINVAL} for 0.0.0.0, {@code WSAEAFNOSUPPORT} or {@code WSAEFAULT} for the other family:
   * Java's own sockets are of IPv6, unless they were opened for {@code
   * StandardProtocolFamily.INET}.
   */
  public static final Ioctl<InetAddress, InetAddress> SIO_ROUTING_INTERFACE_QUERY =
      listed("SIO_ROUTING_INTERFACE_QUERY", 0xC800_0014, ADDRESS, ADDRESS);

  /**
   * Waits until another address is reached in another way.
   *
   * <p>Input: the other address. Sockets: all. Since: all. Quirk: the calling thread waits, without
   * end if need be; on a non-blocking socket {@code WSAEWOULDBLOCK} at once.
   */
  public static final Ioctl<InetAddress, @Nullable Void> SIO_ROUTING_INTERFACE_CHANGE =
      listed("SIO_ROUTING_INTERFACE_CHANGE", 0x8800_0015, ADDRESS, OptionCodec.NOTHING);

  /**
   * Lists the local addresses the socket can be bound to.
   *
   * <p>Output: addresses of the family of the socket, those of loopback left out. Sockets: all.
   * Since: all. Errors: {@code WSAEINVAL} for a kind of socket without such a list.
   */
  public static final Ioctl<@Nullable Void, List<InetAddress>> SIO_ADDRESS_LIST_QUERY =
      listed("SIO_ADDRESS_LIST_QUERY", 0x4800_0016, OptionCodec.NOTHING, ADDRESS_LIST);

  /**
   * Waits until {@link #SIO_ADDRESS_LIST_QUERY} would give another list.
   *
   * <p>Sockets: all. Since: all. Quirk: the calling thread waits, without end if need be; on a
   * non-blocking socket {@code WSAEWOULDBLOCK} at once.
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_ADDRESS_LIST_CHANGE =
      listed("SIO_ADDRESS_LIST_CHANGE", 0x2800_0017, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Sorts addresses of a host, the one to try first at the front.
   *
   * <p>Input: addresses of either family; Windows gets IPv4 ones mapped into IPv6. Sockets: IPv6.
   * Since: all.
   */
  public static final Ioctl<List<InetAddress>, List<InetAddress>> SIO_ADDRESS_LIST_SORT =
      listed("SIO_ADDRESS_LIST_SORT", 0xC800_0019, ADDRESS_LIST, ADDRESS_LIST);

  /**
   * Lists the IPv4 addresses of this computer, with their interfaces.
   *
   * <p>Sockets: IPv4. Since: all. Errors: {@code WSAEINVAL} on other sockets, {@code WSAEFAULT} for
   * more than 1024 addresses.
   */
  public static final Ioctl<@Nullable Void, List<InterfaceInfo>> SIO_GET_INTERFACE_LIST =
      listed("SIO_GET_INTERFACE_LIST", 0x4004_747F, OptionCodec.NOTHING, InterfaceInfo.LIST);

  /**
   * Tells the address to send broadcasts to.
   *
   * <p>Sockets: IPv4. Since: all. Errors: {@code WSAENOPROTOOPT} on IPv6 sockets.
   */
  public static final Ioctl<@Nullable Void, InetAddress> SIO_GET_BROADCAST_ADDRESS =
      listed("SIO_GET_BROADCAST_ADDRESS", 0x4800_0005, OptionCodec.NOTHING, ADDRESS);

  /**
   * Whether multicast reaches sockets of this computer too.
   *
   * <p>Sockets: datagram. Since: all. Quirk: on unless set; {@code IP_MULTICAST_LOOP} can be read
   * as well.
   */
  public static final Ioctl<Boolean, @Nullable Void> SIO_MULTIPOINT_LOOPBACK =
      listed("SIO_MULTIPOINT_LOOPBACK", 0x8800_0009, OptionCodec.BOOL, OptionCodec.NOTHING);

  /**
   * How many routers multicast may pass.
   *
   * <p>Input: 0 to 255; 0 stays in this computer, 1 unless set. Sockets: datagram. Since: all.
   * Quirk: {@code IP_MULTICAST_TTL} can be read as well.
   */
  public static final Ioctl<Integer, @Nullable Void> SIO_MULTICAST_SCOPE =
      listed("SIO_MULTICAST_SCOPE", 0x8800_000A, OptionCodec.integer(0, 255), OptionCodec.NOTHING);

  /**
   * Sets from whom a group's datagrams are received.
   *
   * <p>Sockets: datagram, raw; IPv4. Since: all. Quirk: {@link #SIOCSMSFILTER} takes both families.
   */
  public static final Ioctl<MulticastFilter, @Nullable Void> SIO_SET_MULTICAST_FILTER =
      listed(
          "SIO_SET_MULTICAST_FILTER", 0x8004_747D, MulticastFilterCodec.INET, OptionCodec.NOTHING);

  /**
   * Tells from whom a group's datagrams are received.
   *
   * <p>Input: the group, and where it was joined. Output: up to 256 sources; more cannot be read.
   * Sockets: datagram, raw; IPv4. Since: all.
   */
  public static final Ioctl<Membership, MulticastFilter> SIO_GET_MULTICAST_FILTER =
      listed(
          "SIO_GET_MULTICAST_FILTER",
          0x8004_747C,
          MulticastFilterCodec.INET.query(),
          MulticastFilterCodec.INET);

  /**
   * Sets from whom a group's datagrams are received.
   *
   * <p>Input: the interface by index only. Sockets: datagram, raw. Since: all.
   */
  public static final Ioctl<MulticastFilter, @Nullable Void> SIOCSMSFILTER =
      listed("SIOCSMSFILTER", 0x8004_747E, MulticastFilterCodec.GROUP, OptionCodec.NOTHING);

  /**
   * Tells from whom a group's datagrams are received.
   *
   * <p>Input: the group, and where it was joined, by index only. Output: up to 256 sources; more
   * cannot be read. Sockets: datagram, raw. Since: all.
   */
  public static final Ioctl<Membership, MulticastFilter> SIOCGMSFILTER =
      listed(
          "SIOCGMSFILTER",
          0x8004_747F,
          MulticastFilterCodec.GROUP.query(),
          MulticastFilterCodec.GROUP);

  /**
   * Tells the socket beneath all layered service providers.
   *
   * <p>Output: the {@code SOCKET}; the same where there are none. Sockets: all. Since: all. Quirk:
   * it belongs to the socket asked; never close it.
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BASE_HANDLE =
      listed("SIO_BASE_HANDLE", 0x4800_0022, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code WSASendMsg} uses beneath.
   *
   * <p>Output: the {@code SOCKET}. Sockets: all. Since: all. Quirk: for layered service providers.
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE =
      listed("SIO_BSP_HANDLE", 0x4800_001B, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code select} uses beneath.
   *
   * <p>Output: the {@code SOCKET}. Sockets: all. Since: all. Quirk: for layered service providers.
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE_SELECT =
      listed("SIO_BSP_HANDLE_SELECT", 0x4800_001C, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells the socket {@code WSAPoll} uses beneath.
   *
   * <p>Output: the {@code SOCKET}. Sockets: all. Since: all. Quirk: for layered service providers.
   */
  public static final Ioctl<@Nullable Void, Long> SIO_BSP_HANDLE_POLL =
      listed("SIO_BSP_HANDLE_POLL", 0x4800_001D, OptionCodec.NOTHING, OptionCodec.HANDLE);

  /**
   * Tells where a function is that no DLL exports.
   *
   * <p>Input: the function, a {@code WSAID_*} of mswsock.h. Output: its address. Sockets: all.
   * Since: all. Errors: {@code WSAEINVAL} for a function there is not.
   */
  public static final Ioctl<UUID, Long> SIO_GET_EXTENSION_FUNCTION_POINTER =
      listed(
          "SIO_GET_EXTENSION_FUNCTION_POINTER", 0xC800_0006, WidthCodecs.GUID, OptionCodec.HANDLE);

  /**
   * Tells where the functions of registered I/O are.
   *
   * <p>Input: {@code WSAID_MULTIPLE_RIO} of mswsock.h. Output: an {@code
   * RIO_EXTENSION_FUNCTION_TABLE}, its own size first. Sockets: made with {@code
   * WSA_FLAG_REGISTERED_IO}. Since: Windows 8.
   */
  public static final Ioctl<UUID, byte[]> SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER =
      listed(
          "SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER",
          0xC800_0024,
          WidthCodecs.GUID,
          OptionCodec.bytes(FUNCTION_TABLE_ROOM));

  /**
   * Keeps ports for this process, as long as the socket is open.
   *
   * <p>Sockets: stream, datagram. Since: all. Errors: {@code WSAEOPNOTSUPP} on other sockets.
   */
  public static final Ioctl<PortRange, PortReservation> SIO_ACQUIRE_PORT_RESERVATION =
      listed("SIO_ACQUIRE_PORT_RESERVATION", 0x9800_0064, PortRange.CODEC, PortReservation.CODEC);

  /**
   * Gives ports back.
   *
   * <p>Input: {@link PortReservation#token()}. Sockets: stream, datagram. Since: all.
   */
  public static final Ioctl<Long, @Nullable Void> SIO_RELEASE_PORT_RESERVATION =
      listed("SIO_RELEASE_PORT_RESERVATION", 0x9800_0065, WidthCodecs.UINT64, OptionCodec.NOTHING);

  /**
   * Has the socket take its port from those that are kept.
   *
   * <p>Input: {@link PortReservation#token()}. Sockets: stream, datagram, before bind. Since: all.
   * Quirk: {@code bind} fails when none is left.
   */
  public static final Ioctl<Long, @Nullable Void> SIO_ASSOCIATE_PORT_RESERVATION =
      listed(
          "SIO_ASSOCIATE_PORT_RESERVATION", 0x9800_0066, WidthCodecs.UINT64, OptionCodec.NOTHING);

  /**
   * Applies a setting of the transport.
   *
   * <p>Input: a structure of mstcpip.h that begins with a {@code TRANSPORT_SETTING_ID}. Sockets:
   * stream. Since: Windows 8. Quirk: there is only the one for store apps, {@code
   * REAL_TIME_NOTIFICATION_CAPABILITY}.
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
   * <p>Input: the {@code TRANSPORT_SETTING_ID}. Output: a {@code CONTROL_CHANNEL_TRIGGER_STATUS}.
   * Sockets: stream. Since: Windows 8. Errors: {@code WSAENOTCONN} before connecting.
   */
  public static final Ioctl<UUID, Integer> SIO_QUERY_TRANSPORT_SETTING =
      listed("SIO_QUERY_TRANSPORT_SETTING", 0x9800_0014, WidthCodecs.GUID, OptionCodec.DWORD);

  /**
   * Drops what waits to be sent.
   *
   * <p>Sockets: all. Since: all. Quirk: Windows' own TCP and UDP do not have it. Errors: {@code
   * WSAENOPROTOOPT} or {@code WSAEOPNOTSUPP}.
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_FLUSH =
      listed("SIO_FLUSH", 0x2800_0004, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Drops the oldest datagram, not the newest, when the room to receive is full.
   *
   * <p>Sockets: datagram. Since: all. Errors: {@code WSAENOPROTOOPT} where it is missing.
   */
  public static final Ioctl<@Nullable Void, @Nullable Void> SIO_ENABLE_CIRCULAR_QUEUEING =
      listed("SIO_ENABLE_CIRCULAR_QUEUEING", 0x2800_0002, OptionCodec.NOTHING, OptionCodec.NOTHING);

  /**
   * Tells the process at the other end of a socket of the family {@code AF_UNIX}.
   *
   * <p>Output: the process id, 0 to 4294967295. Sockets: stream, connected. Since: Windows 10 1803.
   * Errors: {@code WSAEOPNOTSUPP} on sockets of other families.
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
