// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.option.OptionHolder.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of docs/options.md that is made from the constants and their Javadoc. */
final class OptionsDocument {
  private static final List<String> COLUMNS =
      List.of(
          "Name",
          "Number",
          "Java constant",
          "What",
          "Type",
          "Unit",
          "Default",
          "Get/set",
          "Sockets",
          "Since",
          "Quirk");

  private OptionsDocument() {}

  static String sections() {
    StringBuilder text = new StringBuilder();
    for (OptionHolder holder : OptionHolder.values()) {
      text.append('\n').append(section(holder, OptionJavadoc.read(holder)));
    }
    return text.toString();
  }

  private static String section(OptionHolder holder, OptionJavadoc javadoc) {
    Map<String, Constant> constants =
        holder.constants().stream().collect(Collectors.toMap(Constant::name, Function.identity()));
    long aliases = constants.values().stream().filter(Constant::isAlias).count();
    List<String> lines = new ArrayList<>();
    lines.add("## " + holder.simpleName());
    lines.add("");
    for (String paragraph : javadoc.ofHolder().paragraphs()) {
      lines.add(paragraph);
      lines.add("");
    }
    lines.add(
        "Level %s, %s: %d options%s.%s"
            .formatted(
                levelName(javadoc),
                number(holder.level()),
                constants.size() - aliases,
                aliases == 0
                    ? ""
                    : aliases == 1
                        ? " and 1 second name"
                        : " and %d second names".formatted(aliases),
                otherLevels(holder, javadoc)));
    lines.add("");
    lines.add(row(COLUMNS));
    lines.add(row(COLUMNS.stream().map(column -> "---").toList()));
    javadoc.names().stream()
        .filter(constants::containsKey)
        .map(name -> row(cells(constants.get(name), javadoc)))
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** Levels that only single options of the holder have. */
  private static String otherLevels(OptionHolder holder, OptionJavadoc javadoc) {
    return holder.constants().stream()
        .map(constant -> constant.option().level())
        .filter(level -> level != holder.level())
        .distinct()
        .map(
            level ->
                " And " + number(level) + ", " + javadoc.of(holder.levelField(level)).summary())
        .collect(Collectors.joining());
  }

  private static String levelName(OptionJavadoc javadoc) {
    String summary = javadoc.of("LEVEL").summary();
    return summary.substring(0, summary.length() - 1);
  }

  private static List<String> cells(Constant constant, OptionJavadoc javadoc) {
    WinsockOption<?> option = constant.option();
    OptionJavadoc.Entry said = javadoc.of(constant.name());
    OptionJavadoc.Entry target = said.aliasOf().map(javadoc::of).orElse(said);
    return List.of(
        "`" + constant.name() + "`",
        number(option.number()),
        "`" + constant.qualifiedName() + "`",
        said.summary(),
        "`" + simpleNames(constant.valueType()) + "`",
        Stream.of(target.label("Unit"), target.label("Range"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")),
        target.label("Default"),
        direction(constant),
        target.label("Sockets"),
        option.since(),
        target.label("Quirk"));
  }

  private static String direction(Constant constant) {
    if (constant.isReadable() && constant.isWritable()) {
      return "get and set";
    }
    return constant.isReadable() ? "get" : "set";
  }

  /** Small numbers stand in headers in decimals, large ones in hexadecimal. */
  static String number(int number) {
    return Integer.compareUnsigned(number, 0x1000) < 0
        ? Integer.toString(number)
        : "0x%04X".formatted(number);
  }

  /** A type without its packages: {@code Optional<Duration>}. */
  private static String simpleNames(String type) {
    return type.replaceAll("[a-z]\\w*\\.", "");
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"))
        .replace("|  |", "| |")
        .replace("|  |", "| |");
  }
}
