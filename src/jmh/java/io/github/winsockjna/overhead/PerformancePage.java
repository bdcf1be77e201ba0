// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import static io.github.winsockjna.overhead.Subject.*;

import io.github.winsockjna.overhead.Measurements.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the tables of {@code docs/performance.md} between its two markers. What stands outside
 * them is written by hand, and is kept.
 */
final class PerformancePage {
  private static final String BEGIN = "<!-- measured -->\n";
  private static final String END = "<!-- end of what is measured -->\n";

  /** Ratios, and what they are to be at most. */
  private static final List<Target> RATIOS =
      List.of(
          new Target(WIN_SOCKET_GET, BARE_GET, 1.6),
          new Target(WIN_SOCKET_SET, BARE_SET, 1.6),
          new Target(JAVA_SOCKET_GET, BARE_GET, 2),
          new Target(JAVA_SOCKET_SET, BARE_SET, 2),
          new Target(JAVA_SOCKET_GET, INTERFACE_GET, 0.125),
          new Target(JAVA_SOCKET_SET, INTERFACE_SET, 0.125),
          new Target(SEND, BARE_ECHO, 3),
          new Target(RECEIVE_MESSAGE, BARE_RECEIVE, 1.5));

  /** Ratios that show where the others come from. */
  private static final List<Target> COMPARISONS =
      List.of(
          new Target(JAVA_SOCKET_GET, JDK_GET, Double.NaN),
          new Target(JAVA_SOCKET_SET, JDK_SET, Double.NaN),
          new Target(RECEIVE_MESSAGE, DIRECT_RECEIVE, Double.NaN),
          new Target(BARE_GET, C_GET, Double.NaN),
          new Target(BARE_SET, C_SET, Double.NaN),
          new Target(BARE_ECHO, C_ECHO, Double.NaN),
          new Target(BARE_RECEIVE, C_RECEIVE, Double.NaN));

  /** Bytes, and how many they are to be at most: for an option 48 beside the boxed result. */
  private static final Map<Subject, Integer> GARBAGE =
      new TreeMap<>(
          Map.of(
              WIN_SOCKET_GET, 64,
              WIN_SOCKET_SET, 48,
              JAVA_SOCKET_GET, 64,
              JAVA_SOCKET_SET, 48,
              SEND, 400,
              RECEIVE_MESSAGE, 500));

  private record Target(Subject subject, Subject reference, double most) {}

  /** What the JVMs measured, by the JVM's version. */
  private final Map<String, Measurements> jvms;

  private PerformancePage(Map<String, Measurements> jvms) {
    this.jvms = jvms;
  }

  /**
   * Writes the page.
   *
   * @param args the page; what it was measured on; and for each JVM its version and its file
   */
  public static void main(String[] args) throws Exception {
    Map<String, Measurements> jvms = new TreeMap<>();
    for (int i = 2; i < args.length; i += 2) {
      jvms.put(args[i], Measurements.read(Path.of(args[i + 1])));
    }
    Path page = Path.of(args[0]);
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalArgumentException(page + " lacks its markers");
    }
    Files.writeString(
        page,
        text.substring(0, begin) + new PerformancePage(jvms).tables(args[1]) + text.substring(end));
  }

  private String tables(String machine) {
    List<String> lines = new ArrayList<>();
    lines.add("Measured on " + machine + ".");
    lines.add("");
    lines.add("**Time, as a ratio**");
    lines.add("");
    lines.add(header("Work", "Against", "At most") + " Met |");
    lines.add("|---|---|---|" + "---|".repeat(jvms.size()) + "---|");
    for (Target target : RATIOS) {
      lines.add(
          row(target.subject.text(), target.reference.text(), number(target.most))
              + cells(jvm -> ratio(jvm, target))
              + met(jvm -> jvm.ratio(target.subject, target.reference).median(), target.most));
    }
    lines.add("");
    lines.add("**Garbage, in bytes a call**");
    lines.add("");
    lines.add(header("Work", "At most") + " Met |");
    lines.add("|---|---|" + "---|".repeat(jvms.size()) + "---|");
    GARBAGE.forEach(
        (subject, most) ->
            lines.add(
                row(subject.text(), most.toString())
                    + cells(jvm -> String.format(Locale.ROOT, "%.0f", jvm.bytes(subject).median()))
                    + met(jvm -> jvm.bytes(subject).median(), most)));
    lines.add("");
    lines.add("**For comparison**, ratios without a target");
    lines.add("");
    lines.add(header("Work", "Against"));
    lines.add("|---|---|" + "---|".repeat(jvms.size()));
    for (Target target : COMPARISONS) {
      lines.add(
          row(target.subject.text(), target.reference.text()) + cells(jvm -> ratio(jvm, target)));
    }
    lines.add("");
    lines.add(
        "**Nanoseconds a call**, on this machine, of which only the order of size says something");
    lines.add("");
    lines.add(header("Work"));
    lines.add("|---|" + "---|".repeat(jvms.size()));
    for (Subject subject : Subject.values()) {
      lines.add(
          row(subject.text())
              + cells(jvm -> String.format(Locale.ROOT, "%.0f", jvm.nanos(subject).median())));
    }
    return lines.stream().collect(Collectors.joining("\n", "\n", "\n\n"));
  }

  private String header(String... columns) {
    return row(columns)
        + jvms.keySet().stream().map(v -> " JDK " + v + " |").collect(Collectors.joining());
  }

  private static String row(String... columns) {
    return "| " + String.join(" | ", columns) + " |";
  }

  private String cells(Function<Measurements, String> cell) {
    return jvms.values().stream()
        .map(j -> " " + cell.apply(j) + " |")
        .collect(Collectors.joining());
  }

  private String met(Function<Measurements, Double> value, double most) {
    return jvms.values().stream().allMatch(jvm -> value.apply(jvm) <= most) ? " yes |" : " no |";
  }

  private static String ratio(Measurements jvm, Target target) {
    Spread ratio = jvm.ratio(target.subject, target.reference);
    return String.format(
        "%s (%s–%s)", number(ratio.median()), number(ratio.lower()), number(ratio.upper()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
  }
}
