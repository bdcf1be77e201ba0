// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;

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
   * <p>Default: off; on for stream. Sockets: datagram and raw. Since: all.
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
   * The socket carries IPv6 only, and no IPv4.
   *
   * <p>Default: on. Sockets: all; set it before {@code bind}. Since: all. Quirk: comes back as one
   * byte or four; Java turns it off on its own sockets.
   */
  public static final ReadWriteOption<Boolean> IPV6_V6ONLY =
      GROUP.readWrite("IPV6_V6ONLY", 27, ALL, OptionCodec.BOOL);

  /**
   * The interface unicast is sent from, by index.
   *
   * <p>Default: the system's choice. Sockets: all. Since: all.
   */
  public static final ReadWriteOption<InterfaceSelector> IPV6_UNICAST_IF =
      GROUP.readWrite("IPV6_UNICAST_IF", 31, ALL, InterfaceCodecs.INET6);

  /**
   * Has {@code WSARecvMsg} tell the traffic class of a datagram.
   *
   * <p>Default: off. Sockets: datagram. Since: Windows 10.
   */
  public static final ReadWriteOption<Boolean> IPV6_RECVTCLASS =
      GROUP.readWrite("IPV6_RECVTCLASS", 40, "Windows 10", OptionCodec.BOOL);

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
