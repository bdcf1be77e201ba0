// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of src/test/resources: a heading, then a row per line, without quotes. */
public final class CsvTable {
  private CsvTable() {}

  public static List<String[]> rows(String name) {
    try (InputStream in = CsvTable.class.getResourceAsStream("/" + name)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
