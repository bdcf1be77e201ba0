// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/** The codec of options that can only be read. */
abstract class ReadOnlyCodec<T> implements OptionCodec<T> {
  private final Class<T> type;
  private final int capacity;

  ReadOnlyCodec(Class<T> type, int capacity) {
    this.type = type;
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
    throw new UnsupportedOperationException("The option can only be read.");
  }
}
