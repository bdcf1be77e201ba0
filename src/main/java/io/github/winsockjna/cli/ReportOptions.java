// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which form a command prints its results, which come one after another. */
final class ReportOptions extends OutputOptions {
  @Option(names = "--json-lines", description = "Print a JSON document for each result, on a line.")
  private boolean jsonLines;

  @Option(names = "--csv", description = "Print a line of comma-separated values for each result.")
  private boolean csv;

  boolean isCsv() {
    return csv;
  }

  /** The report asked for. */
  <T> Report<T> report(Supplier<Report<T>> text, Supplier<Report<T>> json, Rows<T> rows) {
    if (Stream.of(isJson(), jsonLines, csv).filter(isGiven -> isGiven).count() > 1) {
      throw Arguments.wrong(spec(), "--json, --json-lines and --csv exclude each other");
    }
    if (isJson()) {
      return json.get();
    }
    if (jsonLines) {
      return new JsonLinesReport<>(rows, out());
    }
    return csv ? new CsvReport<>(rows, out()) : text.get();
  }
}
