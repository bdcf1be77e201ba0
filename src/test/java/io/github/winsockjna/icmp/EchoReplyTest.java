// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies as the test of a program makes them. */
class EchoReplyTest {
  private static final Duration NEGATIVE = Duration.ofNanos(-1);
  private static final InetAddress ROUTER = Addresses.of("198.51.100.7");

  private final EchoRequest request =
      EchoRequest.to(Addresses.HOST).payload(new byte[] {1, 2, 3}).build();

  @Test
  void isASuccessFromTheTargetUnlessToldOtherwise() {
    Instant before = Instant.now();
    EchoReply reply = EchoReply.of(request).build();
    assertThat(reply.request()).isSameAs(request);
    assertThat(reply.status()).isSameAs(IpStatus.IP_SUCCESS);
    assertThat(reply.statusCode()).isZero();
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.responder()).contains(Addresses.HOST);
    assertThat(reply.payload()).containsExactly(1, 2, 3);
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.roundTripTime()).isZero();
    assertThat(reply.elapsed()).isZero();
    assertThat(reply.timeToLive()).isEmpty();
    assertThat(reply.recordedRoute()).isEmpty();
    assertThat(reply.timestamps()).isEmpty();
    assertThat(reply.replies()).containsExactly(reply);
    assertThat(reply.sentAt()).isBetween(before, Instant.now());
  }

  @Test
  void isWhatItIsTold() {
    Instant sentAt = Instant.parse("2024-02-29T12:00:00Z");
    EchoReply reply =
        EchoReply.of(request)
            .status(IpStatus.IP_TTL_EXPIRED_TRANSIT)
            .responder(ROUTER)
            .roundTripTime(Duration.ofMillis(7))
            .elapsed(Duration.ofNanos(7_123_456))
            .timeToLive(255)
            .payload(new byte[] {9})
            .sentAt(sentAt)
            .build();
    assertThat(reply.status()).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
    assertThat(reply.statusCode()).isEqualTo(11_013);
    assertThat(reply.responder()).contains(ROUTER);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(7));
    assertThat(reply.elapsed()).isEqualTo(Duration.ofNanos(7_123_456));
    assertThat(reply.timeToLive()).hasValue(255);
    assertThat(reply.payload()).containsExactly(9);
    assertThat(reply.payloadMatches()).isFalse();
    assertThat(reply.sentAt()).isEqualTo(sentAt);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "IP_SUCCESS")
  void hasNeitherResponderNorPayloadWhenItIsNoSuccess(IpStatus status) {
    EchoReply reply = EchoReply.of(request).status(status).build();
    assertThat(reply.status()).isSameAs(status);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.payload()).isEmpty();
  }

  @Test
  void tookTheRoundTripUnlessToldOtherwise() {
    Duration roundTrip = Duration.ofMillis(20);
    assertThat(EchoReply.of(request).roundTripTime(roundTrip).build().elapsed())
        .isEqualTo(roundTrip);
  }

  @Test
  void keepsACopyOfThePayload() {
    byte[] payload = {1, 2, 3};
    EchoReply reply = EchoReply.of(request).payload(payload).build();
    payload[0] = 99;
    assertThat(reply.payloadMatches()).isTrue();
  }

  @Test
  void countsInStatisticsAsAReplyOfWindowsDoes() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.add(EchoReply.of(request).elapsed(Duration.ofMillis(3)).build());
    tally.add(EchoReply.of(request).status(IpStatus.IP_REQ_TIMED_OUT).build());
    assertThat(tally.statistics().received()).isEqualTo(1);
    assertThat(tally.statistics().lost()).isEqualTo(1);
    assertThat(tally.statistics().corrupt()).isZero();
  }

  @Test
  void namesWhatIsNull() {
    EchoReply.Builder reply = EchoReply.of(request);
    assertThatNullPointerException().isThrownBy(() -> EchoReply.of(null)).withMessage("request");
    assertThatNullPointerException().isThrownBy(() -> reply.status(null)).withMessage("status");
    assertThatNullPointerException()
        .isThrownBy(() -> reply.responder(null))
        .withMessage("responder");
    assertThatNullPointerException()
        .isThrownBy(() -> reply.roundTripTime(null))
        .withMessage("roundTripTime");
    assertThatNullPointerException().isThrownBy(() -> reply.elapsed(null)).withMessage("elapsed");
    assertThatNullPointerException().isThrownBy(() -> reply.payload(null)).withMessage("payload");
    assertThatNullPointerException().isThrownBy(() -> reply.sentAt(null)).withMessage("sentAt");
  }

  @Test
  void refusesWhatNoReplyHas() {
    EchoReply.Builder reply = EchoReply.of(request);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reply.roundTripTime(NEGATIVE))
        .withMessage("roundTripTime is PT-0.000000001S, but must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reply.elapsed(NEGATIVE))
        .withMessage("elapsed is PT-0.000000001S, but must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reply.responder(Addresses.of("0.0.0.0")))
        .withMessage("responder is 0.0.0.0, but must be the address of one host");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256})
  void refusesATimeToLiveOutOfRange(int timeToLive) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EchoReply.of(request).timeToLive(timeToLive))
        .withMessage("timeToLive is " + timeToLive + ", but must be from 1 to 255");
  }
}
