// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import static io.github.winsockjna.overhead.Subject.*;

import io.github.winsockjna.overhead.Measurements.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the tables of {@code docs/performance.md} between its two markers. What stands outside
 * them is written by hand, and is kept. Without a page it prints the ratios alone.
 */
final class PerformancePage {
  private static final String BEGIN = "<!-- measured -->\n";
  private static final String END = "<!-- end of what is measured -->\n";

  private static final double NONE = Double.NaN;

  /** At least 95 % of C's rate. */
  private static final double AS_FAST_AS_C = 1.053;

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
          new Target(RECEIVE_MESSAGE, BARE_RECEIVE, 1.5),
          new Target(SERVER, JDK_SERVER, 1.5),
          new Target(SEND_1, C_THREAD_1, AS_FAST_AS_C),
          new Target(SEND_8, C_THREADS_8, AS_FAST_AS_C),
          new Target(ASYNC_64, C_EVENTS_64, AS_FAST_AS_C),
          new Target(ASYNC_256, C_EVENTS_256, AS_FAST_AS_C),
          new Target(COMMAND_START, BARE_START, 1.3));

  /** Ratios that show where the others come from. */
  private static final List<Target> COMPARISONS =
      List.of(
          new Target(JAVA_SOCKET_GET, JDK_GET, NONE),
          new Target(JAVA_SOCKET_SET, JDK_SET, NONE),
          new Target(CLOCK, BARE_ECHO, NONE),
          new Target(RECEIVE_MESSAGE, BARE_READ, NONE),
          new Target(RECEIVE_MESSAGE, ADDRESS_RECEIVE, NONE),
          new Target(TRACE, TIMEOUT, NONE),
          new Target(MONITOR, INTERVALS, NONE),
          new Target(TUNE, JDK_TUNE, NONE),
          new Target(BARE_GET, C_GET, NONE),
          new Target(BARE_SET, C_SET, NONE),
          new Target(BARE_ECHO, C_ECHO, NONE),
          new Target(BARE_RECEIVE, C_RECEIVE, NONE));

  /** Bytes, and how many they are to be at most: for an option 48 beside the boxed result. */
  private static final Map<Subject, Integer> GARBAGE =
      new TreeMap<>(
          Map.of(
              WIN_SOCKET_GET, 64,
              WIN_SOCKET_SET, 48,
              JAVA_SOCKET_GET, 64,
              JAVA_SOCKET_SET, 48,
              SEND, 400,
              RECEIVE_MESSAGE, 500,
              TRY_RECEIVE, 0));

  private record Target(Subject subject, Subject reference, double most) {}

  /** What the JVMs measured, by the JVM's version. */
  private final Map<String, Measurements> jvms;

  private PerformancePage(Map<String, Measurements> jvms) {
    this.jvms = jvms;
  }

  /**
   * Writes the page, or prints the ratios.
   *
   * @param args the page, or {@code -} for none; what it was measured on; and for each JVM its
   *     version and its files, separated by commas
   */
  public static void main(String[] args) throws IOException {
    Map<String, Measurements> jvms = new TreeMap<>();
    for (int i = 2; i < args.length; i += 2) {
      jvms.put(
          args[i], Measurements.read(Arrays.stream(args[i + 1].split(",")).map(Path::of).toList()));
    }
    PerformancePage page = new PerformancePage(jvms);
    if (args[0].equals("-")) {
      page.ratios().forEach(System.out::println);
    } else {
      page.write(Path.of(args[0]), args[1]);
    }
  }

  private void write(Path page, String machine) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalArgumentException(page + " lacks its markers");
    }
    String tables =
        Stream.of(
                Stream.of("Measured on " + machine + "."),
                titled("**Time, as a ratio**", ratios()),
                titled("**Garbage, in bytes a call**", garbage()),
                titled("**What users feel**", wholes()),
                titled("**For comparison**, ratios without a target", comparisons()),
                titled(
                    "**Nanoseconds a call**, on this machine, of which only the order of size says"
                        + " something",
                    nanoseconds()))
            .flatMap(Function.identity())
            .collect(Collectors.joining("\n", "\n", "\n\n"));
    Files.writeString(page, text.substring(0, begin) + tables + text.substring(end));
  }

  private static Stream<String> titled(String title, Stream<String> table) {
    return Stream.concat(Stream.of("", title, ""), table);
  }

  private Stream<String> ratios() {
    return table(
        List.of("Work", "Against", "At most"),
        "Met",
        RATIOS.stream()
            .filter(target -> isMeasured(target.subject, target.reference))
            .map(
                target ->
                    row(target.subject.text(), target.reference.text(), number(target.most))
                        + cells(jvm -> ratio(jvm, target))
                        + met(
                            jvm -> jvm.ratio(target.subject, target.reference).median(),
                            target.most)));
  }

  private Stream<String> garbage() {
    return table(
        List.of("Work", "At most"),
        "Met",
        GARBAGE.entrySet().stream()
            .map(
                entry ->
                    row(entry.getKey().text(), entry.getValue().toString())
                        + cells(jvm -> whole(jvm.bytes(entry.getKey()).median()))
                        + met(jvm -> jvm.bytes(entry.getKey()).median(), entry.getValue())));
  }

  private Stream<String> wholes() {
    return table(
        List.of("Work"),
        null,
        Stream.concat(
            Subject.of(Group.CONCURRENT).stream().map(subject -> whole(subject, 1e6, "MB")),
            Subject.of(Group.ALONE).stream().map(subject -> whole(subject, 1e3, "KB of garbage"))));
  }

  private String whole(Subject subject, double unit, String name) {
    return row(subject.text())
        + cells(
            jvm ->
                millis(jvm.nanos(subject))
                    + ", %s %s".formatted(whole(jvm.bytes(subject).median() / unit), name));
  }

  private Stream<String> comparisons() {
    return table(
        List.of("Work", "Against"),
        null,
        COMPARISONS.stream()
            .filter(target -> isMeasured(target.subject, target.reference))
            .map(
                target ->
                    row(target.subject.text(), target.reference.text())
                        + cells(jvm -> ratio(jvm, target))));
  }

  private Stream<String> nanoseconds() {
    return table(
        List.of("Work"),
        null,
        Subject.of(Group.OPTIONS, Group.ECHOES, Group.MESSAGES, Group.SERVER).stream()
            .filter(this::isMeasured)
            .map(
                subject -> row(subject.text()) + cells(jvm -> whole(jvm.nanos(subject).median()))));
  }

  private boolean isMeasured(Subject... subjects) {
    return jvms.values().stream().allMatch(jvm -> Arrays.stream(subjects).allMatch(jvm::has));
  }

  private Stream<String> table(List<String> columns, String last, Stream<String> rows) {
    String header =
        row(columns.toArray(String[]::new)) + cells(version -> "JDK " + version, jvms.keySet());
    String line = "|" + "---|".repeat(columns.size() + jvms.size());
    return Stream.concat(
        last == null
            ? Stream.of(header, line)
            : Stream.of(header + " " + last + " |", line + "---|"),
        rows);
  }

  private static String row(String... columns) {
    return "| " + String.join(" | ", columns) + " |";
  }

  private String cells(Function<Measurements, String> cell) {
    return cells(cell, jvms.values());
  }

  private static <T> String cells(Function<T, String> cell, Iterable<T> of) {
    StringBuilder cells = new StringBuilder();
    of.forEach(each -> cells.append(' ').append(cell.apply(each)).append(" |"));
    return cells.toString();
  }

  private String met(Function<Measurements, Double> value, double most) {
    return jvms.values().stream().allMatch(jvm -> value.apply(jvm) <= most) ? " yes |" : " no |";
  }

  private static String ratio(Measurements jvm, Target target) {
    Spread ratio = jvm.ratio(target.subject, target.reference);
    String text =
        "%s (%s–%s)"
            .formatted(number(ratio.median()), number(ratio.lower()), number(ratio.upper()));
    int leftOut = ratio.leftOut();
    return leftOut == 0 ? text : text + ", %d left out".formatted(leftOut);
  }

  private static String millis(Spread time) {
    return "%s ms (%s–%s)"
        .formatted(millis(time.median()), millis(time.lower()), millis(time.upper()));
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, nanos < 1e8 ? "%.1f" : "%.0f", nanos / 1e6);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
  }
}
