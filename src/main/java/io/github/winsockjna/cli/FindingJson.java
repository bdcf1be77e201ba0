// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonObject;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IcmpErrorInfo;

/** A finding as one JSON document; what there is not is null. */
final class FindingJson {
  private FindingJson() {}

  static JsonObject document(Finding finding) {
    JsonObject document = new JsonObject();
    document.addProperty("target", finding.target().host());
    document.addProperty("port", finding.target().port());
    document.addProperty("address", finding.address().map(AddressText::of).orElse(null));
    document.addProperty("connected", finding.isConnected());
    document.addProperty("elapsedMicros", finding.elapsed().toNanos() / 1000);
    document.addProperty("error", finding.failure().map(f -> f.error().name()).orElse(null));
    document.addProperty(
        "errorCode", finding.failure().map(WinsockException::errorCode).orElse(null));
    document.addProperty("tellsIcmpErrors", finding.tellsIcmpErrors());
    document.add("icmpError", finding.icmpError().map(FindingJson::document).orElse(null));
    document.add("ping", finding.ping().map(PingJson::document).orElse(null));
    document.addProperty("noPing", finding.noPing().orElse(null));
    document.addProperty("explanation", finding.isConnected() ? null : Explanation.of(finding));
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
