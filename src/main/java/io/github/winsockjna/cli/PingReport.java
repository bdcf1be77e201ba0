// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;

/** The report of {@code ping}: replies, and their statistics unless nothing was sent. */
final class PingReport implements Report<EchoReply> {
  private final PingOutput output;
  private final PingStatistics.Tally tally = new PingStatistics.Tally();

  PingReport(PingOutput output) {
    this.output = output;
  }

  @Override
  public void start() {
    output.start();
  }

  @Override
  public void add(EchoReply reply) {
    tally.add(reply);
    output.reply(reply);
  }

  @Override
  public int end(boolean complete) {
    PingStatistics statistics = tally.statistics();
    if (statistics.sent() > 0) {
      output.end(statistics);
    }
    return statistics.received() > 0 ? Main.WORKED : Main.FAILED;
  }
}
