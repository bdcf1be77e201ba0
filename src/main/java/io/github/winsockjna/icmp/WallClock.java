// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The wall clock at moments of {@link System#nanoTime}, which are known anyhow. It is read once a
 * second, since reading it may take as long as half an echo.
 */
final class WallClock {
  static final WallClock SYSTEM = new WallClock(Clock.systemUTC(), System::nanoTime);

  private static final long LASTS = TimeUnit.SECONDS.toNanos(1);

  private final Clock clock;
  private final LongSupplier nanoTime;
  private volatile Reading last;

  WallClock(Clock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.last = read();
  }

  private record Reading(long nanoTime, Instant instant) {
    Instant at(long moment) {
      return Instant.ofEpochSecond(
          instant.getEpochSecond(), instant.getNano() + (moment - nanoTime));
    }
  }

  private Reading read() {
    return new Reading(nanoTime.getAsLong(), clock.instant());
  }

  /** The time by the wall clock, as it was set at most a second before. */
  Instant at(long moment) {
    Reading reading = last;
    if (moment - reading.nanoTime > LASTS) {
      reading = read();
      last = reading;
    }
    return reading.at(moment);
  }
}
