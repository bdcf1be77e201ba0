// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/**
 * The codec of values that are only set: {@link #decode} throws {@code
 * UnsupportedOperationException}. Without state.
 *
 * @param <T> the type of the value
 */
public abstract class SetOnlyCodec<T> extends ValueCodec<T> {
  /**
   * For the codec of one type.
   *
   * @param type the class of the values
   */
  protected SetOnlyCodec(Class<T> type) {
    super(type, 0);
  }

  @Override
  protected final T read(ByteBuffer bytes) {
    throw new UnsupportedOperationException("The value can only be set.");
  }
}
