// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What {@code errors} prints, as text or as JSON. */
final class ErrorsOutput {
  private ErrorsOutput() {}

  /**
   * Prints them. Where a number means something in several families, each says where it is met.
   *
   * @param columns how long a line may be; a longer description goes below
   */
  static void print(List<ErrorsEntry> found, int columns, PrintWriter out) {
    boolean isOneFamily = found.stream().map(ErrorsEntry::family).distinct().count() < 2;
    boolean isOneCode = found.stream().map(ErrorsEntry::code).distinct().count() == 1;
    for (ErrorsEntry entry : found) {
      String metIn = !isOneFamily && isOneCode ? " (Met in " + entry.metIn() + ".)" : "";
      String named =
          String.format(
              Locale.ROOT, "%-9s  %5d  %-34s", entry.family(), entry.code(), entry.name());
      WrappedText.entry(named, entry.description() + metIn, columns).forEach(out::println);
    }
  }

  static JsonElement document(List<ErrorsEntry> found) {
    JsonArray array = new JsonArray();
    for (ErrorsEntry entry : found) {
      JsonObject object = new JsonObject();
      object.addProperty("family", entry.family());
      object.addProperty("code", entry.code());
      object.addProperty("name", entry.name());
      object.addProperty("description", entry.description());
      array.add(object);
    }
    return Json.object("errors", array);
  }
}
