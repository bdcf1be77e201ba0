// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static io.github.winsockjna.icmp.IpStatus.IP_DEST_NO_ROUTE;
import static io.github.winsockjna.icmp.IpStatus.IP_DEST_PROHIBITED;
import static io.github.winsockjna.icmp.IpStatus.IP_HOP_LIMIT_EXCEEDED;
import static io.github.winsockjna.icmp.IpStatus.IP_REQ_TIMED_OUT;
import static io.github.winsockjna.icmp.IpStatus.IP_SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.icmp.IpStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import labprogram.AsyncPing;
import labprogram.Ping;
import labprogram.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * IPv6 across routers, synchronously and asynchronously, through the double that sends true ICMPv6
 * where Wine has none.
 */
@ExtendWith(NetworkLab.class)
class Ping6LabIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(800);
  private static final Duration ALLOWANCE = Duration.ofMillis(20);
  private static final String SERVER = "fd71:3:0:0:0:0:0:2";
  private static final String ROUTER_1 = "fd71:1:0:0:0:0:0:1";
  private static final String ROUTER_2 = "fd71:2:0:0:0:0:0:2";

  private record Row(String id, Ping ping, IpStatus status, String responder, long roundTrip) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static Row row(String target, IpStatus status, String responder) {
    return new Row(target, Ping.of(target, TIMEOUT), status, responder, 0);
  }

  private static Row hop(int limit, IpStatus status, String responder) {
    Ping ping = Ping.of(SERVER, TIMEOUT).withTimeToLive(limit);
    return new Row("hop limit " + limit, ping, status, responder, 0);
  }

  private static Row size(int bytes) {
    Ping ping = Ping.of(SERVER, TIMEOUT).withPayloadSize(bytes);
    return new Row(bytes + " bytes", ping, IP_SUCCESS, SERVER, 0);
  }

  private static Row delayed(String target, long millis) {
    return new Row(target, Ping.of(target, TIMEOUT), IP_SUCCESS, target, millis);
  }

  static List<Row> rows() {
    return List.of(
        row("0:0:0:0:0:0:0:1", IP_SUCCESS, "0:0:0:0:0:0:0:1"),
        row(SERVER, IP_SUCCESS, SERVER),
        size(0),
        size(1000),
        hop(1, IP_HOP_LIMIT_EXCEEDED, ROUTER_1),
        hop(2, IP_HOP_LIMIT_EXCEEDED, ROUTER_2),
        hop(3, IP_SUCCESS, SERVER),
        row("fd71:92::1", IP_DEST_PROHIBITED, ROUTER_1),
        row("fd71:94::1", IP_DEST_NO_ROUTE, ROUTER_1),
        row("fd71:96::1", IP_HOP_LIMIT_EXCEEDED, ROUTER_2),
        delayed("fd71:50:0:0:0:0:0:20", 100),
        new Row("black hole", Ping.of("fd71:93::1", SHORT), IP_REQ_TIMED_OUT, null, 0));
  }

  private static Outcomes outcomes;

  @BeforeAll
  static void sendAll(Lab lab) throws Exception {
    outcomes =
        lab.run(
            Stream.concat(
                    rows().stream().map(row -> Step.inOrder(row.id, row.ping)),
                    rows().stream()
                        .map(row -> Step.inOrder("async " + row.id, new AsyncPing(row.ping))))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAnsweredSynchronously(Row row) {
    assertOutcome(row, outcomes.of(row.id, Ping.Outcome.class));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAnsweredAsynchronously(Row row) {
    assertOutcome(row, outcomes.of("async " + row.id, Ping.Outcome.class));
  }

  private static void assertOutcome(Row row, Ping.Outcome outcome) {
    assertThat(outcome.status()).isEqualTo(row.status);
    assertThat(outcome.responder()).isEqualTo(row.responder);
    assertThat(outcome.timeToLive()).isNull();
    assertThat(outcome.roundTripMillis()).isGreaterThanOrEqualTo(row.roundTrip);
    assertThat(outcome.payloadMatches()).isEqualTo(row.status == IP_SUCCESS);
    if (row.status == IP_REQ_TIMED_OUT) {
      assertThat(outcome.roundTripMillis()).isZero();
      assertThat(Duration.ofNanos(outcome.elapsedMicros() * 1000))
          .isGreaterThanOrEqualTo(SHORT.minus(ALLOWANCE));
    }
  }
}
