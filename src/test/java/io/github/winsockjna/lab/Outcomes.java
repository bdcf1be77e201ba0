// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/** What the steps of one program came to. */
final class Outcomes {
  private static final Gson GSON = new Gson();

  private final Map<String, JsonObject> byId;

  private Outcomes(Map<String, JsonObject> byId) {
    this.byId = byId;
  }

  static Outcomes of(String lines) {
    return new Outcomes(
        lines
            .lines()
            .map(line -> GSON.fromJson(line, JsonObject.class))
            .collect(Collectors.toMap(line -> line.get("id").getAsString(), line -> line)));
  }

  /**
   * The outcome of a step.
   *
   * @throws AssertionError the step threw, or is not there
   */
  <T extends Record> T of(String id, Class<T> type) {
    JsonObject line = byId.get(id);
    JsonElement outcome = line == null ? null : line.get("outcome");
    if (outcome == null) {
      throw new AssertionError(id + " has no outcome: " + line);
    }
    return GSON.fromJson(outcome, type);
  }
}
