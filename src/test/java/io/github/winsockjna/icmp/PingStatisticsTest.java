// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

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
  void isAllZeroWhenNothingWasSent() {
    PingStatistics statistics = of();
    assertThat(statistics.sent()).isZero();
    assertThat(statistics.received()).isZero();
    assertThat(statistics.lost()).isZero();
    assertThat(statistics.lossRatio()).isZero();
    assertTimesAreZero(statistics);
  }

  @Test
  void hasNoTimesWhenNothingWasReceived() {
    PingStatistics statistics = of(-1, -1);
    assertThat(statistics.sent()).isEqualTo(2);
    assertThat(statistics.received()).isZero();
    assertThat(statistics.lost()).isEqualTo(2);
    assertThat(statistics.lossRatio()).isEqualTo(1);
    assertTimesAreZero(statistics);
  }

  private static void assertTimesAreZero(PingStatistics statistics) {
    assertThat(statistics.min()).isZero();
    assertThat(statistics.mean()).isZero();
    assertThat(statistics.max()).isZero();
    assertThat(statistics.standardDeviation()).isZero();
    assertThat(statistics.jitter()).isZero();
    assertThat(statistics.percentile(50)).isZero();
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
    assertThat(statistics.min()).isEqualTo(Duration.ofMillis(2));
    assertThat(statistics.max()).isEqualTo(Duration.ofMillis(9));
    assertThat(statistics.mean()).isEqualTo(Duration.ofMillis(5));
    assertThat(statistics.standardDeviation()).isEqualTo(Duration.ofMillis(2));
  }

  @Test
  void roundsTheMeanToNanoseconds() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.add(reply(0, Duration.ofNanos(1)));
    tally.add(reply(0, Duration.ofNanos(2)));
    assertThat(tally.statistics().mean()).isEqualTo(Duration.ofNanos(2));
  }

  @Test
  void smoothsTheJitterBySixteenth() {
    assertThat(of(10).jitter()).isZero();
    assertThat(of(10, 26).jitter()).isEqualTo(Duration.ofMillis(1));
    assertThat(of(10, 26, 10).jitter()).isEqualTo(Duration.ofNanos(1_937_500));
    assertThat(of(10, 10, 26).jitter()).isEqualTo(Duration.ofMillis(1));
    assertThat(of(26, 10).jitter()).isEqualTo(Duration.ofMillis(1));
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
          .isEqualTo(Duration.ofMillis(percent));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "25, 10", "25.1, 20", "50, 20", "75, 30", "76, 40", "99.9, 40", "100, 40"})
  void hasTheTimeThatAShareDidNotExceed(double percent, int millis) {
    assertThat(of(40, 10, 30, 20).percentile(percent)).isEqualTo(Duration.ofMillis(millis));
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
    assertThat(before.max()).isEqualTo(Duration.ofMillis(1));
    assertThat(tally.statistics().sent()).isEqualTo(21);
    assertThat(tally.statistics().max()).isEqualTo(Duration.ofMillis(2));
  }

  @Test
  void countsLateAndCorruptRepliesApart() {
    EchoRequest request = EchoRequest.to(Addresses.HOST).timeout(Duration.ofMillis(50)).build();
    PingStatistics.Tally tally = new PingStatistics.Tally();
    tally.add(reply(request, 0, 50, request.payload()));
    tally.add(reply(request, 0, 51, request.payload()));
    tally.add(reply(request, 0, 10, new byte[request.payloadSize()]));
    tally.add(reply(request, 11_013, 51, new byte[0]));
    PingStatistics statistics = tally.statistics();
    assertThat(statistics.sent()).isEqualTo(4);
    assertThat(statistics.received()).isEqualTo(3);
    assertThat(statistics.late()).isEqualTo(1);
    assertThat(statistics.corrupt()).isEqualTo(1);
    assertThat(statistics.duplicates()).isZero();
  }

  private static EchoReply reply(EchoRequest request, int status, int millis, byte[] payload) {
    Duration time = Duration.ofMillis(millis);
    RawReply echo = new RawReply(status, Optional.empty(), time, OptionalInt.empty(), payload);
    return new EchoReply(request, echo, time, Instant.EPOCH);
  }

  @Test
  void namesTheReplyThatIsNull() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    assertThatNullPointerException().isThrownBy(() -> tally.add(null)).withMessage("reply");
    assertThat(tally.statistics().sent()).isZero();
  }

  @Test
  void doesNotLoseTheDeviationOfLongTimes() {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    for (int i = 0; i < 1000; i++) {
      tally.add(reply(0, Duration.ofDays(40).plusNanos(i % 2 * 2000)));
    }
    assertThat(tally.statistics().standardDeviation()).isEqualTo(Duration.ofNanos(1000));
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
