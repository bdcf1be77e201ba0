// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.List;
import java.util.function.Predicate;

/** What a check should see: in words, and how to tell. */
record Expected(String text, Predicate<String> isMet) {
  /** One of these texts. */
  static Expected of(String... texts) {
    return new Expected(String.join(" or ", texts), List.of(texts)::contains);
  }

  /** A number in a range. */
  static Expected number(long least, long most) {
    return new Expected(
        least + " to " + most,
        text -> text.matches("-?\\d+") && isBetween(Long.parseLong(text), least, most));
  }

  private static boolean isBetween(long number, long least, long most) {
    return number >= least && number <= most;
  }
}
