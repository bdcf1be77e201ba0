// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Windows headers of mingw say about one kind of processor: the facts of abi.c. */
public final class AbiTable {
  private static final Pattern FACT = Pattern.compile("(size|offset|const) (\\S+) (-?\\d+)");

  /** Kind and name of a fact, and its number. */
  private final SortedMap<String, Integer> facts;

  private AbiTable(SortedMap<String, Integer> facts) {
    this.facts = facts;
  }

  /** The checked-in table of a pointer size, 8 or 4. */
  public static AbiTable of(int pointerSize) {
    return of(Target.of(pointerSize));
  }

  static AbiTable of(Target target) {
    try (InputStream in = AbiTable.class.getResourceAsStream("/abi/" + target.fileName())) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new AssertionError(target.fileName(), e);
    }
  }

  static AbiTable parse(Collection<String> lines) {
    SortedMap<String, Integer> facts = new TreeMap<>();
    for (String line : lines) {
      Matcher fact = FACT.matcher(line);
      if (!fact.matches()) {
        throw new AssertionError("Not a fact: " + line);
      }
      Integer other =
          facts.put(fact.group(1) + " " + fact.group(2), Integer.valueOf(fact.group(3)));
      if (other != null) {
        throw new AssertionError("Twice: " + line);
      }
    }
    return new AbiTable(facts);
  }

  SortedMap<String, Integer> facts() {
    return facts;
  }

  /** The size in bytes of a structure, or of a field as {@code STRUCT.field}. */
  public int size(String name) {
    return required("size", name);
  }

  /** Where {@code STRUCT.field} begins, in bytes from the start of the structure. */
  public int offset(String field) {
    return required("offset", field);
  }

  /** The fields of a structure. */
  public SortedSet<String> fields(String structure) {
    String prefix = "offset " + structure + ".";
    return facts.keySet().stream()
        .filter(fact -> fact.startsWith(prefix))
        .map(fact -> fact.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A constant as a signed number; empty when the headers lack it. */
  public OptionalInt constant(String name) {
    Integer number = facts.get("const " + name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** All constants. */
  Map<String, Integer> constants() {
    Map<String, Integer> constants = new TreeMap<>();
    facts.forEach(
        (fact, number) -> {
          if (fact.startsWith("const ")) {
            constants.put(fact.substring("const ".length()), number);
          }
        });
    return constants;
  }

  private int required(String kind, String name) {
    Integer number = facts.get(kind + " " + name);
    if (number == null) {
      throw new AssertionError("The table has no " + kind + " of " + name);
    }
    return number;
  }
}
