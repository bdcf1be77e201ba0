// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** What {@link System#nanoTime} would say, which has no meaning of its own and may overflow. */
  private long nanos = Long.MAX_VALUE - 5;

  private Instant wall = NOON;
  private int readings;

  private final WallClock clock =
      new WallClock(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              readings++;
              return wall;
            }
          },
          () -> nanos);

  @Test
  void tellsTheTimeOfMomentsBeforeAndAfterItsReading() {
    assertThat(clock.at(nanos)).isEqualTo(NOON);
    assertThat(clock.at(nanos + 10)).isEqualTo(NOON.plusNanos(10));
    assertThat(clock.at(nanos - 5_000_000_001L)).isEqualTo(NOON.minusNanos(5_000_000_001L));
    assertThat(readings).isEqualTo(1);
  }

  @Test
  void hearsOfAClockThatWasSetAfterASecond() {
    wall = NOON.plus(Duration.ofHours(1));
    nanos += TimeUnit.SECONDS.toNanos(1);
    assertThat(clock.at(nanos)).isEqualTo(NOON.plusSeconds(1));
    nanos++;
    assertThat(clock.at(nanos)).isEqualTo(wall);
    assertThat(clock.at(nanos - 1)).isEqualTo(wall.minusNanos(1));
    assertThat(readings).isEqualTo(2);
  }

  @Test
  void theSystemsIsTheWallClock() {
    Instant before = Instant.now();
    Instant told = WallClock.SYSTEM.at(System.nanoTime());
    // The one clock may run a little faster than the other.
    assertThat(told).isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
  }
}
