// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** {@code ping} as text, in the form of ping.exe. */
final class PingText implements PingOutput {
  private final String host;
  private final InetAddress target;
  private final int size;
  private final PrintWriter out;

  /** Windows' own times, of which the lines tell; what is measured around the call is longer. */
  private final LongSummaryStatistics roundTrips = new LongSummaryStatistics();

  PingText(String host, InetAddress target, int size, PrintWriter out) {
    this.host = host;
    this.target = target;
    this.size = size;
    this.out = out;
  }

  @Override
  public void start() {
    print("%nPinging %s with %d bytes of data:%n", name(host, target), size);
  }

  /** A host as it was given, with its address where that is not the same. */
  static String name(String host, InetAddress address) {
    String text = AddressText.of(address);
    boolean literal = host.equals(text) || host.equals(address.getHostAddress());
    return literal ? text : host + " [" + text + "]";
  }

  @Override
  public void reply(EchoReply reply) {
    if (reply.isSuccess()) {
      roundTrips.accept(reply.roundTripTime().toMillis());
    }
    print("%s%n", line(reply));
  }

  static String line(EchoReply reply) {
    String from = reply.responder().map(r -> "Reply from " + AddressText.of(r) + ": ").orElse("");
    if (!reply.isSuccess()) {
      return from + problem(reply);
    }
    long millis = reply.roundTripTime().toMillis();
    String time = millis == 0 ? "time<1ms" : "time=" + millis + "ms";
    String ttl = reply.timeToLive().isPresent() ? " TTL=" + reply.timeToLive().getAsInt() : "";
    String differs = reply.payloadMatches() ? "" : " (not the data sent)";
    return from + "bytes=" + reply.payload().length + " " + time + ttl + differs;
  }

  static String problem(EchoReply reply) {
    return switch (reply.status()) {
      case IP_REQ_TIMED_OUT -> "Request timed out.";
      case IP_DEST_NET_UNREACHABLE -> "Destination net unreachable.";
      case IP_DEST_HOST_UNREACHABLE -> "Destination host unreachable.";
      case IP_DEST_PROT_UNREACHABLE -> "Destination protocol unreachable.";
      case IP_DEST_PORT_UNREACHABLE -> "Destination port unreachable.";
      case IP_PACKET_TOO_BIG -> "Packet needs to be fragmented but DF set.";
      case IP_TTL_EXPIRED_TRANSIT -> "TTL expired in transit.";
      case IP_TTL_EXPIRED_REASSEM -> "TTL expired during reassembly.";
      case IP_GENERAL_FAILURE -> "General failure.";
      default -> reply.status().description() + " (" + reply.statusCode() + ")";
    };
  }

  @Override
  public void end(PingStatistics s) {
    print("%nPing statistics for %s:%n", AddressText.of(target));
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
