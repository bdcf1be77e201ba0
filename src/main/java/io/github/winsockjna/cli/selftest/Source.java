// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.Arrays;

/** By whose word something is expected. */
public enum Source {
  /** What Microsoft's pages and headers say. */
  MICROSOFT("Microsoft"),
  /** What public conformance tests, such as those of Wine and .NET, found on Windows. */
  CONFORMANCE_TEST("conformance test"),
  /** What this library's documentation says of the library. */
  THIS_LIBRARY("this library");

  private final String text;

  Source(String text) {
    this.text = text;
  }

  /**
   * The source in words.
   *
   * @return for example "conformance test"
   */
  public String text() {
    return text;
  }

  /** The source with this text. */
  static Source of(String text) {
    return Arrays.stream(values())
        .filter(source -> source.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No source is called " + text));
  }
}
