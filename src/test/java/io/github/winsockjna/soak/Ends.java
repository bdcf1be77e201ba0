// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import java.util.concurrent.atomic.AtomicLong;

/** How many things of a kind began, and how they ended. */
final class Ends {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  void begin() {
    begun.incrementAndGet();
  }

  void end(Throwable failure) {
    (failure == null ? done : failed).incrementAndGet();
  }

  /** Those that began and did not end. */
  long missing() {
    return begun.get() - done.get() - failed.get();
  }

  @Override
  public String toString() {
    return done + " + " + failed;
  }
}
