// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.util.List;

/** A result as one JSON document; what there is not is null. */
final class WhyJson {
  private WhyJson() {}

  /**
   * The attempt that connected, or else the first; where the host has several addresses, with all
   * attempts in it.
   */
  static JsonObject document(List<WhyResult> results) {
    WhyResult deciding =
        results.stream().filter(WhyResult::isConnected).findFirst().orElse(results.get(0));
    JsonObject document = document(deciding);
    if (results.size() > 1) {
      JsonArray attempts = new JsonArray();
      results.forEach(result -> attempts.add(document(result)));
      document.add("attempts", attempts);
    }
    return document;
  }

  static JsonObject document(WhyResult result) {
    JsonObject document = new JsonObject();
    document.addProperty("target", result.target().host());
    document.addProperty("port", result.target().port());
    document.addProperty("address", result.address().map(AddressText::of).orElse(null));
    document.addProperty("connected", result.isConnected());
    document.addProperty("elapsedMicros", result.elapsed().toNanos() / 1000);
    document.addProperty("error", result.failure().map(f -> f.error().name()).orElse(null));
    document.addProperty(
        "errorCode", result.failure().map(WinsockException::errorCode).orElse(null));
    document.addProperty("tellsIcmpErrors", result.tellsIcmpErrors());
    document.add("icmpError", result.icmpError().map(WhyJson::document).orElse(null));
    document.add("ping", result.ping().map(PingJson::document).orElse(null));
    document.addProperty("noPing", result.noPing().orElse(null));
    document.addProperty("explanation", result.isConnected() ? null : WhyExplanation.of(result));
    return document;
  }

  private static JsonObject document(IcmpErrorInfo error) {
    JsonObject object = new JsonObject();
    object.addProperty("source", AddressText.of(error.source()));
    object.addProperty("protocol", error.protocol().name());
    object.addProperty("type", error.type());
    object.addProperty("code", error.code());
    object.addProperty("description", error.description());
    return object;
  }
}
