// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Membership of a multicast group on one interface, from any source. Source: {@code ip_mreq},
 * {@code ipv6_mreq} and {@code GROUP_REQ} of ws2ipdef.h.
 *
 * @param group the group's address; IPv4 for options of IPv4, IPv6 for those of IPv6
 * @param networkInterface where to join; by index or address for IPv4, by index only for IPv6 and
 *     for {@code MCAST_…} options
 */
public record Membership(InetAddress group, InterfaceSelector networkInterface) {
  static final OptionCodec<Membership> INET = new Inet();
  static final OptionCodec<Membership> INET6 = new Inet6();
  static final OptionCodec<Membership> GROUP_INET = new Group(Inet4Address.class);
  static final OptionCodec<Membership> GROUP_INET6 = new Group(Inet6Address.class);

  /**
   * Checks the group.
   *
   * @param group the group's address
   * @param networkInterface where to join
   * @throws IllegalArgumentException {@code group} is no multicast address
   */
  public Membership {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(networkInterface, "networkInterface");
    if (!group.isMulticastAddress()) {
      throw new IllegalArgumentException(
          "group is " + group.getHostAddress() + ", which is no multicast address");
    }
  }

  /**
   * Membership on the interface the system chooses.
   *
   * @param group the group's address
   * @return the membership
   * @throws IllegalArgumentException {@code group} is no multicast address
   */
  public static Membership of(InetAddress group) {
    return new Membership(group, InterfaceSelector.DEFAULT);
  }

  /** {@code ip_mreq}: group, interface. */
  private static final class Inet extends SetOnlyCodec<Membership> {
    private Inet() {
      super(Membership.class);
    }

    @Override
    protected ByteBuffer write(Membership value) {
      return Bytes.allocate(8)
          .put(Bytes.requireFamily(value.group(), Inet4Address.class, "group").getAddress())
          .put(value.networkInterface().toBytes4())
          .flip();
    }
  }

  /** {@code ipv6_mreq}: group, index in host order. */
  private static final class Inet6 extends SetOnlyCodec<Membership> {
    private Inet6() {
      super(Membership.class);
    }

    @Override
    protected ByteBuffer write(Membership value) {
      return Bytes.allocate(20)
          .put(Bytes.requireFamily(value.group(), Inet6Address.class, "group").getAddress())
          .putInt(value.networkInterface().toIndex6())
          .flip();
    }
  }

  /** {@code GROUP_REQ}: index in host order, group. */
  private static final class Group extends SetOnlyCodec<Membership> {
    private final Class<? extends InetAddress> family;

    private Group(Class<? extends InetAddress> family) {
      super(Membership.class);
      this.family = family;
    }

    @Override
    protected ByteBuffer write(Membership value) {
      return GroupRequests.encode(
          value.networkInterface(), Bytes.requireFamily(value.group(), family, "group"));
    }
  }
}
