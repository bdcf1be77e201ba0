// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** {@code ping} of several hosts into a file or a pipe: a line for each reply, then a table. */
final class PingLines implements Report<PingResult> {
  private final List<Target> targets;
  private final int size;
  private final boolean hasTimestamps;
  private final PingTable table;
  private final PrintWriter out;

  PingLines(
      List<Target> targets, int size, boolean hasTimestamps, PingTable table, PrintWriter out) {
    this.targets = targets;
    this.size = size;
    this.hasTimestamps = hasTimestamps;
    this.table = table;
    this.out = out;
  }

  @Override
  public void start() {
    print("%nPinging %d hosts with %d bytes of data:%n%n", targets.size(), size);
  }

  @Override
  public void add(PingResult result) {
    table.add(result);
    String host = PlainText.of(result.target().host());
    PingLine.of(result, hasTimestamps).forEach(line -> print("%s: %s%n", host, line));
  }

  @Override
  public void end(boolean complete) {
    print("%n");
    table.lines(Table.ANY_WIDTH).forEach(line -> print("%s%n", line));
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
