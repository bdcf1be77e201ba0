// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.regex.Pattern;

/**
 * Text from the network as it may be printed: a name could have characters that move the cursor.
 */
final class PlainText {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private PlainText() {}

  static String of(String text) {
    return INVISIBLE.matcher(text).replaceAll("?");
  }
}
