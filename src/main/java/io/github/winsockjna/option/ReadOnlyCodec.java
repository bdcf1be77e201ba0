// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/**
 * The codec of values that are only read: {@link #encode} throws {@code
 * UnsupportedOperationException}. Without state.
 *
 * @param <T> the type of the value
 */
public abstract class ReadOnlyCodec<T> extends ValueCodec<T> {
  /**
   * For the codec of one type.
   *
   * @param type the class of the values, without type arguments
   * @param capacity the room to offer, in bytes
   */
  protected ReadOnlyCodec(Class<? super T> type, int capacity) {
    super(type, capacity);
  }

  @Override
  protected final ByteBuffer write(T value) {
    throw new UnsupportedOperationException("The value can only be read.");
  }
}
