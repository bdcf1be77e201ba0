// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/**
 * The codec of values that are only read.
 *
 * @param <T> the type of the value
 */
public abstract class ReadOnlyCodec<T> implements OptionCodec<T> {
  private final Class<T> type;
  private final int capacity;

  /**
   * For the codec of one type.
   *
   * @param type the class of the values, without type arguments
   * @param capacity the room to offer, in bytes
   */
  @SuppressWarnings("unchecked") // type arguments are not kept at run time
  protected ReadOnlyCodec(Class<? super T> type, int capacity) {
    this.type = (Class<T>) type;
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

  /**
   * Not possible.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public final ByteBuffer encode(T value) {
    throw new UnsupportedOperationException("The value can only be read.");
  }
}
