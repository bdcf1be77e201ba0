// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;

/** One run of {@code ping}: its end is printed once, also when Ctrl+C ends it. */
final class PingRun {
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

  synchronized void reply(EchoReply reply) {
    if (!ended) {
      tally.add(reply);
      output.reply(reply);
    }
  }

  /** Prints the statistics and gives the exit status. */
  synchronized int end() {
    PingStatistics statistics = tally.statistics();
    if (!ended) {
      ended = true;
      output.end(statistics);
    }
    return statistics.received() > 0 ? Main.WORKED : Main.FAILED;
  }
}
