// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.Locale;

/** {@code sweep} as text: hosts as they answer, and a summary. */
final class SweepText implements Report<EchoReply> {
  private final String what;
  private final int targets;
  private final PrintWriter out;
  private final PingStatistics.Tally tally = new PingStatistics.Tally();

  SweepText(String what, int targets, PrintWriter out) {
    this.what = what;
    this.targets = targets;
    this.out = out;
  }

  @Override
  public void start() {
    print("%nSweeping %s of %s:%n%n", addresses(targets), what);
  }

  @Override
  public void add(EchoReply reply) {
    tally.add(reply);
    if (reply.isSuccess()) {
      print("%s%n", line(reply));
    }
  }

  private static String line(EchoReply reply) {
    InetAddress target = reply.request().target();
    long millis = reply.roundTripTime().toMillis();
    String other =
        reply
            .responder()
            .filter(responder -> !responder.equals(target))
            .map(responder -> " (reply from " + AddressText.of(responder) + ")")
            .orElse("");
    String differs = reply.payloadMatches() ? "" : " (not the data sent)";
    return String.format(Locale.ROOT, "%-15s  ", AddressText.of(target))
        + (millis == 0 ? "<1ms" : millis + "ms")
        + other
        + differs;
  }

  @Override
  public void end(boolean complete) {
    print(
        "%n%d of %s answered%s.%n",
        tally.received(),
        addresses(tally.sent()),
        tally.sent() == targets ? "" : "; not all were asked");
  }

  private static String addresses(long number) {
    return number + (number == 1 ? " address" : " addresses");
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
