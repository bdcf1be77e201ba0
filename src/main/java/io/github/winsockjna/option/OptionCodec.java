// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Converts a value into the bytes for {@code setsockopt}, and the bytes of {@code getsockopt} into
 * a value. Pure Java, without state.
 *
 * <p>Values whose bytes hold pointers into themselves have a {@link SelfPointingCodec}.
 *
 * @param <T> the type of the value
 */
public interface OptionCodec<T extends @Nullable Object> {
  /**
   * {@code BOOL}: four bytes are written, 0 or 1; one and four bytes are read, since Windows
   * answers some options with one.
   */
  OptionCodec<Boolean> BOOL = new NumberCodecs.Bool();

  /** {@code DWORD} or {@code int}: four bytes, every number an {@code Integer} can hold. */
  OptionCodec<Integer> DWORD = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** {@code DWORD}: four bytes, 0 to 4294967295. */
  OptionCodec<Long> UNSIGNED_DWORD = new NumberCodecs.UnsignedDword();

  /** {@code SOCKET}, {@code HANDLE} or an address: as wide as a pointer of this process. */
  OptionCodec<Long> HANDLE = new SocketCodecs.Handle(Bytes.POINTER_SIZE);

  /** No value: nothing is written, and whatever comes back is read as null. */
  OptionCodec<@Nullable Void> NOTHING = new SocketCodecs.Nothing();

  /**
   * {@code int} or {@code DWORD} within bounds.
   *
   * @param least the least value that may be set
   * @param most the greatest value that may be set
   * @return a codec of four bytes; reading accepts every number
   */
  static OptionCodec<Integer> integer(int least, int most) {
    return new NumberCodecs.Dword(least, most);
  }

  /**
   * A time as a {@code DWORD}; a part of a unit is rounded up to a whole one.
   *
   * @param unit the native unit, {@link ChronoUnit#NANOS} to {@link ChronoUnit#DAYS}; a day has 24
   *     hours
   * @return a codec of four bytes for 0 to 4294967295 units
   * @throws IllegalArgumentException the unit is longer, and so of no length that is always the
   *     same
   */
  static OptionCodec<Duration> duration(ChronoUnit unit) {
    return new NumberCodecs.Time(Objects.requireNonNull(unit, "unit"));
  }

  /**
   * An enum whose constants stand for numbers.
   *
   * @param <E> the enum
   * @param type its class
   * @param number the number of a constant
   * @return a codec of four bytes; reading refuses numbers without a constant
   */
  static <E extends Enum<E>> OptionCodec<E> constant(Class<E> type, ToIntFunction<E> number) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(number, "number");
    return new NumberCodecs.Constant<>(
        type, found -> NumberCodecs.find(type, number, found), number, constant -> true);
  }

  /**
   * Plain bytes.
   *
   * @param most how many there may be
   * @return a codec that reads and writes 0 to {@code most} bytes
   */
  static OptionCodec<byte[]> bytes(int most) {
    return new ByteArrayCodec(most);
  }

  /**
   * The type of the value.
   *
   * @return its class
   */
  Class<T> type();

  /**
   * The room to offer {@code getsockopt}.
   *
   * @return bytes
   */
  int capacity();

  /**
   * Writes a value.
   *
   * @param value the value
   * @return its bytes, from position to limit
   * @throws IllegalArgumentException the value is out of range; the message names value and range
   */
  ByteBuffer encode(T value);

  /**
   * Reads a value.
   *
   * @param bytes the bytes that Windows returned, from position to limit, little-endian: a copy on
   *     the heap, which the codec may change and keep
   * @return the value
   * @throws IllegalArgumentException these cannot be the bytes of a value; the message has them in
   *     hexadecimal
   */
  T decode(ByteBuffer bytes);
}
