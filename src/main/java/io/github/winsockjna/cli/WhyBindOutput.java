// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.socket.BindCheck;
import io.github.winsockjna.socket.PortOwner;
import java.io.PrintWriter;

/** Why a bind fails, as text or as JSON. */
final class WhyBindOutput {
  private WhyBindOutput() {}

  static void print(BindCheck check, PrintWriter out) {
    String address = AddressText.of(check.address());
    check
        .failure()
        .ifPresentOrElse(
            failure ->
                out.println(
                    "Could not bind to "
                        + address
                        + ": "
                        + failure.error()
                        + " ("
                        + failure.errorCode()
                        + ")."),
            () -> out.println("Bound to " + address + ", and gave it back."));
    check.owners().forEach(owner -> out.println("In use: " + text(owner) + "."));
    out.println(check.explanation());
  }

  private static String text(PortOwner owner) {
    String address = AddressText.of(owner.localAddress());
    return owner.processId() == 0
        ? address + " by a process that Windows does not tell"
        : address
            + " by process "
            + owner.processId()
            + owner.processName().map(name -> " (" + name + ")").orElse("");
  }

  static JsonObject document(BindCheck check) {
    JsonArray owners = new JsonArray();
    for (PortOwner owner : check.owners()) {
      JsonObject object = new JsonObject();
      object.addProperty("address", AddressText.of(owner.localAddress().getAddress()));
      object.addProperty("port", owner.localAddress().getPort());
      object.addProperty("processId", owner.processId());
      object.addProperty("processName", owner.processName().orElse(null));
      owners.add(object);
    }
    JsonObject document = new JsonObject();
    document.addProperty("address", AddressText.of(check.address().getAddress()));
    document.addProperty("port", check.address().getPort());
    document.addProperty("bound", check.failure().isEmpty());
    document.addProperty("error", check.failure().map(f -> f.error().name()).orElse(null));
    document.addProperty(
        "errorCode", check.failure().map(WinsockException::errorCode).orElse(null));
    document.addProperty("reason", check.reason().name());
    document.add("owners", owners);
    document.addProperty("explanation", check.explanation());
    return document;
  }
}
