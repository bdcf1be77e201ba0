// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class WhyJsonTest {
  private static final String[] KEYS = {
    "target",
    "port",
    "address",
    "connected",
    "elapsedMicros",
    "error",
    "errorCode",
    "tellsIcmpErrors",
    "icmpError",
    "ping",
    "noPing",
    "explanation"
  };

  @Test
  void hasTheSameKeysAlways() {
    for (WhyResult finding :
        new WhyResult[] {
          WhyResults.connected(),
          WhyResults.failed(10061, Replies.success(1, 64)),
          WhyResults.failedWithoutKnowledge(10065),
          WhyResult.notFound(WhyResults.TARGET)
        }) {
      assertThat(WhyJson.document(finding).keySet()).containsExactly(KEYS);
    }
  }

  @Test
  void tellsThatItIsConnected() {
    JsonObject document = WhyJson.document(WhyResults.connected());

    assertThat(document.get("target").getAsString()).isEqualTo("example");
    assertThat(document.get("port").getAsInt()).isEqualTo(80);
    assertThat(document.get("address").getAsString()).isEqualTo("192.0.2.1");
    assertThat(document.get("connected").getAsBoolean()).isTrue();
    assertThat(document.get("elapsedMicros").getAsLong()).isEqualTo(12_345);
    for (String none : new String[] {"error", "errorCode", "icmpError", "ping", "explanation"}) {
      assertThat(document.get(none).isJsonNull()).as(none).isTrue();
    }
  }

  @Test
  void tellsErrorIcmpErrorAndPing() {
    WhyResult finding = WhyResults.failedBy(Replies.ROUTER, Replies.success(3, 57));
    JsonObject document = WhyJson.document(finding);

    assertThat(document.get("connected").getAsBoolean()).isFalse();
    assertThat(document.get("error").getAsString()).isEqualTo("WSAEHOSTUNREACH");
    assertThat(document.get("errorCode").getAsInt()).isEqualTo(10065);
    assertThat(document.get("tellsIcmpErrors").getAsBoolean()).isTrue();
    assertThat(document.getAsJsonObject("icmpError"))
        .hasToString(
            "{\"source\":\"192.0.2.254\",\"protocol\":\"ICMP\",\"type\":3,\"code\":13,"
                + "\"description\":\"destination unreachable: communication prohibited by the"
                + " administrator\"}");
    assertThat(document.getAsJsonObject("ping").get("status").getAsString())
        .isEqualTo("IP_SUCCESS");
    assertThat(document.get("noPing").isJsonNull()).isTrue();
    assertThat(document.get("explanation").getAsString()).isEqualTo(WhyExplanation.of(finding));
  }

  @Test
  void tellsWhyThereIsNoPing() {
    JsonObject document = WhyJson.document(WhyResults.failedWithoutKnowledge(10061));

    assertThat(document.get("tellsIcmpErrors").getAsBoolean()).isFalse();
    assertThat(document.get("ping").isJsonNull()).isTrue();
    assertThat(document.get("noPing").getAsString()).isEqualTo("Icmp6CreateFile failed");
  }

  @Test
  void tellsThatTheNameIsNotKnown() {
    JsonObject document = WhyJson.document(WhyResult.notFound(WhyResults.TARGET));

    assertThat(document.get("address").isJsonNull()).isTrue();
    assertThat(document.get("error").isJsonNull()).isTrue();
    assertThat(document.get("explanation").getAsString()).startsWith("The name has no address");
  }
}
