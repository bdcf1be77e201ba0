// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.Hop;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Traceroute;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the way to a host, with the flags and the text of tracert.exe. */
@Command(
    name = "trace",
    description = "Finds the way to a host, as tracert does, but all hops at once.")
final class TraceCommand implements Callable<Integer> {
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
      names = "-w",
      paramLabel = "millis",
      defaultValue = "4000",
      description = "Timeout of each probe in milliseconds (${DEFAULT-VALUE}).")
  private long timeout;

  @Option(names = "-d", description = "Do not look up the names of hops.")
  private boolean withoutNames;

  /** Of its own: the -h of the other commands' help is tracert's here. */
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  /** Comes with the help of the other commands. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  private boolean version;

  @Option(names = "--json", description = "Print one JSON document at the end.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    InetAddress target = to.address();
    Traceroute trace = Arguments.accepted(spec, () -> trace(target));
    try (IcmpClient icmp = IcmpClient.open();
        Run<Hop> run = new Run<>(spec, report(target))) {
      run.start();
      trace.run(icmp, run::add);
      return run.end();
    }
  }

  private Traceroute trace(InetAddress target) {
    return Traceroute.to(target)
        .maxHops(maxHops)
        .probesPerHop(probes)
        .timeout(Duration.ofMillis(timeout));
  }

  private Report<Hop> report(InetAddress target) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      return new TraceJson(to.host(), target, out);
    }
    return new TraceText(
        to.host(),
        target,
        maxHops,
        withoutNames
            ? address -> CompletableFuture.completedFuture(AddressText.of(address))
            : new HopNames(),
        out,
        spec.commandLine().getColorScheme().ansi());
  }
}
