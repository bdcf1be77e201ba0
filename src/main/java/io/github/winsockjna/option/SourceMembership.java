// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Membership of a multicast group on one interface, from one source. Source: {@code ip_mreq_source}
 * and {@code GROUP_SOURCE_REQ} of ws2ipdef.h.
 *
 * @param group the group's address
 * @param source the one sender to receive from, of the group's family
 * @param networkInterface where to join; by index or address for {@code IP_…} options, by index
 *     only for {@code MCAST_…} options
 */
public record SourceMembership(
    InetAddress group, InetAddress source, InterfaceSelector networkInterface) {
  static final OptionCodec<SourceMembership> INET = new Inet();
  static final OptionCodec<SourceMembership> GROUP_INET = new Group(Inet4Address.class);
  static final OptionCodec<SourceMembership> GROUP_INET6 = new Group(Inet6Address.class);

  /**
   * Checks the addresses.
   *
   * @param group the group's address
   * @param source the one sender to receive from
   * @param networkInterface where to join
   * @throws IllegalArgumentException {@code group} is no multicast address, or {@code source} is
   *     one
   */
  public SourceMembership {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(networkInterface, "networkInterface");
    if (!group.isMulticastAddress()) {
      throw new IllegalArgumentException(
          "group is " + group.getHostAddress() + ", which is no multicast address");
    }
    if (source.isMulticastAddress()) {
      throw new IllegalArgumentException(
          "source is " + source.getHostAddress() + ", which is a multicast address");
    }
  }

  /** {@code ip_mreq_source} in Windows' own order: group, source, interface. */
  private static final class Inet extends SetOnlyCodec<SourceMembership> {
    private Inet() {
      super(SourceMembership.class);
    }

    @Override
    protected ByteBuffer write(SourceMembership value) {
      return Bytes.allocate(12)
          .put(Bytes.requireFamily(value.group(), Inet4Address.class, "group").getAddress())
          .put(Bytes.requireFamily(value.source(), Inet4Address.class, "source").getAddress())
          .put(value.networkInterface().toBytes4())
          .flip();
    }
  }

  /** {@code GROUP_SOURCE_REQ}: index in host order, group, source. */
  private static final class Group extends SetOnlyCodec<SourceMembership> {
    private final Class<? extends InetAddress> family;

    private Group(Class<? extends InetAddress> family) {
      super(SourceMembership.class);
      this.family = family;
    }

    @Override
    protected ByteBuffer write(SourceMembership value) {
      return GroupRequests.encode(
          value.networkInterface(),
          Bytes.requireFamily(value.group(), family, "group"),
          Bytes.requireFamily(value.source(), family, "source"));
    }
  }
}
