// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;
import java.io.PrintWriter;
import java.io.StringWriter;
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
                        "status",
                        "statusCode",
                        "success",
                        "responder",
                        "roundTripMillis",
                        "elapsedMicros",
                        "timeToLive",
                        "bytes"));
    assertThat(document.getAsJsonObject("statistics").keySet())
        .containsExactly("sent", "received", "lost", "minMillis", "meanMillis", "maxMillis");
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
    assertThat(statistics.get("minMillis").getAsDouble()).isEqualTo(12.345678);
    assertThat(statistics.get("meanMillis").getAsDouble()).isEqualTo(12.345678);
    assertThat(statistics.get("maxMillis").getAsDouble()).isEqualTo(12.345678);
  }

  @Test
  void writesASuccess() {
    JsonObject reply = PingJson.document(Replies.success(12, 57));
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
    PingJson json = new PingJson("example.test", Replies.TARGET, new PrintWriter(written, true));
    json.start();
    json.reply(Replies.success(12, 57));
    assertThat(written.toString()).isEmpty();
  }

  private JsonObject document(EchoReply... replies) {
    PingJson json = new PingJson("example.test", Replies.TARGET, new PrintWriter(written));
    PingStatistics.Tally tally = new PingStatistics.Tally();
    json.start();
    for (EchoReply reply : replies) {
      json.reply(reply);
      tally.add(reply);
    }
    json.end(tally.statistics());
    return JsonParser.parseString(written.toString()).getAsJsonObject();
  }
}
