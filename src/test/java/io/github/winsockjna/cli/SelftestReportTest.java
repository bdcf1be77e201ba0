// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.cli.selftest.Outcome;
import io.github.winsockjna.cli.selftest.Outcomes;
import io.github.winsockjna.cli.selftest.Verdict;
import io.github.winsockjna.cli.terminal.ProgressBar;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SelftestReportTest {
  private static final Outcome OK = Outcomes.of("a.fine", Verdict.OK, "4 bytes");
  private static final Outcome NOT_HERE = Outcomes.of("a.new", Verdict.NOT_HERE, "no IPv6");
  private static final Outcome DIFFERS = Outcomes.of("b.other", Verdict.DIFFERS, "1 byte");
  private static final Outcome NOT_TRIED = Outcomes.of("c.raw", Verdict.NOT_TRIED, "no right");

  private final StringWriter written = new StringWriter();
  private final StringWriter terminal = new StringWriter();

  private Report<Outcome> text() {
    return new SelftestText(Outcomes.MACHINE, 5, new PrintWriter(written));
  }

  private Report<Outcome> json() {
    return new SelftestJson(Outcomes.MACHINE, new PrintWriter(written));
  }

  private static void run(Report<Outcome> report, boolean complete, Outcome... outcomes) {
    report.start();
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    report.end(complete);
  }

  @Test
  void tellsWhatDiffersALineEach() {
    run(
        text(),
        true,
        OK,
        NOT_HERE,
        DIFFERS,
        NOT_TRIED,
        Outcomes.of("c.two", Verdict.NOT_TRIED, "no right"));
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            """

            Testing %s on Windows 10.0.22631.3007, amd64,
            JDK 17.0.9 of Somebody, JNA 5.19 with 7.0: 5 checks, on loopback only.

            What differs:

              b.other: expected 4 bytes, seen 1 byte

            What was not tried:

              c.raw and 1 more: no right

            1 of 5 checks differ; 1 are ok, 1 not here, 2 not tried.
            """
                .formatted(Version.text()));
  }

  @Test
  void doesNotSpeakOfDifferencesWhereThereAreNone() {
    run(text(), true, OK, NOT_HERE, NOT_TRIED);
    assertThat(written.toString()).doesNotContain("What differs");
  }

  @Test
  void saysThatItWasStopped() {
    run(text(), false, OK);
    assertThat(written.toString()).contains("0 not tried; not all were made.");
  }

  @Test
  void showsHowFarItIs() {
    Report<Outcome> report =
        new ProgressReport<>(json(), new ProgressBar(new PrintWriter(terminal)), 5);
    report.start();
    report.add(OK);
    assertThat(terminal.toString()).endsWith("] 1/5");
    report.end(true);
    assertThat(terminal.toString()).endsWith(" \r");
  }

  @Test
  void hasEverythingAsJsonAndWhatDiffersFirst() {
    run(json(), true, OK, DIFFERS);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("version", "machine", "complete", "outcomes");
    assertThat(document.get("complete").getAsBoolean()).isTrue();
    assertThat(document.getAsJsonObject("machine"))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"windows": "10.0.22631.3007", "build": 22631, "server": false,
                 "architecture": "amd64", "jdk": "17.0.9 of Somebody", "jna": "5.19 with 7.0"}
                """));
    assertThat(document.getAsJsonArray("outcomes")).hasSize(2);
    assertThat(document.getAsJsonArray("outcomes").get(0))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"id": "b.other", "sentence": "It is so.", "source": "conformance test",
                 "since": "Windows 10", "outcome": "differs", "expected": "4 bytes",
                 "seen": "1 byte", "length": 2, "bytes": "01ff"}
                """));
  }

  @Test
  void isNoDocumentWhenNothingWasLookedAt() {
    run(json(), false);
    assertThat(written.toString()).isEmpty();
  }
}
