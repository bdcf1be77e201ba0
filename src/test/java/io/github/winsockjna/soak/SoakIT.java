// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The soak for some seconds, with little memory and garbage collected half of the time. */
class SoakIT {
  private static final String MINUTES = "0.05";

  @Test
  void nothingIsMissingWhileGarbageIsCollectedAllTheTime() throws Exception {
    ChildJvm soak =
        ChildJvm.runMain(
            Soak.class,
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx64m"),
            MINUTES,
            "gc");

    assertThat(soak.out()).as(soak.err()).endsWith("nothing grew, and nothing is missing\n");
    assertThat(soak.exitStatus()).isZero();
  }
}
