// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.PingSeries;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pings a host, with the flags and the text of ping.exe. */
@Command(name = "ping", description = "Pings a host, as ping.exe does.")
final class PingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TargetOptions to;

  @Option(
      names = "-n",
      paramLabel = "count",
      defaultValue = "4",
      description = "Number of requests (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "-w",
      paramLabel = "millis",
      defaultValue = "4000",
      description = "Timeout of each request in milliseconds (${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = "-l",
      paramLabel = "size",
      defaultValue = "32",
      description = "Bytes of data in each request (${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "-i",
      paramLabel = "ttl",
      defaultValue = "128",
      description = "Time to live in hops (${DEFAULT-VALUE}).")
  private int timeToLive;

  @Option(names = "-f", description = "Don't fragment (IPv4 only).")
  private boolean dontFragment;

  @Option(names = "-S", paramLabel = "source", description = "Source address.")
  private String source;

  @Option(names = "-t", description = "Go on until stopped by Ctrl+C.")
  private boolean forever;

  @Option(names = "--json", description = "Print one JSON document at the end.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    InetAddress target = to.address();
    InetAddress from = source == null ? null : to.address(source);
    PingSeries series = Arguments.accepted(spec, () -> series(target, from));
    PingOutput output =
        json
            ? new PingJson(to.host(), target, spec.commandLine().getOut())
            : new PingText(to.host(), target, size, spec.commandLine().getOut());
    try (IcmpClient icmp = IcmpClient.open();
        Run<EchoReply> run = new Run<>(spec, new PingReport(output))) {
      run.start();
      series.run(icmp, run::add);
      return run.end();
    }
  }

  private PingSeries series(InetAddress target, InetAddress from) {
    EchoRequest.Builder request =
        EchoRequest.to(target)
            .timeout(Duration.ofMillis(timeout))
            .timeToLive(timeToLive)
            .dontFragment(dontFragment)
            .payloadSize(size);
    if (from != null) {
      request.source(from);
    }
    return PingSeries.of(request.build()).count(forever ? Integer.MAX_VALUE : count);
  }
}
