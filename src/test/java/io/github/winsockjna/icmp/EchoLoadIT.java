// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.OwnProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing of ours is left behind, whatever becomes of the futures and of the clients. */
class EchoLoadIT {
  /** How long to go on, and then to tell of it; without, a round to warm up and another. */
  private static final Duration DURATION = Duration.ofMinutes(Long.getLong("load.minutes", 0));

  @Test
  void leavesNeitherThreadsNorHandlesNorMemory() throws Exception {
    EchoLoad load = new EchoLoad();
    load.round();
    OwnProcess before = OwnProcess.lookUntil(now -> now.echoThreads() == 0);
    tell(load, before);
    long start = System.nanoTime();
    do {
      load.round();
    } while (System.nanoTime() - start < DURATION.toNanos());
    OwnProcess after = OwnProcess.lookUntil(now -> now.holdsNoMoreThan(before));
    tell(load, after);

    assertThat(after.holdsNoMoreThan(before)).as("%s, and before %s", after, before).isTrue();
  }

  private static void tell(EchoLoad load, OwnProcess then) {
    if (!DURATION.isZero()) {
      System.out.println(load + "; then " + then);
    }
  }
}
