// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.winsockjna.WsaError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labprogram.Connect;
import labprogram.ConnectEnded;
import labprogram.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that fail on the way. Which error belongs to which ICMP message is Wine's doing. */
@ExtendWith(NetworkLab.class)
class ConnectLabIT {
  /** How long the system waits for an answer at least. What ends sooner was ended by something. */
  private static final Duration SILENCE = Duration.ofMillis(2_900);

  record Row(String target, WsaError error) {
    Step step() {
      return Step.parallel(target, new Connect(target, 80));
    }
  }

  static final List<Row> REFUSED =
      List.of(
          new Row("10.71.3.2", WsaError.WSAECONNREFUSED),
          new Row("fd71:3::2", WsaError.WSAECONNREFUSED));

  static final List<Row> UNREACHABLE =
      List.of(
          new Row("10.71.91.1", WsaError.WSAEHOSTUNREACH),
          new Row("10.71.92.1", WsaError.WSAEHOSTUNREACH),
          new Row("10.71.94.1", WsaError.WSAENETUNREACH),
          new Row("10.71.97.2", WsaError.WSAEHOSTUNREACH),
          new Row("10.71.97.7", WsaError.WSAEHOSTUNREACH),
          new Row("fd71:91::1", WsaError.WSAENETUNREACH),
          new Row("fd71:92::1", WsaError.WSAEACCES),
          new Row("fd71:97::2", WsaError.WSAEHOSTUNREACH));

  static final List<Row> SILENT =
      List.of(
          new Row("10.71.93.1", WsaError.WSAETIMEDOUT),
          new Row("10.71.97.8", WsaError.WSAETIMEDOUT),
          new Row("fd71:93::1", WsaError.WSAETIMEDOUT));

  private static Lab lab;
  private static Outcomes outcomes;

  @BeforeAll
  static void connectAll(Lab theLab) throws Exception {
    lab = theLab;
    outcomes =
        lab.run(
            Stream.concat(
                    Stream.of(REFUSED, UNREACHABLE, SILENT)
                        .flatMap(List::stream)
                        .filter(row -> lab.lacksFor(row.target()).isEmpty())
                        .map(Row::step),
                    Stream.of(
                        Step.parallel("timeout", new ConnectEnded("10.71.93.1", 80, 300, 0)),
                        Step.parallel("close", new ConnectEnded("10.71.93.1", 80, 0, 300)),
                        Step.parallel("both", new ConnectEnded("10.71.93.1", 80, 60_000, 300))))
                .toList());
  }

  private static Connect.Outcome outcome(Row row) {
    Optional<String> lacks = lab.lacksFor(row.target());
    assumeTrue(lacks.isEmpty(), () -> lacks.orElseThrow());
    Connect.Outcome outcome = outcomes.of(row.target(), Connect.Outcome.class);
    assertThat(outcome.error()).isEqualTo(row.error());
    assertThat(outcome.icmpErrorIsTold()).isFalse();
    return outcome;
  }

  private static Duration elapsed(Connect.Outcome outcome) {
    return Duration.ofNanos(outcome.elapsedMicros() * 1000);
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void theHostRefuses(Row row) {
    assertThat(elapsed(outcome(row))).isLessThan(SILENCE);
  }

  @ParameterizedTest
  @FieldSource("UNREACHABLE")
  void aRouterRefuses(Row row) {
    assertThat(elapsed(outcome(row))).isLessThan(SILENCE);
  }

  /** After the first and the second SYN: 1 second and 2. */
  @ParameterizedTest
  @FieldSource("SILENT")
  void silenceIsATimeout(Row row) {
    assertThat(elapsed(outcome(row))).isBetween(SILENCE, Duration.ofSeconds(20));
  }

  @Test
  void aTimeoutEndsAConnectAndClosesTheSocket() {
    ConnectEnded.Outcome outcome = outcomes.of("timeout", ConnectEnded.Outcome.class);
    assertThat(outcome.error()).isEqualTo(WsaError.WSAETIMEDOUT);
    assertThat(outcome.message()).startsWith("connect(10.71.93.1:80) failed: WSAETIMEDOUT");
    assertThat(outcome.isClosed()).isTrue();
    assertThat(outcome.elapsedMicros()).isBetween(300_000L, SILENCE.toMillis() * 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "both"})
  void aCloseEndsAConnect(String step) {
    ConnectEnded.Outcome outcome = outcomes.of(step, ConnectEnded.Outcome.class);
    assertThat(outcome.message()).isEqualTo("Socket is closed");
    assertThat(outcome.isClosed()).isTrue();
    assertThat(outcome.elapsedMicros()).isBetween(300_000L, SILENCE.toMillis() * 1000);
  }

  @Test
  void whySaysThatNobodyListens() throws Exception {
    Command why = lab.commandLine("why 10.71.3.2:80");

    assertThat(why.exitStatus()).isEqualTo(1);
    assertThat(why.out())
        .startsWith("Could not connect to 10.71.3.2, port 80: WSAECONNREFUSED (10061) after ")
        .contains(
            "\nICMP error: cannot be known, ",
            "\nPing: Reply from 10.71.3.2: bytes=32 ",
            "\nSomebody answers, and refuses: nothing listens on port 80 ");
  }

  @Test
  void whySaysWhichRouterRefusesAPingToo() throws Exception {
    Command why = lab.commandLine("why 10.71.91.1:80");

    assertThat(why.exitStatus()).isEqualTo(1);
    assertThat(why.out())
        .startsWith("Could not connect to 10.71.91.1, port 80: WSAEHOSTUNREACH (10065) after ")
        .contains(
            "\nPing: Reply from 10.71.1.1: Destination host unreachable.\n",
            "\nThere is no way to the host: ");
  }

  @Test
  void whyGivesUpOnABlackHole() throws Exception {
    Command why = lab.commandLine("why -w 500 [fd71:93::1]:80");

    assertThat(why.exitStatus()).isEqualTo(1);
    assertThat(why.out())
        .startsWith("Could not connect to fd71:93::1, port 80: no answer within ")
        .contains("\nPing: Request timed out.\n", "\nNobody answers at all: ");
  }
}
