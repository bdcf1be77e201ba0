// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The codec of values that are never null: it refuses null by name, before the work that a subclass
 * does. Without state.
 *
 * @param <T> the type of the value
 */
public abstract class ValueCodec<T> implements OptionCodec<T> {
  private final Class<T> type;
  private final int capacity;

  /**
   * For the codec of one type.
   *
   * @param type the class of the values, without type arguments
   * @param capacity the room to offer, in bytes
   */
  @SuppressWarnings("unchecked") // type arguments are not kept at run time
  protected ValueCodec(Class<? super T> type, int capacity) {
    this.type = (Class<T>) Objects.requireNonNull(type, "type");
    this.capacity = capacity;
  }

  @Override
  public final Class<T> type() {
    return type;
  }

  @Override
  public final int capacity() {
    return capacity;
  }

  @Override
  public final ByteBuffer encode(T value) {
    return write(Objects.requireNonNull(value, "value"));
  }

  @Override
  public final T decode(ByteBuffer bytes) {
    return read(Objects.requireNonNull(bytes, "bytes"));
  }

  /**
   * Writes a value for {@link #encode}.
   *
   * @param value the value, not null
   * @return its bytes, from position to limit
   * @throws IllegalArgumentException the value is out of range; the message names value and range
   */
  protected abstract ByteBuffer write(T value);

  /**
   * Reads a value for {@link #decode}.
   *
   * @param bytes the bytes that came back, from position to limit, not null
   * @return the value
   * @throws IllegalArgumentException these cannot be the bytes of a value; the message has them in
   *     hexadecimal
   */
  protected abstract T read(ByteBuffer bytes);
}
