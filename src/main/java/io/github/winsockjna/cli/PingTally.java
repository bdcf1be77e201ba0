// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.time.Duration;
import java.util.Optional;

/** What the requests to a host have come to so far. */
final class PingTally {
  /** A day at one a second. */
  private static final int REMEMBERED = 86_400;

  private final PingStatistics.Tally tally = PingStatistics.Tally.ofLast(REMEMBERED);
  private final Sparkline sparkline = new Sparkline();
  private Optional<EchoReply> last = Optional.empty();

  void add(PingResult result) {
    result.reply().ifPresentOrElse(tally::add, tally::addFailure);
    if (result.isSuccess()) {
      last = result.reply();
      sparkline.add(last.get().elapsed().toNanos());
    } else {
      sparkline.addLost();
    }
  }

  PingStatistics statistics() {
    return tally.statistics();
  }

  /** The time of the last success. */
  Optional<Duration> last() {
    return last.map(EchoReply::elapsed);
  }

  Sparkline sparkline() {
    return sparkline;
  }
}
