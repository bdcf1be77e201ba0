// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCodecsTest {
  private static final OptionCodec<Duration> MILLIS = OptionCodec.duration(ChronoUnit.MILLIS);
  private static final OptionCodec<Duration> SECONDS = OptionCodec.duration(ChronoUnit.SECONDS);

  @Test
  void writesBooleansAsFourBytes() {
    assertThat(Hex.of(OptionCodec.BOOL.encode(true))).isEqualTo("01000000");
    assertThat(Hex.of(OptionCodec.BOOL.encode(false))).isEqualTo("00000000");
    assertThat(OptionCodec.BOOL.capacity()).isEqualTo(4);
    assertThat(OptionCodec.BOOL.type()).isSameAs(Boolean.class);
  }

  @ParameterizedTest
  @CsvSource({"00, false", "01, true", "ff, true"})
  void readsOneByteBooleans(String bytes, boolean value) {
    assertThat(OptionCodec.BOOL.decode(Hex.bytes(bytes))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"00000000, false", "01000000, true", "00010000, true", "000000ff, true"})
  void readsFourByteBooleans(String bytes, boolean value) {
    assertThat(OptionCodec.BOOL.decode(Hex.bytes(bytes))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0100", "010000", "0100000000", "0100000000000000"})
  void refusesBooleansOfAnyOtherLength(String bytes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionCodec.BOOL.decode(Hex.bytes(bytes)))
        .withMessageStartingWith("A DWORD has 4 bytes, not " + bytes.length() / 2 + " byte");
  }

  @Test
  void readsFromThePositionAndLeavesTheBufferAsItIs() {
    ByteBuffer one = Hex.bytes("ffffffff 01 ffff").position(4).limit(5);
    assertThat(OptionCodec.BOOL.decode(one)).isTrue();
    ByteBuffer zero = Hex.bytes("ffffffff 00 ffff").position(4).limit(5);
    assertThat(OptionCodec.BOOL.decode(zero)).isFalse();
    ByteBuffer number = Hex.bytes("ff 2a000000 ff").position(1).limit(5);
    assertThat(OptionCodec.DWORD.decode(number)).isEqualTo(42);
    assertThat(number.position()).isEqualTo(1);
    assertThat(number.limit()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"0, 00000000", "1, 01000000", "-1, ffffffff", "305419896, 78563412"})
  void writesAndReadsLittleEndianNumbers(int value, String bytes) {
    assertThat(Hex.of(OptionCodec.DWORD.encode(value))).isEqualTo(bytes);
    assertThat(OptionCodec.DWORD.decode(Hex.bytes(bytes))).isEqualTo(value);
  }

  @Test
  void refusesNumbersOfThreeBytesAndShowsThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionCodec.DWORD.decode(Hex.bytes("0a0bff")))
        .withMessage("A DWORD has 4 bytes, not 3 bytes [0a 0b ff]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 42})
  void takesTheBoundsAndWhatIsBetween(int value) {
    assertThat(OptionCodec.integer(1, 255).encode(value).get(0)).isEqualTo((byte) value);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void namesValueAndRangeOfANumberOutOfBounds(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionCodec.integer(1, 255).encode(value))
        .withMessage("value is " + value + ", but must be from 1 to 255");
  }

  @Test
  void readsNumbersOutOfBoundsAsWell() {
    assertThat(OptionCodec.integer(1, 255).decode(Hex.bytes("ffffffff"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"0, 00000000", "2147483648, 00000080", "4294967295, ffffffff"})
  void writesAndReadsUnsignedNumbers(long value, String bytes) {
    assertThat(Hex.of(OptionCodec.UNSIGNED_DWORD.encode(value))).isEqualTo(bytes);
    assertThat(OptionCodec.UNSIGNED_DWORD.decode(Hex.bytes(bytes))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4294967296L, Long.MIN_VALUE, Long.MAX_VALUE})
  void refusesWhatNoUnsignedNumberHolds(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionCodec.UNSIGNED_DWORD.encode(value))
        .withMessage("value is " + value + ", but must be from 0 to 4294967295");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 00000000",
    "PT0.000000001S, 01000000",
    "PT0.001S, 01000000",
    "PT0.001000001S, 02000000",
    "PT1.5S, dc050000",
    "PT4294967.295S, ffffffff"
  })
  void roundsTimesUpToMilliseconds(Duration time, String bytes) {
    assertThat(Hex.of(MILLIS.encode(time))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 00000000",
    "PT0.000000001S, 01000000",
    "PT1S, 01000000",
    "PT1.000000001S, 02000000",
    "PT4294967295S, ffffffff"
  })
  void roundsTimesUpToSeconds(Duration time, String bytes) {
    assertThat(Hex.of(SECONDS.encode(time))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "PT-1S", "PT4294967.295000001S", "PT4294967.296S"})
  void namesValueAndRangeOfATimeOutOfBounds(Duration time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MILLIS.encode(time))
        .withMessage("value is " + time + ", but must be from PT0S to PT1193H2M47.295S");
  }

  @ParameterizedTest
  @EnumSource(value = ChronoUnit.class, mode = EnumSource.Mode.MATCH_ANY, names = ".*")
  void takesUnitsOfAKnownLengthOnly(ChronoUnit unit) {
    if (unit.compareTo(ChronoUnit.DAYS) <= 0) {
      assertThat(OptionCodec.duration(unit).decode(Hex.bytes("02000000")))
          .isEqualTo(unit.getDuration().multipliedBy(2));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OptionCodec.duration(unit))
          .withMessage(
              "unit is " + unit + ", but must be one of a known length, from Nanos to Days");
    }
  }

  @Test
  void refusesTheLongestTimeOfJava() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertThatIllegalArgumentException().isThrownBy(() -> SECONDS.encode(longest));
  }

  @ParameterizedTest
  @CsvSource({"00000000, PT0S", "dc050000, PT1.5S", "ffffffff, PT4294967.295S"})
  void readsTimesAsUnsigned(String bytes, Duration time) {
    assertThat(MILLIS.decode(Hex.bytes(bytes))).isEqualTo(time);
  }

  /** A codec of a program's own. */
  private static final class Tenths extends DwordCodec<Double> {
    Tenths() {
      super(Double.class);
    }

    @Override
    protected int dword(Double value) {
      return (int) Math.round(value * 10);
    }

    @Override
    public Double ofDword(int number) {
      return number / 10.0;
    }
  }

  @Test
  void aCodecOfOnesOwnNeedsNoBuffer() {
    Tenths tenths = new Tenths();
    assertThat(tenths.toDword(1.5)).isEqualTo(15);
    assertThat(tenths.encode(1.5)).isEqualTo(ByteBuffer.wrap(new byte[] {15, 0, 0, 0}));
    assertThat(tenths.decode(ByteBuffer.wrap(new byte[] {15, 0, 0, 0}))).isEqualTo(1.5);
    assertThat(tenths.capacity()).isEqualTo(4);
    assertThatNullPointerException().isThrownBy(() -> tenths.toDword(null)).withMessage("value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tenths.decode(ByteBuffer.allocate(3)))
        .withMessageContaining("4 bytes");
  }
}
