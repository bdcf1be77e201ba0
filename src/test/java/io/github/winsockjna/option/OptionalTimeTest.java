// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionalTimeTest {
  private static final OptionCodec<Optional<Duration>> SECONDS = TcpOptions.TCP_MAXRT.codec();
  private static final OptionCodec<Optional<Duration>> MILLIS = TcpOptions.TCP_MAXRTMS.codec();

  @Test
  void writesNeverAsMinusOne() {
    assertThat(Hex.of(SECONDS.encode(Optional.empty()))).isEqualTo("ffffffff");
    assertThat(Hex.of(MILLIS.encode(Optional.empty()))).isEqualTo("ffffffff");
  }

  @Test
  void readsMinusOneAsNever() {
    assertThat(SECONDS.decode(Hex.bytes("ffffffff"))).isEmpty();
    assertThat(SocketLevelOptions.SO_CONNECT_TIME.codec().decode(Hex.bytes("ffffffff"))).isEmpty();
  }

  @Test
  void keepsZeroApartFromNever() {
    assertThat(Hex.of(SECONDS.encode(Optional.of(Duration.ZERO)))).isEqualTo("00000000");
    assertThat(SECONDS.decode(Hex.bytes("00000000"))).contains(Duration.ZERO);
  }

  @Test
  void roundsUpToTheUnit() {
    Optional<Duration> time = Optional.of(Duration.ofNanos(1_000_000_001));

    assertThat(Hex.of(SECONDS.encode(time))).isEqualTo("02000000");
    assertThat(Hex.of(MILLIS.encode(time))).isEqualTo("e9030000");
  }

  @Test
  void readsInItsUnit() {
    assertThat(SECONDS.decode(Hex.bytes("1e000000"))).contains(Duration.ofSeconds(30));
    assertThat(MILLIS.decode(Hex.bytes("1e000000"))).contains(Duration.ofMillis(30));
  }

  @Test
  void refusesWhatWouldBeNegativeForWindows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MILLIS.encode(Optional.of(Duration.ofMillis(0x8000_0000L))))
        .withMessage("value is PT596H31M23.648S, but must be from PT0S to PT596H31M23.647S");
  }

  @Test
  void refusesNegativeTimes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SECONDS.encode(Optional.of(Duration.ofSeconds(-1))))
        .withMessageStartingWith("value is PT-1S, but must be from PT0S");
  }
}
