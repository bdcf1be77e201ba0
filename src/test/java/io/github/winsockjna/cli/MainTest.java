// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void helpsWithEveryCommandAndTheExitStatuses() {
    CommandLineRun run = CommandLineRun.of("--help");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out())
        .contains("Usage: winsock-jna", "ping", "options", "errors", "providers", "--debug")
        .containsPattern("0 +It worked")
        .containsPattern("1 +It did not")
        .containsPattern("2 +Wrong usage");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping",
        "trace",
        "mtu",
        "sweep",
        "watch",
        "options",
        "why",
        "errors",
        "providers",
        "selftest"
      })
  void helpsWithOneCommand(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).contains("Usage: winsock-jna " + command, "--json");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-n", "-w", "-l", "-i", "-f", "-S", "-4", "-6", "-t", "-a", "-r", "-s", "-j", "-k"
      })
  void hasTheFlagsOfPingExe(String flag) {
    assertThat(CommandLineRun.of("ping", "--help").out()).containsPattern("\n +" + flag + "\\b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--version", "-V", "ping -V", "trace -V", "mtu -V", "sweep -V", "errors -V"})
  void knowsItsVersion(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).matches("winsock-jna \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(run.err()).isEmpty();
  }

  static Stream<Arguments> wrongUsages() {
    return Stream.of(
        wrong("Missing required argument", "winsock-jna why", "why"),
        wrong(
            "Unmatched argument at index 3: '127.0.0.1:80'",
            "winsock-jna why",
            "why",
            "--bind",
            "80",
            "127.0.0.1:80"),
        wrong(
            "\"0.0.0.0:65536\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna why",
            "why",
            "--bind",
            "65536"),
        wrong(
            "\"127.0.0.1\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna why",
            "why",
            "127.0.0.1"),
        wrong(
            "-w is 0, but must be from 1 to 4233600000 milliseconds.",
            "winsock-jna why",
            "why",
            "-w",
            "0",
            "127.0.0.1:80"),
        wrong("Missing command.", "winsock-jna"),
        wrong("Missing required parameter: 'HOST'", "winsock-jna ping", "ping"),
        wrong(
            "-i is 0, but must be from 1 to 255 hops.",
            "winsock-jna ping",
            "ping",
            "-i",
            "0",
            "127.0.0.1"),
        wrong(
            "-i is 256, but must be from 1 to 255 hops.",
            "winsock-jna ping",
            "ping",
            "-i",
            "256",
            "127.0.0.1"),
        wrong(
            "-l is 70000, but must be from 0 to 65500 bytes.",
            "winsock-jna ping",
            "ping",
            "-l",
            "70000",
            "127.0.0.1"),
        wrong(
            "-w is 0, but must be from 1 to 4233600000 milliseconds.",
            "winsock-jna ping",
            "ping",
            "-w",
            "0",
            "127.0.0.1"),
        wrong(
            "-n is 0, but must be at least 1 requests.",
            "winsock-jna ping",
            "ping",
            "-n",
            "0",
            "127.0.0.1"),
        wrong(
            "Invalid value for option '-n': 'x' is not an int",
            "winsock-jna ping",
            "ping",
            "-n",
            "x",
            "127.0.0.1"),
        wrong("-4 and -6 exclude each other.", "winsock-jna ping", "ping", "-4", "-6", "127.0.0.1"),
        wrong("-f is for IPv4 only.", "winsock-jna ping", "ping", "-f", "::1"),
        wrong(
            "-S is ::1, which is not of the family of 127.0.0.1.",
            "winsock-jna ping",
            "ping",
            "-S",
            "::1",
            "127.0.0.1"),
        wrong("0.0.0.0 is the address of no host.", "winsock-jna ping", "ping", "0.0.0.0"),
        wrong(
            "-h is 0, but must be from 1 to 255 hops.",
            "winsock-jna trace",
            "trace",
            "-h",
            "0",
            "127.0.0.1"),
        wrong("Missing required parameter: 'SUBNET|RANGE|HOST'", "winsock-jna sweep", "sweep"),
        wrong(
            "subnet is \"127.0.0.1/8\", but must be", "winsock-jna sweep", "sweep", "127.0.0.1/8"),
        wrong("-w is 0, but must be from 1 to", "winsock-jna mtu", "mtu", "-w", "0", "127.0.0.1"),
        wrong("Unknown option: '--nosuch'", "winsock-jna ping", "ping", "--nosuch", "127.0.0.1"),
        wrong("Unknown option: '-host'", "winsock-jna ping", "ping", "-host"),
        wrong(
            "option '-n' (count) should be specified only once",
            "winsock-jna ping",
            "ping",
            "-n",
            "1",
            "-n",
            "2",
            "127.0.0.1"),
        wrong(
            "option '-f' should be specified only once",
            "winsock-jna ping",
            "ping",
            "-f",
            "-f",
            "127.0.0.1"),
        wrong("-r is for IPv4 only.", "winsock-jna ping", "ping", "-r", "1", "::1"),
        wrong(
            "-s is 5, but must be from 1 to 4 hops.",
            "winsock-jna ping",
            "ping",
            "-s",
            "5",
            "127.0.0.1"),
        wrong(
            "--json, --json-lines and --csv exclude each other.",
            "winsock-jna ping",
            "ping",
            "--json",
            "--csv",
            "127.0.0.1"),
        wrong(
            "--report is 0, but must be at least 1 rounds.",
            "winsock-jna watch",
            "watch",
            "--report",
            "0",
            "127.0.0.1"),
        wrong(
            "subnet is \"fe80::1%1/128\", but must be without a scope (%1).",
            "winsock-jna sweep", "sweep", "fe80::1%1/128"),
        wrong(
            "range is 127.0.0.2 to 127.0.0.1, but must not have the last address before the first.",
            "winsock-jna sweep",
            "sweep",
            "127.0.0.2-127.0.0.1"),
        wrong("Unmatched argument at index 0: 'nosuch'", "winsock-jna", "nosuch"),
        wrong("Missing required argument", "winsock-jna options", "options"),
        wrong(
            "\"foo\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna options",
            "options",
            "foo"),
        wrong(
            "\":80\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna options",
            "options",
            ":80"),
        wrong(
            "\"a:65536\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna options",
            "options",
            "a:65536"),
        wrong(
            "\"a:\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna options",
            "options",
            "a:"),
        wrong("are mutually exclusive", "winsock-jna options", "options", "--tcp4", "--udp4"),
        wrong("Unmatched argument at index 2: 'two'", "winsock-jna errors", "errors", "one", "two"),
        wrong("Unmatched argument at index 1: 'one'", "winsock-jna providers", "providers", "one"));
  }

  private static Arguments wrong(String message, String command, String... args) {
    return Arguments.of(String.join(" ", args), message, command, args);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongUsages")
  void refusesWrongUsageWithMessageAndUsageLine(
      String name, String message, String command, String[] args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exitStatus()).isEqualTo(2);
    assertThat(run.err()).contains(message).contains("Usage: " + command + " ");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping",
        "trace",
        "mtu",
        "sweep",
        "watch",
        "options",
        "why",
        "errors",
        "providers",
        "selftest"
      })
  void hasExamplesAndExitStatusesOfEachCommand(String command) {
    String help = CommandLineRun.of(command, "--help").out();
    assertThat(help).containsPattern("Examples:\n +" + command + "\\b");
    assertThat(help).containsPattern("Exit status:\n +0 +\\S").doesNotContain("It worked");
    assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void helpsAsWindowsCommandsDo() {
    assertThat(CommandLineRun.of("ping", "/?").out()).contains("Usage: winsock-jna ping");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(CommandLineRun.of("eror").err()).contains("Did you mean: ").contains("errors");
  }

  @Test
  void tellsInOneSentenceThatAHostIsNotFound() {
    CommandLineRun run = CommandLineRun.of("ping", "nosuch.invalid");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "Could not find host nosuch.invalid. Check the name and try again.\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void findsNoAddressOfTheOtherFamily() {
    CommandLineRun run = CommandLineRun.of("ping", "-4", "::1");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.err()).startsWith("Could not find host ::1 with an IPv4 address.");
    assertThat(CommandLineRun.of("ping", "-6", "127.0.0.1").err())
        .startsWith("Could not find host 127.0.0.1 with an IPv6 address.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping 127.0.0.1",
        "ping /n 4 127.0.0.1",
        "ping 127.0.0.1 127.0.0.2",
        "watch 127.0.0.1",
        "trace 127.0.0.1",
        "trace -h 5 -d 127.0.0.1",
        "mtu ::1",
        "sweep 127.0.0.0/30",
        "options --tcp4",
        "options --udp6",
        "providers",
        "selftest",
        "why 127.0.0.1:80"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "About systems that have no Windows DLL")
  void tellsInOneSentenceThatThisIsNotWindows(String command) {
    CommandLineRun run = CommandLineRun.of(command.split(" "));
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "winsock-jna calls Windows' own DLLs, and this system is "
                + System.getProperty("os.name")
                + ".\n");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--debug ping 127.0.0.1", "ping --debug 127.0.0.1"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "About systems that have no Windows DLL")
  void addsTheStackTraceWhenAsked(String command) {
    CommandLineRun run = CommandLineRun.of(command.split(" "));
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("winsock-jna calls Windows' own DLLs")
        .contains("java.lang.UnsupportedOperationException: ")
        .contains("\tat io.github.winsockjna.");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping --json nosuch.invalid",
        "ping --json 127.0.0.1",
        "ping --json-lines 127.0.0.1",
        "watch --json 127.0.0.1",
        "trace --json 127.0.0.1",
        "mtu --json 127.0.0.1",
        "sweep --json 127.0.0.0/30",
        "selftest --json",
        "options --json --tcp4",
        "options --json 127.0.0.1:80",
        "why --json 127.0.0.1:80",
        "providers --json"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "About systems that have no Windows DLL")
  void tellsAFailureInOneDocument(String command) {
    CommandLineRun run = CommandLineRun.of(command.split(" "));
    assertThat(run.exitStatus()).isEqualTo(1);
    JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("error");
    assertThat(document.get("error").getAsString() + System.lineSeparator()).isEqualTo(run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "errors --json", "errors 10054 --json"})
  void failsWhenNothingCanBeWritten(String command) {
    int status = Main.commandLine().setOut(GoneReader.writer()).execute(command.split(" "));

    assertThat(status).isEqualTo(Main.FAILED);
  }
}
