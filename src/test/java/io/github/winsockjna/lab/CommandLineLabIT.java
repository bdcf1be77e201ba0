// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line across routers, as users run it, and when Ctrl+C stops it. */
@ExtendWith(NetworkLab.class)
class CommandLineLabIT {
  /** Three probes, as {@code trace} shows their times. */
  private static final String TIMES = "( +(<1|\\d+) ms){3}  ";

  private static void needsTheResponder(Lab lab) {
    Optional<String> missing = lab.lacksFor("10.71.50.1");
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
  }

  /** The lab has no name server: without -d the names are looked for, and not found. */
  @ParameterizedTest
  @CsvSource({
    "trace 10.71.3.2,    10.71.3.2, 10.71.1.1, 10.71.2.2",
    "trace -d fd71:3::2, fd71:3::2, fd71:1::1, fd71:2::2"
  })
  void tracePrintsTheWay(String command, String server, String router1, String router2, Lab lab)
      throws Exception {
    Command trace = lab.commandLine(command);

    assertThat(trace.exitStatus()).isZero();
    assertThat(trace.out())
        .matches(
            "\nTracing route to "
                + server
                + "\nover a maximum of 30 hops:\n\n"
                + ("  1" + TIMES + router1 + "\n")
                + ("  2" + TIMES + router2 + "\n")
                + ("  3" + TIMES + server + "\n")
                + "\nTrace complete\\.\n");
    assertThat(trace.err()).isEmpty();
  }

  @Test
  void traceFailsInABlackHole(Lab lab) throws Exception {
    Command trace = lab.commandLine("trace -d -w 1000 10.71.93.1");

    assertThat(trace.exitStatus()).isEqualTo(1);
    assertThat(trace.out().lines().filter(line -> line.contains("Request timed out."))).hasSize(30);
    assertThat(trace.out()).endsWith("\n\nTrace complete.\n");
  }

  @ParameterizedTest
  @CsvSource({"10.71.3.2, 10.71.1.1", "fd71:3::2, fd71:1::1"})
  void mtuNamesTheSizeAndTheRouter(String server, String router, Lab lab) throws Exception {
    Command mtu = lab.commandLine("mtu " + server);

    assertThat(mtu.exitStatus()).isZero();
    assertThat(mtu.out())
        .isEqualTo("Path MTU to " + server + " is 1300 bytes, limited by " + router + ".\n");
  }

  @Test
  void mtuFailsInABlackHole(Lab lab) throws Exception {
    Command mtu = lab.commandLine("mtu -w 500 10.71.93.1");

    assertThat(mtu.exitStatus()).isEqualTo(1);
    assertThat(mtu.out())
        .isEqualTo("Path MTU to 10.71.93.1 is not known: No answer came before the timeout.\n");
  }

  @Test
  void sweepListsThoseWhoAnswer(Lab lab) throws Exception {
    needsTheResponder(lab);

    Command sweep = lab.commandLine("sweep -w 1500 10.71.50.0/28");

    assertThat(sweep.exitStatus()).isZero();
    assertThat(sweep.out()).contains("\n14 of 14 addresses answered.\n");
    assertThat(sweep.out().lines().filter(line -> line.startsWith("10.71.50.")))
        .map(line -> line.split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 14).mapToObj(number -> "10.71.50." + number).toList());
    assertThat(sweep.err()).isEmpty();
  }

  @Test
  void sweepFailsWhenNobodyAnswers(Lab lab) throws Exception {
    Command sweep = lab.commandLine("sweep -w 500 10.71.93.0/30");

    assertThat(sweep.exitStatus()).isEqualTo(1);
    assertThat(sweep.out()).endsWith("\n0 of 2 addresses answered.\n");
  }

  @Test
  void pingSumsUpWhenStopped(Lab lab) throws Exception {
    Command ping = lab.stoppedCommandLine("ping -t 10.71.3.2", "Reply from 10.71.3.2");

    assertThat(ping.exitStatus()).isZero();
    assertThat(ping.out())
        .contains("\n\nPing statistics for 10.71.3.2:\n    Packets: Sent = ")
        .contains("Lost = 0 (0% loss),\n")
        .containsPattern(" {4}Minimum = \\d+ms, Maximum = \\d+ms, Average = \\d+ms\n$");
  }

  @Test
  void traceShowsTheHopsItKnowsWhenStopped(Lab lab) throws Exception {
    needsTheResponder(lab);

    Command trace = lab.stoppedCommandLine("trace -d -w 20000 10.71.50.200", "  10.71.3.2\r");

    assertThat(trace.exitStatus()).isEqualTo(1);
    assertThat(trace.out())
        .containsPattern(
            ("  1" + TIMES + "10\\.71\\.1\\.1\n")
                + ("  2" + TIMES + "10\\.71\\.2\\.2\n")
                + ("  3" + TIMES + "10\\.71\\.3\\.2\n")
                + "\nTrace stopped\\.\n$");
  }

  @Test
  void sweepSumsUpWhenStopped(Lab lab) throws Exception {
    needsTheResponder(lab);

    Command sweep = lab.stoppedCommandLine("sweep --rate 1 10.71.50.0/24", "10.71.50.2 ");

    assertThat(sweep.exitStatus()).isZero();
    assertThat(sweep.out())
        .containsPattern("\n\n(\\d+) of \\1 addresses answered; not all were asked\\.\n$");
  }
}
