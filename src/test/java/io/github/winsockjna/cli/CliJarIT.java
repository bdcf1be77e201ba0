// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.wine.OnlyOnWine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        .startsWith("Could not connect to 127.0.0.1:1: ")
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

  @Test
  void wrongUsageIsExitStatusTwo() throws Exception {
    ChildJvm ping = cli("ping", "-i", "256", "127.0.0.1");

    assertThat(ping.exitStatus()).isEqualTo(2);
    assertThat(ping.out()).isEmpty();
    assertThat(ping.err())
        .startsWith("timeToLive is 256, but must be from 1 to 255.\nUsage: winsock-jna ping ");
  }
}
