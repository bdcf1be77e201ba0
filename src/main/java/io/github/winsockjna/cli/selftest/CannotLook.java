// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

/** A look that this computer does not allow: it tells nothing of the library or of Windows. */
final class CannotLook extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  private CannotLook(Verdict verdict, String reason) {
    super(reason);
    this.verdict = verdict;
  }

  /** This computer does not have what it takes. */
  static CannotLook notHere(String reason) {
    return new CannotLook(Verdict.NOT_HERE, reason);
  }

  /** This computer may have it, but it could not be looked at. */
  static CannotLook notTried(String reason) {
    return new CannotLook(Verdict.NOT_TRIED, reason);
  }

  Verdict verdict() {
    return verdict;
  }
}
