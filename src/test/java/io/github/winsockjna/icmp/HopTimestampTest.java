// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopTimestampTest {
  private static final Duration LAST = Duration.ofMillis(Integer.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT24H", "PT596H31M23.647S"})
  void takesWhatAHopMayWrite(Duration time) {
    HopTimestamp timestamp = new HopTimestamp(Addresses.HOST, time, true);
    assertThat(timestamp.sinceMidnightUtc()).isEqualTo(time).isLessThanOrEqualTo(LAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "PT596H31M23.648S"})
  void refusesWhatNoHopCanWrite(Duration time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HopTimestamp(Addresses.HOST, time, false))
        .withMessage(
            "sinceMidnightUtc is " + time + ", but must be from 0 to 2147483647 milliseconds");
  }

  @Test
  void namesWhatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> new HopTimestamp(null, LAST, true))
        .withMessage("address");
    assertThatNullPointerException()
        .isThrownBy(() -> new HopTimestamp(Addresses.HOST, null, true))
        .withMessage("sinceMidnightUtc");
  }
}
