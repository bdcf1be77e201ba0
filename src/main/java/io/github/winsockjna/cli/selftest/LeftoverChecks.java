// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.List;
import java.util.concurrent.TimeUnit;

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
  private static String threads() throws InterruptedException {
    long start = System.nanoTime();
    while (count() > 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    long left = count();
    return left == 0 ? "none" : String.valueOf(left);
  }

  private static long count() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("winsock-jna"))
        .count();
  }
}
