// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ping} as one JSON document; one for each host where there are several. */
final class PingJson implements Report<PingResult> {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double PERCENT = 100;

  /** Each reply with its host. */
  static final Rows<PingResult> ROWS =
      new Rows<>(
          result -> Stream.of(row(result)),
          List.of(
              "target",
              "address",
              "sentAt",
              "status",
              "statusCode",
              "success",
              "responder",
              "roundTripMillis",
              "elapsedMicros",
              "timeToLive",
              "bytes",
              "error"),
          result -> Stream.of(row(result)));

  private final Map<Target, Host> hosts = new LinkedHashMap<>();
  private final PrintWriter out;

  /** What is known of a host. */
  private static final class Host {
    final JsonArray replies = new JsonArray();
    final PingTally tally = new PingTally();
  }

  PingJson(List<Target> targets, PrintWriter out) {
    targets.forEach(target -> hosts.put(target, new Host()));
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(PingResult result) {
    Host host = hosts.get(result.target());
    host.tally.add(result);
    host.replies.add(document(result));
  }

  @Override
  public void end(boolean complete) {
    JsonArray documents = new JsonArray();
    hosts.forEach((target, host) -> documents.add(document(target, host)));
    if (hosts.values().stream().allMatch(host -> host.replies.isEmpty())) {
      return;
    }
    Json.print(documents.size() == 1 ? documents.get(0) : Json.object("hosts", documents), out);
  }

  private static JsonObject document(Target target, Host host) {
    JsonObject document = document(target);
    document.add("replies", host.replies);
    document.add("statistics", document(host.tally.statistics()));
    return document;
  }

  static JsonObject document(Target target) {
    JsonObject document = new JsonObject();
    document.addProperty("target", target.host());
    document.addProperty("address", AddressText.of(target.address()));
    return document;
  }

  private static JsonObject row(PingResult result) {
    JsonObject row = document(result.target());
    document(result).entrySet().forEach(entry -> row.add(entry.getKey(), entry.getValue()));
    return row;
  }

  private static JsonObject document(PingResult result) {
    return result
        .reply()
        .map(PingJson::document)
        .orElseGet(
            () ->
                Json.object(
                    "error", new JsonPrimitive(Sentence.of(result.failure().orElseThrow()))));
  }

  static JsonObject document(EchoReply reply) {
    JsonObject object = new JsonObject();
    object.addProperty("sentAt", reply.sentAt().toString());
    object.addProperty("status", reply.status().name());
    object.addProperty("statusCode", reply.statusCode());
    object.addProperty("success", reply.isSuccess());
    object.addProperty("responder", reply.responder().map(AddressText::of).orElse(null));
    object.addProperty("roundTripMillis", reply.roundTripTime().toMillis());
    object.addProperty("elapsedMicros", reply.elapsed().toNanos() / 1000);
    if (reply.timeToLive().isPresent()) {
      object.addProperty("timeToLive", reply.timeToLive().getAsInt());
    } else {
      object.add("timeToLive", JsonNull.INSTANCE);
    }
    object.addProperty("bytes", reply.payload().length);
    return object;
  }

  static JsonObject document(PingStatistics s) {
    JsonObject statistics = new JsonObject();
    statistics.addProperty("sent", s.sent());
    statistics.addProperty("received", s.received());
    statistics.addProperty("lost", s.lost());
    statistics.addProperty("lossPercent", s.lossRatio() * PERCENT);
    statistics.add("minMillis", millis(s.min()));
    statistics.add("meanMillis", millis(s.mean()));
    statistics.add("maxMillis", millis(s.max()));
    statistics.add("deviationMillis", millis(s.standardDeviation()));
    statistics.add("jitterMillis", millis(s.jitter()));
    statistics.add("p50Millis", millis(s.percentile(50)));
    statistics.add("p95Millis", millis(s.percentile(95)));
    statistics.add("p99Millis", millis(s.percentile(99)));
    return statistics;
  }

  static JsonElement millis(Optional<Duration> time) {
    return time.<JsonElement>map(t -> new JsonPrimitive(t.toNanos() / NANOS_PER_MILLI))
        .orElse(JsonNull.INSTANCE);
  }
}
