// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.PingStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;

/**
 * Lines of statistics with the columns of mtr. Where a line is too short, columns are left out, the
 * least important first; then names are cut. Where it is long, a sparkline is added.
 */
final class StatisticsTable {
  private static final int LEAST_HOST = 15;
  private static final int LEAST_SPARKLINE = 10;
  private static final int MOST_SPARKLINE = 60;
  private static final int LONGEST_ADDRESS = 39;
  private static final String CUT = "..";
  private static final double HIGH_LOSS = 0.1;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Columns in the order of the line, each with the place at which it is left out. */
  private enum Column {
    LOSS("Loss%", 0, row -> percent(row.statistics.lossRatio())),
    SENT("Sent", 3, row -> String.valueOf(row.statistics.sent())),
    LAST("Last", 1, row -> millis(row.last)),
    MEAN("Avg", 2, row -> millis(row.statistics.mean())),
    MIN("Best", 4, row -> millis(row.statistics.min())),
    MAX("Worst", 5, row -> millis(row.statistics.max())),
    DEVIATION("StDev", 6, row -> millis(row.statistics.standardDeviation())),
    JITTER("Jitter", 7, row -> millis(row.statistics.jitter()));

    private static final int WIDTH = 7;

    private final String title;
    private final int rank;
    private final Function<Row, String> text;

    Column(String title, int rank, Function<Row, String> text) {
      this.title = title;
      this.rank = rank;
      this.text = text;
    }
  }

  /**
   * A line.
   *
   * @param number before the name; empty for none
   * @param name what it is about
   * @param brief the same, shorter
   * @param isSilent whether nothing ever came back, and its loss says nothing
   */
  record Row(
      String number,
      String name,
      String brief,
      boolean isSilent,
      PingStatistics statistics,
      Optional<Duration> last,
      Sparkline sparkline) {}

  private final String title;
  private final int numberWidth;
  private final Ansi ansi;

  StatisticsTable(String title, int numberWidth, Ansi ansi) {
    this.title = title;
    this.numberWidth = numberWidth;
    this.ansi = ansi;
  }

  /** The title line, and a line for each row. */
  List<String> lines(List<Row> rows, int width) {
    int full = longest(rows, Row::name);
    int all = Column.values().length;
    boolean isFull = width - width(all) >= full;
    Function<Row, String> name = isFull ? Row::name : Row::brief;
    int wanted = isFull ? full : longest(rows, Row::brief);
    int count = all;
    while (count > 1 && width - width(count) < Math.min(wanted, LONGEST_ADDRESS)) {
      count--;
    }
    int most = count;
    List<Column> columns =
        List.of(Column.values()).stream().filter(column -> column.rank < most).toList();
    int names = Math.max(1, Math.min(wanted, width - width(count)));
    int rest = width == Table.ANY_WIDTH ? 0 : width - width(count) - names - 2;
    int sparkline = rest < LEAST_SPARKLINE ? 0 : Math.min(rest, MOST_SPARKLINE);

    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(numberWidth)).append(padded(title, names));
    columns.forEach(column -> head.append(cell(column.title)));
    lines.add(ansi.string("@|bold " + head.toString().stripTrailing() + "|@"));
    for (Row row : rows) {
      lines.add(line(row, padded(name.apply(row), names), columns, sparkline));
    }
    return lines;
  }

  private String line(Row row, String name, List<Column> columns, int sparkline) {
    StringBuilder line = new StringBuilder();
    line.append(padded(row.number, numberWidth)).append(name);
    for (Column column : columns) {
      boolean isSent = column == Column.SENT;
      line.append(cell(row.isSilent && !isSent ? "-" : column.text.apply(row)));
    }
    if (sparkline > 0) {
      line.append("  ").append(row.sparkline.text(sparkline));
    }
    return coloured(row, line.toString().stripTrailing());
  }

  private String coloured(Row row, String line) {
    if (row.isSilent) {
      return styled("faint", line);
    }
    double loss = row.statistics.lossRatio();
    if (loss == 0) {
      return line;
    }
    return styled(loss < HIGH_LOSS ? "yellow" : "red", line);
  }

  /** Not by markup, which a name could contain. */
  private String styled(String style, String line) {
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return ansi.enabled() ? Ansi.Style.on(styles) + line + Ansi.Style.off(styles) : line;
  }

  private int width(int columns) {
    return numberWidth + columns * Column.WIDTH;
  }

  private static int longest(List<Row> rows, Function<Row, String> text) {
    return rows.stream().mapToInt(row -> text.apply(row).length()).max().stream()
        .map(longest -> Math.max(longest, LEAST_HOST))
        .findFirst()
        .orElse(LEAST_HOST);
  }

  private static String padded(String text, int width) {
    if (text.length() > width) {
      return text.substring(0, Math.max(0, width - CUT.length())) + CUT;
    }
    return text + " ".repeat(width - text.length());
  }

  private static String cell(String text) {
    return " ".repeat(Math.max(1, Column.WIDTH - text.length())) + text;
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.1f%%", ratio * 100);
  }

  private static String millis(Optional<Duration> time) {
    return time.map(t -> String.format(Locale.ROOT, "%.1f", t.toNanos() / NANOS_PER_MILLI))
        .orElse("-");
  }
}
