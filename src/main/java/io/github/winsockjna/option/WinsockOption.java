// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.net.SocketOption;
import org.jspecify.annotations.Nullable;

/**
 * A socket option of Winsock. Its type tells whether it can be read, set or both, so reading an
 * option that can only be set does not compile.
 *
 * <p>Immutable.
 *
 * @param <T> the type of its value
 */
public sealed interface WinsockOption<T extends @Nullable Object> extends SocketOption<T>
    permits ReadableOption, WritableOption {
  /**
   * The level, as passed to {@code getsockopt} and {@code setsockopt}.
   *
   * @return for example 0xFFFF, {@code SOL_SOCKET}
   */
  int level();

  /**
   * The option's number at its level.
   *
   * @return the {@code optname} of {@code getsockopt} and {@code setsockopt}
   */
  int number();

  /**
   * The first version of Windows that has it.
   *
   * @return for example "Windows 10 1709"; "all" for every version that runs Java 17, "none" when
   *     headers name it but no Windows has it, "unverified" when only headers are known
   */
  String since();

  /**
   * Converts its values to bytes and back.
   *
   * @return the codec, pure Java
   */
  OptionCodec<T> codec();
}
