// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.util.function.ToIntFunction;

/** Finds the enum constant of a number. */
public final class Numbered {
  private Numbered() {}

  /**
   * Finds the constant.
   *
   * @param <E> the enum
   * @param values all its constants
   * @param number the number of a constant
   * @param code the number to find
   * @param unknown stands for numbers that no constant has
   * @return the constant of that number, or {@code unknown}
   */
  public static <E extends Enum<E>> E find(
      E[] values, ToIntFunction<E> number, int code, E unknown) {
    for (E value : values) {
      if (number.applyAsInt(value) == code) {
        return value;
      }
    }
    return unknown;
  }
}
