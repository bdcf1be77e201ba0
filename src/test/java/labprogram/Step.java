// SPDX-License-Identifier: Apache-2.0
package labprogram;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Stream;

/**
 * A scenario with a name, and whether it runs at once with its parallel neighbours; a line of the
 * file that {@link LabProgram} reads.
 */
public record Step(String id, boolean parallel, Scenario scenario) {
  private static final Gson GSON = new Gson();

  /** A step that begins when the one before it has ended. */
  public static Step inOrder(String id, Scenario scenario) {
    return new Step(id, false, scenario);
  }

  /** A step that runs at once with those beside it that are parallel too. */
  public static Step parallel(String id, Scenario scenario) {
    return new Step(id, true, scenario);
  }

  /** The step as one line; the scenario's kind is the name of its class. */
  public String line() {
    JsonObject line = new JsonObject();
    line.addProperty("id", id);
    line.addProperty("parallel", parallel);
    line.addProperty("kind", scenario.getClass().getSimpleName());
    line.add("scenario", GSON.toJsonTree(scenario));
    return line.toString();
  }

  static Step of(String line) {
    JsonObject json = GSON.fromJson(line, JsonObject.class);
    String kind = json.get("kind").getAsString();
    return new Step(
        json.get("id").getAsString(),
        json.get("parallel").getAsBoolean(),
        scenario(kind, json.get("scenario")));
  }

  private static Scenario scenario(String kind, JsonElement json) {
    return Stream.of(Scenario.class.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(kind))
        .map(type -> (Scenario) GSON.fromJson(json, type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of scenario: " + kind));
  }
}
