// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.Hop;
import java.io.PrintWriter;
import java.net.InetAddress;

/** {@code trace} as one JSON document. */
final class TraceJson implements Report<Hop> {
  private final String host;
  private final InetAddress target;
  private final PrintWriter out;
  private final JsonArray hops = new JsonArray();
  private boolean reached;

  TraceJson(String host, InetAddress target, PrintWriter out) {
    this.host = host;
    this.target = target;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(Hop hop) {
    JsonArray responders = new JsonArray();
    hop.responders().forEach(responder -> responders.add(AddressText.of(responder)));
    JsonArray probes = new JsonArray();
    hop.probes().forEach(probe -> probes.add(PingJson.document(probe)));
    JsonObject object = new JsonObject();
    object.addProperty("hop", hop.number());
    object.add("responders", responders);
    object.add("probes", probes);
    hops.add(object);
    reached |= hop.probes().stream().anyMatch(EchoReply::isSuccess);
  }

  @Override
  public int end(boolean complete) {
    if (!hops.isEmpty()) {
      JsonObject document = new JsonObject();
      document.addProperty("target", host);
      document.addProperty("address", AddressText.of(target));
      document.addProperty("reached", reached);
      document.add("hops", hops);
      Json.print(document, out);
    }
    return reached ? Main.WORKED : Main.FAILED;
  }
}
