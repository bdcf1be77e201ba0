// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;
import static io.github.winsockjna.option.OptionGroup.UNVERIFIED;

import java.util.List;

/**
 * Options of IPv4: level {@code IPPROTO_IP} of ws2ipdef.h.
 *
 * <p>Java's own sockets are dual-stack IPv6 sockets unless {@code java.net.preferIPv4Stack} is set;
 * they take these options too, for their IPv4 traffic only.
 */
public final class IpOptions {
  /** {@code IPPROTO_IP}. */
  public static final int LEVEL = 0;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * IP options put into every packet sent.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes, as they stand in the packet; none clears them
   *   <li><b>Range</b>: 0 to 40
   *   <li><b>Default</b>: none
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1
   * </ul>
   */
  public static final ReadWriteOption<byte[]> IP_OPTIONS =
      GROUP.readWrite("IP_OPTIONS", 1, ALL, OptionCodec.bytes(40));

  /**
   * The program writes the IP header itself.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: raw; {@code WSAEINVAL} on others
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 2
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_HDRINCL =
      GROUP.readWrite("IP_HDRINCL", 2, ALL, OptionCodec.BOOL);

  /**
   * Type of service of packets sent: DSCP and ECN bits.
   *
   * <ul>
   *   <li><b>Unit</b>: number
   *   <li><b>Range</b>: 0 to 255
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows accepts it, but leaves packets as they are unless a QoS policy or
   *       the registry allows it
   *   <li><b>Number</b>: 3
   * </ul>
   */
  public static final ReadWriteOption<Integer> IP_TOS =
      GROUP.readWrite("IP_TOS", 3, ALL, OptionCodec.integer(0, 255));

  /**
   * Time to live of packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: hops
   *   <li><b>Range</b>: 1 to 255
   *   <li><b>Default</b>: 128
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 4
   * </ul>
   */
  public static final ReadWriteOption<Integer> IP_TTL =
      GROUP.readWrite("IP_TTL", 4, ALL, OptionCodec.integer(1, 255));

  /**
   * The interface multicast is sent from.
   *
   * <ul>
   *   <li><b>Default</b>: the system's choice
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: set in network byte order, read back in host byte order, so that a large
   *       index may come back as another
   *   <li><b>Number</b>: 9
   * </ul>
   */
  public static final ReadWriteOption<InterfaceSelector> IP_MULTICAST_IF =
      GROUP.readWrite("IP_MULTICAST_IF", 9, ALL, InterfaceCodecs.INET);

  /**
   * Time to live of multicast packets sent.
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
  public static final ReadWriteOption<Integer> IP_MULTICAST_TTL =
      GROUP.readWrite("IP_MULTICAST_TTL", 10, ALL, OptionCodec.integer(0, 255));

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
  public static final ReadWriteOption<Boolean> IP_MULTICAST_LOOP =
      GROUP.readWrite("IP_MULTICAST_LOOP", 11, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: joining twice fails with {@code WSAEADDRINUSE} or {@code WSAEINVAL}
   *   <li><b>Number</b>: 12
   * </ul>
   */
  public static final WritableOption<Membership> IP_ADD_MEMBERSHIP =
      GROUP.writeOnly("IP_ADD_MEMBERSHIP", 12, ALL, Membership.INET);

  /**
   * Leaves a multicast group.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: leaving a group not joined fails with {@code WSAEADDRNOTAVAIL}
   *   <li><b>Number</b>: 13
   * </ul>
   */
  public static final WritableOption<Membership> IP_DROP_MEMBERSHIP =
      GROUP.writeOnly("IP_DROP_MEMBERSHIP", 13, ALL, Membership.INET);

  /**
   * Sends packets with the don't-fragment flag.
   *
   * <ul>
   *   <li><b>Default</b>: off; on for stream
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 14
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_DONTFRAGMENT =
      GROUP.readWrite("IP_DONTFRAGMENT", 14, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group for one source.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the fields' order in C differs from other systems'
   *   <li><b>Number</b>: 15
   * </ul>
   */
  public static final WritableOption<SourceMembership> IP_ADD_SOURCE_MEMBERSHIP =
      GROUP.writeOnly("IP_ADD_SOURCE_MEMBERSHIP", 15, ALL, SourceMembership.INET);

  /**
   * Leaves a multicast group for one source.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 16
   * </ul>
   */
  public static final WritableOption<SourceMembership> IP_DROP_SOURCE_MEMBERSHIP =
      GROUP.writeOnly("IP_DROP_SOURCE_MEMBERSHIP", 16, ALL, SourceMembership.INET);

  /**
   * Drops what one source sends to a group joined for all.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 17
   * </ul>
   */
  public static final WritableOption<SourceMembership> IP_BLOCK_SOURCE =
      GROUP.writeOnly("IP_BLOCK_SOURCE", 17, ALL, SourceMembership.INET);

