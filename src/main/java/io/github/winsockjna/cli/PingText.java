// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** {@code ping} of a host as text, in the form of ping.exe. */
final class PingText implements Report<PingResult> {
  private final Target target;
  private final int size;
  private final boolean hasTimestamps;
  private final PrintWriter out;
  private final PingTally tally = new PingTally();

  /** Windows' own times, of which the lines tell; what is measured around the call is longer. */
  private final LongSummaryStatistics roundTrips = new LongSummaryStatistics();

  PingText(Target target, int size, boolean hasTimestamps, PrintWriter out) {
    this.target = target;
    this.size = size;
    this.hasTimestamps = hasTimestamps;
    this.out = out;
  }

  @Override
  public void start() {
    print("%nPinging %s with %d bytes of data:%n", target.name(), size);
  }

  @Override
  public void add(PingResult result) {
    tally.add(result);
    if (result.isSuccess()) {
      roundTrips.accept(result.reply().get().roundTripTime().toMillis());
    }
    PingLine.of(result, hasTimestamps).forEach(line -> print("%s%n", line));
  }

  @Override
  public void end(boolean complete) {
    PingStatistics s = tally.statistics();
    if (s.sent() + s.failed() == 0) {
      return;
    }
    print("%nPing statistics for %s:%n", AddressText.of(target.address()));
    print(
        "    Packets: Sent = %d, Received = %d, Lost = %d (%d%% loss)",
        s.sent(), s.received(), s.lost(), Math.round(s.lossRatio() * 100));
    if (s.received() == 0) {
      print("%n");
      return;
    }
    print(",%nApproximate round trip times in milli-seconds:%n");
    print(
        "    Minimum = %dms, Maximum = %dms, Average = %dms%n",
        roundTrips.getMin(), roundTrips.getMax(), (long) roundTrips.getAverage());
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
