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
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 2048
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 1
   * </ul>
   */
  public static final ReadWriteOption<byte[]> IPV6_HOPOPTS =
      GROUP.readWrite("IPV6_HOPOPTS", 1, UNVERIFIED, OptionCodec.bytes(2048));

  /**
   * The program writes the IPv6 header itself.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 2
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_HDRINCL =
      GROUP.readWrite("IPV6_HDRINCL", 2, ALL, OptionCodec.BOOL);

  /**
   * Hop limit of unicast packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: hops
   *   <li><b>Range</b>: 0 to 255; -1 for the default
   *   <li><b>Default</b>: 128
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 4
   * </ul>
   */
  public static final ReadWriteOption<Integer> IPV6_UNICAST_HOPS =
      GROUP.readWrite("IPV6_UNICAST_HOPS", 4, ALL, OptionCodec.integer(-1, 255));

  /**
   * The interface multicast is sent from, by index.
   *
   * <ul>
   *   <li><b>Default</b>: the system's choice
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 9
   * </ul>
   */
  public static final ReadWriteOption<InterfaceSelector> IPV6_MULTICAST_IF =
      GROUP.readWrite("IPV6_MULTICAST_IF", 9, ALL, InterfaceCodecs.INET6);

  /**
   * Hop limit of multicast packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: hops
   *   <li><b>Range</b>: 0 to 255
   *   <li><b>Default</b>: 1
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 10
   * </ul>
   */
  public static final ReadWriteOption<Integer> IPV6_MULTICAST_HOPS =
      GROUP.readWrite("IPV6_MULTICAST_HOPS", 10, ALL, OptionCodec.integer(0, 255));

  /**
   * Multicast sent on this computer is also received on it.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: on Windows the receiving socket's setting counts, elsewhere the sending
   *       one's
   *   <li><b>Number</b>: 11
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_MULTICAST_LOOP =
      GROUP.readWrite("IPV6_MULTICAST_LOOP", 11, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 12
   * </ul>
   */
  public static final WritableOption<Membership> IPV6_ADD_MEMBERSHIP =
      GROUP.writeOnly("IPV6_ADD_MEMBERSHIP", 12, ALL, Membership.INET6);

  /**
   * Another name of {@link #IPV6_ADD_MEMBERSHIP}.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 12
   * </ul>
   */
  public static final WritableOption<Membership> IPV6_JOIN_GROUP = IPV6_ADD_MEMBERSHIP;

  /**
   * Leaves a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 13
   * </ul>
   */
  public static final WritableOption<Membership> IPV6_DROP_MEMBERSHIP =
      GROUP.writeOnly("IPV6_DROP_MEMBERSHIP", 13, ALL, Membership.INET6);

  /**
   * Another name of {@link #IPV6_DROP_MEMBERSHIP}.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 13
   * </ul>
   */
  public static final WritableOption<Membership> IPV6_LEAVE_GROUP = IPV6_DROP_MEMBERSHIP;

  /**
   * Sends packets that are never fragmented.
   *
   * <ul>
   *   <li><b>Default</b>: off; on for stream
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 14
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_DONTFRAG =
      GROUP.readWrite("IPV6_DONTFRAG", 14, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the destination address and the interface of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: a dual-stack socket needs {@link IpOptions#IP_PKTINFO} as well
   *   <li><b>Number</b>: 19
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_PKTINFO =
      GROUP.readWrite("IPV6_PKTINFO", 19, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the hop limit of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 21
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_HOPLIMIT =
      GROUP.readWrite("IPV6_HOPLIMIT", 21, ALL, OptionCodec.BOOL);

  /**
   * Whom a listening socket accepts traffic from.
   *
   * <ul>
   *   <li><b>Default</b>: the system's
   *   <li><b>Sockets</b>: all; set it before {@code bind}
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 23
   * </ul>
   */
  public static final ReadWriteOption<ProtectionLevel> IPV6_PROTECTION_LEVEL =
      GROUP.readWrite("IPV6_PROTECTION_LEVEL", 23, ALL, ProtectionLevel.CODEC);

  /**
   * Has {@code WSARecvMsg} tell the interface a datagram came in by.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 24
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVIF =
      GROUP.readWrite("IPV6_RECVIF", 24, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the destination address of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified; {@link #IPV6_PKTINFO} tells more
   *   <li><b>Number</b>: 25
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVDSTADDR =
      GROUP.readWrite("IPV6_RECVDSTADDR", 25, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Where in packets sent the system puts their checksum.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes from the start of the data; -1 for no checksum
   *   <li><b>Default</b>: -1
   *   <li><b>Sockets</b>: raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 26
   * </ul>
   */
  public static final ReadWriteOption<Integer> IPV6_CHECKSUM =
      GROUP.readWrite("IPV6_CHECKSUM", 26, UNVERIFIED, OptionCodec.DWORD);

  /**
   * The socket carries IPv6 only, and no IPv4.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: all; set it before {@code bind}
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: an IPv4 socket has it too, and reads true; comes back as one byte or four;
   *       Java turns it off on its own sockets
   *   <li><b>Number</b>: 27
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_V6ONLY =
      GROUP.readWrite("IPV6_V6ONLY", 27, ALL, OptionCodec.BOOL);

  /**
   * Receives datagrams only from the interfaces of a list.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Quirk</b>: the list is empty at first, see {@link #IPV6_ADD_IFLIST}
   *   <li><b>Number</b>: 28
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_IFLIST =
      GROUP.readWrite("IPV6_IFLIST", 28, "Windows 10 1803", OptionCodec.BOOL);

  /**
   * Adds an interface to the list of {@link #IPV6_IFLIST}.
   *
   * <ul>
   *   <li><b>Unit</b>: interface index
   *   <li><b>Range</b>: 1 and more
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Quirk</b>: an interface that goes away stays in the list
   *   <li><b>Number</b>: 29
   * </ul>
   */
  public static final WritableOption<Integer> IPV6_ADD_IFLIST =
      GROUP.writeOnly(
          "IPV6_ADD_IFLIST", 29, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * Takes an interface from the list of {@link #IPV6_IFLIST}.
   *
   * <ul>
   *   <li><b>Unit</b>: interface index
   *   <li><b>Range</b>: 1 and more
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Number</b>: 30
   * </ul>
   */
  public static final WritableOption<Integer> IPV6_DEL_IFLIST =
      GROUP.writeOnly(
          "IPV6_DEL_IFLIST", 30, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * The interface unicast is sent from, by index.
   *
   * <ul>
   *   <li><b>Default</b>: the system's choice
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 31
   * </ul>
   */
  public static final ReadWriteOption<InterfaceSelector> IPV6_UNICAST_IF =
      GROUP.readWrite("IPV6_UNICAST_IF", 31, ALL, InterfaceCodecs.INET6);

  /**
   * The routing header put into packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: at most 2048
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 32
   * </ul>
   */
  public static final ReadWriteOption<byte[]> IPV6_RTHDR =
      GROUP.readWrite("IPV6_RTHDR", 32, UNVERIFIED, OptionCodec.bytes(2048));

  /**
   * The list of {@link #IPV6_IFLIST}.
   *
   * <ul>
   *   <li><b>Unit</b>: interface indices
   *   <li><b>Range</b>: at most 1024
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Quirk</b>: fails with {@code WSAEINVAL} while {@link #IPV6_IFLIST} is off
   *   <li><b>Number</b>: 33
   * </ul>
   */
  public static final ReadableOption<List<Integer>> IPV6_GET_IFLIST =
      GROUP.readOnly("IPV6_GET_IFLIST", 33, "Windows 10 1803", InterfaceCodecs.LIST);

  /**
   * Has {@code WSARecvMsg} tell the routing header of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: datagram and raw; {@code WSAEINVAL} on stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 38
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVRTHDR =
      GROUP.readWrite("IPV6_RECVRTHDR", 38, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Traffic class of packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: number
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified; several projects report {@code
   *       WSAENOPROTOOPT} from Windows; mostly used as a control message
   *   <li><b>Number</b>: 39
   * </ul>
   */
  public static final ReadWriteOption<Integer> IPV6_TCLASS =
      GROUP.readWrite("IPV6_TCLASS", 39, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Has {@code WSARecvMsg} tell the traffic class of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: may be older than documented
   *   <li><b>Number</b>: 40
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVTCLASS =
      GROUP.readWrite("IPV6_RECVTCLASS", 40, "Windows 10", OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 41
   * </ul>
   */
  public static final WritableOption<Membership> MCAST_JOIN_GROUP =
      GROUP.writeOnly("MCAST_JOIN_GROUP", 41, ALL, Membership.GROUP_INET6);

  /**
   * Leaves a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 42
   * </ul>
   */
  public static final WritableOption<Membership> MCAST_LEAVE_GROUP =
      GROUP.writeOnly("MCAST_LEAVE_GROUP", 42, ALL, Membership.GROUP_INET6);

  /**
   * Drops what one source sends to a group joined for all.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 43
   * </ul>
   */
  public static final WritableOption<SourceMembership> MCAST_BLOCK_SOURCE =
      GROUP.writeOnly("MCAST_BLOCK_SOURCE", 43, ALL, SourceMembership.GROUP_INET6);

  /**
   * Takes {@link #MCAST_BLOCK_SOURCE} back.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 44
   * </ul>
   */
  public static final WritableOption<SourceMembership> MCAST_UNBLOCK_SOURCE =
      GROUP.writeOnly("MCAST_UNBLOCK_SOURCE", 44, ALL, SourceMembership.GROUP_INET6);

  /**
   * Joins a multicast group for one source.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 45
   * </ul>
   */
  public static final WritableOption<SourceMembership> MCAST_JOIN_SOURCE_GROUP =
      GROUP.writeOnly("MCAST_JOIN_SOURCE_GROUP", 45, ALL, SourceMembership.GROUP_INET6);

  /**
   * Leaves a multicast group for one source.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: names the interface by index only
   *   <li><b>Number</b>: 46
   * </ul>
   */
  public static final WritableOption<SourceMembership> MCAST_LEAVE_SOURCE_GROUP =
      GROUP.writeOnly("MCAST_LEAVE_SOURCE_GROUP", 46, ALL, SourceMembership.GROUP_INET6);

  /**
   * Has {@code WSARecvMsg} tell the IPv4 interface a datagram in a tunnel came in by.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: meant for tunnels such as 6to4, ISATAP and Teredo; has no name of its own
   *       for IPv6
   *   <li><b>Number</b>: 47
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_ORIGINAL_ARRIVAL_IF =
      GROUP.readWrite("IP_ORIGINAL_ARRIVAL_IF", 47, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the ECN bits of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: on clients since Windows 11; the exact version is unverified
   *   <li><b>Number</b>: 50
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVECN =
      GROUP.readWrite("IPV6_RECVECN", 50, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * Another name of {@link #IPV6_RECVECN}.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: on clients since Windows 11; the exact version is unverified
   *   <li><b>Number</b>: 50
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_ECN = IPV6_RECVECN;

  /**
   * Has {@code WSARecvMsg} tell what {@link #IPV6_PKTINFO} does, and the scope.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 51
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_PKTINFO_EX =
      GROUP.readWrite("IPV6_PKTINFO_EX", 51, UNVERIFIED, OptionCodec.BOOL);

  /**
   * The redirect records of a UDP socket, for services of the Windows Filtering Platform.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes in a format that Windows defines
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: mostly used as a control message
   *   <li><b>Number</b>: 60
   * </ul>
   */
  public static final ReadWriteOption<byte[]> IPV6_WFP_REDIRECT_RECORDS =
      GROUP.readWrite(
          "IPV6_WFP_REDIRECT_RECORDS", 60, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * The redirect context of a UDP socket, for services of the Windows Filtering Platform.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes in a format that the service defines
   *   <li><b>Range</b>: at most 65535
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: mostly used as a control message
   *   <li><b>Number</b>: 70
   * </ul>
   */
  public static final ReadWriteOption<byte[]> IPV6_WFP_REDIRECT_CONTEXT =
      GROUP.readWrite(
          "IPV6_WFP_REDIRECT_CONTEXT", 70, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

  /**
   * Whether packets sent may be fragmented, and which MTU limits them.
   *
   * <ul>
   *   <li><b>Default</b>: {@link PathMtuDiscovery#NOT_SET}
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: the default can be read, not set; the exact version is unverified
   *   <li><b>Number</b>: 71
   * </ul>
   */
  public static final ReadWriteOption<PathMtuDiscovery> IPV6_MTU_DISCOVER =
      GROUP.readWrite("IPV6_MTU_DISCOVER", 71, "Windows 10", PathMtuDiscovery.CODEC);

  /**
   * The path MTU to the connected address, as the system estimates it.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Sockets</b>: all, connected
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: the number differs from IPv4's; the exact version is unverified
   *   <li><b>Number</b>: 72
   * </ul>
   */
  public static final ReadableOption<Long> IPV6_MTU =
      GROUP.readOnly("IPV6_MTU", 72, "Windows 10", OptionCodec.UNSIGNED_DWORD);

  /**
   * Binds outgoing traffic to an interface.
   *
   * <ul>
   *   <li><b>Unit</b>: interface index
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: unknown
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 74
   * </ul>
   */
  public static final ReadWriteOption<Integer> IPV6_NRT_INTERFACE =
      GROUP.readWrite("IPV6_NRT_INTERFACE", 74, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Has {@code WSARecvMsg} tell the ICMP errors that datagrams sent ran into.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: on clients since Windows 11; the exact version is unverified
   *   <li><b>Number</b>: 75
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVERR =
      GROUP.readWrite("IPV6_RECVERR", 75, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * The program's own upper bound of the MTU.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes; 4294967295 for no bound
   *   <li><b>Default</b>: 4294967295
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: larger packets are fragmented, or with {@link #IPV6_DONTFRAG} fail; a bound
   *       above the path's MTU means nothing
   *   <li><b>Number</b>: 76
   * </ul>
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
