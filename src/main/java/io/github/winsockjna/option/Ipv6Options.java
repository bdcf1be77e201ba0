// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;
import static io.github.winsockjna.option.OptionGroup.UNVERIFIED;

import java.util.List;

/**
 * Options of IPv6: level {@code IPPROTO_IPV6} of ws2ipdef.h.
 *
 * <p>Java's own sockets are dual-stack IPv6 sockets unless {@code java.net.preferIPv4Stack} is set;
 * what is to hold for their IPv4 traffic as well must be set by the twin of {@link IpOptions} too.
 */
public final class Ipv6Options {
  /** {@code IPPROTO_IPV6}. */
  public static final int LEVEL = 41;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * The hop-by-hop options put into packets sent.
   *
   * <p>Unit: bytes, at most 2048. Default: unknown. Sockets: all. Since: unverified. Quirk: known
   * from headers only, unverified.
   */
  public static final ReadWriteOption<byte[]> IPV6_HOPOPTS =
      GROUP.readWrite("IPV6_HOPOPTS", 1, UNVERIFIED, OptionCodec.bytes(2048));

  /**
   * The program writes the IPv6 header itself.
   *
   * <p>Default: off. Sockets: raw. Since: all.
   */
  public static final ReadWriteOption<Boolean> IPV6_HDRINCL =
      GROUP.readWrite("IPV6_HDRINCL", 2, ALL, OptionCodec.BOOL);

  /**
   * Hop limit of unicast packets sent.
   *
   * <p>Unit: hops, 0 to 255; -1 for the default. Default: 128. Sockets: all. Since: all.
   */
  public static final ReadWriteOption<Integer> IPV6_UNICAST_HOPS =
      GROUP.readWrite("IPV6_UNICAST_HOPS", 4, ALL, OptionCodec.integer(-1, 255));

