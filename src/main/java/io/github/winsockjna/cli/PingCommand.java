// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.icmp.PingSeries;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pings hosts, with the flags and the text of ping.exe. */
@Command(
    name = "ping",
    description = "Pings a host, as ping.exe does, or several at once.",
    preprocessor = SlashFlags.class,
    exitCodeList = {"0:At least one reply came.", "1:None came.", "2:Wrong usage."},
    footer = {
      "  ping 127.0.0.1",
      "  ping -t -w 1000 --timestamps example.com",
      "  ping --interval 200 -n 50 --json example.com",
      "  ping 192.0.2.1 192.0.2.2 example.com       (a table of the three)",
      "  ping -t --csv example.com > replies.csv"
    })
final class PingCommand implements Callable<Integer> {
  private static final int MOST_GATEWAYS = 9;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "HOST", arity = "1..*", description = "Names or addresses.")
  private List<String> hosts;

  @Mixin private FamilyOptions family;

  @Option(
      names = "-n",
      paramLabel = "count",
      defaultValue = "4",
      description = "Number of requests to each host (${DEFAULT-VALUE}).")
  private int count;

  @Option(names = "-t", description = "Go on until stopped by Ctrl+C.")
  private boolean forever;

  @Mixin private IntervalOption interval;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(4000);

  @Mixin private SizeOption size;

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

  @Option(names = "-a", description = "Resolve addresses to host names.")
  private boolean withNames;

  @Option(
      names = "-r",
      paramLabel = "count",
      description = "Record the route for 1 to 9 hops (IPv4 only).")
  private Integer route;

  @Option(
      names = "-s",
      paramLabel = "count",
      description = "Timestamps of 1 to 4 hops (IPv4 only).")
  private Integer hopTimestamps;

  @Option(
      names = "-j",
      paramLabel = "host",
      split = ",",
      description = "Loose source route along 1 to 9 hosts with commas between (IPv4 only).")
  private List<String> loose = List.of();

  @Option(
      names = "-k",
      paramLabel = "host",
      split = ",",
      description = "Strict source route along 1 to 9 hosts with commas between (IPv4 only).")
  private List<String> strict = List.of();

  @Option(names = "--timestamps", description = "Print when each request was sent.")
  private boolean timestamps;

  @Mixin private ReportOptions output;

  /** A request could not be sent, and none before it. */
  private static final class NothingSent extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    NothingSent(IcmpException cause) {
      super(cause);
    }
  }

  @Override
  public Integer call() throws IOException {
    Set<Target> targets = new LinkedHashSet<>();
    for (String host : hosts) {
      targets.add(named(family.target(host)));
    }
    try {
      return ping(List.copyOf(targets));
    } catch (NothingSent e) {
      Target target = targets.iterator().next();
      Optional<Target> fallback = family.fallback(target);
      if (targets.size() > 1 || fallback.isEmpty()) {
        throw e.getCause();
      }
      PrintWriter err = spec.commandLine().getErr();
      err.println(Sentence.of(e.getCause()));
      err.println(
          "Cannot ping " + target.name() + "; trying " + fallback.get().name() + " instead.");
      err.flush();
      return ping(List.of(fallback.get()));
    }
  }

  private Target named(Target target) {
    return withNames ? new HopNames().apply(target.address()).join() : target;
  }

  private int ping(List<Target> targets) throws IOException {
    Map<EchoRequest, Target> requests = new LinkedHashMap<>();
    for (Target target : targets) {
      requests.put(request(target.address()), target);
    }
    PingSeries series =
        PingSeries.of(requests.keySet())
            .count(
                forever
                    ? 0
                    : Arguments.inRange(spec, "-n", count, 1, Integer.MAX_VALUE, "requests"))
            .interval(interval.interval());
    Report<PingResult> report =
        output.report(
            () -> text(targets), () -> new PingJson(targets, output.out()), PingJson.ROWS);
    try (IcmpClient icmp = IcmpClient.open();
        Run<PingResult> run = new Run<>(spec, report, Success.ofAny(PingResult::isSuccess))) {
      run.start();
      series.runAll(
          icmp,
          reply -> run.add(PingResult.of(requests.get(reply.request()), reply)),
          (request, failure) -> {
            if (targets.size() == 1 && !run.hasResults()) {
              throw new NothingSent(failure);
            }
            run.add(PingResult.of(requests.get(request), failure));
          });
      return run.end();
    }
  }

  private EchoRequest request(InetAddress target) throws UnknownHostException {
    boolean isIpv4 = FamilyOptions.isIpv4(target);
    requireIpv4(isIpv4, "-f", dontFragment);
    requireIpv4(isIpv4, "-r", route != null);
    requireIpv4(isIpv4, "-s", hopTimestamps != null);
    requireIpv4(isIpv4, "-j", !loose.isEmpty());
    requireIpv4(isIpv4, "-k", !strict.isEmpty());
    EchoRequest.Builder request =
        EchoRequest.to(target)
            .timeout(timeout.timeout())
            .timeToLive(Arguments.inRange(spec, "-i", timeToLive, 1, 255, "hops"))
            .dontFragment(dontFragment)
            .payloadSize(size.size());
    if (route != null) {
      request.recordRoute(Arguments.inRange(spec, "-r", route, 1, 9, "hops"));
    }
    if (hopTimestamps != null) {
      request.timestamps(Arguments.inRange(spec, "-s", hopTimestamps, 1, 4, "hops"));
    }
    if (!loose.isEmpty()) {
      request.looseSourceRoute(gateways("-j", loose));
    }
    if (!strict.isEmpty()) {
      request.strictSourceRoute(gateways("-k", strict));
    }
    if (source != null) {
      InetAddress from = family.target(source).address();
      if (FamilyOptions.isIpv4(from) != isIpv4) {
        throw Arguments.wrong(
            spec,
            "-S is "
                + AddressText.of(from)
                + ", which is not of the family of "
                + AddressText.of(target));
      }
      request.source(from);
    }
    return Arguments.accepted(spec, request::build);
  }

  private void requireIpv4(boolean isIpv4, String flag, boolean isGiven) {
    if (isGiven && !isIpv4) {
      throw Arguments.wrong(spec, flag + " is for IPv4 only");
    }
  }

  private List<InetAddress> gateways(String flag, List<String> names) throws UnknownHostException {
    Arguments.inRange(spec, flag, names.size(), 1, MOST_GATEWAYS, "hosts");
    List<InetAddress> gateways = new ArrayList<>();
    for (String name : names) {
      gateways.add(family.target(name).address());
    }
    return gateways;
  }

  private Report<PingResult> text(List<Target> targets) {
    PrintWriter out = output.out();
    if (targets.size() == 1) {
      return new PingText(targets.get(0), size.size(), timestamps, out);
    }
    PingTable table = new PingTable(targets, spec.commandLine().getColorScheme().ansi());
    return Terminal.hasOut()
        ? new LiveReport<>(table, Thread.currentThread()::interrupt, out)
        : new PingLines(targets, size.size(), timestamps, table, out);
  }
}
