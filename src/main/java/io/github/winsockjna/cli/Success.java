// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.function.Predicate;

/** Whether a command has worked, by its results. */
final class Success<T> {
  private final Predicate<T> isGood;
  private final boolean demandsAll;
  private boolean hasGood;
  private boolean hasBad;

  private Success(Predicate<T> isGood, boolean demandsAll) {
    this.isGood = isGood;
    this.demandsAll = demandsAll;
  }

  /** It has once there is a good result. */
  static <T> Success<T> ofAny(Predicate<T> isGood) {
    return new Success<>(isGood, false);
  }

  /** It has when it came to its end without a bad result. */
  static <T> Success<T> ofAll(Predicate<T> isGood) {
    return new Success<>(isGood, true);
  }

  void add(T result) {
    boolean good = isGood.test(result);
    hasGood |= good;
    hasBad |= !good;
  }

  /** The exit status. */
  int exitStatus(boolean complete) {
    boolean worked = demandsAll ? complete && !hasBad : hasGood;
    return worked ? Main.WORKED : Main.FAILED;
  }
}
