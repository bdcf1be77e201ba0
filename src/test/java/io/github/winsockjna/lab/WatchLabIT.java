// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NetworkLab.class)
class WatchLabIT {
  private static JsonObject watched(Command watch) {
    return JsonParser.parseString(watch.out()).getAsJsonObject();
  }

  private static List<JsonObject> hops(JsonObject route) {
    JsonArray hops = route.getAsJsonArray("hops");
    return StreamSupport.stream(hops.spliterator(), false)
        .map(hop -> hop.getAsJsonObject())
        .toList();
  }

  private static List<String> responders(JsonObject hop) {
    JsonArray responders = hop.getAsJsonArray("responders");
    return StreamSupport.stream(responders.spliterator(), false)
        .map(responder -> responder.getAsString())
        .toList();
  }

  private static void needsTheResponder(Lab lab) {
    Optional<String> missing = lab.lacksFor("10.71.50.1");
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
  }

  @ParameterizedTest
  @CsvSource({
    "10.71.3.2, 10.71.1.1, 10.71.2.2",
    "fd71:3::2, fd71:1::1, fd71:2::2",
  })
  void watchesEachHop(String server, String router1, String router2, Lab lab) throws Exception {
    Command watch = lab.commandLine("watch --report 5 --interval 200 --json " + server);

    assertThat(watch.exitStatus()).isZero();
    JsonObject route = watched(watch);
    assertThat(route.get("reached").getAsBoolean()).isTrue();
    assertThat(route.get("rounds").getAsInt()).isEqualTo(5);
    assertThat(hops(route))
        .map(WatchLabIT::responders)
        .containsExactly(List.of(router1), List.of(router2), List.of(server));
    assertThat(hops(route))
        .allSatisfy(
            hop -> {
              assertThat(hop.get("sent").getAsInt()).isEqualTo(5);
              assertThat(hop.get("lossPercent").getAsDouble()).isZero();
            });
  }

  @Test
  void seesDelayWhereItIs(Lab lab) throws Exception {
    needsTheResponder(lab);

    List<JsonObject> hops =
        hops(watched(lab.commandLine("watch --report 5 --interval 300 --json 10.71.50.40")));

    assertThat(hops.get(hops.size() - 1).get("minMillis").getAsDouble()).isGreaterThan(199);
    assertThat(hops.get(0).get("minMillis").getAsDouble()).isLessThan(199);
  }

  @Test
  void seesLossWhereItIs(Lab lab) throws Exception {
    needsTheResponder(lab);

    List<JsonObject> hops =
        hops(
            watched(
                lab.commandLine("watch --report 20 --interval 100 -w 500 --json 10.71.50.210")));

    assertThat(hops.get(0).get("lossPercent").getAsDouble()).isZero();
    JsonObject target =
        hops.stream()
            .filter(hop -> responders(hop).contains("10.71.50.210"))
            .findFirst()
            .orElseThrow();
    assertThat(target.get("lossPercent").getAsDouble()).isBetween(20.0, 80.0);
  }

  @ParameterizedTest
  @CsvSource({"10.71.93.1", "fd71:93::1"})
  void saysWhereABlackHoleBegins(String blackHole, Lab lab) throws Exception {
    Command watch = lab.commandLine("watch -d --report 2 --interval 200 -w 500 " + blackHole);

    assertThat(watch.exitStatus()).isEqualTo(1);
    assertThat(watch.out()).contains("(no answer)").endsWith("\n\nThe host does not answer.\n");
  }

  /** The server moves to the first router, and back. */
  @ParameterizedTest
  @CsvSource({
    "10.71.3.20, 10.71.1.1",
    "fd71:3::20, fd71:1::1",
  })
  void followsARouteThatChanges(String moving, String router1, Lab lab) throws Exception {
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("\"hop\":3", "shorten");
    changes.put("\"hop\":1,\"responders\":[\"" + router1 + "\",\"" + moving + "\"]", "lengthen");

    Command watch =
        lab.commandLine("watch --report 40 --interval 250 -w 500 --json-lines " + moving, changes);

    List<Integer> lengths =
        watch
            .out()
            .lines()
            .map(line -> hops(JsonParser.parseString(line).getAsJsonObject()).size())
            .toList();
    assertThat(lengths).hasSize(40);
    assertThat(lengths).startsWith(3).contains(1).endsWith(3);
    assertThat(
            hops(JsonParser.parseString(watch.out().lines().skip(39).findFirst().get())
                    .getAsJsonObject())
                .get(0))
        .satisfies(hop -> assertThat(responders(hop)).containsExactlyInAnyOrder(router1, moving));
  }
}
