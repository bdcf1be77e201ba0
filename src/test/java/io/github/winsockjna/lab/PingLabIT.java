// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import static io.github.winsockjna.icmp.IpStatus.IP_BAD_ROUTE;
import static io.github.winsockjna.icmp.IpStatus.IP_DEST_HOST_UNREACHABLE;
import static io.github.winsockjna.icmp.IpStatus.IP_DEST_NET_UNREACHABLE;
import static io.github.winsockjna.icmp.IpStatus.IP_DEST_PORT_UNREACHABLE;
import static io.github.winsockjna.icmp.IpStatus.IP_DEST_PROT_UNREACHABLE;
import static io.github.winsockjna.icmp.IpStatus.IP_PACKET_TOO_BIG;
import static io.github.winsockjna.icmp.IpStatus.IP_PARAM_PROBLEM;
import static io.github.winsockjna.icmp.IpStatus.IP_REQ_TIMED_OUT;
import static io.github.winsockjna.icmp.IpStatus.IP_SOURCE_QUENCH;
import static io.github.winsockjna.icmp.IpStatus.IP_SUCCESS;
import static io.github.winsockjna.icmp.IpStatus.IP_TTL_EXPIRED_REASSEM;
import static io.github.winsockjna.icmp.IpStatus.IP_TTL_EXPIRED_TRANSIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.winsockjna.icmp.Behaviour;
import io.github.winsockjna.icmp.IpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labprogram.Ping;
import labprogram.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Pings across routers: everything that loopback never answers. One program sends all of them; the
 * tests look at what came of it.
 *
 * <p>Which ICMP code becomes which status is Wine's doing here, and Windows' table differs for some
 * codes (9, 10 and 13 at least): these tests hold that the library brings a status and its
 * responder through, not that Windows gives this status for this code. Wine ignores the source
 * address and the don't-fragment flag: they are sent along, and change nothing.
 */
@ExtendWith(NetworkLab.class)
class PingLabIT {
  private static final Duration LONG = Duration.ofSeconds(8);
  private static final Duration SHORT = Duration.ofMillis(1500);

  /** A clock tick of Windows, with room: a wait may end that much before its time. */
  private static final Duration ALLOWANCE = Duration.ofMillis(20);

  private static final Duration SECONDS = Duration.ofSeconds(5);

  private static final String ROUTER_1 = "10.71.1.1";
  private static final String ROUTER_2 = "10.71.2.2";
  private static final String SERVER = "10.71.3.2";

  /** An echo and how it ends: with an answer, of which the responder is known, or without. */
  private record Row(Step step, IpStatus status, String responder) {
    static Row answered(String id, Ping ping, IpStatus status, String responder) {
      return new Row(Step.inOrder(id, ping), status, responder);
    }

    static Row answered(String target, IpStatus status, String responder) {
      return answered(target, Ping.of(target, LONG), status, responder);
    }

    /** The waiting ones wait together. */
    static Row silent(String target, Duration timeout) {
      String id = target + " for " + timeout.toMillis() + " ms";
      return new Row(Step.parallel(id, Ping.of(target, timeout)), IP_REQ_TIMED_OUT, null);
    }

    Row inParallel() {
      return new Row(Step.parallel(step.id(), step.scenario()), status, responder);
    }

    Ping ping() {
      return (Ping) step.scenario();
    }

    @Override
    public String toString() {
      return step.id();
    }
  }

  static final List<Row> HOPS =
      List.of(
          hop(1, IP_TTL_EXPIRED_TRANSIT, ROUTER_1),
          hop(2, IP_TTL_EXPIRED_TRANSIT, ROUTER_2),
          hop(3, IP_SUCCESS, SERVER));

  private static Row hop(int timeToLive, IpStatus status, String responder) {
    Ping ping = Ping.of(SERVER, LONG).withTimeToLive(timeToLive);
    return Row.answered("time to live " + timeToLive, ping, status, responder);
  }

