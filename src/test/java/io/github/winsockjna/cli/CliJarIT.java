// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.process.ChildJvm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line as users run it, in a process of its own: {@code java -jar …-cli.jar}. */
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
  void knowsItsVersion() throws Exception {
    ChildJvm version = cli("-V");

    assertThat(version.exitStatus()).isZero();
    assertThat(version.out()).matches("winsock-jna \\d+\\.\\d+\\.\\d+\\S*\\n");
    assertThat(version.err()).isEmpty();
  }

  @Test
  void helpsWithoutColours() throws Exception {
    ChildJvm help = cli("ping", "--help");

    assertThat(help.exitStatus()).isZero();
    assertThat(help.out())
        .startsWith("Usage: winsock-jna ping ")
        .contains("--json")
        .doesNotContain("\u001b");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void wrongUsageIsExitStatusTwo() throws Exception {
    ChildJvm ping = cli("ping", "-i", "256", "127.0.0.1");

    assertThat(ping.exitStatus()).isEqualTo(2);
    assertThat(ping.out()).isEmpty();
    assertThat(ping.err())
        .startsWith("-i is 256, but must be from 1 to 255 hops.\nUsage: winsock-jna ping ");
  }
}
