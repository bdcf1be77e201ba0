// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Connects, and says why it failed. */
@Command(
    name = "why",
    description =
        "Connects to a TCP port, and says why that failed: the error, the ICMP error behind it and"
            + " who sent that, and what a ping of the host gives.")
final class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "HOST:PORT",
      description = "Where to. IPv6 addresses stand in brackets: [::1]:80.")
  private String target;

  @Option(
      names = "-w",
      paramLabel = "millis",
      defaultValue = "5000",
      description = "How long to wait for the connection, in milliseconds (${DEFAULT-VALUE}).")
  private long timeout;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    HostPort where = Arguments.accepted(spec, () -> HostPort.of(target));
    Inquiry inquiry = Arguments.accepted(spec, () -> new Inquiry(Duration.ofMillis(timeout)));
    Finding finding = inquiry.inquire(where);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(FindingJson.document(finding), out);
    } else {
      FindingText.print(finding, out);
    }
    return finding.isConnected() ? Main.WORKED : Main.FAILED;
  }
}