  static final List<Row> ROUTERS =
      List.of(
          Row.answered("10.71.1.99", IP_DEST_HOST_UNREACHABLE, "10.71.1.2").inParallel(), // our own
          Row.answered("10.71.3.99", IP_DEST_HOST_UNREACHABLE, ROUTER_2).inParallel(), // 3 s
          Row.answered("10.71.96.1", IP_TTL_EXPIRED_TRANSIT, ROUTER_2), // round and round
          Row.answered("10.71.91.1", IP_DEST_HOST_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.92.1", IP_DEST_HOST_UNREACHABLE, ROUTER_1), // prohibited
          Row.answered("10.71.94.1", IP_DEST_NET_UNREACHABLE, ROUTER_1)); // no route

  static final List<Row> REFUSED_BY_A_ROUTER =
      List.of(
          Row.answered("10.71.97.1", IP_DEST_NET_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.2", IP_DEST_HOST_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.3", IP_DEST_PROT_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.4", IP_DEST_PORT_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.5", IP_DEST_NET_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.6", IP_DEST_HOST_UNREACHABLE, ROUTER_1),
          Row.answered("10.71.97.7", IP_DEST_HOST_UNREACHABLE, ROUTER_1));

  static final List<Row> REFUSED_BY_THE_TARGET =
      List.of(
          Row.answered("10.71.3.11", IP_DEST_NET_UNREACHABLE, "10.71.3.11"),
          Row.answered("10.71.3.12", IP_DEST_HOST_UNREACHABLE, "10.71.3.12"),
          Row.answered("10.71.3.13", IP_DEST_PROT_UNREACHABLE, "10.71.3.13"),
          Row.answered("10.71.3.14", IP_DEST_PORT_UNREACHABLE, "10.71.3.14"),
          Row.answered("10.71.3.15", IP_DEST_NET_UNREACHABLE, "10.71.3.15"),
          Row.answered("10.71.3.16", IP_DEST_HOST_UNREACHABLE, "10.71.3.16"),
          Row.answered("10.71.3.17", IP_DEST_HOST_UNREACHABLE, "10.71.3.17"));

  static final List<Row> ODD_ERRORS =
      List.of(
          Row.answered("10.71.50.204", IP_TTL_EXPIRED_REASSEM, "10.71.50.204"),
          Row.answered("10.71.50.205", IP_PARAM_PROBLEM, "10.71.50.205"),
          Row.answered("10.71.50.206", IP_SOURCE_QUENCH, "10.71.50.206"),
          Row.answered("10.71.50.207", IP_PACKET_TOO_BIG, "10.71.50.207"),
          Row.answered("10.71.50.211", IP_DEST_NET_UNREACHABLE, "10.71.50.211"),
          Row.answered("10.71.50.212", IP_DEST_HOST_UNREACHABLE, "10.71.50.212"),
          Row.answered("10.71.50.213", IP_DEST_PROT_UNREACHABLE, "10.71.50.213"),
          Row.answered("10.71.50.214", IP_DEST_PORT_UNREACHABLE, "10.71.50.214"),
          Row.answered("10.71.50.215", IP_PACKET_TOO_BIG, "10.71.50.215"),
          Row.answered("10.71.50.216", IP_BAD_ROUTE, "10.71.50.216"),
          Row.answered("10.71.50.224", IP_DEST_HOST_UNREACHABLE, "10.71.50.224"));

  static final List<Row> SILENT =
      List.of(
          Row.silent("10.71.93.1", SHORT), // a black hole
          Row.silent("10.71.97.8", SHORT), // dropped on the way
          Row.silent("10.71.3.10", SHORT), // dropped by the target
          Row.silent("10.71.50.200", SHORT),
          Row.silent("10.71.50.100", Duration.ofMillis(200))); // the reply comes after 500 ms

  static final List<Row> LATE = List.of(late(5), late(100), late(500));

  private static Row late(int millis) {
    String target = "10.71.50." + millis / 5;
    return Row.answered(target, IP_SUCCESS, target);
  }

  static final Row TWICE = Row.answered("10.71.50.201", IP_SUCCESS, "10.71.50.201");
  static final Row CORRUPT = Row.answered("10.71.50.202", IP_SUCCESS, "10.71.50.202");
  static final Row CUT = Row.answered("10.71.50.203", IP_SUCCESS, "10.71.50.203");
  static final Row FOREIGN = Row.answered("10.71.50.208", IP_SUCCESS, "10.71.50.99");

  /** The link in the middle takes 1300 bytes: 20 of IP, 8 of ICMP, and 1272 of payload. */
  static final List<Row> SIZES =
      List.of(
          size("1400 bytes", 1400, IP_PACKET_TOO_BIG),
          size("1400 bytes again", 1400, IP_PACKET_TOO_BIG),
          size("1272 bytes", 1272, IP_SUCCESS),
          size("1273 bytes", 1273, IP_PACKET_TOO_BIG),
          size("1272 bytes again", 1272, IP_SUCCESS));

  private static Row size(String id, int bytes, IpStatus status) {
    Ping ping = Ping.of(SERVER, LONG).withPayloadSize(bytes).withDontFragment();
    return Row.answered(id, ping, status, status == IP_SUCCESS ? SERVER : ROUTER_1);
  }

  static final Row FROM_A_SOURCE =
      Row.answered(
          "from a source", Ping.of(SERVER, LONG).withSource("10.71.1.3"), IP_SUCCESS, SERVER);

  private static Lab lab;
  private static Outcomes outcomes;

  @BeforeAll
  static void sendAll(Lab theLab) throws Exception {
    lab = theLab;
    // Those that wait long stand first, side by side, so that they wait together.
    outcomes =
        lab.run(
            Stream.of(
                    SILENT,
                    ROUTERS,
                    HOPS,
                    LATE,
                    REFUSED_BY_A_ROUTER,
                    REFUSED_BY_THE_TARGET,
                    ODD_ERRORS,
                    List.of(TWICE, CORRUPT, CUT, FOREIGN),
                    SIZES,
                    List.of(FROM_A_SOURCE))
                .flatMap(List::stream)
                .filter(row -> missing(row).isEmpty())
                .map(Row::step)
                .toList());
  }

  private static Optional<String> missing(Row row) {
    return lab.lacksFor(row.ping().target());
  }

  private static Ping.Outcome outcome(Row row) {
    assumeTrue(missing(row).isEmpty(), () -> missing(row).orElseThrow());
    return outcomes.of(row.step().id(), Ping.Outcome.class);
  }

  /** What holds of every answer, whoever gave it. */
  private static Ping.Outcome answer(Row row) {
    Ping.Outcome answer = outcome(row);
    assertThat(answer.status()).isEqualTo(row.status());
    assertThat(answer.statusCode()).isEqualTo(row.status().code());
    assertThat(answer.responder()).isEqualTo(row.responder());
    assertThat(elapsed(answer)).isPositive().isLessThan(LONG);
    return answer;
  }

  private static Duration elapsed(Ping.Outcome outcome) {
    return Duration.ofNanos(outcome.elapsedMicros() * 1000);
  }

  private static void looksLikeAnError(Row row) {
    Ping.Outcome answer = answer(row);
    assertThat(answer.payloadLength()).isZero();
    assertThat(answer.payloadMatches()).isFalse();
  }

  private static void looksLikeAnEcho(Row row, int payload) {
    Ping.Outcome answer = answer(row);
    assertThat(answer.payloadLength()).isEqualTo(payload);
    assertThat(answer.payloadMatches()).isTrue();
    // 64, less one for each router on the way back; behind the server lies the responder.
    assertThat(answer.timeToLive()).isEqualTo(SERVER.equals(row.responder()) ? 62 : 61);
  }

  @Behaviour(35)
  @ParameterizedTest
  @FieldSource("HOPS")
  void eachHopAnswersWhenTheTimeToLiveEndsThere(Row row) {
    if (row.status() == IP_SUCCESS) {
      looksLikeAnEcho(row, 32);
    } else {
      looksLikeAnError(row);
    }
  }

  @Behaviour(39)
  @ParameterizedTest
  @FieldSource("ROUTERS")
  void aRouterSaysWhyItCannotForward(Row row) {
    looksLikeAnError(row);
  }

  @ParameterizedTest
  @FieldSource("REFUSED_BY_A_ROUTER")
  void aFirewallOnTheWayRefuses(Row row) {
    looksLikeAnError(row);
  }

  @ParameterizedTest
  @FieldSource("REFUSED_BY_THE_TARGET")
  void theTargetItselfRefuses(Row row) {
    looksLikeAnError(row);
  }

  @ParameterizedTest
  @FieldSource("ODD_ERRORS")
  void rareErrorsHaveTheirStatus(Row row) {
    looksLikeAnError(row);
  }

  @ParameterizedTest
  @FieldSource("SILENT")
  void silenceIsATimeout(Row row) {
    Ping.Outcome silence = outcome(row);

    assertThat(silence.status()).isEqualTo(IP_REQ_TIMED_OUT);
    assertThat(silence.statusCode()).isEqualTo(IP_REQ_TIMED_OUT.code());
    assertThat(silence.responder()).isNull();
    assertThat(silence.timeToLive()).isNull();
    assertThat(silence.roundTripMillis()).isZero();
    assertThat(silence.payloadLength()).isZero();
    Duration timeout = Duration.ofMillis(row.ping().timeoutMillis());
    assertThat(elapsed(silence)).isBetween(timeout.minus(ALLOWANCE), timeout.plus(SECONDS));
  }

  @ParameterizedTest
  @FieldSource("LATE")
  void theRoundTripHoldsTheDelay(Row row) {
    String target = row.ping().target();
    long delay = 5 * Long.parseLong(target.substring(target.lastIndexOf('.') + 1));

    looksLikeAnEcho(row, 32);
    Ping.Outcome reply = outcome(row);
    assertThat(reply.roundTripMillis()).isGreaterThanOrEqualTo(delay);
    assertThat(elapsed(reply)).isGreaterThanOrEqualTo(Duration.ofMillis(delay));
  }

  @Test
  void theFirstOfTwoRepliesCounts() {
    looksLikeAnEcho(TWICE, 32);
  }

  @Test
  void aCorruptReplyIsASuccessWhosePayloadDoesNotMatch() {
    Ping.Outcome reply = answer(CORRUPT);

    assertThat(reply.payloadLength()).isEqualTo(32);
    assertThat(reply.payloadMatches()).isFalse();
  }

  @Test
  void aReplyCutShortIsASuccessWhosePayloadDoesNotMatch() {
    Ping.Outcome reply = answer(CUT);

    assertThat(reply.payloadLength()).isEqualTo(32 - 8);
    assertThat(reply.payloadMatches()).isFalse();
  }

  @Test
  void aReplyFromAnotherAddressNamesThatAddress() {
    looksLikeAnEcho(FOREIGN, 32);
  }

  /**
   * Wine sets the flag whether asked to or not, and the lab's client forgets a path MTU at once.
   */
  @Behaviour(36)
  @ParameterizedTest
  @FieldSource("SIZES")
  void theLinkInTheMiddleRefusesWhatIsTooBigForIt(Row row) {
    if (row.status() == IP_SUCCESS) {
      looksLikeAnEcho(row, row.ping().payloadSize());
    } else {
      looksLikeAnError(row);
    }
  }

  @Test
  void aSourceAddressOfTheClientIsAccepted() {
    looksLikeAnEcho(FROM_A_SOURCE, 32);
  }
}
