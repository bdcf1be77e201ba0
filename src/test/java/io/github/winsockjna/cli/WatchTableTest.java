// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.HopStatistics;
import io.github.winsockjna.icmp.PingStatistics;
import io.github.winsockjna.icmp.RouteStatistics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class WatchTableTest {
  private static final InetAddress OTHER = Replies.address("192.0.2.253");

  private final CompletableFuture<Target> name = new CompletableFuture<>();
  private final WatchTable table = new WatchTable(Replies.HOST, address -> name, Ansi.OFF);

  /** A hop whose probes came to these replies. */
  private static HopStatistics hop(int number, List<InetAddress> responders, EchoReply... replies) {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    Arrays.stream(replies).forEach(tally::add);
    HopStatistics hop = mock(HopStatistics.class);
    when(hop.number()).thenReturn(number);
    when(hop.responders()).thenReturn(responders);
    when(hop.isSilent()).thenReturn(responders.isEmpty());
    PingStatistics statistics = tally.statistics();
    when(hop.statistics()).thenReturn(statistics);
    Optional<EchoReply> last =
        Arrays.stream(replies).filter(EchoReply::isSuccess).reduce((first, second) -> second);
    when(hop.last()).thenReturn(last);
    return hop;
  }

  private static RouteStatistics route(int rounds, boolean reached, HopStatistics... hops) {
    RouteStatistics route = mock(RouteStatistics.class);
    when(route.rounds()).thenReturn(rounds);
    when(route.reached()).thenReturn(reached);
    when(route.hops()).thenReturn(List.of(hops));
    return route;
  }

  private static EchoReply lost() {
    return Replies.ended(11010, null, 0);
  }

  private static RouteStatistics whole() {
    return route(
        2,
        true,
        hop(1, List.of(Replies.ROUTER, OTHER), Replies.success(1, 64), Replies.success(2, 64)),
        hop(2, List.of(), lost(), lost()),
        hop(3, List.of(Replies.TARGET), Replies.success(120, 64), lost()));
  }

  @Test
  void hasALineForEachHop() {
    table.add(whole());
    assertThat(table.lines(Table.ANY_WIDTH))
        .containsExactly(
            "Route to example.test [192.0.2.1], 2 rounds",
            "",
            "    Host                      Loss%   Sent   Last    Avg   Best  Worst  StDev Jitter",
            " 1  192.0.2.254, 192.0.2.253   0.0%      2    2.3    1.8    1.3    2.3    0.5    0.1",
            " 2  (no answer)                   -      2      -      -      -      -      -      -",
            " 3  example.test [192.0.2.1]  50.0%      2  120.3  120.3  120.3  120.3    0.0    0.0");
  }

  @Test
  void namesHopsOnceTheirNamesAreFound() {
    table.add(whole());
    name.complete(new Target("router.test", Replies.ROUTER));
    assertThat(table.lines(Table.ANY_WIDTH))
        .anyMatch(line -> line.contains("router.test [192.0.2.254]"));
  }

  @Test
  void leavesOutTheLeastImportantColumnsAndThenCutsNames() {
    table.add(whole());
    assertThat(table.lines(79)).allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    assertThat(table.lines(79).get(2)).endsWith("Best  Worst  StDev").contains("Loss%");
    assertThat(table.lines(79).get(5)).contains("example.test ");
    assertThat(table.lines(45).get(2)).endsWith("Loss%   Last").doesNotContain("Sent");
    assertThat(table.lines(20)).allSatisfy(line -> assertThat(line.length()).isLessThan(21));
    assertThat(table.lines(20).get(3)).contains("..");
  }

  @Test
  void hasASparklineWhereThereIsRoom() {
    RouteStatistics first = route(1, true, hop(1, List.of(Replies.TARGET), Replies.success(1, 64)));
    table.add(first);
    table.add(first);
    table.add(route(3, true, hop(1, List.of(Replies.TARGET), Replies.success(9, 64))));
    String line = table.lines(120).get(3);
    assertThat(line.substring(line.length() - 3)).as("short, lost, long").matches("\\S\\.\\S");
    assertThat(line.charAt(line.length() - 3)).isNotEqualTo(line.charAt(line.length() - 1));
    assertThat(table.lines(80).get(3)).doesNotContain("  " + line.substring(line.length() - 3));
  }

  @Test
  void coloursLossAndWhatIsSilentOnly() {
    WatchTable coloured = new WatchTable(Replies.HOST, address -> name, Ansi.ON);
    coloured.add(whole());
    List<String> lines = coloured.lines(Table.ANY_WIDTH);
    assertThat(lines.get(3)).doesNotContain("\u001b");
    assertThat(lines.get(4)).startsWith("\u001b[2m").endsWith("m");
    assertThat(lines.get(5)).startsWith("\u001b[31m");
  }

  @Test
  void saysThatTheHostDoesNotAnswer() {
    table.add(route(1, false, hop(1, List.of(), lost())));
    assertThat(table.lines(80)).endsWith("", "The host does not answer.");
    assertThat(new WatchTable(Replies.HOST, address -> name, Ansi.OFF).lines(80))
        .doesNotContain("The host does not answer.");
  }

  @Test
  void printsNoCharacterOfANameThatMovesTheCursor() {
    table.add(route(1, false, hop(1, List.of(Replies.ROUTER), Replies.success(1, 64))));
    name.complete(new Target("a\u001b[2Jb", Replies.ROUTER));
    assertThat(String.join("", table.lines(80))).contains("a?[2Jb").doesNotContain("\u001b");
  }

  @Test
  void hasTheKeysOfTheContract() {
    StringWriter written = new StringWriter();
    Report<RouteStatistics> report =
        new LastResultReport<>(new WatchJson(Replies.HOST, new PrintWriter(written)));
    report.start();
    report.add(route(1, false));
    report.add(whole());
    assertThat(written.toString()).isEmpty();
    report.end(true);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "address", "reached", "rounds", "hops");
    JsonArray hops = document.getAsJsonArray("hops");
    assertThat(hops.get(0).getAsJsonObject().keySet())
        .containsExactly(
            "hop",
            "responders",
            "sent",
            "received",
            "lossPercent",
            "lastMillis",
            "meanMillis",
            "minMillis",
            "maxMillis",
            "deviationMillis",
            "jitterMillis");
    assertThat(hops.get(0).getAsJsonObject().get("responders").toString())
        .isEqualTo("[\"192.0.2.254\",\"192.0.2.253\"]");
    assertThat(hops.get(1).getAsJsonObject().get("lastMillis").isJsonNull()).isTrue();
  }

  @Test
  void writesALineForEachRoundAndARowForEachHop() {
    StringWriter lines = new StringWriter();
    Report<RouteStatistics> report =
        new JsonLinesReport<>(WatchJson.rows(Replies.HOST), new PrintWriter(lines));
    report.add(whole());
    report.add(whole());
    assertThat(lines.toString()).hasLineCount(2);
    StringWriter rows = new StringWriter();
    new CsvReport<>(WatchJson.rows(Replies.HOST), new PrintWriter(rows)).add(whole());
    assertThat(rows.toString())
        .hasLineCount(4)
        .startsWith("hop,responders,sent,received,lossPercent,")
        .contains("\n1,192.0.2.254 192.0.2.253,2,2,0.0,")
        .contains("\n2,,2,0,100.0,,,,,,\n");
  }
}
