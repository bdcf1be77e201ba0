// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.Arrays;

/** The releases of Windows that this library's documentation names, by their build. */
enum WindowsRelease {
  ALL("all", 0),
  WINDOWS_10("Windows 10", 10_240),
  WINDOWS_10_1607("Windows 10 1607", 14_393),
  WINDOWS_10_1703("Windows 10 1703", 15_063),
  WINDOWS_10_1709("Windows 10 1709", 16_299),
  WINDOWS_10_1803("Windows 10 1803", 17_134),
  WINDOWS_10_1809("Windows 10 1809", 17_763),
  WINDOWS_10_2004("Windows 10 2004", 19_041),
  WINDOWS_SERVER_2022("Windows Server 2022", 20_348),
  WINDOWS_11("Windows 11", 22_000);

  private final String text;
  private final int build;

  WindowsRelease(String text, int build) {
    this.text = text;
    this.build = build;
  }

  String text() {
    return text;
  }

  /** Whether a Windows of this build is this release or a later one. */
  boolean isIn(int windowsBuild) {
    return windowsBuild >= build;
  }

  /** The release that the documentation calls so. */
  static WindowsRelease of(String text) {
    return Arrays.stream(values())
        .filter(release -> release.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No release is called " + text));
  }
}
