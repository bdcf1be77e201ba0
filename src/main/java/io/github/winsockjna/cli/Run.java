// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One run of a command: its end is reported once, also when Ctrl+C or a failure ends it. */
final class Run<T> implements AutoCloseable {
  private final CommandSpec command;
  private final Report<T> report;
  private final Success<T> success;
  private final Thread onShutdown =
      new Thread(() -> Runtime.getRuntime().halt(end(false)), "end of the report");
  private boolean hasResults;
  private boolean ended;
  private int exitStatus;

  /** A run of a command, which counts as one with an outcome as soon as there is a result. */
  Run(CommandSpec command, Report<T> report, Success<T> success) {
    this.command = command;
    this.report = report;
    this.success = success;
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
      hasResults = true;
      success.add(result);
      report.add(result);
      endWhenNobodyReads();
    }
  }

  /** As when the reader of a pipe is gone: an interrupt ends whatever goes on. */
  private void endWhenNobodyReads() {
    if (Written.hasFailed(command.commandLine())) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean hasResults() {
    return hasResults;
  }

  /** Sums up, the first time, and gives the exit status. */
  int end() {
    return end(true);
  }

  private synchronized int end(boolean complete) {
    if (!ended) {
      ended = true;
      exitStatus = success.exitStatus(complete);
      report.end(complete);
      if (hasResults) {
        command.commandLine().setExecutionResult(exitStatus);
      }
    }
    return exitStatus;
  }
}
