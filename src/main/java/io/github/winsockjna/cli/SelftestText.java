// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.selftest.Machine;
import io.github.winsockjna.cli.selftest.Outcome;
import io.github.winsockjna.cli.selftest.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report of {@code selftest} for people: what differs first, then what was not looked at. */
final class SelftestText implements Report<Outcome> {
  private final Machine machine;
  private final int checks;
  private final PrintWriter out;
  private final List<Outcome> outcomes = new ArrayList<>();

  SelftestText(Machine machine, int checks, PrintWriter out) {
    this.machine = machine;
    this.checks = checks;
    this.out = out;
  }

  @Override
  public void start() {
    print(
        "%nTesting %s on Windows%s %s, %s,%nJDK %s, JNA %s: %d checks, on loopback only.%n%n",
        Version.text(),
        machine.server() ? " Server" : "",
        machine.windows(),
        machine.architecture(),
        machine.jdk(),
        machine.jna(),
        checks);
  }

  @Override
  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void end(boolean complete) {
    List<Outcome> differing = having(Verdict.DIFFERS);
    if (!differing.isEmpty()) {
      print("What differs:%n%n");
      differing.forEach(o -> print("  %s: expected %s, seen %s%n", o.id(), o.expected(), o.seen()));
      print("%n");
    }
    Map<String, List<Outcome>> notTried =
        having(Verdict.NOT_TRIED).stream()
            .collect(Collectors.groupingBy(Outcome::seen, TreeMap::new, Collectors.toList()));
    if (!notTried.isEmpty()) {
      print("What was not tried:%n%n");
      notTried.forEach((reason, those) -> print("  %s: %s%n", named(those), reason));
      print("%n");
    }
    print(
        "%d of %d checks differ; %d are ok, %d not here, %d not tried%s.%n",
        differing.size(),
        outcomes.size(),
        having(Verdict.OK).size(),
        having(Verdict.NOT_HERE).size(),
        having(Verdict.NOT_TRIED).size(),
        complete ? "" : "; not all were made");
  }

  private static String named(List<Outcome> outcomes) {
    String first = outcomes.get(0).id();
    return outcomes.size() == 1 ? first : first + " and " + (outcomes.size() - 1) + " more";
  }

  private List<Outcome> having(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).toList();
  }

  private void print(String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
