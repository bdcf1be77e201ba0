// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a value whose bytes hold pointers into themselves, as {@code SO_BSP_STATE}: reading
 * them needs to know where in memory they were. Without state.
 *
 * @param <T> the type of the value
 */
public interface SelfPointingCodec<T extends @Nullable Object> extends OptionCodec<T> {
  /**
   * Reads a value.
   *
   * @param bytes exactly the bytes that came back, from position to limit, as {@link
   *     OptionCodec#decode} gets them
   * @param address where in memory the first of them was
   * @return the value
   * @throws IllegalArgumentException these cannot be the bytes of a value, or a pointer leads
   *     outside of them; the message has them in hexadecimal
   */
  T decode(ByteBuffer bytes, long address);

  /**
   * Writes a value that has pointers into itself when it is set, too.
   *
   * @param value the value
   * @param address where in memory the first of its bytes will be
   * @return its bytes, from position to limit, as many as {@link #encode(Object)} gives
   * @throws IllegalArgumentException the value is out of range; the message names value and range
   */
  default ByteBuffer encode(T value, long address) {
    return encode(value);
  }
}
