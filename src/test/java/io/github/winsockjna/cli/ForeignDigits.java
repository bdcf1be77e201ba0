// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.Locale;

/** A default locale that writes numbers with digits of its own. */
final class ForeignDigits {
  private ForeignDigits() {}

  static void during(Runnable test) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      test.run();
    } finally {
      Locale.setDefault(before);
    }
  }
}
