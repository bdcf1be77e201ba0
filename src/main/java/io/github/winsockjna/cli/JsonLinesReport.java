// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;

/** Results as JSON documents, each on a line, as they come. */
final class JsonLinesReport<T> implements Report<T> {
  private final Rows<T> rows;
  private final PrintWriter out;

  JsonLinesReport(Rows<T> rows, PrintWriter out) {
    this.rows = rows;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(T result) {
    rows.documents().apply(result).forEach(row -> Json.printLine(row, out));
  }

  @Override
  public void end(boolean complete) {}
}
