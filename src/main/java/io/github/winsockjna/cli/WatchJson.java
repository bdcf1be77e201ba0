// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.HopStatistics;
import io.github.winsockjna.icmp.PingStatistics;
import io.github.winsockjna.icmp.RouteStatistics;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** {@code watch} as JSON: what is known of the route. */
final class WatchJson implements Report<RouteStatistics> {
  private final Target target;
  private final PrintWriter out;

  WatchJson(Target target, PrintWriter out) {
    this.target = target;
    this.out = out;
  }

  /** The route after each round, or its hops. */
  static Rows<RouteStatistics> rows(Target target) {
    return new Rows<>(
        route -> Stream.of(document(target, route)),
        List.of(
            "hop",
            "responders",
            "sent",
            "received",
            "lossPercent",
            "lastMillis",
            "meanMillis",
            "minMillis",
            "maxMillis",
            "deviationMillis",
            "jitterMillis"),
        route -> route.hops().stream().map(WatchJson::document));
  }

  @Override
  public void start() {}

  @Override
  public void add(RouteStatistics route) {
    Json.print(document(target, route), out);
  }

  @Override
  public void end(boolean complete) {}

  private static JsonObject document(Target target, RouteStatistics route) {
    JsonArray hops = new JsonArray();
    route.hops().forEach(hop -> hops.add(document(hop)));
    JsonObject document = PingJson.document(target);
    document.addProperty("reached", route.reached());
    document.addProperty("rounds", route.rounds());
    document.add("hops", hops);
    return document;
  }

  private static JsonObject document(HopStatistics hop) {
    JsonArray responders = new JsonArray();
    hop.responders().forEach(responder -> responders.add(AddressText.of(responder)));
    PingStatistics statistics = hop.statistics();
    JsonObject object = new JsonObject();
    object.addProperty("hop", hop.number());
    object.add("responders", responders);
    object.addProperty("sent", statistics.sent());
    object.addProperty("received", statistics.received());
    object.addProperty("lossPercent", statistics.lossRatio() * 100);
    object.add("lastMillis", PingJson.millis(hop.last().map(EchoReply::elapsed)));
    object.add("meanMillis", PingJson.millis(statistics.mean()));
    object.add("minMillis", PingJson.millis(statistics.min()));
    object.add("maxMillis", PingJson.millis(statistics.max()));
    object.add("deviationMillis", PingJson.millis(statistics.standardDeviation()));
    object.add("jitterMillis", PingJson.millis(statistics.jitter()));
    return object;
  }
}
