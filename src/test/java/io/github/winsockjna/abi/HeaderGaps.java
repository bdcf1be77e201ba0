// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the headers of mingw lack, typed by hand: not-in-mingw.csv. */
final class HeaderGaps {
  /** A constant; {@code level} is the name of its level, for options. */
  record Gap(String name, Optional<String> level, int number) {}

  private static final String HEADING = "name,level,number";

  private HeaderGaps() {}

  static Map<String, Gap> all() {
    try (InputStream in = HeaderGaps.class.getResourceAsStream("/abi/not-in-mingw.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals(HEADING))
          .map(HeaderGaps::parse)
          .collect(Collectors.toMap(Gap::name, Function.identity()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Gap parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3) {
      throw new AssertionError("Not three cells: " + line);
    }
    return new Gap(
        cells[0],
        Optional.of(cells[1]).filter(level -> !level.isEmpty()),
        Long.decode(cells[2]).intValue());
  }
}
