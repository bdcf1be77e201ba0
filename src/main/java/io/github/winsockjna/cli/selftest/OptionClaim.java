// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.WinsockOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an option on some kinds of socket: a row of options.csv.
 *
 * @param level the option's level
 * @param name the option's name
 * @param sockets the groups of {@link SocketKind} that the row is about
 * @param answers what reading gives: a number of bytes, "*" for any number, or the name of an
 *     error; "has" for an option that can be set only
 * @param values what reading gives on a fresh socket, as text; empty when that is not known
 * @param isKept whether a fresh socket takes the value that was read
 * @param since the first Windows that does so; empty: the first that has the option
 * @param source by whose word
 */
record OptionClaim(
    int level,
    String name,
    List<String> sockets,
    List<String> answers,
    List<String> values,
    boolean isKept,
    Optional<WindowsRelease> since,
    Source source) {

  /** The rows of options.csv, in its order. */
  static List<OptionClaim> all() {
    try (InputStream in = OptionClaim.class.getResourceAsStream("options.csv");
        BufferedReader table =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return table.lines().skip(1).map(line -> of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionClaim of(String[] cells) {
    return new OptionClaim(
        Integer.parseInt(cells[0]),
        cells[1],
        List.of(cells[2].split(" ")),
        List.of(cells[3].split("\\|")),
        cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|")),
        cells[5].equals("same"),
        Optional.of(cells[6]).filter(since -> !since.isEmpty()).map(WindowsRelease::of),
        Source.of(cells[7]));
  }

  boolean isAbout(WinsockOption<?> option) {
    return option.level() == level && option.name().equals(name);
  }

  boolean isAbout(SocketKind kind) {
    return sockets.stream().anyMatch(group -> kind.isOf(group, defaultFamily()));
  }

  private String defaultFamily() {
    return switch (level) {
      case IpOptions.LEVEL -> "4";
      case Ipv6Options.LEVEL -> "6";
      default -> "";
    };
  }

  private static boolean isError(String answer) {
    return answer.startsWith("WSA");
  }

  /** What reading gives on a kind of socket, in the words of {@link OptionChecks}. */
  Expected reading(SocketKind kind) {
    List<String> known = kind.isFresh() ? values : List.of();
    String lengths = String.join(" or ", answers.stream().map(OptionClaim::inWords).toList());
    String text = known.isEmpty() ? lengths : lengths + ": " + String.join(" or ", known);
    return new Expected(text, seen -> isMet(seen, known));
  }

  private static String inWords(String answer) {
    return switch (answer) {
      case "*" -> "any bytes";
      case "1" -> "1 byte";
      default -> isError(answer) ? answer : answer + " bytes";
    };
  }

  private boolean isMet(String seen, List<String> known) {
    String[] parts = seen.split(" bytes?: ", 2);
    return parts.length == 1
        ? answers.contains(seen)
        : (answers.contains(parts[0]) || answers.contains("*"))
            && (known.isEmpty() || known.contains(parts[1]));
  }
}
