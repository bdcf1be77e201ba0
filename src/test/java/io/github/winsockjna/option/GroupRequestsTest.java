// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class GroupRequestsTest {
  private static final InterfaceSelector SEVEN = InterfaceSelector.ofIndex(7);

  @Test
  void layOutAGroupOfIpv4() throws UnknownHostException {
    Membership membership = new Membership(InetAddress.getByName("239.1.2.3"), SEVEN);

    assertThat(Hex.of(IpOptions.MCAST_JOIN_GROUP.codec().encode(membership)))
        .hasSize(2 * 136)
        .isEqualTo("0700000000000000" + "02000000ef010203" + "00".repeat(120));
  }

  @Test
  void layOutAGroupOfIpv6() throws UnknownHostException {
    Membership membership = new Membership(InetAddress.getByName("ff02::1:2"), SEVEN);

    assertThat(Hex.of(Ipv6Options.MCAST_LEAVE_GROUP.codec().encode(membership)))
        .hasSize(2 * 136)
        .isEqualTo(
            "0700000000000000"
                + "1700000000000000"
                + "ff020000000000000000000000010002"
                + "00".repeat(104));
  }

  @Test
  void layOutGroupBeforeSource() throws UnknownHostException {
    SourceMembership membership =
        new SourceMembership(
            InetAddress.getByName("232.1.2.3"), InetAddress.getByName("192.0.2.9"), SEVEN);

    assertThat(Hex.of(IpOptions.MCAST_JOIN_SOURCE_GROUP.codec().encode(membership)))
        .hasSize(2 * 264)
        .isEqualTo(
            "0700000000000000"
                + ("02000000e8010203" + "00".repeat(120))
                + ("02000000c0000209" + "00".repeat(120)));
  }

  @Test
  void layOutASourceOfIpv6() throws UnknownHostException {
    SourceMembership membership =
        new SourceMembership(
            InetAddress.getByName("ff3e::1"), InetAddress.getByName("2001:db8::9"), SEVEN);

    assertThat(Hex.of(Ipv6Options.MCAST_BLOCK_SOURCE.codec().encode(membership)))
        .isEqualTo(
            "0700000000000000"
                + ("1700000000000000ff3e0000000000000000000000000001" + "00".repeat(104))
                + ("170000000000000020010db8000000000000000000000009" + "00".repeat(104)));
  }

  @Test
  void leaveTheInterfaceToTheSystem() throws UnknownHostException {
    Membership membership = Membership.of(InetAddress.getByName("239.1.2.3"));

    assertThat(Hex.of(IpOptions.MCAST_JOIN_GROUP.codec().encode(membership)))
        .startsWith("0000000000000000" + "0200");
  }

  @Test
  void refuseAnInterfaceByAddress() throws UnknownHostException {
    InterfaceSelector byAddress =
        InterfaceSelector.ofAddress((Inet4Address) InetAddress.getByName("192.0.2.1"));
    Membership membership = new Membership(InetAddress.getByName("239.1.2.3"), byAddress);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> IpOptions.MCAST_JOIN_GROUP.codec().encode(membership))
        .withMessage("value is 192.0.2.1, but this option names an interface by its index");
  }

  @Test
  void refuseTheOtherFamily() throws UnknownHostException {
    Membership membership = new Membership(InetAddress.getByName("239.1.2.3"), SEVEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv6Options.MCAST_JOIN_GROUP.codec().encode(membership))
        .withMessage("group is 239.1.2.3, but must be an Inet6Address");
  }
}
