// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LingerTest {
  private final OptionCodec<Linger> codec = SocketLevelOptions.SO_LINGER.codec();

  @ParameterizedTest
  @CsvSource({"PT0S, 01000000", "PT5S, 01000500", "PT40000S, 0100409c", "PT65535S, 0100ffff"})
  void writesAndReadsAFlagAndSeconds(Duration time, String bytes) {
    assertThat(Hex.of(codec.encode(Linger.of(time)))).isEqualTo(bytes);
    assertThat(codec.decode(Hex.bytes(bytes))).isEqualTo(Linger.of(time));
  }

  @Test
  void isOffWithoutATime() {
    assertThat(Linger.OFF.isOn()).isFalse();
    assertThat(Linger.OFF.duration()).isZero();
    assertThat(Hex.of(codec.encode(Linger.OFF))).isEqualTo("00000000");
  }

  @Test
  void staysOffWhenWindowsKeepsATime() {
    assertThat(codec.decode(Hex.bytes("00000500"))).isSameAs(Linger.OFF);
  }

  @Test
  void isOnForEveryFlagButZero() {
    assertThat(codec.decode(Hex.bytes("00010500"))).isEqualTo(Linger.of(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT0S",
    "PT0.000000001S, PT1S",
    "PT0.5S, PT1S",
    "PT1S, PT1S",
    "PT1.000000001S, PT2S",
    "PT65534.1S, PT65535S"
  })
  void roundsUpToSeconds(Duration time, Duration rounded) {
    assertThat(Linger.of(time).duration()).isEqualTo(rounded);
    assertThat(Linger.of(time).isOn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT65535.000000001S", "PT65536S", "PT-0.000000001S", "PT-1S"})
  void refusesATimeOutOfRange(Duration time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Linger.of(time))
        .withMessage("duration is " + time + ", but must be from 0 to 65535 seconds");
  }

  @Test
  void refusesATimeWhenOff() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Linger(false, Duration.ofSeconds(5)))
        .withMessage("duration is PT5S, but must be 0 when lingering is off");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> Linger.of(null)).withMessage("duration");
  }

  @Test
  void refusesAnyOtherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(Hex.bytes("0100")))
        .withMessage("A LINGER has 4 bytes, not 2 bytes [01 00]");
  }
}
