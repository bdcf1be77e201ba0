// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;

/** Writes one JSON document. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private static final int ASCII_END = 0x7F;

  private Json() {}

  static JsonObject object(String name, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  /** In ASCII, whatever the console's encoding is, and with one kind of line end. */
  static void print(JsonElement document, PrintWriter out) {
    for (char c : GSON.toJson(document).toCharArray()) {
      if (c < ASCII_END) {
        out.print(c);
      } else {
        out.printf("\\u%04x", (int) c);
      }
    }
    out.print('\n');
    out.flush();
  }
}
