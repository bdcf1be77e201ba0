// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The report of {@code sweep}: hosts as they answer and a summary, or one JSON document. */
final class SweepReport implements Report<EchoReply> {
  private final String subnet;
  private final int targets;
  private final boolean json;
  private final ProgressBar progress;
  private final PrintWriter out;
  private final PingStatistics.Tally tally = new PingStatistics.Tally();
  private final List<EchoReply> live = new ArrayList<>();
  private int done;

  SweepReport(String subnet, int targets, boolean json, ProgressBar progress, PrintWriter out) {
    this.subnet = subnet;
    this.targets = targets;
    this.json = json;
    this.progress = progress;
    this.out = out;
  }

  @Override
  public void start() {
    if (!json) {
      print("%nSweeping %d addresses of %s:%n%n", targets, subnet);
    }
    progress.show(0, targets);
  }

  @Override
  public void add(EchoReply reply) {
    tally.add(reply);
    progress.clear();
    if (reply.isSuccess()) {
      live.add(reply);
      if (!json) {
        print("%s%n", line(reply));
      }
    }
    progress.show(++done, targets);
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
  public int end(boolean complete) {
    progress.clear();
    PingStatistics statistics = tally.statistics();
    if (json && statistics.sent() > 0) {
      Json.print(document(statistics), out);
    } else if (!json) {
      print(
          "%n%d of %d addresses answered%s.%n",
          statistics.received(), statistics.sent(), complete ? "" : "; not all were asked");
    }
    return live.isEmpty() ? Main.FAILED : Main.WORKED;
  }

  private JsonObject document(PingStatistics statistics) {
    JsonArray hosts = new JsonArray();
    live.sort(
        Comparator.comparing(r -> r.request().target().getAddress(), Arrays::compareUnsigned));
    for (EchoReply reply : live) {
      JsonObject host = new JsonObject();
      host.addProperty("address", AddressText.of(reply.request().target()));
      PingJson.document(reply).entrySet().forEach(e -> host.add(e.getKey(), e.getValue()));
      hosts.add(host);
    }
    JsonObject document = new JsonObject();
    document.addProperty("target", subnet);
    document.addProperty("addresses", targets);
    document.add("hosts", hosts);
    document.add("statistics", PingJson.document(statistics));
    return document;
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
