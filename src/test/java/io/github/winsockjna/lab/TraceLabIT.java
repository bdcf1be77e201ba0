// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import labprogram.Step;
import labprogram.Trace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Traces across two routers, each family in a program of its own. The black hole comes first, so
 * that what it costs is what the first trace of a program costs.
 */
@ExtendWith(NetworkLab.class)
class TraceLabIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private enum Family {
    IPV4("10.71.93.1", "10.71.1.1", "10.71.2.2", "10.71.3.2"),
    IPV6("fd71:93::1", "fd71:1:0:0:0:0:0:1", "fd71:2:0:0:0:0:0:2", "fd71:3:0:0:0:0:0:2");

    final String blackHole;
    final String router1;
    final String router2;
    final String server;

    Family(String blackHole, String router1, String router2, String server) {
      this.blackHole = blackHole;
      this.router1 = router1;
      this.router2 = router2;
      this.server = server;
    }

    List<Step> steps() {
      return List.of(
          Step.inOrder("black hole", Trace.of(blackHole, TIMEOUT)),
          Step.inOrder("server", Trace.of(server, TIMEOUT)));
    }
  }

  /** Router 1 has no route to the first, and may not pass anything on to the second. */
  private static final List<String> UNREACHABLE6 = List.of("fd71:94::1", "fd71:92::1");

  private static Outcomes unreachable6;

  private static final Map<Family, Outcomes> OUTCOMES = new EnumMap<>(Family.class);

  @BeforeAll
  static void traceAll(Lab lab) throws Exception {
    for (Family family : Family.values()) {
      OUTCOMES.put(family, lab.run(family.steps()));
    }
    unreachable6 =
        lab.run(
            UNREACHABLE6.stream()
                .map(target -> Step.inOrder(target, Trace.of(target, TIMEOUT)))
                .toList());
  }

  private static Trace.Outcome outcome(Family family, String id) {
    return OUTCOMES.get(family).of(id, Trace.Outcome.class);
  }

  private static Trace.Outcome.Step hop(int number, int answers, List<String> responders) {
    return new Trace.Outcome.Step(number, answers, responders);
  }

  @ParameterizedTest
  @EnumSource
  void everyRouterAnswersEachProbe(Family family) {
    Trace.Outcome trace = outcome(family, "server");

    assertThat(trace.reached()).isTrue();
    assertThat(trace.hops())
        .containsExactly(
            hop(1, 3, List.of(family.router1)),
            hop(2, 3, List.of(family.router2)),
            hop(3, 3, List.of(family.server)));
  }

  /** Of IPv4 Linux answers so few probes a second that the others outlive the program. */
  @ParameterizedTest
  @FieldSource("UNREACHABLE6")
  void endsWhereARouterSaysThatTheTargetIsUnreachable(String target) {
    Trace.Outcome trace = unreachable6.of(target, Trace.Outcome.class);

    assertThat(trace.reached()).isFalse();
    assertThat(trace.hops()).containsExactly(hop(1, 3, List.of(Family.IPV6.router1)));
  }

  @ParameterizedTest
  @EnumSource
  void aBlackHoleCostsOneTimeout(Family family) {
    Trace.Outcome trace = outcome(family, "black hole");

    assertThat(trace.reached()).isFalse();
    assertThat(trace.hops())
        .isEqualTo(
            IntStream.rangeClosed(1, 30).mapToObj(number -> hop(number, 0, List.of())).toList());
    assertThat(trace.elapsedMillis())
        .as("one timeout, not two, and not thirty")
        .isBetween(TIMEOUT.toMillis() - 20, TIMEOUT.toMillis() * 2);
  }
}
