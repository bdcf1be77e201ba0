// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.process.ChildJvm;
import io.github.winsockjna.wine.OnlyOnWine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as users run it: {@code java -jar …-cli.jar}. */
class CliJarIT {
  private static ChildJvm cli(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("-jar", System.getProperty("cli.jar")));
    command.addAll(List.of(arguments));
    return ChildJvm.run(command);
  }

  @Test
  void pingsLikePingExe() throws Exception {
    ChildJvm ping = cli("ping", "-n", "2", "-l", "8", "127.0.0.1");

    assertThat(ping.exitStatus()).isZero();
    assertThat(ping.out())
        .matches(
            "(?s)\\nPinging 127\\.0\\.0\\.1 with 8 bytes of data:\\n"
                + "(Reply from 127\\.0\\.0\\.1: bytes=8 time[=<]\\d+ms TTL=\\d+\\n){2}"
                + "\\nPing statistics for 127\\.0\\.0\\.1:\\n"
                + " {4}Packets: Sent = 2, Received = 2, Lost = 0 \\(0% loss\\),\\n"
                + "Approximate round trip times in milli-seconds:\\n"
                + " {4}Minimum = \\d+ms, Maximum = \\d+ms, Average = \\d+ms\\n");
  }

  @Test
  void pingsAsJson() throws Exception {
    ChildJvm ping = cli("ping", "-n", "1", "--json", "127.0.0.1");

    assertThat(ping.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(ping.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "address", "replies", "statistics");
    JsonObject reply = document.getAsJsonArray("replies").get(0).getAsJsonObject();
    assertThat(reply.get("status").getAsString()).isEqualTo("IP_SUCCESS");
    assertThat(reply.get("responder").getAsString()).isEqualTo("127.0.0.1");
    assertThat(document.getAsJsonObject("statistics").get("received").getAsInt()).isEqualTo(1);
  }

  @Test
  void saysInOneSentenceThatJnaCannotUnpackItsLibrary() throws Exception {
    ChildJvm ping =
        ChildJvm.run(
            List.of(
                "-Djna.nounpack=true",
                "-jar",
                System.getProperty("cli.jar"),
                "ping",
                "--json",
                "127.0.0.1"));

    assertThat(ping.exitStatus()).isOne();
    assertThat(ping.err())
        .startsWith("JNA cannot load its native library jnidispatch.dll. ")
        .contains("-Djna.tmpdir", "-Djna.boot.library.path")
        .doesNotContain("\tat ");
    assertThat(JsonParser.parseString(ping.out()).getAsJsonObject().get("error").getAsString())
        .startsWith("JNA cannot load its native library jnidispatch.dll. ");
  }

  @Test
  void tracesLikeTracert() throws Exception {
    ChildJvm trace = cli("trace", "-d", "127.0.0.1");

    assertThat(trace.exitStatus()).isZero();
    assertThat(trace.out())
        .matches(
            "\\nTracing route to 127\\.0\\.0\\.1\\n"
                + "over a maximum of 30 hops:\\n\\n"
                + "  1( +(<1|\\d+) ms){3}  127\\.0\\.0\\.1\\n"
                + "\\nTrace complete\\.\\n");
    assertThat(trace.err()).isEmpty();
  }

  @Test
  void tracesAsJson() throws Exception {
    ChildJvm trace = cli("trace", "--json", "-q", "2", "127.0.0.1");

    assertThat(trace.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(trace.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "address", "reached", "hops");
    assertThat(document.get("reached").getAsBoolean()).isTrue();
    assertThat(document.getAsJsonArray("hops")).hasSize(1);
    JsonObject hop = document.getAsJsonArray("hops").get(0).getAsJsonObject();
    assertThat(hop.keySet()).containsExactly("hop", "responders", "probes");
    assertThat(hop.get("responders")).isEqualTo(JsonParser.parseString("[\"127.0.0.1\"]"));
    assertThat(hop.getAsJsonArray("probes")).hasSize(2);
  }

  @Test
  void findsThePathMtu() throws Exception {
    ChildJvm mtu = cli("mtu", "127.0.0.1");

    assertThat(mtu.exitStatus()).isZero();
    assertThat(mtu.out()).matches("Path MTU to 127\\.0\\.0\\.1 is (at least )?\\d+ bytes.*\\.\\n");
    assertThat(mtu.err()).isEmpty();
  }

  @Test
  void findsThePathMtuAsJson() throws Exception {
    ChildJvm mtu = cli("mtu", "--json", "127.0.0.1");

    assertThat(mtu.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(mtu.out()).getAsJsonObject();
    assertThat(document.keySet())
        .containsExactly("target", "address", "mtu", "limitedBy", "status", "statusCode");
    assertThat(document.get("mtu").getAsInt()).isBetween(1280, 65528);
  }

  @Test
  void sweepsWithoutABarInItsOutput() throws Exception {
    ChildJvm sweep = cli("sweep", "127.0.0.0/30");

    assertThat(sweep.exitStatus()).isZero();
    assertThat(sweep.out())
        .matches(
            "\\nSweeping 2 addresses of 127\\.0\\.0\\.0/30:\\n\\n"
                + "(127\\.0\\.0\\.[12] {8}(<1|\\d+)ms\\n){2}"
                + "\\n2 of 2 addresses answered\\.\\n");
    assertThat(sweep.err()).isEmpty();
  }

  @Test
  void sweepsAsJson() throws Exception {
    ChildJvm sweep = cli("sweep", "--json", "127.0.0.0/30");

    assertThat(sweep.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(sweep.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "addresses", "hosts", "statistics");
    assertThat(document.getAsJsonArray("hosts"))
        .extracting(host -> host.getAsJsonObject().get("address").getAsString())
        .containsExactly("127.0.0.1", "127.0.0.2");
    assertThat(sweep.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "trace --version"})
  void knowsItsVersion(String arguments) throws Exception {
    ChildJvm version = cli(arguments.split(" "));

    assertThat(version.exitStatus()).isZero();
    assertThat(version.out()).matches("winsock-jna \\d+\\.\\d+\\.\\d+\\S*\\n");
    assertThat(version.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "trace", "mtu", "sweep"})
  void helpsWithACommand(String command) throws Exception {
    ChildJvm help = cli(command, "--help");

    assertThat(help.exitStatus()).isZero();
    assertThat(help.out())
        .startsWith("Usage: winsock-jna " + command + " ")
        .contains("--json")
        .doesNotContain("\u001b");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void readsTheOptionsOfAFreshSocket() throws Exception {
    ChildJvm options = cli("options", "--tcp4", "--json");

    assertThat(options.exitStatus()).isZero();
    assertThat(JsonParser.parseString(options.out()).getAsJsonObject().getAsJsonArray("options"))
        .anySatisfy(
            option -> {
              assertThat(option.getAsJsonObject().get("name").getAsString()).isEqualTo("SO_TYPE");
              assertThat(option.getAsJsonObject().get("value").getAsString()).isEqualTo("STREAM");
            });
  }

  @Test
  void listsTheProviders() throws Exception {
    ChildJvm text = cli("providers");
    ChildJvm json = cli("providers", "--json");

    assertThat(text.exitStatus()).isZero();
    assertThat(text.out()).containsPattern("(?m)^ *\\d+  .*\\S +base +INET +STREAM +TCP ");
    assertThat(json.exitStatus()).isZero();
    assertThat(JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("providers"))
        .hasSameSizeAs(text.out().lines().toList());
  }

  @Test
  void saysInOneSentenceWhyItCannotConnect() throws Exception {
    ChildJvm options = cli("options", "127.0.0.1:1");

    assertThat(options.exitStatus()).isEqualTo(1);
    assertThat(options.out()).isEmpty();
    assertThat(options.err())
        .startsWith("connect(127.0.0.1:1) failed: WSAECONNREFUSED (10061): ")
        .doesNotContain("\tat ");
  }

  @Test
  @OnlyOnWine("Windows has IPv6")
  void saysInOneSentenceThatIpv6IsNotThere() throws Exception {
    ChildJvm ping = cli("ping", "-n", "1", "::1");

    assertThat(ping.exitStatus()).isEqualTo(1);
    assertThat(ping.err())
        .startsWith("Icmp6CreateFile failed: ERROR_CALL_NOT_IMPLEMENTED (120): ")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "ping -i 256 127.0.0.1, 'timeToLive is 256, but must be from 1 to 255.'",
    "trace -h 0 127.0.0.1, 'maxHops is 0, but must be from 1 to 255.'",
    "mtu -w 0 127.0.0.1, 'timeout is PT0S, but must be more than 0 and at most 49 days.'",
    "sweep --window 0 127.0.0.0/30, 'window is 0, but must be from 1 to 65536.'"
  })
  void wrongUsageIsExitStatusTwo(String arguments, String message) throws Exception {
    String[] words = arguments.split(" ");
    ChildJvm command = cli(words);

    assertThat(command.exitStatus()).isEqualTo(2);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).startsWith(message + "\nUsage: winsock-jna " + words[0] + " ");
  }
}
