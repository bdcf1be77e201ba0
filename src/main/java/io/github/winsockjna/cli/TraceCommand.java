// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.Hop;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Traceroute;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the way to a host, with the flags and the text of tracert.exe. */
@Command(
    name = "trace",
    description = "Finds the route to a host, as tracert does, but all hops at once.",
    preprocessor = SlashFlags.class,
    exitCodeList = {"0:The host was reached.", "1:It was not.", "2:Wrong usage."},
    footer = {
      "  trace 127.0.0.1",
      "  trace -d -w 500 --give-up-after 5 example.com",
      "  trace --json example.com"
    })
final class TraceCommand implements Callable<Integer> {
  private static final int MAX_HOPS = 255;
  private static final int MAX_PROBES = 10;

  @Spec private CommandSpec spec;

  @Mixin private TargetOptions to;

  @Option(
      names = {"-h", "--max-hops"},
      paramLabel = "maxHops",
      defaultValue = "30",
      description = "How far to look (${DEFAULT-VALUE}).")
  private int maxHops;

  @Option(
      names = "-q",
      paramLabel = "probes",
      defaultValue = "3",
      description = "Probes to each hop (${DEFAULT-VALUE}).")
  private int probes;

  @Option(
      names = "--give-up-after",
      paramLabel = "hops",
      description = "End behind so many silent hops in a row.")
  private Integer silentHops;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(4000);

  @Mixin private HopNamesOption hopNames;

  /** Of its own: the -h of the other commands' help is tracert's here. */
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  /** Comes with the help of the other commands. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  private boolean version;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() throws IOException {
    Target target = to.target();
    Traceroute trace = trace(target);
    Report<Hop> report =
        output.report(
            () -> text(target), () -> new TraceJson(target, output.out()), TraceJson.ROWS);
    try (IcmpClient icmp = IcmpClient.open();
        Run<Hop> run = new Run<>(spec, report, Success.ofAny(TraceCommand::isReached))) {
      run.start();
      trace.run(icmp, run::add);
      return run.end();
    }
  }

  private static boolean isReached(Hop hop) {
    return hop.probes().stream().anyMatch(EchoReply::isSuccess);
  }

  private Traceroute trace(Target target) {
    Traceroute trace =
        Traceroute.to(target.address())
            .maxHops(Arguments.inRange(spec, "-h", maxHops, 1, MAX_HOPS, "hops"))
            .probesPerHop(Arguments.inRange(spec, "-q", probes, 1, MAX_PROBES, "probes"))
            .timeout(timeout.timeout());
    return silentHops == null
        ? trace
        : trace.giveUpAfter(
            Arguments.inRange(spec, "--give-up-after", silentHops, 1, MAX_HOPS, "hops"));
  }

  private Report<Hop> text(Target target) {
    return new TraceText(
        target,
        maxHops,
        hopNames.names(),
        output.out(),
        spec.commandLine().getColorScheme().ansi());
  }
}
