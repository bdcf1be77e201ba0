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
  @ValueSource(strings = {"-n", "-w", "-l", "-i", "-f", "-S", "-4", "-6", "-t"})
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
        wrong("Missing required parameter: 'HOST:PORT'", "winsock-jna why", "why"),
        wrong(
            "\"127.0.0.1\" is not HOST:PORT with a port from 1 to 65535.",
            "winsock-jna why",
            "why",
            "127.0.0.1"),
        wrong(
            "timeout is 0 ms, but must be at least 1 ms.",
            "winsock-jna why",
            "why",
            "-w",
            "0",
            "127.0.0.1:80"),
        wrong("Missing command.", "winsock-jna"),
        wrong("Missing required parameter: 'HOST'", "winsock-jna ping", "ping"),
        wrong(
            "timeToLive is 0, but must be from 1 to 255.",
            "winsock-jna ping",
            "ping",
            "-i",
            "0",
            "127.0.0.1"),
        wrong(
            "timeToLive is 256, but must be from 1 to 255.",
            "winsock-jna ping",
            "ping",
            "-i",
            "256",
            "127.0.0.1"),
        wrong(
            "payloadSize is 70000, but must be from 0 to 65500.",
            "winsock-jna ping",
            "ping",
            "-l",
            "70000",
            "127.0.0.1"),
        wrong(
            "timeout is PT0S, but must be more than 0 and at most 49 days.",
            "winsock-jna ping",
            "ping",
            "-w",
            "0",
            "127.0.0.1"),
        wrong(
            "count is 0, but must be at least 1.",
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
        wrong(
            "dontFragment is true, but must be false for the IPv6 target 0:0:0:0:0:0:0:1.",
            "winsock-jna ping",
            "ping",
            "-f",
            "::1"),
        wrong(
            "source is 0:0:0:0:0:0:0:1, but must be of the same family as the target 127.0.0.1.",
            "winsock-jna ping",
            "ping",
            "-S",
            "::1",
            "127.0.0.1"),
        wrong(
            "target is 0.0.0.0, but must be the address of one host.",
            "winsock-jna ping",
            "ping",
            "0.0.0.0"),
        wrong(
            "maxHops is 0, but must be from 1 to 255.",
            "winsock-jna trace",
            "trace",
            "-h",
            "0",
            "127.0.0.1"),
        wrong("Missing required parameter: 'CIDR'", "winsock-jna sweep", "sweep"),
        wrong("subnet is \"127.0.0.1\", but must be", "winsock-jna sweep", "sweep", "127.0.0.1"),
        wrong(
            "timeout is PT0S, but must be more than 0",
            "winsock-jna mtu",
            "mtu",
            "-w",
            "0",
            "127.0.0.1"),
        wrong("Unknown option: '--nosuch'", "winsock-jna ping", "ping", "--nosuch", "127.0.0.1"),
        wrong(
            "Unmatched argument at index 2: 'two'", "winsock-jna ping", "ping", "127.0.0.1", "two"),
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
