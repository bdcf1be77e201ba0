// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;

/** Writes one JSON document. */
final class Json {
  private static final GsonBuilder GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping();

  private static final Gson COMPACT = GSON.create();
  private static final Gson PRETTY = GSON.setPrettyPrinting().create();

  private static final int ASCII_END = 0x7F;

  private Json() {}

  static JsonObject object(String name, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  /** Prints a document for people as well, over several lines. */
  static void print(JsonElement document, PrintWriter out) {
    print(PRETTY.toJson(document), out);
  }

  /** Prints a document on a line. */
  static void printLine(JsonElement document, PrintWriter out) {
    print(COMPACT.toJson(document), out);
  }

  /** In ASCII, whatever the console's encoding is, and with one kind of line end. */
  private static void print(String document, PrintWriter out) {
    for (char c : document.toCharArray()) {
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
