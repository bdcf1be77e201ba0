// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.Hop;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** {@code trace} as text, in the form of tracert.exe. */
final class TraceText implements Report<Hop> {
  private final Target target;
  private final int maxHops;

  /** An address with its name, some time soon. */
  private final Function<InetAddress, CompletableFuture<Target>> names;

  private final PrintWriter out;
  private final Ansi ansi;
  private CompletableFuture<Void> printed = CompletableFuture.completedFuture(null);

  TraceText(
      Target target,
      int maxHops,
      Function<InetAddress, CompletableFuture<Target>> names,
      PrintWriter out,
      Ansi ansi) {
    this.target = target;
    this.maxHops = maxHops;
    this.names = names;
    this.out = out;
    this.ansi = ansi;
  }

  @Override
  public void start() {
    print("%nTracing route to %s%nover a maximum of %d hops:%n%n", target.name(), maxHops);
  }

  /** The line waits for the names in it and for the lines before, the trace for none of them. */
  @Override
  public void add(Hop hop) {
    List<CompletableFuture<String>> found = hop.responders().stream().map(this::name).toList();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(found.toArray(new CompletableFuture<?>[0]));
    printed =
        printed.thenCombine(
            all,
            (before, known) -> {
              List<String> texts = found.stream().map(CompletableFuture::join).toList();
              print("%s%n", line(hop, texts));
              return null;
            });
  }

  private CompletableFuture<String> name(InetAddress responder) {
    CompletableFuture<Target> known =
        responder.equals(target.address())
            ? CompletableFuture.completedFuture(target)
            : names.apply(responder);
    return known.thenApply(Target::name);
  }

  private String line(Hop hop, List<String> responders) {
    String times =
        hop.probes().stream().map(probe -> time(probe)).collect(Collectors.joining("  "));
    return String.format(Locale.ROOT, "%3d  %s  %s", hop.number(), times, who(hop, responders));
  }

  private String time(EchoReply probe) {
    if (probe.responder().isEmpty()) {
      return ansi.string("@|faint    *   |@");
    }
    long millis = probe.roundTripTime().toMillis();
    return String.format(Locale.ROOT, "%4s ms", millis == 0 ? "<1" : String.valueOf(millis));
  }

  private String who(Hop hop, List<String> responders) {
    EchoReply last = hop.probes().get(hop.probes().size() - 1);
    if (responders.isEmpty()) {
      return ansi.string("@|faint " + PingLine.problem(last) + "|@");
    }
    String all = String.join(", ", responders);
    return hop.probes().stream()
        .filter(probe -> probe.responder().isPresent() && !probe.isSuccess())
        .filter(probe -> !isOnTheWay(probe))
        .findFirst()
        .map(probe -> all + "  reports: " + PingLine.problem(probe))
        .orElse(all);
  }

  private static boolean isOnTheWay(EchoReply probe) {
    return switch (probe.status()) {
      case IP_TTL_EXPIRED_TRANSIT, IP_TIME_EXCEEDED -> true;
      default -> false;
    };
  }

  @Override
  public void end(boolean complete) {
    printed.join();
    print("%nTrace %s.%n", complete ? "complete" : "stopped");
  }

  private synchronized void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
