// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final InterfaceSelector LOOPBACK =
      InterfaceSelector.ofAddress((Inet4Address) address("127.0.0.1"));

  private final OptionCodec<Membership> inet = IpOptions.IP_ADD_MEMBERSHIP.codec();
  private final OptionCodec<Membership> inet6 = Ipv6Options.IPV6_ADD_MEMBERSHIP.codec();
  private final OptionCodec<SourceMembership> source = IpOptions.IP_ADD_SOURCE_MEMBERSHIP.codec();

  @Test
  void writesGroupAndInterfaceForIpv4() {
    InetAddress group = address("239.255.0.1");
    assertThat(Hex.of(inet.encode(new Membership(group, LOOPBACK)))).isEqualTo("efff00017f000001");
    assertThat(Hex.of(inet.encode(new Membership(group, InterfaceSelector.ofIndex(258)))))
        .isEqualTo("efff000100000102");
    assertThat(Hex.of(inet.encode(Membership.of(group)))).isEqualTo("efff000100000000");
  }

  @Test
  void writesGroupAndIndexInHostOrderForIpv6() {
    Membership membership = new Membership(address("ff02::77"), InterfaceSelector.ofIndex(258));
    assertThat(Hex.of(inet6.encode(membership)))
        .isEqualTo("ff020000000000000000000000000077" + "02010000");
  }

  @Test
  void writesGroupThenSourceThenInterfaceAsWindowsHasThem() {
    SourceMembership membership =
        new SourceMembership(address("232.1.2.3"), address("192.0.2.9"), LOOPBACK);
    assertThat(Hex.of(source.encode(membership))).isEqualTo("e8010203" + "c0000209" + "7f000001");
  }

  @Test
  void refusesAGroupOfTheOtherFamily() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet.encode(Membership.of(address("ff02::77"))))
        .withMessage("group is ff02:0:0:0:0:0:0:77, but must be an Inet4Address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet6.encode(Membership.of(address("239.255.0.1"))))
        .withMessage("group is 239.255.0.1, but must be an Inet6Address");
  }

  @Test
  void refusesGroupOrSourceOfIpv6WhereTheStructureHoldsIpv4() {
    InterfaceSelector any = InterfaceSelector.DEFAULT;
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                source.encode(new SourceMembership(address("ff02::77"), address("192.0.2.9"), any)))
        .withMessage("group is ff02:0:0:0:0:0:0:77, but must be an Inet4Address");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> source.encode(new SourceMembership(address("232.1.2.3"), address("::1"), any)))
        .withMessage("source is 0:0:0:0:0:0:0:1, but must be an Inet4Address");
  }

  @Test
  void refusesAnInterfaceByAddressForIpv6() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inet6.encode(new Membership(address("ff02::77"), LOOPBACK)))
        .withMessageContaining("127.0.0.1");
  }

  @Test
  void refusesAGroupThatIsNoMulticastAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Membership.of(address("192.0.2.1")))
        .withMessage("group is 192.0.2.1, which is no multicast address");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SourceMembership(
                    address("192.0.2.1"), address("192.0.2.9"), InterfaceSelector.DEFAULT))
        .withMessage("group is 192.0.2.1, which is no multicast address");
  }

  @Test
  void refusesASourceThatIsAMulticastAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SourceMembership(
                    address("232.1.2.3"), address("239.0.0.1"), InterfaceSelector.DEFAULT))
        .withMessage("source is 239.0.0.1, which is a multicast address");
  }

  @Test
  void refusesNull() {
    InetAddress group = address("239.255.0.1");
    assertThatNullPointerException().isThrownBy(() -> Membership.of(null)).withMessage("group");
    assertThatNullPointerException()
        .isThrownBy(() -> new Membership(group, null))
        .withMessage("networkInterface");
    assertThatNullPointerException()
        .isThrownBy(() -> new SourceMembership(group, null, LOOPBACK))
        .withMessage("source");
  }

  @Test
  void cannotBeRead() {
    assertThat(inet.capacity()).isZero();
    assertThatThrownBy(() -> inet.decode(Hex.bytes("efff00017f000001")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
