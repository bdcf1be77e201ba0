// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.cli.selftest.Machine;
import io.github.winsockjna.cli.selftest.Outcome;
import io.github.winsockjna.cli.selftest.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report of {@code selftest} as one JSON document: the machine, and every outcome. */
final class SelftestJson implements Report<Outcome> {
  private final Machine machine;
  private final PrintWriter out;
  private final List<Outcome> outcomes = new ArrayList<>();

  SelftestJson(Machine machine, PrintWriter out) {
    this.machine = machine;
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void end(boolean complete) {
    if (!outcomes.isEmpty()) {
      Json.print(document(complete), out);
    }
  }

  private static boolean differs(Outcome outcome) {
    return outcome.verdict() == Verdict.DIFFERS;
  }

  private JsonObject document(boolean complete) {
    JsonArray array = new JsonArray();
    outcomes.stream()
        .sorted(Comparator.comparing(outcome -> !differs(outcome)))
        .map(SelftestJson::document)
        .forEach(array::add);
    JsonObject document = new JsonObject();
    document.addProperty("version", Version.text());
    document.add("machine", document(machine));
    document.addProperty("complete", complete);
    document.add("outcomes", array);
    return document;
  }

  private static JsonObject document(Machine machine) {
    JsonObject object = new JsonObject();
    object.addProperty("windows", machine.windows());
    object.addProperty("build", machine.build());
    object.addProperty("server", machine.server());
    object.addProperty("architecture", machine.architecture());
    object.addProperty("jdk", machine.jdk());
    object.addProperty("jna", machine.jna());
    return object;
  }

  private static JsonObject document(Outcome outcome) {
    JsonObject object = new JsonObject();
    object.addProperty("id", outcome.id());
    object.addProperty("sentence", outcome.sentence());
    object.addProperty("source", outcome.source().text());
    object.addProperty("since", outcome.since());
    object.addProperty("outcome", outcome.verdict().text());
    object.addProperty("expected", outcome.expected());
    object.addProperty("seen", outcome.seen());
    object.addProperty("length", outcome.bytes() == null ? null : outcome.bytes().length() / 2);
    object.addProperty("bytes", outcome.bytes());
    return object;
  }
}
