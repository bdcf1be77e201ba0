// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import labprogram.Step;
import labprogram.SubnetSweep;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sweep of the subnet whose hosts answer late, wrongly or not at all. */
@ExtendWith(NetworkLab.class)
class SweepLabIT {
  private static final String SUBNET = "10.71.50.";
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int WINDOW = 64;

  /** Host number D below this answers after D times 5 ms. */
  private static final int FIRST_ODD = 200;

  /** Who answers that close to the timeout may be in time or not. */
  private static final int ALLOWANCE_MILLIS = 20;

  /** Twice, corrupt, cut short, from another address, at random, and every second time. */
  private static final Set<Integer> ODD_ANSWERS = Set.of(201, 202, 203, 208, 209, 210);

  private static SubnetSweep.Outcome sweep;

  @BeforeAll
  static void sweep(Lab lab) throws Exception {
    Optional<String> missing = lab.lacksFor(SUBNET + 1);
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    sweep =
        lab.run(List.of(Step.inOrder("sweep", SubnetSweep.of(SUBNET + "0/24", TIMEOUT, WINDOW))))
            .of("sweep", SubnetSweep.Outcome.class);
  }

  private static Set<Integer> targets(Predicate<SubnetSweep.Outcome.Host> which) {
    return sweep.answered().stream()
        .filter(which)
        .map(host -> Integer.valueOf(host.target().substring(SUBNET.length())))
        .collect(Collectors.toSet());
  }

  private static boolean canBeTold(int number) {
    return number >= FIRST_ODD || Math.abs(number * 5 - TIMEOUT.toMillis()) >= ALLOWANCE_MILLIS;
  }

  @Test
  void findsExactlyThoseThatAnswerInTime() {
    Set<Integer> inTime =
        IntStream.rangeClosed(1, 254)
            .filter(SweepLabIT::canBeTold)
            .filter(
                number ->
                    number < FIRST_ODD
                        ? number * 5 < TIMEOUT.toMillis()
                        : ODD_ANSWERS.contains(number))
            .boxed()
            .collect(Collectors.toSet());

    Set<Integer> found = targets(host -> true);
    found.removeIf(number -> !canBeTold(number));
    assertThat(found).isEqualTo(inTime);
    assertThat(sweep.asked()).isEqualTo(254);
  }

  /** A reply that comes too late for its own request is not taken for another's. */
  @Test
  void tellsWhichAnswersAreNotTheTargetsOwn() {
    assertThat(targets(host -> !host.payloadMatches())).containsExactlyInAnyOrder(202, 203);
    assertThat(targets(host -> !host.responder().equals(host.target()))).containsExactly(208);
  }

  /** One after the other, the silent alone would take over a minute. */
  @Test
  void doesNotAskOneAfterTheOther() {
    assertThat(sweep.elapsedMillis()).isLessThan(30_000);
  }
}
