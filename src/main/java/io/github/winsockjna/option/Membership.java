// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Membership of a multicast group on one interface, from any source. Source: {@code ip_mreq} and
 * {@code ipv6_mreq} of ws2ipdef.h.
 *
 * @param group the group's address; IPv4 for options of IPv4, IPv6 for those of IPv6
 * @param networkInterface where to join; by index or address for IPv4, by index for IPv6
 */
public record Membership(InetAddress group, InterfaceSelector networkInterface) {
  static final OptionCodec<Membership> INET = new Inet();
  static final OptionCodec<Membership> INET6 = new Inet6();

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
    public ByteBuffer encode(Membership value) {
      return Bytes.allocate(8)
          .put(requireFamily(value.group(), Inet4Address.class, "group").getAddress())
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
    public ByteBuffer encode(Membership value) {
      return Bytes.allocate(20)
          .put(requireFamily(value.group(), Inet6Address.class, "group").getAddress())
          .putInt(value.networkInterface().toIndex6())
          .flip();
    }
  }
}
