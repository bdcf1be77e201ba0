// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.wine.OnlyOnWine;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands print of the real system, all in this JVM. */
class CommandsIT {
  /** Every document of a command that needs Windows. */
  @ParameterizedTest
  @CsvSource({
    "ping, ping --json -n 1 127.0.0.1",
    "ping, ping --json -n 1 127.0.0.1 127.0.0.2",
    "pingLine, ping --json-lines -n 1 127.0.0.1",
    "trace, trace --json -d 127.0.0.1",
    "traceLine, trace --json-lines 127.0.0.1",
    "mtu, mtu --json 127.0.0.1",
    "sweep, sweep --json 127.0.0.0/30",
    "sweepLine, sweep --json-lines 127.0.0.1",
    "watch, watch --json --report 2 --interval 50 127.0.0.1",
    "watchLine, watch --json-lines --report 1 127.0.0.1",
    "why, why --json 127.0.0.1:1",
    "whyBind, why --bind 127.0.0.1:1 --json",
    "whyBind, why --json --bind 192.0.2.1:80",
    "options, options --json --tcp4",
    "providers, providers --json",
  })
  void printsWhatTheSchemaSays(String name, String command) throws Exception {
    CliSchema.assertValid(name, CommandLineRun.of(command.split(" ")).out());
  }

  @Test
  void watchesLikeMtr() {
    CommandLineRun watch =
        CommandLineRun.of("watch", "-d", "--report", "3", "--interval", "50", "127.0.0.1");

    assertThat(watch.exitStatus()).isZero();
    assertThat(watch.out())
        .matches(
            "Route to 127\\.0\\.0\\.1, 3 rounds\\n\\n"
                + " {4}Host +Loss% +Sent +Last +Avg +Best +Worst +StDev +Jitter\\n"
                + " 1  127\\.0\\.0\\.1 +0\\.0% +3( +[\\d.]+){6}\\n");
    assertThat(watch.err()).isEmpty();
  }

  @Test
  void pingsSeveralHosts() {
    CommandLineRun ping =
        CommandLineRun.of("ping", "/n", "2", "--interval", "50", "127.0.0.1", "127.0.0.2");

    assertThat(ping.exitStatus()).isZero();
    assertThat(ping.out().lines())
        .filteredOn(line -> line.startsWith("127.0.0.2: Reply from 127.0.0.2: bytes=32 "))
        .hasSize(2);
    assertThat(ping.out()).containsPattern("\n127\\.0\\.0\\.2 +0\\.0% +2 ");
  }

  @Test
  void saysWhoHasAPort() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandLineRun why = CommandLineRun.of("why", "--bind", "127.0.0.1:" + server.getLocalPort());

      assertThat(why.exitStatus()).isEqualTo(1);
      assertThat(why.out())
          .startsWith("Could not bind to 127.0.0.1:" + server.getLocalPort() + ": WSAE")
          .contains("In use: 127.0.0.1:" + server.getLocalPort() + " by ")
          .contains("Another socket has port ");
    }
  }

  @Test
  void stopsASweepAfterEnoughAnswers() {
    CommandLineRun sweep =
        CommandLineRun.of(
            "sweep", "--window", "1", "--stop-after", "2", "127.0.0.1-127.0.0.9", "127.0.1.0/30");

    assertThat(sweep.exitStatus()).isZero();
    assertThat(sweep.out()).endsWith("\n\n2 of 2 addresses answered; not all were asked.\n");
  }

  @Test
  void tracesLikeTracert() {
    CommandLineRun trace = CommandLineRun.of("trace", "-d", "127.0.0.1");

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
  void tracesAsJson() {
    CommandLineRun trace = CommandLineRun.of("trace", "--json", "-q", "2", "127.0.0.1");

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
  void findsThePathMtu() {
    CommandLineRun mtu = CommandLineRun.of("mtu", "127.0.0.1");

    assertThat(mtu.exitStatus()).isZero();
    assertThat(mtu.out()).matches("Path MTU to 127\\.0\\.0\\.1 is (at least )?\\d+ bytes.*\\.\\n");
    assertThat(mtu.err()).isEmpty();
  }

  @Test
  void findsThePathMtuAsJson() {
    CommandLineRun mtu = CommandLineRun.of("mtu", "--json", "127.0.0.1");

    assertThat(mtu.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(mtu.out()).getAsJsonObject();
    assertThat(document.keySet())
        .containsExactly("target", "address", "mtu", "limitedBy", "status", "statusCode");
    assertThat(document.get("mtu").getAsInt()).isBetween(1280, 65528);
  }

  @Test
  void sweepsAsJson() {
    CommandLineRun sweep = CommandLineRun.of("sweep", "--json", "127.0.0.0/30");

    assertThat(sweep.exitStatus()).isZero();
    JsonObject document = JsonParser.parseString(sweep.out()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "addresses", "hosts", "statistics");
    assertThat(document.getAsJsonArray("hosts"))
        .extracting(host -> host.getAsJsonObject().get("address").getAsString())
        .containsExactly("127.0.0.1", "127.0.0.2");
    assertThat(sweep.err()).isEmpty();
  }

  @Test
  void readsTheOptionsOfAFreshSocket() {
    CommandLineRun options = CommandLineRun.of("options", "--tcp4", "--json");

    assertThat(options.exitStatus()).isZero();
    assertThat(JsonParser.parseString(options.out()).getAsJsonObject().getAsJsonArray("options"))
        .anySatisfy(
            option -> {
              assertThat(option.getAsJsonObject().get("name").getAsString()).isEqualTo("SO_TYPE");
              assertThat(option.getAsJsonObject().get("value").getAsString()).isEqualTo("STREAM");
            });
  }

  @Test
  void listsTheProviders() {
    CommandLineRun text = CommandLineRun.of("providers");
    CommandLineRun json = CommandLineRun.of("providers", "--json");

    assertThat(text.exitStatus()).isZero();
    assertThat(text.out()).containsPattern("(?m)^ *\\d+  .*\\S +base +INET +STREAM +TCP ");
    assertThat(json.exitStatus()).isZero();
    assertThat(JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("providers"))
        .hasSameSizeAs(text.out().lines().toList());
  }

  @Test
  void saysInOneSentenceWhyItCannotConnect() {
    CommandLineRun options = CommandLineRun.of("options", "127.0.0.1:1");

    assertThat(options.exitStatus()).isEqualTo(1);
    assertThat(options.out()).isEmpty();
    assertThat(options.err())
        .startsWith("connect(127.0.0.1:1) failed: WSAECONNREFUSED (10061): ")
        .doesNotContain("\tat ");
  }

  @Test
  @OnlyOnWine("Windows has IPv6")
  void saysInOneSentenceThatIpv6IsNotThere() {
    CommandLineRun ping = CommandLineRun.of("ping", "-n", "1", "::1");

    assertThat(ping.exitStatus()).isEqualTo(1);
    assertThat(ping.err())
        .startsWith("Icmp6CreateFile failed: ERROR_CALL_NOT_IMPLEMENTED (120): ")
        .doesNotContain("\tat ");
  }
}