  /**
   * Takes {@link #IP_BLOCK_SOURCE} back.
   *
   * <ul>
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 18
   * </ul>
   */
  public static final WritableOption<SourceMembership> IP_UNBLOCK_SOURCE =
      GROUP.writeOnly("IP_UNBLOCK_SOURCE", 18, ALL, SourceMembership.INET);

  /**
   * Has {@code WSARecvMsg} tell the destination address and the interface of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw; {@code WSAENOPROTOOPT} or {@code WSAEINVAL} on stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: a dual-stack socket needs {@link Ipv6Options#IPV6_PKTINFO} as well
   *   <li><b>Number</b>: 19
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_PKTINFO =
      GROUP.readWrite("IP_PKTINFO", 19, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the time to live of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: may be older than documented
   *   <li><b>Number</b>: 21
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVTTL =
      GROUP.readWrite("IP_RECVTTL", 21, "Windows 10", OptionCodec.BOOL);

  /**
   * Another name of {@link #IP_RECVTTL}.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: may be older than documented
   *   <li><b>Number</b>: 21
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_HOPLIMIT = IP_RECVTTL;

  /**
   * Receives datagrams sent to a broadcast address.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the default is unverified
   *   <li><b>Number</b>: 22
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECEIVE_BROADCAST =
      GROUP.readWrite("IP_RECEIVE_BROADCAST", 22, ALL, OptionCodec.BOOL);

  /**
   * Whom a listening socket accepts traffic from.
   *
   * <ul>
   *   <li><b>Default</b>: the system's
   *   <li><b>Sockets</b>: all; set it before {@code bind}
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: {@link Ipv6Options#IPV6_PROTECTION_LEVEL} is its documented twin
   *   <li><b>Number</b>: 23
   * </ul>
   */
  public static final ReadWriteOption<ProtectionLevel> IP_PROTECTION_LEVEL =
      GROUP.readWrite("IP_PROTECTION_LEVEL", 23, ALL, ProtectionLevel.CODEC);

  /**
   * Has {@code WSARecvMsg} tell the interface a datagram came in by.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: for Windows 10 documented since 1703 only
   *   <li><b>Number</b>: 24
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVIF =
      GROUP.readWrite("IP_RECVIF", 24, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the destination address of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified; {@link #IP_PKTINFO} tells more
   *   <li><b>Number</b>: 25
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVDSTADDR =
      GROUP.readWrite("IP_RECVDSTADDR", 25, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Receives datagrams only from the interfaces of a list.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Quirk</b>: the list is empty at first, see {@link #IP_ADD_IFLIST}
   *   <li><b>Number</b>: 28
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_IFLIST =
      GROUP.readWrite("IP_IFLIST", 28, "Windows 10 1803", OptionCodec.BOOL);

  /**
   * Adds an interface to the list of {@link #IP_IFLIST}.
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
  public static final WritableOption<Integer> IP_ADD_IFLIST =
      GROUP.writeOnly(
          "IP_ADD_IFLIST", 29, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * Takes an interface from the list of {@link #IP_IFLIST}.
   *
   * <ul>
   *   <li><b>Unit</b>: interface index
   *   <li><b>Range</b>: 1 and more
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Number</b>: 30
   * </ul>
   */
  public static final WritableOption<Integer> IP_DEL_IFLIST =
      GROUP.writeOnly(
          "IP_DEL_IFLIST", 30, "Windows 10 1803", OptionCodec.integer(1, Integer.MAX_VALUE));

  /**
   * The interface unicast is sent from.
   *
   * <ul>
   *   <li><b>Default</b>: the system's choice
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: set in network byte order, read back in host byte order, so that a large
   *       index may come back as another
   *   <li><b>Number</b>: 31
   * </ul>
   */
  public static final ReadWriteOption<InterfaceSelector> IP_UNICAST_IF =
      GROUP.readWrite("IP_UNICAST_IF", 31, ALL, InterfaceCodecs.INET);

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
  public static final ReadWriteOption<byte[]> IP_RTHDR =
      GROUP.readWrite("IP_RTHDR", 32, UNVERIFIED, OptionCodec.bytes(2048));

  /**
   * The list of {@link #IP_IFLIST}.
   *
   * <ul>
   *   <li><b>Unit</b>: interface indices
   *   <li><b>Range</b>: at most 1024
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 1803
   *   <li><b>Quirk</b>: fails with {@code WSAEINVAL} while {@link #IP_IFLIST} is off
   *   <li><b>Number</b>: 33
   * </ul>
   */
  public static final ReadableOption<List<Integer>> IP_GET_IFLIST =
      GROUP.readOnly("IP_GET_IFLIST", 33, "Windows 10 1803", InterfaceCodecs.LIST);

