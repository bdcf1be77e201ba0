// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Connects, and says why it failed. */
@Command(
    name = "why",
    description =
        "Connects to a TCP port, and says why that failed: the error, the ICMP error behind it and"
            + " who sent that, and what a ping of the host gives.",
    exitCodeList = {"0:It connected.", "1:It could not.", "2:Wrong usage."},
    footer = {"  why example.com:443", "  why -w 1000 --json [::1]:80"})
final class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "HOST:PORT",
      description = "Where to. IPv6 addresses stand in brackets: [::1]:80.")
  private String target;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(5000);

  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    HostPort where = Arguments.accepted(spec, () -> HostPort.of(target));
    WhyResult result = new WhyProbe(timeout.timeout()).probe(where);
    output.print(result, r -> WhyText.print(r, output.out()), WhyJson::document);
    return result.isConnected() ? Main.WORKED : Main.FAILED;
  }
}
