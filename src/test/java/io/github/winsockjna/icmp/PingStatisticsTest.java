// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PingStatisticsTest {
  private static final EchoRequest REQUEST = EchoRequest.to(Addresses.HOST).build();

  @Test
  void countsNothingWhenNothingWasSent() {
    PingStatistics statistics = of();
    assertThat(statistics.sent()).isZero();
    assertThat(statistics.received()).isZero();
    assertThat(statistics.lost()).isZero();
    assertThat(statistics.lossRatio()).isZero();
    assertThereAreNoTimes(statistics);
  }

  @Test
  void hasNoTimesWhenNothingWasReceived() {
    PingStatistics statistics = of(-1, -1);
    assertThat(statistics.sent()).isEqualTo(2);
    assertThat(statistics.received()).isZero();
    assertThat(statistics.lost()).isEqualTo(2);
    assertThat(statistics.lossRatio()).isEqualTo(1);
    assertThereAreNoTimes(statistics);
  }

  private static void assertThereAreNoTimes(PingStatistics statistics) {
    assertThat(statistics.min()).isEmpty();
    assertThat(statistics.mean()).isEmpty();
    assertThat(statistics.max()).isEmpty();
    assertThat(statistics.standardDeviation()).isEmpty();
    assertThat(statistics.jitter()).isEmpty();
    assertThat(statistics.percentile(50)).isEmpty();
  }

  @Test
  void countsWhatSucceededAndWhatDidNot() {
    PingStatistics statistics = of(10, -1, 30, 20);
    assertThat(statistics.sent()).isEqualTo(4);
    assertThat(statistics.received()).isEqualTo(3);
    assertThat(statistics.lost()).isEqualTo(1);
    assertThat(statistics.lossRatio()).isEqualTo(0.25, within(1e-12));
    assertThat(statistics).hasToString("4 sent, 3 received, 1 lost, mean PT0.02S");
  }

  @Test
  void describesTheTimesOfWhatSucceeded() {
    PingStatistics statistics = of(2, 4, 4, 4, -1, 5, 5, 7, 9);
    assertThat(statistics.min()).hasValue(Duration.ofMillis(2));
    assertThat(statistics.max()).hasValue(Duration.ofMillis(9));
    assertThat(statistics.mean()).hasValue(Duration.ofMillis(5));
    assertThat(statistics.standardDeviation()).hasValue(Duration.ofMillis(2));
  }

  @Test
  void roundsTheMeanToNanoseconds() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.add(reply(0, Duration.ofNanos(1)));
    tally.add(reply(0, Duration.ofNanos(2)));
    assertThat(tally.statistics().mean()).hasValue(Duration.ofNanos(2));
  }

  @Test
  void smoothsTheJitterBySixteenth() {
    assertThat(of(10).jitter()).hasValue(Duration.ZERO);
    assertThat(of(10, 26).jitter()).hasValue(Duration.ofMillis(1));
    assertThat(of(10, 26, 10).jitter()).hasValue(Duration.ofNanos(1_937_500));
    assertThat(of(10, 10, 26).jitter()).hasValue(Duration.ofMillis(1));
    assertThat(of(26, 10).jitter()).hasValue(Duration.ofMillis(1));
  }

  @Test
  void hasEachOfOneHundredTimesAsItsPercentile() {
    int[] millis = new int[100];
    for (int i = 0; i < 100; i++) {
      millis[i] = 100 - i;
    }
    PingStatistics statistics = of(millis);
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(statistics.percentile(percent))
          .as("percentile %d", percent)
          .hasValue(Duration.ofMillis(percent));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "25, 10", "25.1, 20", "50, 20", "75, 30", "76, 40", "99.9, 40", "100, 40"})
  void hasTheTimeThatAShareDidNotExceed(double percent, int millis) {
    assertThat(of(40, 10, 30, 20).percentile(percent)).hasValue(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 100.001, Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesAPercentOutOfRange(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1).percentile(percent))
        .withMessage("percent is " + percent + ", but must be from 0 to 100");
  }

  @Test
  void doesNotChangeWithItsTally() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    for (int i = 0; i < 20; i++) {
      tally.add(reply(0, Duration.ofMillis(1)));
    }
    PingStatistics before = tally.statistics();
    tally.add(reply(0, Duration.ofMillis(2)));
    assertThat(before.sent()).isEqualTo(20);
    assertThat(before.max()).hasValue(Duration.ofMillis(1));
    assertThat(tally.statistics().sent()).isEqualTo(21);
    assertThat(tally.statistics().max()).hasValue(Duration.ofMillis(2));
  }

  @Test
  void countsLateAndCorruptRepliesApart() {
    EchoRequest request = EchoRequest.to(Addresses.HOST).timeout(Duration.ofMillis(50)).build();
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.add(reply(request, 0, 50, request.payload()));
    tally.add(reply(request, 0, 51, request.payload()));
    tally.add(reply(request, 0, 10, new byte[request.payloadSize()]));
    tally.add(reply(request, 11_010, 51, new byte[0]));
    PingStatistics statistics = tally.statistics();
    assertThat(statistics.sent()).isEqualTo(4);
    assertThat(statistics.received()).isEqualTo(2);
    assertThat(statistics.late()).isEqualTo(1);
    assertThat(statistics.corrupt()).isEqualTo(1);
    assertThat(statistics.duplicates()).isZero();
  }

  private static EchoReply reply(EchoRequest request, int status, int millis, byte[] payload) {
    Duration time = Duration.ofMillis(millis);
    Optional<InetAddress> responder = Optional.of(Addresses.HOST).filter(host -> status == 0);
    RawReply echo = new RawReply(status, responder, time, OptionalInt.empty(), payload);
    return new EchoReply(request, echo.inTime(request, time), time, Instant.EPOCH);
  }

  @Test
  void saysNoTimeWhereThereIsNone() {
    assertThat(of(-1)).hasToString("1 sent, 0 received, 1 lost");
  }

  @Test
  void countsWhatCouldNotBeSentApart() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.addFailure();
    tally.add(reply(0, Duration.ofMillis(1)));
    PingStatistics statistics = tally.statistics();
    assertThat(statistics.failed()).isEqualTo(1);
    assertThat(statistics.sent()).isEqualTo(1);
    assertThat(statistics.lost()).isZero();
  }

  @Test
  void forgetsAllButTheLast() {
    PingStatistics.Tally tally = PingStatistics.Tally.ofLast(3);
    for (int m : new int[] {900, -1, 30, 10, 20}) {
      tally.add(m < 0 ? reply(11_010, Duration.ofSeconds(4)) : reply(0, Duration.ofMillis(m)));
    }
    assertThat(tally.sent()).isEqualTo(3);
    assertThat(tally.received()).isEqualTo(3);
    assertThat(tally.lost()).isZero();
    PingStatistics statistics = tally.statistics();
    assertThat(statistics.sent()).isEqualTo(3);
    assertThat(statistics.max()).hasValue(Duration.ofMillis(30));
    assertThat(statistics.mean()).hasValue(Duration.ofMillis(20));
    // |10 - 30| / 16, then as much of |20 - 10|
    assertThat(statistics.jitter()).hasValue(Duration.ofNanos(1_796_875));
    tally.addFailure();
    assertThat(tally.sent()).isEqualTo(2);
    assertThat(tally.statistics().failed()).isEqualTo(1);
  }

  @Test
  void forgetsLostOnesAsWell() {
    PingStatistics.Tally tally = PingStatistics.Tally.ofLast(20);
    for (int i = 0; i < 1000; i++) {
      tally.add(reply(i % 2 == 0 ? 0 : 11_010, Duration.ofMillis(1)));
    }
    assertThat(tally.sent()).isEqualTo(20);
    assertThat(tally.lost()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesToKeepNothing(int replies) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PingStatistics.Tally.ofLast(replies))
        .withMessage("replies is " + replies + ", but must be at least 1");
  }

  /** As a test of somebody's program may have it. */
  @Test
  void takesAMockOfAReply() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    EchoReply reply = mock(EchoReply.class);
    when(reply.isSuccess()).thenReturn(true);
    tally.add(reply);
    assertThat(tally.statistics().received()).isEqualTo(1);
    assertThat(tally.statistics().duplicates()).isZero();
  }

  @Test
  void doesNotLoseTheDeviationOfLongTimes() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    for (int i = 0; i < 1000; i++) {
      tally.add(reply(0, Duration.ofDays(40).plusNanos(i % 2 * 2000)));
    }
    assertThat(tally.statistics().standardDeviation()).hasValue(Duration.ofNanos(1000));
  }

  /** Replies that took so many milliseconds; a negative number is a timeout. */
  private static PingStatistics of(int... millis) {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    for (int m : millis) {
      tally.add(m < 0 ? reply(11_010, Duration.ofSeconds(4)) : reply(0, Duration.ofMillis(m)));
    }
    return tally.statistics();
  }

  private static EchoReply reply(int status, Duration elapsed) {
    RawReply echo =
        new RawReply(
            status, Optional.empty(), Duration.ofMillis(99), OptionalInt.empty(), new byte[0]);
    return new EchoReply(REQUEST, echo, elapsed, Instant.EPOCH);
  }
}
