// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.Hop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TraceReportTest {
  private final StringWriter written = new StringWriter();
  private final CompletableFuture<Target> name = new CompletableFuture<>();

  private static Hop hop(int number, EchoReply... probes) {
    Hop hop = mock(Hop.class);
    Set<InetAddress> responders = new LinkedHashSet<>();
    for (EchoReply probe : probes) {
      probe.responder().ifPresent(responders::add);
    }
    when(hop.number()).thenReturn(number);
    when(hop.probes()).thenReturn(List.of(probes));
    when(hop.responders()).thenReturn(responders);
    return hop;
  }

  private final Hop router =
      hop(1, Replies.ended(11013, Replies.ROUTER, 0), Replies.ended(11013, Replies.ROUTER, 12));
  private final Hop silent = hop(2, Replies.ended(11010, null, 0), Replies.ended(11010, null, 0));
  private final Hop target = hop(3, Replies.success(5, 64), Replies.success(123, 64));

  private TraceText text() {
    return new TraceText(Replies.HOST, 30, a -> name, new PrintWriter(written), Ansi.OFF);
  }

  @Test
  void showsALinePerHopAsTracertDoes() {
    name.complete(new Target("router.test", Replies.ROUTER));
    TraceText text = text();
    text.start();
    List.of(router, silent, target).forEach(text::add);
    text.end(true);
    assertThat(written.toString())
        .isEqualToNormalizingNewlines(
            """

            Tracing route to example.test [192.0.2.1]
            over a maximum of 30 hops:

              1    <1 ms    12 ms  router.test [192.0.2.254]
              2     *        *     Request timed out.
              3     5 ms   123 ms  example.test [192.0.2.1]

            Trace complete.
            """);
  }

  @Test
  void tellsThatItWasStopped() {
    TraceText text = text();
    text.add(silent);
    text.end(false);
    assertThat(written.toString()).endsWith("%n%nTrace stopped.%n".formatted());
  }

  @Test
  void waitsForANameWithoutHoldingUpTheTrace() {
    TraceText text = text();
    text.add(router);
    text.add(silent);
    assertThat(written.toString()).isEmpty();
    name.complete(new Target("router.test", Replies.ROUTER));
    assertThat(written.toString()).contains("router.test").contains("Request timed out.");
  }

  @Test
  void saysWhoReportsThatItIsUnreachable() {
    name.complete(new Target("192.0.2.254", Replies.ROUTER));
    TraceText text = text();
    text.add(hop(1, Replies.ended(11003, Replies.ROUTER, 3)));
    text.end(true);
    assertThat(written.toString()).contains("192.0.2.254  reports: Destination host unreachable.");
  }

  @Test
  void isNotCompleteWhenItWasStopped() {
    TraceText text = text();
    text.add(silent);
    text.end(false);
    assertThat(written.toString()).contains("Request timed out.").doesNotContain("complete");
  }

  @Test
  void hasTheKeysOfTheContract() {
    TraceJson json = new TraceJson(Replies.HOST, new PrintWriter(written));
    json.start();
    List.of(router, silent, target).forEach(json::add);
    assertThat(written.toString()).isEmpty();
    json.end(true);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("target", "address", "reached", "hops");
    assertThat(document.get("reached").getAsBoolean()).isTrue();
    JsonObject first = document.getAsJsonArray("hops").get(0).getAsJsonObject();
    assertThat(first.keySet()).containsExactly("hop", "responders", "probes");
    assertThat(first.get("responders").toString()).isEqualTo("[\"192.0.2.254\"]");
    assertThat(first.getAsJsonArray("probes")).hasSize(2);
  }

  @Test
  void printsNoDocumentWhenNothingIsKnown() {
    new TraceJson(Replies.HOST, new PrintWriter(written)).end(false);
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void writesALineForEachHopAndARowForEachProbe() {
    Report<Hop> lines = new JsonLinesReport<>(TraceJson.ROWS, new PrintWriter(written));
    lines.add(router);
    lines.add(silent);
    assertThat(written.toString().lines()).hasSize(2);
    assertThat(JsonParser.parseString(written.toString().lines().findFirst().get()))
        .isInstanceOf(JsonObject.class);
    StringWriter rows = new StringWriter();
    Report<Hop> csv = new CsvReport<>(TraceJson.ROWS, new PrintWriter(rows));
    csv.add(router);
    csv.add(silent);
    assertThat(rows.toString().lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("hop,sentAt,status,statusCode,success,responder,");
  }
}
