// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The codec of options that can only be set. */
abstract class SetOnlyCodec<T> implements OptionCodec<T> {
  private final Class<T> type;

  SetOnlyCodec(Class<T> type) {
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

  @Override
  public final T decode(ByteBuffer bytes) {
    throw new UnsupportedOperationException("The option can only be set.");
  }

  static <A extends InetAddress> A requireFamily(
      InetAddress address, Class<A> family, String argument) {
    if (!family.isInstance(address)) {
      throw new IllegalArgumentException(
          argument
              + " is "
              + address.getHostAddress()
              + ", but must be an "
              + family.getSimpleName());
    }
    return family.cast(address);
  }
}
