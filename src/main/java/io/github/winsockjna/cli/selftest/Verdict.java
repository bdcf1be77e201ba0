// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

/** How a check ended. */
public enum Verdict {
  /** It is as expected. */
  OK("ok"),
  /** It is not as expected. */
  DIFFERS("differs"),
  /** This computer does not have it: Windows is too old, or there is no IPv6. */
  NOT_HERE("not here"),
  /** It could not be looked at, for example for want of administrator rights. */
  NOT_TRIED("not tried");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /**
   * The verdict in words.
   *
   * @return for example "not here"
   */
  public String text() {
    return text;
  }
}
