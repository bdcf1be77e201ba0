// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import java.util.concurrent.TimeUnit;

/** Waits for what happens soon. */
final class Await {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Await() {}

  /** What is waited for. */
  @FunctionalInterface
  interface Condition {
    boolean isMet() throws Exception;
  }

  /** Whether it was met within some seconds. */
  static boolean until(Condition condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.isMet()) {
      if (System.nanoTime() - start > MOST_NANOS) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return true;
  }
}
