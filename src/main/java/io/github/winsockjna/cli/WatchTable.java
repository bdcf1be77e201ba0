// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.HopStatistics;
import io.github.winsockjna.icmp.RouteStatistics;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** {@code watch} as a table: a line for each hop. */
final class WatchTable implements Table<RouteStatistics> {
  private static final int NUMBER_WIDTH = 4;

  private final Target target;
  private final Function<InetAddress, CompletableFuture<Target>> lookUp;
  private final Map<InetAddress, CompletableFuture<Target>> names = new HashMap<>();
  private final Map<Integer, History> histories = new HashMap<>();
  private final StatisticsTable table;
  private Optional<RouteStatistics> route = Optional.empty();

  /** The last rounds of a hop. */
  private static final class History {
    final Sparkline sparkline = new Sparkline();
    private Optional<EchoReply> last = Optional.empty();

    /** A round without an answer leaves the last one as it was. */
    void add(Optional<EchoReply> newest) {
      boolean isNew = newest.isPresent() && newest.get() != last.orElse(null);
      if (isNew) {
        sparkline.add(newest.get().elapsed().toNanos());
      } else {
        sparkline.addLost();
      }
      last = newest;
    }
  }

  /**
   * A table.
   *
   * @param lookUp finds the names of hops
   */
  WatchTable(Target target, Function<InetAddress, CompletableFuture<Target>> lookUp, Ansi ansi) {
    this.target = target;
    this.lookUp = lookUp;
    this.table = new StatisticsTable("Host", NUMBER_WIDTH, ansi);
  }

  @Override
  public void add(RouteStatistics statistics) {
    route = Optional.of(statistics);
    for (HopStatistics hop : statistics.hops()) {
      histories.computeIfAbsent(hop.number(), number -> new History()).add(hop.last());
      hop.responders().forEach(responder -> names.computeIfAbsent(responder, this::lookUp));
    }
  }

  private CompletableFuture<Target> lookUp(InetAddress responder) {
    return responder.equals(target.address())
        ? CompletableFuture.completedFuture(target)
        : lookUp.apply(responder);
  }

  @Override
  public List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    int rounds = route.map(RouteStatistics::rounds).orElse(0);
    String title =
        "Route to " + target.name() + ", " + rounds + (rounds == 1 ? " round" : " rounds");
    lines.add(title.length() <= columns ? title : title.substring(0, columns));
    lines.add("");
    List<StatisticsTable.Row> rows =
        route.map(RouteStatistics::hops).orElse(List.of()).stream().map(this::row).toList();
    lines.addAll(table.lines(rows, columns));
    if (rounds > 0 && !names.containsKey(target.address())) {
      lines.add("");
      lines.add("The host does not answer.");
    }
    return lines;
  }

  private StatisticsTable.Row row(HopStatistics hop) {
    return new StatisticsTable.Row(
        String.format(Locale.ROOT, "%2d", hop.number()),
        name(hop, Target::name),
        name(hop, known -> PlainText.of(known.host())),
        hop.isSilent(),
        hop.statistics(),
        hop.last().map(EchoReply::elapsed),
        histories.get(hop.number()).sparkline);
  }

  private String name(HopStatistics hop, Function<Target, String> text) {
    return hop.isSilent()
        ? "(no answer)"
        : hop.responders().stream()
            .map(responder -> known(responder))
            .map(text)
            .collect(Collectors.joining(", "));
  }

  private Target known(InetAddress responder) {
    return names.get(responder).getNow(HopNames.nameless(responder));
  }
}