  /**
   * Has {@code WSARecvMsg} tell the routing header of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 38
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVRTHDR =
      GROUP.readWrite("IP_RECVRTHDR", 38, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the type of service of a datagram.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: may be older than documented
   *   <li><b>Number</b>: 40
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVTOS =
      GROUP.readWrite("IP_RECVTOS", 40, "Windows 10", OptionCodec.BOOL);

  /**
   * Another name of {@link #IP_RECVTOS}.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: may be older than documented
   *   <li><b>Number</b>: 40
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_RECVTCLASS = IP_RECVTOS;

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
      GROUP.writeOnly("MCAST_JOIN_GROUP", 41, ALL, Membership.GROUP_INET);

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
      GROUP.writeOnly("MCAST_LEAVE_GROUP", 42, ALL, Membership.GROUP_INET);

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
      GROUP.writeOnly("MCAST_BLOCK_SOURCE", 43, ALL, SourceMembership.GROUP_INET);

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
      GROUP.writeOnly("MCAST_UNBLOCK_SOURCE", 44, ALL, SourceMembership.GROUP_INET);

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
      GROUP.writeOnly("MCAST_JOIN_SOURCE_GROUP", 45, ALL, SourceMembership.GROUP_INET);

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
      GROUP.writeOnly("MCAST_LEAVE_SOURCE_GROUP", 46, ALL, SourceMembership.GROUP_INET);

  /**
   * Has {@code WSARecvMsg} tell the interface a datagram first came in by.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: meant for tunnels such as 6to4, ISATAP and Teredo
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
  public static final ReadWriteOption<Boolean> IP_RECVECN =
      GROUP.readWrite("IP_RECVECN", 50, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * Another name of {@link #IP_RECVECN}.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: Windows Server 2022
   *   <li><b>Quirk</b>: on clients since Windows 11; the exact version is unverified
   *   <li><b>Number</b>: 50
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_ECN = IP_RECVECN;

  /**
   * Has {@code WSARecvMsg} tell what {@link #IP_PKTINFO} does, and the scope.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram and raw
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 51
   * </ul>
   */
  public static final ReadWriteOption<Boolean> IP_PKTINFO_EX =
      GROUP.readWrite("IP_PKTINFO_EX", 51, UNVERIFIED, OptionCodec.BOOL);

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
  public static final ReadWriteOption<byte[]> IP_WFP_REDIRECT_RECORDS =
      GROUP.readWrite(
          "IP_WFP_REDIRECT_RECORDS", 60, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

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
  public static final ReadWriteOption<byte[]> IP_WFP_REDIRECT_CONTEXT =
      GROUP.readWrite(
          "IP_WFP_REDIRECT_CONTEXT", 70, ALL, OptionCodec.bytes(SocketCodecs.MOST_OPAQUE_BYTES));

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
  public static final ReadWriteOption<PathMtuDiscovery> IP_MTU_DISCOVER =
      GROUP.readWrite("IP_MTU_DISCOVER", 71, "Windows 10", PathMtuDiscovery.CODEC);

  /**
   * The path MTU to the connected address, as the system estimates it.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Sockets</b>: all, connected; {@code WSAENOTCONN} before
   *   <li><b>Since</b>: Windows 10
   *   <li><b>Quirk</b>: the number differs from IPv6's; the exact version is unverified
   *   <li><b>Number</b>: 73
   * </ul>
   */
  public static final ReadableOption<Long> IP_MTU =
      GROUP.readOnly("IP_MTU", 73, "Windows 10", OptionCodec.UNSIGNED_DWORD);

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
  public static final ReadWriteOption<Integer> IP_NRT_INTERFACE =
      GROUP.readWrite("IP_NRT_INTERFACE", 74, UNVERIFIED, OptionCodec.DWORD);

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
  public static final ReadWriteOption<Boolean> IP_RECVERR =
      GROUP.readWrite("IP_RECVERR", 75, "Windows Server 2022", OptionCodec.BOOL);

  /**
   * The program's own upper bound of the MTU.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes; 4294967295 for no bound
   *   <li><b>Default</b>: 4294967295
   *   <li><b>Sockets</b>: all
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: larger packets are fragmented, or with {@link #IP_DONTFRAGMENT} fail; a
   *       bound above the path's MTU means nothing
   *   <li><b>Number</b>: 76
   * </ul>
   */
  public static final ReadWriteOption<Long> IP_USER_MTU =
      GROUP.readWrite("IP_USER_MTU", 76, "Windows 10 2004", OptionCodec.UNSIGNED_DWORD);

  private IpOptions() {}

  /**
   * All options of this class, in the order of their numbers.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return GROUP.all();
  }
}
