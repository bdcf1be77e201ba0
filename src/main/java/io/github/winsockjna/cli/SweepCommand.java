// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.ProgressBar;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Sweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the live hosts of subnets. */
@Command(
    name = "sweep",
    description = "Pings every address of subnets and ranges, and lists those that answer.",
    exitCodeList = {"0:At least one address answered.", "1:None answered.", "2:Wrong usage."},
    footer = {
      "  sweep 127.0.0.0/28",
      "  sweep 192.0.2.0/255.255.255.0 198.51.100.10-198.51.100.20",
      "  sweep --stop-after 1 -w 200 2001:db8::/120",
      "  sweep @hosts.txt                    (arguments from a file)"
    })
final class SweepCommand implements Callable<Integer> {
  private static final int MAX_WINDOW = 65_536;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBNET|RANGE|HOST",
      arity = "1..*",
      description =
          "Subnets as 192.0.2.0/24 or 192.0.2.0/255.255.255.0, ranges as"
              + " 192.0.2.10-192.0.2.20, or single hosts. @FILE stands for what the file has, a"
              + " line each.")
  private List<String> texts;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(1000);

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

  @Option(
      names = "--stop-after",
      paramLabel = "n",
      description = "End once so many addresses answered.")
  private Integer answers;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() throws IOException {
    Sweep sweep = sweep();
    String what = String.join(" ", texts);
    int all = sweep.targets().size();
    PrintWriter out = output.out();
    Report<EchoReply> report =
        output.report(
            () -> new SweepText(what, all, out),
            () -> new SweepJson(what, all, out),
            SweepJson.ROWS);
    ProgressBar bar = output.progressBar();
    try (IcmpClient icmp = IcmpClient.open();
        Run<EchoReply> run =
            new Run<>(
                spec,
                new ProgressReport<>(report, bar, all),
                Success.ofAny(EchoReply::isSuccess))) {
      run.start();
      sweep.run(icmp, run::add);
      return run.end();
    }
  }

  private Sweep sweep() throws UnknownHostException {
    List<InetAddress> targets;
    try {
      targets = SweepTargets.of(texts);
    } catch (IllegalArgumentException e) {
      throw Arguments.wrong(spec, e.getMessage());
    }
    Sweep sweep =
        Sweep.of(targets)
            .timeout(timeout.timeout())
            .window(Arguments.inRange(spec, "--window", window, 1, MAX_WINDOW, "requests"));
    if (rate != null) {
      sweep =
          sweep.ratePerSecond(
              Arguments.inRange(spec, "--rate", rate, 1, Integer.MAX_VALUE, "requests"));
    }
    return answers == null
        ? sweep
        : sweep.stopAfter(
            Arguments.inRange(spec, "--stop-after", answers, 1, Integer.MAX_VALUE, "addresses"));
  }
}
