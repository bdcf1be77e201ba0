// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

/** Reports the last result only, at the end: of those that each replace the one before. */
final class LastResultReport<T> implements Report<T> {
  private final Report<T> report;
  private T last;

  LastResultReport(Report<T> report) {
    this.report = report;
  }

  @Override
  public void start() {
    report.start();
  }

  @Override
  public void add(T result) {
    last = result;
  }

  @Override
  public void end(boolean complete) {
    if (last != null) {
      report.add(last);
    }
    report.end(complete);
  }
}
