// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code sweep} as one JSON document: the hosts that answered. */
final class SweepJson implements Report<EchoReply> {
  /** Each host that answered. */
  static final Rows<EchoReply> ROWS =
      new Rows<>(
          SweepJson::rows,
          PingJson.ROWS.columns().stream()
              .filter(name -> !List.of("target", "error").contains(name))
              .toList(),
          SweepJson::rows);

  private final String what;
  private final int targets;
  private final PrintWriter out;
  private final PingStatistics.Tally tally = new PingStatistics.Tally();
  private final List<EchoReply> live = new ArrayList<>();

  SweepJson(String what, int targets, PrintWriter out) {
    this.what = what;
    this.targets = targets;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(EchoReply reply) {
    tally.add(reply);
    if (reply.isSuccess()) {
      live.add(reply);
    }
  }

  @Override
  public void end(boolean complete) {
    if (tally.sent() > 0) {
      Json.print(document(tally.statistics()), out);
    }
  }

  private JsonObject document(PingStatistics statistics) {
    JsonArray hosts = new JsonArray();
    live.sort(
        Comparator.comparing(r -> r.request().target().getAddress(), Arrays::compareUnsigned));
    live.forEach(reply -> hosts.add(host(reply)));
    JsonObject document = new JsonObject();
    document.addProperty("target", what);
    document.addProperty("addresses", targets);
    document.add("hosts", hosts);
    document.add("statistics", PingJson.document(statistics));
    return document;
  }

  private static Stream<JsonObject> rows(EchoReply reply) {
    return reply.isSuccess() ? Stream.of(host(reply)) : Stream.empty();
  }

  private static JsonObject host(EchoReply reply) {
    JsonObject host = new JsonObject();
    host.addProperty("address", AddressText.of(reply.request().target()));
    PingJson.document(reply).entrySet().forEach(e -> host.add(e.getKey(), e.getValue()));
    return host;
  }
}
