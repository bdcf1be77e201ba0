// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.process.ChildJvm;
import io.github.winsockjna.wine.OnlyOnWine;
import io.github.winsockjna.wine.Wine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code selftest} in a process of its own, as users run it. */
class SelftestIT {
  /** What the file says of an outcome that depends on the network of the computer. */
  private static final String ANY = "*";

  private static ChildJvm selftest;
  private static JsonObject document;

  @BeforeAll
  static void run() throws Exception {
    selftest =
        ChildJvm.run(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "selftest",
                "--json"));
    assertThat(selftest.err()).isEmpty();
    document = JsonParser.parseString(selftest.out()).getAsJsonObject();
  }

  private static Stream<JsonObject> outcomes() {
    return document.getAsJsonArray("outcomes").asList().stream().map(JsonElement::getAsJsonObject);
  }

  private static String text(JsonObject outcome, String member) {
    return outcome.get(member).getAsString();
  }

  @Test
  void looksAtEverything() {
    assertThat(document.get("complete").getAsBoolean()).isTrue();
    assertThat(outcomes()).hasSizeGreaterThan(400);
    assertThat(outcomes().map(outcome -> text(outcome, "outcome")).distinct())
        .contains("ok")
        .isSubsetOf("ok", "differs", "not here", "not tried");
  }

  @Test
  void hasTheBytesOfTheOptionsThatWereRead() {
    JsonObject type =
        outcomes()
            .filter(outcome -> text(outcome, "id").equals("option.udp4.SO_TYPE.read"))
            .findFirst()
            .orElseThrow();
    assertThat(text(type, "seen")).isEqualTo("4 bytes: DGRAM");
    assertThat(type.get("length").getAsInt()).isEqualTo(4);
    assertThat(text(type, "bytes")).isEqualTo("02000000");
  }

  @Test
  void exitStatusTellsWhetherAnythingDiffers() {
    boolean differs = outcomes().anyMatch(outcome -> text(outcome, "outcome").equals("differs"));
    assertThat(selftest.exitStatus()).isEqualTo(differs ? Main.FAILED : Main.WORKED);
  }

  @Test
  void nobodyCanTellWhoseComputerItWas() throws Exception {
    Set<String> personal = new TreeSet<>();
    personal.add(System.getProperty("user.name"));
    personal.add(System.getProperty("user.home"));
    personal.add(System.getProperty("user.dir"));
    personal.add(System.getProperty("java.home"));
    personal.add(InetAddress.getLocalHost().getHostName());
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .forEach(address -> personal.add(address.getHostAddress().split("%")[0]));
    String report = selftest.out().toLowerCase(Locale.ROOT);
    for (String each : personal) {
      assertThat(report).doesNotContainPattern("\\b\\Q" + each.toLowerCase(Locale.ROOT) + "\\E\\b");
    }
  }

  /** What could not be looked at here cannot differ: raw sockets without the right to them. */
  @Test
  @OnlyOnWine("the files say how Wine 8 and Wine 10 differ from Windows")
  void differsAsWineIsKnownTo() throws Exception {
    Map<String, String> known = known();
    Map<String, String> seen = new TreeMap<>();
    List<String> untried = new ArrayList<>();
    outcomes()
        .forEach(
            outcome -> {
              String id = text(outcome, "id");
              switch (text(outcome, "outcome")) {
                case "differs" -> seen.put(id, text(outcome, "seen"));
                case "not tried" -> untried.add(id);
                default -> {}
              }
            });
    known.keySet().removeAll(untried);
    known.entrySet().stream()
        .filter(entry -> entry.getValue().equals(ANY))
        .forEach(entry -> seen.put(entry.getKey(), ANY));
    assertThat(lines(seen)).containsExactlyElementsOf(lines(known));
  }

  private static List<String> lines(Map<String, String> outcomes) {
    return outcomes.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  private static Map<String, String> known() throws Exception {
    Map<String, String> known = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SelftestIT.class.getResourceAsStream(
                    Wine.is(10) ? "/wine/selftest-differs-10.txt" : "/wine/selftest-differs.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(": ", 2))
          .forEach(parts -> known.put(parts[0], parts[1]));
    }
    return known;
  }
}
