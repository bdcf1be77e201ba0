// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.Hop;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** {@code trace} as one JSON document. */
final class TraceJson implements Report<Hop> {
  /** Each hop, or each probe with its hop. */
  static final Rows<Hop> ROWS =
      new Rows<>(
          hop -> Stream.of(document(hop)),
          Stream.concat(
                  Stream.of("hop"),
                  PingJson.ROWS.columns().stream()
                      .filter(name -> !List.of("target", "address", "error").contains(name)))
              .toList(),
          TraceJson::rows);

  private final Target target;
  private final PrintWriter out;
  private final JsonArray hops = new JsonArray();
  private boolean reached;

  TraceJson(Target target, PrintWriter out) {
    this.target = target;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(Hop hop) {
    hops.add(document(hop));
    reached |= hop.probes().stream().anyMatch(EchoReply::isSuccess);
  }

  private static JsonObject document(Hop hop) {
    JsonArray responders = new JsonArray();
    hop.responders().forEach(responder -> responders.add(AddressText.of(responder)));
    JsonArray probes = new JsonArray();
    hop.probes().forEach(probe -> probes.add(PingJson.document(probe)));
    JsonObject object = new JsonObject();
    object.addProperty("hop", hop.number());
    object.add("responders", responders);
    object.add("probes", probes);
    return object;
  }

  private static Stream<JsonObject> rows(Hop hop) {
    return hop.probes().stream()
        .map(
            probe -> {
              JsonObject row = new JsonObject();
              row.addProperty("hop", hop.number());
              PingJson.document(probe).entrySet().forEach(e -> row.add(e.getKey(), e.getValue()));
              return row;
            });
  }

  @Override
  public void end(boolean complete) {
    if (!hops.isEmpty()) {
      JsonObject document = PingJson.document(target);
      document.addProperty("reached", reached);
      document.add("hops", hops);
      Json.print(document, out);
    }
  }
}
