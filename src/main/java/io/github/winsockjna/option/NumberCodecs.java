// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Values that are one number of four bytes. */
final class NumberCodecs {
  private static final long MAX_DWORD = 0xFFFF_FFFFL;

  private NumberCodecs() {}

  static <E extends Enum<E>> E find(Class<E> type, ToIntFunction<E> number, int wanted) {
    for (E constant : type.getEnumConstants()) {
      if (number.applyAsInt(constant) == wanted) {
        return constant;
      }
    }
    throw new IllegalArgumentException("There is no " + type.getSimpleName() + " " + wanted);
  }

  static final class Bool extends DwordCodec<Boolean> {
    Bool() {
      super(Boolean.class);
    }

    @Override
    protected int dword(Boolean value) {
      return value ? 1 : 0;
    }

    @Override
    public Boolean ofDword(int number) {
      return number != 0;
    }

    @Override
    protected Boolean read(ByteBuffer bytes) {
      return bytes.remaining() == 1 ? bytes.get(bytes.position()) != 0 : super.read(bytes);
    }
  }

  static final class Dword extends DwordCodec<Integer> {
    private final int least;
    private final int most;

    Dword(int least, int most) {
      super(Integer.class);
      this.least = least;
      this.most = most;
    }

    @Override
    protected int dword(Integer value) {
      return (int) Bytes.requireRange(value, least, most, "value");
    }

    @Override
    public Integer ofDword(int number) {
      return number;
    }
  }

  static final class UnsignedDword extends DwordCodec<Long> {
    UnsignedDword() {
      super(Long.class);
    }

    @Override
    protected int dword(Long value) {
      return (int) Bytes.requireRange(value, 0, MAX_DWORD, "value");
    }

    @Override
    public Long ofDword(int number) {
      return Integer.toUnsignedLong(number);
    }
  }

  static final class Time extends DwordCodec<Duration> {
    private final Duration unit;
    private final Duration most;

    /** 0 for a unit shorter than a second; the others are whole seconds. */
    private final long unitSeconds;

    Time(ChronoUnit unit) {
      super(Duration.class);
      if (unit.compareTo(ChronoUnit.DAYS) > 0) {
        throw new IllegalArgumentException(
            "unit is " + unit + ", but must be one of a known length, from Nanos to Days");
      }
      this.unit = unit.getDuration();
      this.most = this.unit.multipliedBy(MAX_DWORD);
      this.unitSeconds = this.unit.getSeconds();
    }

    @Override
    protected int dword(Duration value) {
      if (value.isNegative() || value.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            "value is " + value + ", but must be from PT0S to " + most);
      }
      return (int)
          (unitSeconds == 0
              ? roundedUp(value.toNanos(), unit.toNanos(), 0)
              : roundedUp(value.getSeconds(), unitSeconds, value.getNano()));
    }

    /** Duration itself divides and multiplies by decimal fractions, which takes microseconds. */
    private static long roundedUp(long value, long unit, int rest) {
      return value / unit + (value % unit == 0 && rest == 0 ? 0 : 1);
    }

    @Override
    public Duration ofDword(int number) {
      long count = Integer.toUnsignedLong(number);
      return unitSeconds == 0
          ? Duration.ofNanos(count * unit.toNanos())
          : Duration.ofSeconds(count * unitSeconds);
    }
  }

  /** A number that stands for a constant; those that stand for no number cannot be set. */
  static final class Constant<E extends Enum<E>> extends DwordCodec<E> {
    private final IntFunction<E> constant;
    private final ToIntFunction<E> code;
    private final Predicate<E> settable;

    Constant(Class<E> type, IntFunction<E> constant, ToIntFunction<E> code, Predicate<E> settable) {
      super(type);
      this.constant = constant;
      this.code = code;
      this.settable = settable;
    }

    @Override
    protected int dword(E value) {
      if (!settable.test(value)) {
        throw new IllegalArgumentException(
            "value is " + value + ", which Windows reports but does not accept");
      }
      return code.applyAsInt(value);
    }

    @Override
    public E ofDword(int number) {
      return constant.apply(number);
    }
  }
}
