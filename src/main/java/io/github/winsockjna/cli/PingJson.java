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
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** {@code ping} as one JSON document. */
final class PingJson implements PingOutput {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String host;
  private final InetAddress target;
  private final PrintWriter out;
  private final JsonArray replies = new JsonArray();

  PingJson(String host, InetAddress target, PrintWriter out) {
    this.host = host;
    this.target = target;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void reply(EchoReply reply) {
    replies.add(document(reply));
  }

  static JsonObject document(EchoReply reply) {
    JsonObject object = new JsonObject();
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

  @Override
  public void end(PingStatistics s) {
    JsonObject document = new JsonObject();
    document.addProperty("target", host);
    document.addProperty("address", AddressText.of(target));
    document.add("replies", replies);
    document.add("statistics", document(s));
    Json.print(document, out);
  }

  static JsonObject document(PingStatistics s) {
    JsonObject statistics = new JsonObject();
    statistics.addProperty("sent", s.sent());
    statistics.addProperty("received", s.received());
    statistics.addProperty("lost", s.lost());
    statistics.add("minMillis", millis(s.min()));
    statistics.add("meanMillis", millis(s.mean()));
    statistics.add("maxMillis", millis(s.max()));
    return statistics;
  }

  private static JsonElement millis(Optional<Duration> time) {
    return time.<JsonElement>map(t -> new JsonPrimitive(t.toNanos() / NANOS_PER_MILLI))
        .orElse(JsonNull.INSTANCE);
  }
}
