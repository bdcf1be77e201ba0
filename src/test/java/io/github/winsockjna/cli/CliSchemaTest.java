// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.cli.selftest.Outcomes;
import io.github.winsockjna.cli.selftest.Verdict;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.icmp.IpStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CliSchemaTest {
  private final StringWriter written = new StringWriter();
  private final PrintWriter out = new PrintWriter(written);

  private static EchoReply lost() {
    return Replies.ended(11010, null, 0);
  }

  private static PingResult result(EchoReply reply) {
    return PingResult.of(Replies.HOST, reply);
  }

  private static PingResult failed() {
    return PingResult.of(Replies.HOST, new IcmpException("IcmpSendEcho2Ex", 1231));
  }

  private <T> void assertValid(String name, Report<T> report, List<T> results) throws Exception {
    report.start();
    results.forEach(report::add);
    report.end(true);
    CliSchema.assertValid(name, written.toString());
    written.getBuffer().setLength(0);
  }

  @Test
  void ping() throws Exception {
    List<Target> one = List.of(Replies.HOST);
    assertValid(
        "ping", new PingJson(one, out), List.of(result(Replies.success(1, 64)), result(lost())));
    assertValid("ping", new PingJson(one, out), List.of(failed()));
    List<Target> two = List.of(Replies.HOST, new Target("192.0.2.254", Replies.ROUTER));
    assertValid("ping", new PingJson(two, out), List.of(result(Replies.success(1, 0))));
    assertValid("pingLine", new JsonLinesReport<>(PingJson.ROWS, out), List.of(result(lost())));
    assertValid("pingLine", new JsonLinesReport<>(PingJson.ROWS, out), List.of(failed()));
  }

  @Test
  void sweep() throws Exception {
    assertValid(
        "sweep", new SweepJson("192.0.2.0/30", 2, out), List.of(lost(), Replies.success(1, 64)));
    assertValid(
        "sweepLine",
        new JsonLinesReport<>(SweepJson.ROWS, out),
        List.of(lost(), Replies.success(1, 64)));
  }

  @Test
  void mtu() throws Exception {
    for (JsonElement document :
        List.of(
            MtuCommand.document(
                Replies.HOST,
                OptionalInt.of(1300),
                Optional.of(Replies.ROUTER),
                IpStatus.IP_PACKET_TOO_BIG),
            MtuCommand.document(
                Replies.HOST, OptionalInt.empty(), Optional.empty(), IpStatus.IP_REQ_TIMED_OUT))) {
      CliSchema.assertValid("mtu", document.toString());
    }
  }

  @Test
  void why() throws Exception {
    for (WhyResult result :
        List.of(
            WhyResults.connected(),
            WhyResults.failedBy(Replies.ROUTER, Replies.success(1, 64)),
            WhyResults.failedWithoutKnowledge(10065),
            WhyResult.notFound(WhyResults.TARGET))) {
      // By way of text, which has null where the document has nothing.
      Json.print(WhyJson.document(result), out);
      CliSchema.assertValid("why", written.toString());
      written.getBuffer().setLength(0);
    }
  }

  @Test
  void whyOfSeveralAddresses() throws Exception {
    JsonObject document =
        WhyJson.document(
            List.of(
                WhyResults.failedWithoutKnowledge(10065),
                WhyResults.connected(),
                WhyResults.failed(10061, Replies.success(1, 64))));
    Json.print(document, out);
    CliSchema.assertValid("why", written.toString());
    assertThat(document.get("connected").getAsBoolean()).isTrue();
    assertThat(document.getAsJsonArray("attempts")).hasSize(3);
  }

  @Test
  void errors() throws Exception {
    CliSchema.assertValid("errors", CommandLineRun.of("errors", "--json").out());
    CliSchema.assertValid("errors", CommandLineRun.of("errors", "--json", "nosuch").out());
    CliSchema.assertValid("error", CommandLineRun.of("ping", "--json", "nosuch.invalid").out());
  }

  @Test
  void selftest() throws Exception {
    assertValid(
        "selftest",
        new SelftestJson(Outcomes.MACHINE, out),
        List.of(
            Outcomes.of("a.fine", Verdict.OK, "4 bytes"),
            Outcomes.of("a.new", Verdict.NOT_HERE, "no IPv6"),
            Outcomes.of("b.other", Verdict.DIFFERS, "1 byte"),
            Outcomes.of("c.raw", Verdict.NOT_TRIED, "no right")));
  }

  @Test
  void refusesWhatIsNotInIt() {
    JsonObject document = JsonParser.parseString("{\"errors\": [], \"more\": 1}").getAsJsonObject();
    assertThatThrownBy(() -> CliSchema.assertValid("errors", document.toString()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void hasEveryCommandThatPrintsJson() throws Exception {
    List<String> commands =
        Main.commandLine().getSubcommands().entrySet().stream()
            .filter(each -> each.getValue().getCommandSpec().findOption("--json") != null)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(commands).hasSizeGreaterThan(5);
    assertThat(CliSchema.names()).containsAll(commands);
  }
}
