// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.OwnProcess;
import java.time.Duration;
import java.util.List;
import labprogram.CloseWithOutstanding;
import labprogram.Ping;
import labprogram.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing a client with many requests outstanding: loopback would have answered them by then. */
@ExtendWith(NetworkLab.class)
class CloseLabIT {
  private static final int NUMBER = 200;
  private static final int LANES = 4;

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static Outcomes outcomes;

  @BeforeAll
  static void run(Lab lab) throws Exception {
    outcomes =
        lab.run(
            List.of(
                Step.inOrder("IPv4", close("10.71.93.1", "10.71.3.2")),
                Step.inOrder("IPv6", close("fd71:93::1", "fd71:3::2"))));
  }

  private static CloseWithOutstanding close(String silent, String answered) {
    return new CloseWithOutstanding(Ping.of(silent, TIMEOUT), Ping.of(answered, TIMEOUT), NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IPv4", "IPv6"})
  void closingDoesNotWaitForTheOutstandingAndInTheEndNothingIsLeft(String family) {
    CloseWithOutstanding.Outcome outcome = outcomes.of(family, CloseWithOutstanding.Outcome.class);
    OwnProcess before = outcome.before();
    OwnProcess closed = outcome.closed();
    OwnProcess after = outcome.after();

    assertThat(outcome.closeMicros())
        .as("before the first of them ends by itself")
        .isLessThan(TIMEOUT.toMillis() * 1000);
    assertThat(outcome.endedByTheClose()).isEqualTo(NUMBER);
    assertThat(closed.echoThreads()).as("threads that look after requests").isEqualTo(LANES);
    assertThat(closed.blocks()).as("their memory").isGreaterThan(before.blocks() + NUMBER);
    assertThat(closed.handles()).as("their events").isGreaterThan(before.handles() + NUMBER);
    assertThat(after.holdsNoMoreThan(before)).as("%s, and before %s", after, before).isTrue();
  }
}
