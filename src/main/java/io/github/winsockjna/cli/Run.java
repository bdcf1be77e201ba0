// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

/** One run of a command: its end is reported once, also when Ctrl+C or a failure ends it. */
final class Run<T> implements AutoCloseable {
  private final Report<T> report;
  private final Thread onShutdown =
      new Thread(() -> Runtime.getRuntime().halt(end(false)), "end of the report");
  private boolean ended;
  private int exitStatus;

  Run(Report<T> report) {
    this.report = report;
  }

  synchronized void start() {
    Runtime.getRuntime().addShutdownHook(onShutdown);
    report.start();
  }

  /** Ends the run, and leaves the exit status to the caller from now on. */
  @Override
  public void close() {
    end(false);
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException e) {
      // The process is being ended, by that very thread.
    }
  }

  synchronized void add(T result) {
    if (!ended) {
      report.add(result);
    }
  }

  /** Sums up, the first time, and gives the exit status. */
  int end() {
    return end(true);
  }

  private synchronized int end(boolean complete) {
    if (!ended) {
      ended = true;
      exitStatus = report.end(complete);
    }
    return exitStatus;
  }
}
