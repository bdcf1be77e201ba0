// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Results as comma-separated values, with a line of names before them. What is not known is empty.
 */
final class CsvReport<T> implements Report<T> {
  private final Rows<T> rows;
  private final PrintWriter out;
  private final CsvWriter csv;
  private boolean hasNames;

  CsvReport(Rows<T> rows, PrintWriter out) {
    this.rows = rows;
    this.out = out;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).autoFlush(true).build(out);
  }

  @Override
  public void start() {}

  @Override
  public void add(T result) {
    if (!hasNames) {
      hasNames = true;
      write(rows.columns());
    }
    rows.rows()
        .apply(result)
        .forEach(row -> write(rows.columns().stream().map(name -> text(row, name)).toList()));
  }

  private void write(List<String> line) {
    csv.writeRecord(line);
    out.flush();
  }

  private static String text(JsonObject row, String column) {
    JsonElement value = row.get(column);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonArray()
        ? value.getAsJsonArray().asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.joining(" "))
        : value.getAsString();
  }

  @Override
  public void end(boolean complete) {}
}
