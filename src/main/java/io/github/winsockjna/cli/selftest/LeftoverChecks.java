// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.List;

/** Nothing of the checks before is left. */
final class LeftoverChecks {
  private LeftoverChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "leftover.threads",
            "The library has no thread left.",
            Source.THIS_LIBRARY,
            "none",
            LeftoverChecks::threads));
  }

  /** A request that nobody answers keeps its thread until its timeout. */
  private static String threads() throws Exception {
    return Await.until(() -> count() == 0) ? "none" : String.valueOf(count());
  }

  private static long count() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("winsock-jna"))
        .count();
  }
}
