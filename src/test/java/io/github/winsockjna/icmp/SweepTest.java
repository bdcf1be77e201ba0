// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.icmp.FakeNetwork.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SweepTest {
  private final Sweep sweep = Sweep.subnet("192.0.2.0/24").timeout(Duration.ofMillis(500));

  /** Those with an even number answer, the higher the sooner. */
  private static Answer even(EchoRequest request) {
    int number = request.target().getAddress()[3] & 0xFF;
    return number % 2 == 0 ? Answer.of(0, request.target(), 300 - number) : Answer.SILENCE;
  }

  private static List<EchoReply> run(Sweep sweep, FakeNetwork network) throws IOException {
    return sweep.run(network.client, reply -> {}, network);
  }

  @Test
  void hasTheRepliesInTheOrderOfTheTargets() throws IOException {
    List<EchoReply> replies = run(sweep, new FakeNetwork(SweepTest::even));
    assertThat(replies)
        .extracting(reply -> reply.request().target())
        .containsExactlyElementsOf(sweep.targets());
    assertThat(replies).filteredOn(EchoReply::isSuccess).hasSize(127);
  }

  @Test
  void tellsOfRepliesAsTheyCome() throws IOException {
    FakeNetwork network = new FakeNetwork(SweepTest::even);
    List<Integer> told = new ArrayList<>();
    Sweep.subnet("192.0.2.0/29")
        .run(
            network.client,
            reply -> told.add((int) reply.request().target().getAddress()[3]),
            network);
    assertThat(told).containsExactly(6, 4, 2, 1, 3, 5);
  }

  @Test
  void keepsToItsWindow() throws IOException {
    FakeNetwork network = new FakeNetwork(request -> Answer.SILENCE);
    run(sweep, network);
    assertThat(network.mostOutstanding).isEqualTo(64);
    assertThat(network.elapsed()).isEqualTo(Duration.ofMillis(4 * 500));
  }

  @Test
  void keepsToItsRate() throws IOException {
    FakeNetwork network = new FakeNetwork(SweepTest::even);
    run(sweep.ratePerSecond(100), network);
    for (int i = 0; i < network.sentAt.size(); i++) {
      assertThat(network.sentAt.get(i)).isEqualTo(Duration.ofMillis(10L * i));
    }
  }

  @Test
  void sweepsTheOthersBeforeItThrowsWhatFailed() {
    FakeNetwork network =
        new FakeNetwork(
            request -> request.target().getAddress()[3] < 3 ? Answer.failure(1232) : even(request));
    List<EchoReply> told = new ArrayList<>();
    assertThatThrownBy(() -> sweep.run(network.client, told::add, network))
        .isInstanceOfSatisfying(
            IcmpException.class,
            e -> {
              assertThat(e.errorCode()).isEqualTo(1232);
              assertThat(e.getSuppressed()).hasSize(254 - told.size() - 1);
            });
    assertThat(told).isNotEmpty();
    assertThat(network.requests).hasSize(254);
  }

  @Test
  void endsEarlyWhenInterruptedAndKeepsTheFlag() throws IOException {
    FakeNetwork network = new FakeNetwork(SweepTest::even);
    List<EchoReply> replies =
        sweep.run(network.client, reply -> Thread.currentThread().interrupt(), network);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(replies).hasSize(1);
    assertThat(network.outstanding).isZero();
  }

  @Test
  void takesAnyTargets() throws IOException {
    List<InetAddress> targets =
        List.of(Addresses.HOST6, Addresses.HOST, Addresses.HOST6, Addresses.LOOPBACK);
    List<EchoReply> replies = run(Sweep.of(targets), new FakeNetwork(SweepTest::even));
    assertThat(replies)
        .extracting(reply -> reply.request().target())
        .containsExactlyElementsOf(targets);
    assertThat(run(Sweep.of(List.of()), new FakeNetwork(SweepTest::even))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 254, 192.0.2.1, 192.0.2.254",
    "192.0.2.0/255.255.255.0, 254, 192.0.2.1, 192.0.2.254",
    "192.0.2.4/255.255.255.255, 1, 192.0.2.4, 192.0.2.4",
    "192.0.2.77/24, 254, 192.0.2.1, 192.0.2.254",
    "127.0.0.0/28, 14, 127.0.0.1, 127.0.0.14",
    "192.0.2.4/30, 2, 192.0.2.5, 192.0.2.6",
    "192.0.2.4/31, 2, 192.0.2.4, 192.0.2.5",
    "192.0.2.4/32, 1, 192.0.2.4, 192.0.2.4",
    "255.255.0.0/16, 65534, 255.255.0.1, 255.255.255.254",
    "2001:db8::/112, 65536, 2001:db8::, 2001:db8::ffff",
    "2001:db8::7/126, 4, 2001:db8::4, 2001:db8::7",
    "::1/128, 1, ::1, ::1",
  })
  void knowsTheHostsOfASubnet(String subnet, int hosts, String first, String last) {
    List<InetAddress> targets = Sweep.subnet(subnet).targets();
    assertThat(targets).hasSize(hosts).doesNotHaveDuplicates();
    assertThat(targets.get(0)).isEqualTo(Addresses.of(first));
    assertThat(targets.get(hosts - 1)).isEqualTo(Addresses.of(last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "192.0.2.0",
        "192.0.2.0/",
        "192.0.2.0/15",
        "192.0.2.0/33",
        "192.0.2.256/24",
        "192.0.2/24",
        "example.test/24",
        "192.0.2.0/-1",
        "192.0.2.0/24/24",
        "2001:db8::/111",
        "2001:db8::/129",
        ":::/120",
        "fe80::%1",
        "%1/24",
        "2001:db8::/255.255.255.0",
        "192.0.2.0/255.255.256.0",
        "192.0.2.0/255.254.0.0",
        "192.0.2.0/999"
      })
  void refusesWhatIsNoSubnetWithTheRange(String subnet) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.subnet(subnet))
        .withMessageStartingWith("subnet is \"" + subnet + "\", but must be ")
        .withMessageContaining("65536")
        .withMessageEndingWith("/16 to /32 for IPv4, /112 to /128 for IPv6");
  }

  @ParameterizedTest
  @CsvSource({
    "fe80::1%1/128, be without a scope (%1)",
    "fe80::1%eth0/128, be without a scope (%eth0)",
    "'::ffff:10.0.0.0/120', 'be written as IPv4 (10.0.0.0), for its address is IPv4-mapped'",
    "'0.0.0.0/31', 'not have the address 0.0.0.0, which is no host\'\'s'",
    "'::/127', 'not have the address ::, which is no host\'\'s'",
    "'192.0.2.0/255.0.255.0', 'have a mask whose ones come first, as 255.255.255.0 has'",
  })
  void saysWhyASubnetIsRefused(String subnet, String must) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.subnet(subnet))
        .withMessage("subnet is \"" + subnet + "\", but must " + must);
  }

  @Test
  void sweepsARange() {
    assertThat(Sweep.range(Addresses.of("192.0.2.254"), Addresses.of("192.0.3.1")).targets())
        .extracting(InetAddress::getHostAddress)
        .containsExactly("192.0.2.254", "192.0.2.255", "192.0.3.0", "192.0.3.1");
    InetAddress scoped = Addresses.scoped(Addresses.HOST6.getAddress(), 7);
    assertThat(Sweep.range(scoped, scoped).targets())
        .extracting(InetAddress::getHostAddress)
        .containsExactly("2001:db8:0:0:0:0:0:1%7");
    assertThat(Sweep.range(Addresses.of("2001:db8::"), Addresses.of("2001:db8::ffff")).targets())
        .hasSize(65_536);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.2, 192.0.2.1, the last address before the first",
    "192.0.2.1, 2001:db8::1, an IPv4 and an IPv6 address",
    "192.0.0.0, 192.1.0.0, more than 65536 addresses",
    "fe80::1%1, fe80::1%2, addresses of different scopes",
  })
  void saysWhyARangeIsRefused(String first, String last, String reason) throws IOException {
    InetAddress from = InetAddress.getByName(first);
    InetAddress to = InetAddress.getByName(last);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.range(from, to))
        .withMessage(
            "range is %s to %s, but must not have %s",
            from.getHostAddress(), to.getHostAddress(), reason);
  }

  @Test
  void endsOnceEnoughAnswered() throws IOException {
    FakeNetwork network = new FakeNetwork(SweepTest::even);
    List<EchoReply> replies = run(sweep.window(4).stopAfter(3), network);
    assertThat(replies).filteredOn(EchoReply::isSuccess).hasSize(3);
    assertThat(network.requests.size()).isLessThan(20);
    assertThat(network.outstanding).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.stopAfter(0))
        .withMessage("answers is 0, but must be at least 1");
  }

  @Test
  void doesNotRepeatALongSubnetInFull() {
    String subnet = "192.0.2.0/24".repeat(10_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.subnet(subnet))
        .withMessageStartingWith("subnet is \"" + subnet.substring(0, 43) + "…\", but must be ");
  }

  @Test
  void repeatsASubnetThatIsNotLongInFull() {
    String subnet = "x".repeat(43);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.subnet(subnet))
        .withMessageStartingWith("subnet is \"" + subnet + "\", but must be ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_537})
  void refusesAWindowOutOfRange(int window) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.window(window))
        .withMessage("window is " + window + ", but must be from 1 to 65536");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.ratePerSecond(0))
        .withMessage("ratePerSecond is 0, but must be at least 1");
    assertThatIllegalArgumentException().isThrownBy(() -> sweep.timeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.of(List.of(Addresses.of("0.0.0.0"))));
    assertThatNullPointerException().isThrownBy(() -> Sweep.of(Arrays.asList(null, null)));
    assertThatNullPointerException().isThrownBy(() -> Sweep.subnet(null));
  }

  @Test
  void namesTheTargetThatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Sweep.of(Collections.singletonList(null)))
        .withMessage("one of targets");
    assertThatNullPointerException().isThrownBy(() -> Sweep.of(null)).withMessage("targets");
    assertThatNullPointerException().isThrownBy(() -> Sweep.subnet(null)).withMessage("subnet");
    assertThatNullPointerException().isThrownBy(() -> sweep.timeout(null)).withMessage("timeout");
  }
}
