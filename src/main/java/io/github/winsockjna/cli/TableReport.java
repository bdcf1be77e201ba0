// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;

/** A table at the end. */
final class TableReport<T> implements Report<T> {
  private final Table<T> table;
  private final int columns;
  private final PrintWriter out;

  TableReport(Table<T> table, int columns, PrintWriter out) {
    this.table = table;
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(T result) {
    table.add(result);
  }

  @Override
  public void end(boolean complete) {
    table.lines(columns).forEach(out::println);
    out.flush();
  }
}
