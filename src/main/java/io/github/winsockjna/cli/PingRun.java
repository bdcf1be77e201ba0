// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;

/** One run of {@code ping}: its end is printed once, also when Ctrl+C or a failure ends it. */
final class PingRun implements AutoCloseable {
  private final PingOutput output;
  private final PingStatistics.Tally tally = new PingStatistics.Tally();
  private final Thread onShutdown =
      new Thread(() -> Runtime.getRuntime().halt(end()), "ping statistics");
  private boolean ended;

  PingRun(PingOutput output) {
    this.output = output;
  }

  synchronized void start() {
    Runtime.getRuntime().addShutdownHook(onShutdown);
    output.start();
  }

  /** Ends the run, and leaves the exit status to the caller from now on. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException e) {
      // The process is being ended, by that very thread.
    }
  }

  synchronized void reply(EchoReply reply) {
    if (!ended) {
      tally.add(reply);
      output.reply(reply);
    }
  }

  /** Prints the statistics, unless nothing was sent, and gives the exit status. */
  synchronized int end() {
    PingStatistics statistics = tally.statistics();
    if (!ended && statistics.sent() > 0) {
      output.end(statistics);
    }
    ended = true;
    return statistics.received() > 0 ? Main.WORKED : Main.FAILED;
  }
}