  /**
   * The interface multicast is sent from, by index.
   *
   * <p>Default: the system's choice. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<InterfaceSelector> IPV6_MULTICAST_IF =
      GROUP.readWrite("IPV6_MULTICAST_IF", 9, ALL, InterfaceCodecs.INET6);

  /**
   * Hop limit of multicast packets sent.
   *
   * <p>Unit: hops, 0 to 255. Default: 1. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<Integer> IPV6_MULTICAST_HOPS =
      GROUP.readWrite("IPV6_MULTICAST_HOPS", 10, ALL, OptionCodec.integer(0, 255));

  /**
   * Multicast sent on this computer is also received on it.
   *
   * <p>Default: on. Sockets: datagram and raw. Since: all. Quirk: on Windows the receiving socket's
   * setting counts, elsewhere the sending one's.
   */
  public static final ReadWriteOption<Boolean> IPV6_MULTICAST_LOOP =
      GROUP.readWrite("IPV6_MULTICAST_LOOP", 11, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all.
   */
  public static final WritableOption<Membership> IPV6_ADD_MEMBERSHIP =
      GROUP.writeOnly("IPV6_ADD_MEMBERSHIP", 12, ALL, Membership.INET6);

  /**
   * Another name of {@link #IPV6_ADD_MEMBERSHIP}.
   *
   * <p>Sockets: datagram and raw.
   */
  public static final WritableOption<Membership> IPV6_JOIN_GROUP = IPV6_ADD_MEMBERSHIP;

  /**
   * Leaves a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all.
   */
  public static final WritableOption<Membership> IPV6_DROP_MEMBERSHIP =
      GROUP.writeOnly("IPV6_DROP_MEMBERSHIP", 13, ALL, Membership.INET6);

  /**
   * Another name of {@link #IPV6_DROP_MEMBERSHIP}.
   *
   * <p>Sockets: datagram and raw.
   */
  public static final WritableOption<Membership> IPV6_LEAVE_GROUP = IPV6_DROP_MEMBERSHIP;

  /**
   * Sends packets that are never fragmented.
   *
   * <p>Default: off; on for stream. Sockets: all. Since: all.
   */
  public static final ReadWriteOption<Boolean> IPV6_DONTFRAG =
      GROUP.readWrite("IPV6_DONTFRAG", 14, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the destination address and the interface of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: all. Quirk: a dual-stack socket needs {@link
   * IpOptions#IP_PKTINFO} as well.
   */
  public static final ReadWriteOption<Boolean> IPV6_PKTINFO =
      GROUP.readWrite("IPV6_PKTINFO", 19, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the hop limit of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<Boolean> IPV6_HOPLIMIT =
      GROUP.readWrite("IPV6_HOPLIMIT", 21, ALL, OptionCodec.BOOL);

  /**
   * Whom a listening socket accepts traffic from.
   *
   * <p>Default: the system's. Sockets: all; set it before {@code bind}. Since: all.
   */
  public static final ReadWriteOption<ProtectionLevel> IPV6_PROTECTION_LEVEL =
      GROUP.readWrite("IPV6_PROTECTION_LEVEL", 23, ALL, ProtectionLevel.CODEC);

  /**
   * Has {@code WSARecvMsg} tell the interface a datagram came in by.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVIF =
      GROUP.readWrite("IPV6_RECVIF", 24, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the destination address of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: unverified. Quirk: known from headers only,
   * unverified; {@link #IPV6_PKTINFO} tells more.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVDSTADDR =
      GROUP.readWrite("IPV6_RECVDSTADDR", 25, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Where in packets sent the system puts their checksum.
   *
   * <p>Unit: bytes from the start of the data; -1 for no checksum. Default: -1. Sockets: raw.
   * Since: unverified. Quirk: known from headers only, unverified.
   */
  public static final ReadWriteOption<Integer> IPV6_CHECKSUM =
      GROUP.readWrite("IPV6_CHECKSUM", 26, UNVERIFIED, OptionCodec.DWORD);

  /**
   * The socket carries IPv6 only, and no IPv4.
   *
   * <p>Default: on. Sockets: all; set it before {@code bind}. Since: all. Quirk: an IPv4 socket has
   * it too, and reads true; comes back as one byte or four; Java turns it off on its own sockets.
   */
  public static final ReadWriteOption<Boolean> IPV6_V6ONLY =
      GROUP.readWrite("IPV6_V6ONLY", 27, ALL, OptionCodec.BOOL);

  /**
   * Receives datagrams only from the interfaces of a list.
   *
   * <p>Default: off. Sockets: all. Since: Windows 10 1803. Quirk: the list is empty at first, see
   * {@link #IPV6_ADD_IFLIST}.
   */
  public static final ReadWriteOption<Boolean> IPV6_IFLIST =
      GROUP.readWrite("IPV6_IFLIST", 28, "Windows 10 1803", OptionCodec.BOOL);

  /**
   * Adds an interface to the list of {@link #IPV6_IFLIST}.
   *
   * <p>Unit: interface index, from 1. Sockets: datagram. Since: Windows 10 1803. Quirk: an
   * interface that goes away stays in the list.
   */
  public static final WritableOption<Integer> IPV6_ADD_IFLIST =
      GROUP.writeOnly(
          "IPV6_ADD_IFLIST", 29, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * Takes an interface from the list of {@link #IPV6_IFLIST}.
   *
   * <p>Unit: interface index, from 1. Sockets: datagram. Since: Windows 10 1803.
   */
  public static final WritableOption<Integer> IPV6_DEL_IFLIST =
      GROUP.writeOnly(
          "IPV6_DEL_IFLIST", 30, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * The interface unicast is sent from, by index.
   *
   * <p>Default: the system's choice. Sockets: all. Since: all.
   */
  public static final ReadWriteOption<InterfaceSelector> IPV6_UNICAST_IF =
      GROUP.readWrite("IPV6_UNICAST_IF", 31, ALL, InterfaceCodecs.INET6);

  /**
   * The routing header put into packets sent.
   *
   * <p>Unit: bytes, at most 2048. Default: unknown. Sockets: all. Since: unverified. Quirk: known
   * from headers only, unverified.
   */
  public static final ReadWriteOption<byte[]> IPV6_RTHDR =
      GROUP.readWrite("IPV6_RTHDR", 32, UNVERIFIED, OptionCodec.bytes(2048));

  /**
   * The list of {@link #IPV6_IFLIST}.
   *
   * <p>Unit: interface indices, at most 1024. Sockets: all. Since: Windows 10 1803. Quirk: fails
   * with {@code WSAEINVAL} while {@link #IPV6_IFLIST} is off.
   */
  public static final ReadableOption<List<Integer>> IPV6_GET_IFLIST =
      GROUP.readOnly("IPV6_GET_IFLIST", 33, "Windows 10 1803", InterfaceCodecs.LIST);

  /**
   * Has {@code WSARecvMsg} tell the routing header of a datagram.
   *
   * <p>Default: unknown. Sockets: datagram and raw; {@code WSAEINVAL} on stream. Since: unverified.
   * Quirk: known from headers only, unverified.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVRTHDR =
      GROUP.readWrite("IPV6_RECVRTHDR", 38, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Traffic class of packets sent.
   *
   * <p>Unit: number. Default: 0. Sockets: datagram. Since: unverified. Quirk: known from headers
   * only, unverified; several projects report {@code WSAENOPROTOOPT} from Windows; mostly used as a
   * control message.
   */
  public static final ReadWriteOption<Integer> IPV6_TCLASS =
      GROUP.readWrite("IPV6_TCLASS", 39, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Has {@code WSARecvMsg} tell the traffic class of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: Windows 10. Quirk: may be older than
   * documented.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVTCLASS =
      GROUP.readWrite("IPV6_RECVTCLASS", 40, "Windows 10", OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<Membership> MCAST_JOIN_GROUP =
      GROUP.writeOnly("MCAST_JOIN_GROUP", 41, ALL, Membership.GROUP_INET6);

  /**
   * Leaves a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<Membership> MCAST_LEAVE_GROUP =
      GROUP.writeOnly("MCAST_LEAVE_GROUP", 42, ALL, Membership.GROUP_INET6);

  /**
   * Drops what one source sends to a group joined for all.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<SourceMembership> MCAST_BLOCK_SOURCE =
      GROUP.writeOnly("MCAST_BLOCK_SOURCE", 43, ALL, SourceMembership.GROUP_INET6);

  /**
   * Takes {@link #MCAST_BLOCK_SOURCE} back.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<SourceMembership> MCAST_UNBLOCK_SOURCE =
      GROUP.writeOnly("MCAST_UNBLOCK_SOURCE", 44, ALL, SourceMembership.GROUP_INET6);

  /**
   * Joins a multicast group for one source.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<SourceMembership> MCAST_JOIN_SOURCE_GROUP =
      GROUP.writeOnly("MCAST_JOIN_SOURCE_GROUP", 45, ALL, SourceMembership.GROUP_INET6);

  /**
   * Leaves a multicast group for one source.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: names the interface by index only.
   */
  public static final WritableOption<SourceMembership> MCAST_LEAVE_SOURCE_GROUP =
      GROUP.writeOnly("MCAST_LEAVE_SOURCE_GROUP", 46, ALL, SourceMembership.GROUP_INET6);

  /**
   * Has {@code WSARecvMsg} tell the IPv4 interface a datagram in a tunnel came in by.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: all. Quirk: meant for tunnels such as 6to4,
   * ISATAP and Teredo; has no name of its own for IPv6.
   */
  public static final ReadWriteOption<Boolean> IP_ORIGINAL_ARRIVAL_IF =
      GROUP.readWrite("IP_ORIGINAL_ARRIVAL_IF", 47, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the ECN bits of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: Windows Server 2022. Quirk: on clients since
   * Windows 11; the exact version is unverified.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVECN =
      GROUP.readWrite("IPV6_RECVECN", 50, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * Another name of {@link #IPV6_RECVECN}.
   *
   * <p>Default: off. Sockets: datagram and raw.
   */
  public static final ReadWriteOption<Boolean> IPV6_ECN = IPV6_RECVECN;

  /**
   * Has {@code WSARecvMsg} tell what {@link #IPV6_PKTINFO} does, and the scope.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Boolean> IPV6_PKTINFO_EX =
      GROUP.readWrite("IPV6_PKTINFO_EX", 51, UNVERIFIED, OptionCodec.BOOL);

  /**
   * The redirect records of a UDP socket, for services of the Windows Filtering Platform.
   *
   * <p>Unit: bytes, at most 65535, in a format of Windows' own. Default: none. Sockets: datagram
   * and raw. Since: all. Quirk: mostly used as a control message.
   */
  public static final ReadWriteOption<byte[]> IPV6_WFP_REDIRECT_RECORDS =
      GROUP.readWrite(
          "IPV6_WFP_REDIRECT_RECORDS", 60, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * The redirect context of a UDP socket, for services of the Windows Filtering Platform.
   *
   * <p>Unit: bytes, at most 65535, in a format of the service's own. Default: none. Sockets:
   * datagram and raw. Since: all. Quirk: mostly used as a control message.
   */
  public static final ReadWriteOption<byte[]> IPV6_WFP_REDIRECT_CONTEXT =
      GROUP.readWrite(
          "IPV6_WFP_REDIRECT_CONTEXT", 70, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Whether packets sent may be fragmented, and which MTU limits them.
   *
   * <p>Default: {@link PathMtuDiscovery#NOT_SET}. Sockets: all. Since: Windows 10. Quirk: the
   * default can be read, not set; the exact version is unverified.
   */
  public static final ReadWriteOption<PathMtuDiscovery> IPV6_MTU_DISCOVER =
      GROUP.readWrite("IPV6_MTU_DISCOVER", 71, "Windows 10", PathMtuDiscovery.CODEC);

  /**
   * The path MTU to the connected address, as the system estimates it.
   *
   * <p>Unit: bytes. Sockets: all, connected. Since: Windows 10. Quirk: the number differs from
   * IPv4's; the exact version is unverified.
   */
  public static final ReadableOption<Long> IPV6_MTU =
      GROUP.readOnly("IPV6_MTU", 72, "Windows 10", OptionCodec.UNSIGNED_DWORD);

  /**
   * Binds outgoing traffic to an interface.
   *
   * <p>Unit: interface index. Default: unknown. Sockets: unknown. Since: unverified. Quirk: known
   * from headers only, unverified.
   */
  public static final ReadWriteOption<Integer> IPV6_NRT_INTERFACE =
      GROUP.readWrite("IPV6_NRT_INTERFACE", 74, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Has {@code WSARecvMsg} tell the ICMP errors that datagrams sent ran into.
   *
   * <p>Default: off. Sockets: datagram. Since: Windows Server 2022. Quirk: on clients since Windows
   * 11; the exact version is unverified.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVERR =
      GROUP.readWrite("IPV6_RECVERR", 75, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * The program's own upper bound of the MTU.
   *
   * <p>Unit: bytes; 4294967295 for no bound. Default: 4294967295. Sockets: all. Since: Windows 10
   * 2004. Quirk: larger packets are fragmented, or with {@link #IPV6_DONTFRAG} fail; a bound above
   * the path's MTU means nothing.
   */
  public static final ReadWriteOption<Long> IPV6_USER_MTU =
      GROUP.readWrite("IPV6_USER_MTU", 76, "Windows 10 2004", OptionCodec.UNSIGNED_DWORD);

  private Ipv6Options() {}

  /**
   * All options of this class, in the order of their numbers.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return GROUP.all();
  }
}
