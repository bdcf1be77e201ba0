// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepAliveTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final KeepAlive SETTING = KeepAlive.after(MINUTE).every(TEN).count(3);

  @Test
  void roundsUpToSeconds() {
    assertThat(KeepAlive.after(Duration.ofMillis(1)))
        .isEqualTo(KeepAlive.after(Duration.ofSeconds(1)))
        .hasSameHashCodeAs(KeepAlive.after(Duration.ofSeconds(1)))
        .isNotEqualTo(KeepAlive.after(Duration.ofSeconds(2)))
        .isNotEqualTo(KeepAlive.OFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT2147484S"})
  void refusesATimeOutOfRange(Duration time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeepAlive.after(time))
        .withMessageStartingWith("idle is " + time);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SETTING.every(time))
        .withMessageStartingWith("interval is " + time);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256})
  void refusesANumberOutOfRange(int probes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SETTING.count(probes))
        .withMessage("probes is " + probes + ", but must be from 1 to 255");
  }

  @Test
  void offHasNoTimes() {
    assertThatIllegalStateException().isThrownBy(() -> KeepAlive.OFF.every(TEN));
    assertThatIllegalStateException().isThrownBy(() -> KeepAlive.OFF.count(1));
  }

  @Test
  void isReadable() {
    assertThat(SETTING).hasToString("after PT1M every PT10S, 3 probes");
    assertThat(KeepAlive.after(TEN)).hasToString("after PT10S every PT1S");
    assertThat(KeepAlive.OFF).hasToString("off");
  }
}
