// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.RouteMonitor;
import io.github.winsockjna.icmp.RouteStatistics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches the route to a host, as mtr does. */
@Command(
    name = "watch",
    description =
        "Watches the route to a host: loss and times of every hop, round after round, until q or"
            + " Ctrl+C.",
    exitCodeList = {"0:The host was reached.", "1:It was not.", "2:Wrong usage."},
    footer = {
      "  watch example.com",
      "  watch --report 10 example.com         (10 rounds, then a table)",
      "  watch -d --interval 200 192.0.2.1",
      "  watch --report 60 --csv example.com > route.csv",
      "  watch --json-lines example.com        (a document for each round)"
    })
final class WatchCommand implements Callable<Integer> {
  private static final int MAX_HOPS = 255;

  @Spec private CommandSpec spec;

  @Mixin private TargetOptions to;

  @Mixin private IntervalOption interval;

  @Option(
      names = "--report",
      paramLabel = "rounds",
      description = "End after so many rounds, and print the table.")
  private Integer rounds;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(1000);

  @Option(
      names = "--max-hops",
      paramLabel = "hops",
      defaultValue = "30",
      description = "How far to look (${DEFAULT-VALUE}).")
  private int maxHops;

  @Mixin private SizeOption size;

  @Mixin private HopNamesOption hopNames;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() throws IOException {
    Target target = to.target();
    RouteMonitor monitor = monitor(target);
    Report<RouteStatistics> report =
        output.report(
            () -> text(target),
            () -> new LastResultReport<>(new WatchJson(target, output.out())),
            WatchJson.rows(target));
    try (IcmpClient icmp = IcmpClient.open();
        Run<RouteStatistics> run =
            new Run<>(
                spec,
                output.isCsv() ? new LastResultReport<>(report) : report,
                Success.ofAny(RouteStatistics::reached))) {
      run.start();
      monitor.run(icmp, run::add);
      return run.end();
    }
  }

  private RouteMonitor monitor(Target target) {
    return RouteMonitor.to(target.address())
        .interval(interval.interval())
        .timeout(timeout.timeout())
        .maxHops(Arguments.inRange(spec, "--max-hops", maxHops, 1, MAX_HOPS, "hops"))
        .payloadSize(size.size())
        .rounds(
            rounds == null
                ? 0
                : Arguments.inRange(spec, "--report", rounds, 1, Integer.MAX_VALUE, "rounds"));
  }

  private Report<RouteStatistics> text(Target target) {
    PrintWriter out = output.out();
    WatchTable table =
        new WatchTable(target, hopNames.names(), spec.commandLine().getColorScheme().ansi());
    if (rounds == null && Terminal.hasOut()) {
      return new LiveReport<>(table, Thread.currentThread()::interrupt, out);
    }
    TableReport<RouteStatistics> report =
        new TableReport<>(table, Terminal.columnsOr(Table.ANY_WIDTH), out);
    return rounds == null ? report : new ProgressReport<>(report, output.progressBar(), rounds);
  }
}
