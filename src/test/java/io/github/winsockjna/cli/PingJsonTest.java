// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PingJsonTest {
  private final StringWriter written = new StringWriter();

  @Test
  void hasTheKeysOfTheContract() {
    JsonObject document = document(Replies.success(12, 57), Replies.ended(11010, null, 0));
    assertThat(document.keySet()).containsExactly("target", "address", "replies", "statistics");
    assertThat(document.getAsJsonArray("replies")).hasSize(2);
    assertThat(document.getAsJsonArray("replies"))
        .allSatisfy(
            reply ->
                assertThat(reply.getAsJsonObject().keySet())
                    .containsExactly(
                        "sentAt",
                        "status",
                        "statusCode",
                        "success",
                        "responder",
                        "roundTripMillis",
                        "elapsedMicros",
                        "timeToLive",
                        "bytes"));
    assertThat(document.getAsJsonObject("statistics").keySet())
        .containsExactly(
            "sent",
            "received",
            "lost",
            "lossPercent",
            "minMillis",
            "meanMillis",
            "maxMillis",
            "deviationMillis",
            "jitterMillis",
            "p50Millis",
            "p95Millis",
            "p99Millis");
  }

  @Test
  void tellsWhatWasAskedForAndWhatItCameTo() {
    JsonObject document = document(Replies.success(12, 57), Replies.ended(11010, null, 0));
    assertThat(document.get("target").getAsString()).isEqualTo("example.test");
    assertThat(document.get("address").getAsString()).isEqualTo("192.0.2.1");
    JsonObject statistics = document.getAsJsonObject("statistics");
    assertThat(statistics.get("sent").getAsInt()).isEqualTo(2);
    assertThat(statistics.get("received").getAsInt()).isEqualTo(1);
    assertThat(statistics.get("lost").getAsInt()).isEqualTo(1);
    assertThat(statistics.get("lossPercent").getAsDouble()).isEqualTo(50);
    assertThat(statistics.get("p99Millis").getAsDouble()).isEqualTo(12.345678);
    assertThat(statistics.get("minMillis").getAsDouble()).isEqualTo(12.345678);
    assertThat(statistics.get("meanMillis").getAsDouble()).isEqualTo(12.345678);
    assertThat(statistics.get("maxMillis").getAsDouble()).isEqualTo(12.345678);
  }

  @Test
  void writesASuccess() {
    JsonObject reply = PingJson.document(Replies.success(12, 57));
    assertThat(reply.get("sentAt").getAsString()).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(reply.get("status").getAsString()).isEqualTo("IP_SUCCESS");
    assertThat(reply.get("statusCode").getAsInt()).isZero();
    assertThat(reply.get("success").getAsBoolean()).isTrue();
    assertThat(reply.get("responder").getAsString()).isEqualTo("192.0.2.1");
    assertThat(reply.get("roundTripMillis").getAsLong()).isEqualTo(12);
    assertThat(reply.get("elapsedMicros").getAsLong()).isEqualTo(12_345);
    assertThat(reply.get("timeToLive").getAsInt()).isEqualTo(57);
    assertThat(reply.get("bytes").getAsInt()).isEqualTo(32);
  }

  @Test
  void writesNullForWhatATimeoutDoesNotHave() {
    JsonObject reply = PingJson.document(Replies.ended(11010, null, 0));
    assertThat(reply.get("status").getAsString()).isEqualTo("IP_REQ_TIMED_OUT");
    assertThat(reply.get("success").getAsBoolean()).isFalse();
    assertThat(reply.get("responder").isJsonNull()).isTrue();
    assertThat(reply.get("timeToLive").isJsonNull()).isTrue();
    assertThat(reply.get("bytes").getAsInt()).isZero();
  }

  @Test
  void keepsANumberThatIsNotListed() {
    JsonObject reply = PingJson.document(Replies.ended(11999, null, 0));
    assertThat(reply.get("status").getAsString()).isEqualTo("UNKNOWN");
    assertThat(reply.get("statusCode").getAsInt()).isEqualTo(11999);
  }

  @Test
  void writesNothingBeforeTheEnd() {
    PingJson json = new PingJson(List.of(Replies.HOST), new PrintWriter(written, true));
    json.start();
    json.add(PingResult.of(Replies.HOST, Replies.success(12, 57)));
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void writesNothingOfNothing() {
    document();
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void writesSeveralHostsInOneDocument() {
    Target other = new Target("192.0.2.254", Replies.ROUTER);
    PingJson json = new PingJson(List.of(Replies.HOST, other), new PrintWriter(written));
    json.add(PingResult.of(other, Replies.success(12, 57)));
    json.end(true);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(document.keySet()).containsExactly("hosts");
    assertThat(document.getAsJsonArray("hosts"))
        .extracting(host -> host.getAsJsonObject().get("target").getAsString())
        .containsExactly("example.test", "192.0.2.254");
  }

  @Test
  void writesWhyARequestCouldNotBeSent() {
    PingJson json = new PingJson(List.of(Replies.HOST), new PrintWriter(written));
    json.add(PingResult.of(Replies.HOST, new IcmpException("IcmpSendEcho2Ex", 1231)));
    json.end(true);
    JsonObject document = JsonParser.parseString(written.toString()).getAsJsonObject();
    assertThat(
            document.getAsJsonArray("replies").get(0).getAsJsonObject().get("error").getAsString())
        .contains("ERROR_NETWORK_UNREACHABLE");
  }

  @Test
  void writesALineForEachReply() {
    Report<PingResult> lines = new JsonLinesReport<>(PingJson.ROWS, new PrintWriter(written));
    lines.start();
    lines.add(PingResult.of(Replies.HOST, Replies.success(12, 57)));
    assertThat(written.toString()).endsWith("}\n").hasLineCount(1);
    lines.add(PingResult.of(Replies.HOST, Replies.ended(11010, null, 0)));
    lines.end(true);
    assertThat(written.toString().lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(
                        JsonParser.parseString(line).getAsJsonObject().get("target").getAsString())
                    .isEqualTo("example.test"));
  }

  @Test
  void writesCommaSeparatedValuesWithNames() {
    Report<PingResult> csv = new CsvReport<>(PingJson.ROWS, new PrintWriter(written));
    csv.start();
    csv.add(PingResult.of(Replies.HOST, Replies.success(12, 57)));
    csv.add(PingResult.of(new Target("a,\"b\"", Replies.TARGET), Replies.ended(11010, null, 0)));
    csv.end(true);
    assertThat(written.toString())
        .isEqualTo(
            """
            target,address,sentAt,status,statusCode,success,responder,roundTripMillis,\
            elapsedMicros,timeToLive,bytes,error
            example.test,192.0.2.1,2026-01-02T03:04:05.678Z,IP_SUCCESS,0,true,192.0.2.1,12,\
            12345,57,32,
            "a,""b\""",192.0.2.1,2026-01-02T03:04:05.678Z,IP_REQ_TIMED_OUT,11010,false,,0,345,,0,
            """);
  }

  private JsonObject document(EchoReply... replies) {
    PingJson json = new PingJson(List.of(Replies.HOST), new PrintWriter(written));
    json.start();
    for (EchoReply reply : replies) {
      json.add(PingResult.of(Replies.HOST, reply));
    }
    json.end(true);
    return replies.length == 0
        ? new JsonObject()
        : JsonParser.parseString(written.toString()).getAsJsonObject();
  }
}
