// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** {@code ping} of several hosts as a table: a line for each. */
final class PingTable implements Table<PingResult> {
  private final Map<Target, PingTally> tallies = new LinkedHashMap<>();
  private final StatisticsTable table;

  PingTable(List<Target> targets, Ansi ansi) {
    targets.forEach(target -> tallies.put(target, new PingTally()));
    this.table = new StatisticsTable("Host", 0, ansi);
  }

  @Override
  public void add(PingResult result) {
    tallies.get(result.target()).add(result);
  }

  @Override
  public List<String> lines(int columns) {
    List<StatisticsTable.Row> rows = new ArrayList<>();
    tallies.forEach(
        (target, tally) ->
            rows.add(
                new StatisticsTable.Row(
                    "",
                    target.name(),
                    PlainText.of(target.host()),
                    false,
                    tally.statistics(),
                    tally.last(),
                    tally.sparkline())));
    return table.lines(rows, columns);
  }
}
