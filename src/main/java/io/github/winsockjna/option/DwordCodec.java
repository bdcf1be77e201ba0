// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * The codec of values that are one {@code DWORD} or {@code int}, as those of most options are. The
 * library passes the number on without a buffer. Without state.
 *
 * @param <T> the type of the value
 */
public abstract class DwordCodec<T> extends ValueCodec<T> {
  /**
   * For the codec of one type.
   *
   * @param type the class of the values, without type arguments
   */
  protected DwordCodec(Class<? super T> type) {
    super(type, Integer.BYTES);
  }

  /**
   * The number of a value.
   *
   * @param value the value
   * @return its 32 bits
   * @throws IllegalArgumentException the value is out of range; the message names value and range
   */
  public final int toDword(T value) {
    return dword(Objects.requireNonNull(value, "value"));
  }

  /**
   * Tells the number for {@link #toDword}.
   *
   * @param value the value, not null
   * @return its 32 bits
   * @throws IllegalArgumentException the value is out of range; the message names value and range
   */
  protected abstract int dword(T value);

  /**
   * The value of a number.
   *
   * @param number the 32 bits that came back
   * @return the value
   * @throws IllegalArgumentException no value has this number
   */
  public abstract T ofDword(int number);

  @Override
  protected ByteBuffer write(T value) {
    return Bytes.allocate(Integer.BYTES).putInt(dword(value)).flip();
  }

  @Override
  protected T read(ByteBuffer bytes) {
    if (bytes.remaining() != Integer.BYTES) {
      Bytes.require(bytes, Integer.BYTES, "A DWORD");
    }
    int number = bytes.getInt(bytes.position());
    return ofDword(
        bytes.order() == ByteOrder.LITTLE_ENDIAN ? number : Integer.reverseBytes(number));
  }
}
