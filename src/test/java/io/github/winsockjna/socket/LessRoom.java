// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.option.SelfPointingCodec;
import java.nio.ByteBuffer;

/** A codec that offers less room than its own. */
record LessRoom<T>(SelfPointingCodec<T> codec, int capacity) implements SelfPointingCodec<T> {
  @Override
  public Class<T> type() {
    return codec.type();
  }

  @Override
  public ByteBuffer encode(T value) {
    return codec.encode(value);
  }

  @Override
  public T decode(ByteBuffer bytes) {
    return codec.decode(bytes);
  }

  @Override
  public T decode(ByteBuffer bytes, long address) {
    return codec.decode(bytes, address);
  }
}
