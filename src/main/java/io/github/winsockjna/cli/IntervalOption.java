// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often a command sends. */
final class IntervalOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--interval",
      paramLabel = "millis",
      defaultValue = "1000",
      description =
          "Time from one request or round to the next, in milliseconds (${DEFAULT-VALUE}).")
  private long millis;

  Duration interval() {
    return Arguments.millis(spec, "--interval", millis);
  }
}
