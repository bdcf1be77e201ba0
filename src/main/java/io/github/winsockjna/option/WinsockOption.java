// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.net.SocketOption;
import org.jspecify.annotations.Nullable;

/**
 * A socket option of Winsock. Whether it can be read, set or both is in its type, so that a wrong
 * use does not compile.
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
   * How its values stand in memory.
   *
   * @return the codec, pure Java
   */
  OptionCodec<T> codec();
}
