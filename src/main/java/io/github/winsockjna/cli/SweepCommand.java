// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Sweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the live hosts of a subnet. */
@Command(name = "sweep", description = "Pings every address of a subnet.")
final class SweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CIDR", description = "The subnet, for example 192.0.2.0/24.")
  private String subnet;

  @Option(
      names = "-w",
      paramLabel = "millis",
      defaultValue = "1000",
      description = "Timeout of each request in milliseconds (${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = "--window",
      paramLabel = "n",
      defaultValue = "64",
      description = "How many requests may be under way (${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--rate",
      paramLabel = "n",
      description = "How many requests to send in a second at most.")
  private Integer rate;

  @Option(names = "--json", description = "Print one JSON document at the end.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Sweep sweep = Arguments.accepted(spec, this::sweep);
    PrintWriter out = spec.commandLine().getOut();
    // What comes out of a pipe may end up on the same terminal, in midst of the bar.
    boolean hasBar = Terminal.hasOut() && Terminal.hasErr();
    ProgressBar progress = new ProgressBar(hasBar ? spec.commandLine().getErr() : null);
    Report<EchoReply> report = new SweepReport(subnet, sweep.targets().size(), json, progress, out);
    try (IcmpClient icmp = IcmpClient.open();
        Run<EchoReply> run = new Run<>(spec, report)) {
      run.start();
      sweep.run(icmp, run::add);
      return run.end();
    }
  }

  private Sweep sweep() {
    Sweep sweep = Sweep.subnet(subnet).timeout(Duration.ofMillis(timeout)).window(window);
    return rate == null ? sweep : sweep.ratePerSecond(rate);
  }
}
