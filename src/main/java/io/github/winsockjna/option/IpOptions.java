// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;

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
   * <p>Unit: bytes, 0 to 40, as they stand in the packet; none clears them. Default: none. Sockets:
   * all. Since: all.
   */
  public static final ReadWriteOption<byte[]> IP_OPTIONS =
      GROUP.readWrite("IP_OPTIONS", 1, ALL, OptionCodec.bytes(40));

  /**
   * The program writes the IP header itself.
   *
   * <p>Default: off. Sockets: raw; {@code WSAEINVAL} on others. Since: all.
   */
  public static final ReadWriteOption<Boolean> IP_HDRINCL =
      GROUP.readWrite("IP_HDRINCL", 2, ALL, OptionCodec.BOOL);

  /**
   * Type of service of packets sent: DSCP and ECN bits.
   *
   * <p>Unit: number, 0 to 255. Default: 0. Sockets: all. Since: all. Quirk: Windows accepts it, but
   * leaves packets as they are unless a QoS policy or the registry allows it.
   */
  public static final ReadWriteOption<Integer> IP_TOS =
      GROUP.readWrite("IP_TOS", 3, ALL, OptionCodec.integer(0, 255));

  /**
   * Time to live of packets sent.
   *
   * <p>Unit: hops, 1 to 255. Default: 128. Sockets: all. Since: all.
   */
  public static final ReadWriteOption<Integer> IP_TTL =
      GROUP.readWrite("IP_TTL", 4, ALL, OptionCodec.integer(1, 255));

  /**
   * The interface multicast is sent from.
   *
   * <p>Default: the system's choice. Sockets: datagram and raw. Since: all. Quirk: set in network
   * byte order, read back in host byte order, so that a large index may come back as another.
   */
  public static final ReadWriteOption<InterfaceSelector> IP_MULTICAST_IF =
      GROUP.readWrite("IP_MULTICAST_IF", 9, ALL, InterfaceCodecs.INET);

  /**
   * Time to live of multicast packets sent.
   *
   * <p>Unit: hops, 0 to 255. Default: 1. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<Integer> IP_MULTICAST_TTL =
      GROUP.readWrite("IP_MULTICAST_TTL", 10, ALL, OptionCodec.integer(0, 255));

  /**
   * Multicast sent on this computer is also received on it.
   *
   * <p>Default: on. Sockets: datagram and raw. Since: all. Quirk: on Windows the receiving socket's
   * setting counts, elsewhere the sending one's.
   */
  public static final ReadWriteOption<Boolean> IP_MULTICAST_LOOP =
      GROUP.readWrite("IP_MULTICAST_LOOP", 11, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: joining twice fails with {@code WSAEADDRINUSE}
   * or {@code WSAEINVAL}.
   */
  public static final WritableOption<Membership> IP_ADD_MEMBERSHIP =
      GROUP.writeOnly("IP_ADD_MEMBERSHIP", 12, ALL, Membership.INET);

  /**
   * Leaves a multicast group.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: leaving a group not joined fails with {@code
   * WSAEADDRNOTAVAIL}.
   */
  public static final WritableOption<Membership> IP_DROP_MEMBERSHIP =
      GROUP.writeOnly("IP_DROP_MEMBERSHIP", 13, ALL, Membership.INET);

  /**
   * Sends packets with the don't-fragment flag.
   *
   * <p>Default: off; on for stream. Sockets: datagram and raw. Since: all.
   */
  public static final ReadWriteOption<Boolean> IP_DONTFRAGMENT =
      GROUP.readWrite("IP_DONTFRAGMENT", 14, ALL, OptionCodec.BOOL);

  /**
   * Joins a multicast group for one source.
   *
   * <p>Sockets: datagram and raw. Since: all. Quirk: the fields' order in C differs from other
   * systems'.
   */
  public static final WritableOption<SourceMembership> IP_ADD_SOURCE_MEMBERSHIP =
      GROUP.writeOnly("IP_ADD_SOURCE_MEMBERSHIP", 15, ALL, SourceMembership.INET);

  /**
   * Leaves a multicast group for one source.
   *
   * <p>Sockets: datagram and raw. Since: all.
   */
  public static final WritableOption<SourceMembership> IP_DROP_SOURCE_MEMBERSHIP =
      GROUP.writeOnly("IP_DROP_SOURCE_MEMBERSHIP", 16, ALL, SourceMembership.INET);

  /**
   * Drops what one source sends to a group joined for all.
   *
   * <p>Sockets: datagram and raw. Since: all.
   */
  public static final WritableOption<SourceMembership> IP_BLOCK_SOURCE =
      GROUP.writeOnly("IP_BLOCK_SOURCE", 17, ALL, SourceMembership.INET);

  /**
   * Takes {@link #IP_BLOCK_SOURCE} back.
   *
   * <p>Sockets: datagram and raw. Since: all.
   */
  public static final WritableOption<SourceMembership> IP_UNBLOCK_SOURCE =
      GROUP.writeOnly("IP_UNBLOCK_SOURCE", 18, ALL, SourceMembership.INET);

  /**
   * Has {@code WSARecvMsg} tell the destination address and the interface of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw; {@code WSAENOPROTOOPT} or {@code WSAEINVAL} on
   * stream. Since: all. Quirk: a dual-stack socket needs {@link Ipv6Options#IPV6_PKTINFO} as well.
   */
  public static final ReadWriteOption<Boolean> IP_PKTINFO =
      GROUP.readWrite("IP_PKTINFO", 19, ALL, OptionCodec.BOOL);

  /**
   * Has {@code WSARecvMsg} tell the time to live of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: Windows 10.
   */
  public static final ReadWriteOption<Boolean> IP_RECVTTL =
      GROUP.readWrite("IP_RECVTTL", 21, "Windows 10", OptionCodec.BOOL);

  /**
   * Another name of {@link #IP_RECVTTL}.
   *
   * <p>Default: off. Sockets: datagram and raw.
   */
  public static final ReadWriteOption<Boolean> IP_HOPLIMIT = IP_RECVTTL;

  /**
   * The interface unicast is sent from.
   *
   * <p>Default: the system's choice. Sockets: all. Since: all. Quirk: set in network byte order,
   * read back in host byte order, so that a large index may come back as another.
   */
  public static final ReadWriteOption<InterfaceSelector> IP_UNICAST_IF =
      GROUP.readWrite("IP_UNICAST_IF", 31, ALL, InterfaceCodecs.INET);

  /**
   * Has {@code WSARecvMsg} tell the type of service of a datagram.
   *
   * <p>Default: off. Sockets: datagram and raw. Since: Windows 10.
   */
  public static final ReadWriteOption<Boolean> IP_RECVTOS =
      GROUP.readWrite("IP_RECVTOS", 40, "Windows 10", OptionCodec.BOOL);

  /**
   * Another name of {@link #IP_RECVTOS}.
   *
   * <p>Default: off. Sockets: datagram and raw.
   */
  public static final ReadWriteOption<Boolean> IP_RECVTCLASS = IP_RECVTOS;

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
