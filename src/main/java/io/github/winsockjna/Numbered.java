// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.util.function.ToIntFunction;

/** Finds the enum constant of a number. */
final class Numbered {
  private Numbered() {}

  static <E extends Enum<E>> E find(E[] values, ToIntFunction<E> number, int code, E unknown) {
    for (E value : values) {
      if (number.applyAsInt(value) == code) {
        return value;
      }
    }
    return unknown;
  }
}
