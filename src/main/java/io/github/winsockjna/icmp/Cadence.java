// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.time.Duration;
import java.util.Objects;

/** Turns at a steady interval, the first at once. A turn that was missed is not made up for. */
final class Cadence {
  private static final Duration MAX_INTERVAL = Duration.ofDays(49);

  private final EchoClock clock;
  private final long interval;
  private long due;

  Cadence(EchoClock clock, Duration interval) {
    this.clock = clock;
    this.interval = interval.toNanos();
    this.due = clock.nanoTime();
  }

  /**
   * Makes sure of an interval that a caller gives.
   *
   * @return the interval
   * @throws IllegalArgumentException it is out of range
   */
  static Duration requireInterval(Duration interval) {
    Objects.requireNonNull(interval, "interval");
    if (interval.isNegative() || interval.isZero() || interval.compareTo(MAX_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "interval is " + interval + ", but must be more than 0 and at most 49 days");
    }
    return interval;
  }

  /** How long until the next turn; 0 or less when it has come. */
  long nanosToNext() {
    return due - clock.nanoTime();
  }

  /** Takes the turn that has come, and with it those that were missed. */
  void take() {
    long late = clock.nanoTime() - due;
    due += interval * (1 + late / interval);
  }
}
