// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IoctlValuesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({"PT0S, 0", "PT0.000000001S, 1", "PT0.001S, 1", "PT4294967.295S, 4294967295"})
  void roundsKeepAliveTimesUpToMilliseconds(Duration time, long millis) {
    assertThat(new KeepAliveValues(true, time, SECOND).time().toMillis()).isEqualTo(millis);
    assertThat(new KeepAliveValues(true, SECOND, time).interval().toMillis()).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "PT4294967.295000001S", "PT9000000000S"})
  void refusesKeepAliveTimesOutOfRange(Duration time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeepAliveValues(true, time, SECOND))
        .withMessage("time is " + time + ", but must be from 0 to 4294967295 ms");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeepAliveValues(true, SECOND, time))
        .withMessage("interval is " + time + ", but must be from 0 to 4294967295 ms");
  }

  @Test
  void refusesKeepAliveWithoutTimes() {
    assertThatNullPointerException()
        .isThrownBy(() -> new KeepAliveValues(false, null, SECOND))
        .withMessage("time");
    assertThatNullPointerException()
        .isThrownBy(() -> new KeepAliveValues(false, SECOND, null))
        .withMessage("interval");
  }

  @Test
  void boundsTheFirstRetransmission() {
    assertThat(TcpInitialRto.ofRetransmissions(254))
        .isEqualTo(new TcpInitialRto(Optional.empty(), OptionalInt.of(254)));
    assertThat(new TcpInitialRto(Optional.of(Duration.ofNanos(1)), OptionalInt.empty()).rtt())
        .contains(Duration.ofMillis(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TcpInitialRto.ofRetransmissions(255))
        .withMessage("maxSynRetransmissions is 255, but must be from 0 to 254");
    Optional<Duration> tooLong = Optional.of(Duration.ofMillis(65535));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TcpInitialRto(tooLong, OptionalInt.empty()))
        .withMessage("rtt in ms is 65535, but must be from 0 to 65534");
  }

  @Test
  void boundsPortsAndTimestamps() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(65536, 1))
        .withMessage("startPort is 65536, but must be from 0 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(1, -1))
        .withMessage("numberOfPorts is -1, but must be from 0 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimestampingConfig(true, true, 65536))
        .withMessage("txTimestampsBuffered is 65536, but must be from 0 to 65535");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11, 4711})
  void knowsNoOtherStates(int code) {
    assertThat(TcpState.of(code)).isSameAs(TcpState.UNKNOWN);
  }
}
