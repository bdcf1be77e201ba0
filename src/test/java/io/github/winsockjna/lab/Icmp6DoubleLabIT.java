// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import labprogram.Reachable;
import labprogram.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Java's own IPv6 echo, which Wine alone fails with error 120, through the double and the relay.
 */
@ExtendWith(NetworkLab.class)
class Icmp6DoubleLabIT {
  @Test
  void reachesWhoAnswersAndNobodyElse(Lab lab) throws Exception {
    Outcomes outcomes =
        lab.run(
            List.of(
                Step.inOrder("loopback", new Reachable("::1", 4000)),
                Step.inOrder("server", new Reachable("fd71:3::2", 4000)),
                Step.inOrder("black hole", new Reachable("fd71:93::1", 500))));

    assertThat(outcomes.of("loopback", Reachable.Outcome.class).reachable()).isTrue();
    assertThat(outcomes.of("server", Reachable.Outcome.class).reachable()).isTrue();
    assertThat(outcomes.of("black hole", Reachable.Outcome.class).reachable()).isFalse();
  }
}
