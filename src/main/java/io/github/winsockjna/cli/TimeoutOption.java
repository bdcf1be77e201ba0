// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a command waits. */
final class TimeoutOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "-w",
      paramLabel = "millis",
      description = "How long to wait for each answer, in milliseconds (${DEFAULT-VALUE}).")
  private long millis;

  TimeoutOption(long millis) {
    this.millis = millis;
  }

  Duration timeout() {
    return Arguments.millis(spec, "-w", millis);
  }
}
