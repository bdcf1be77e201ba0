// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines no longer than there is room for. */
final class WrappedText {
  private static final String INDENT = "        ";

  private WrappedText() {}

  /** The text in lines, each as long as there is room for, broken at blanks. */
  static List<String> lines(String text, int room) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > room) {
      int blank = rest.lastIndexOf(' ', room);
      int end = blank > 0 ? blank : room;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** An entry in one line; where that is too long, what describes it goes below, indented. */
  static List<String> entry(String entry, String description, int columns) {
    if (entry.length() + 2 + description.length() <= columns) {
      return List.of(entry + "  " + description);
    }
    List<String> lines = new ArrayList<>(List.of(entry.stripTrailing()));
    lines(description, columns - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    return lines;
  }
}
