// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/**
 * The codec of values that are only set.
 *
 * @param <T> the type of the value
 */
public abstract class SetOnlyCodec<T> implements OptionCodec<T> {
  private final Class<T> type;

  /**
   * For the codec of one type.
   *
   * @param type the class of the values
   */
  protected SetOnlyCodec(Class<T> type) {
    this.type = type;
  }

  @Override
  public final Class<T> type() {
    return type;
  }

  @Override
  public final int capacity() {
    return 0;
  }

  /**
   * Not possible.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public final T decode(ByteBuffer bytes) {
    throw new UnsupportedOperationException("The value can only be set.");
  }
}
