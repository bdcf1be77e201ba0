// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a check saw.
 *
 * @param text in words: a value, or the name of an error
 * @param bytes the raw bytes behind it, in hexadecimal; null when there are none
 */
public record Seen(String text, @Nullable String bytes) {
  /** What has no raw bytes. */
  static Seen of(Object text) {
    return new Seen(String.valueOf(text), null);
  }

  /** A value and the bytes it was read from. */
  static Seen of(Object text, byte[] bytes) {
    return new Seen(String.valueOf(text), HexFormat.of().formatHex(bytes));
  }
}
