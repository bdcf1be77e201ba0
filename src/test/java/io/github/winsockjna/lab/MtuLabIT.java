// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static io.github.winsockjna.icmp.IpStatus.IP_PACKET_TOO_BIG;
import static io.github.winsockjna.icmp.IpStatus.IP_REQ_TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import labprogram.Mtu;
import labprogram.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Path MTUs across a link of 1300 bytes, which the first router knows of. */
@ExtendWith(NetworkLab.class)
class MtuLabIT {
  private static final List<String> TARGETS =
      List.of("10.71.3.2", "fd71:3::2", "10.71.93.1", "fd71:93::1");

  private static Outcomes outcomes;

  @BeforeAll
  static void searchAll(Lab lab) throws Exception {
    // A path MTU that somebody has learned must not change what a second search finds.
    outcomes =
        lab.run(
            Stream.concat(
                    TARGETS.stream().map(MtuLabIT::first), TARGETS.stream().map(MtuLabIT::second))
                .toList());
  }

  private static Step first(String target) {
    return Step.inOrder(target, Mtu.of(target, Duration.ofSeconds(1)));
  }

  private static Step second(String target) {
    return Step.inOrder(target + " again", Mtu.of(target, Duration.ofSeconds(1)));
  }

  private static Mtu.Outcome outcome(String id) {
    return outcomes.of(id, Mtu.Outcome.class);
  }

  @ParameterizedTest
  @CsvSource({"10.71.3.2, 10.71.1.1", "fd71:3::2, fd71:1:0:0:0:0:0:1"})
  void theSmallestLinkLimitsAndItsRouterSaysSo(String target, String router) {
    Mtu.Outcome found = new Mtu.Outcome(1300, router, IP_PACKET_TOO_BIG);

    assertThat(outcome(target)).isEqualTo(found);
    assertThat(outcome(target + " again")).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.71.93.1", "fd71:93::1"})
  void nothingIsKnownOfABlackHole(String target) {
    assertThat(outcome(target)).isEqualTo(new Mtu.Outcome(null, null, IP_REQ_TIMED_OUT));
  }
}
