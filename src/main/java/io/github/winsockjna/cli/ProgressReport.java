// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.ProgressBar;

/** Shows how far a report has come. */
final class ProgressReport<T> implements Report<T> {
  private final Report<T> report;
  private final ProgressBar progress;
  private final int all;
  private int done;

  /**
   * A report with a bar.
   *
   * @param all how many results there will be
   */
  ProgressReport(Report<T> report, ProgressBar progress, int all) {
    this.report = report;
    this.progress = progress;
    this.all = all;
  }

  @Override
  public void start() {
    report.start();
    progress.show(0, all);
  }

  @Override
  public void add(T result) {
    progress.clear();
    report.add(result);
    progress.show(++done, all);
  }

  @Override
  public void end(boolean complete) {
    progress.clear();
    report.end(complete);
  }
}
