// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * When an idle TCP connection probes its peer, and after how many lost probes it ends. Immutable.
 *
 * <pre>{@code
 * ref.keepAlive(KeepAlive.after(Duration.ofMinutes(1)).every(Duration.ofSeconds(10)).count(3));
 * }</pre>
 */
public final class KeepAlive {
  /** No probes: a peer that vanished is noticed only when something is sent to it. */
  public static final KeepAlive OFF =
      new KeepAlive(false, Duration.ZERO, Duration.ZERO, OptionalInt.empty());

  private static final Duration MOST = Duration.ofSeconds(Integer.MAX_VALUE / 1000);
  private static final int MOST_PROBES = 255;

  private final boolean on;
  private final Duration idle;
  private final Duration interval;
  private final OptionalInt probes;

  private KeepAlive(boolean on, Duration idle, Duration interval, OptionalInt probes) {
    this.on = on;
    this.idle = idle;
    this.interval = interval;
    this.probes = probes;
  }

  /**
   * Sends the first probe after the connection has been idle for a time. Unless set, further probes
   * follow every second, and the connection ends after 10 of them.
   *
   * @param idle how long it is idle before the first probe: 1 s to 2147483 s (24 days), rounded up
   *     to whole seconds
   * @return the setting
   * @throws IllegalArgumentException it is out of range
   */
  public static KeepAlive after(Duration idle) {
    return new KeepAlive(true, seconds("idle", idle), Duration.ofSeconds(1), OptionalInt.empty());
  }

  /**
   * The time from a probe without an answer to the next one; 1 second unless set.
   *
   * @param interval 1 s to 2147483 s (24 days), rounded up to whole seconds
   * @return a setting with that interval
   * @throws IllegalArgumentException it is out of range
   * @throws IllegalStateException this is {@link #OFF}
   */
  public KeepAlive every(Duration interval) {
    Duration rounded = seconds("interval", interval);
    requireOn();
    return new KeepAlive(true, idle, rounded, probes);
  }

  /**
   * After how many probes without an answer the connection ends. Before Windows 10 1703 it is
   * always 10.
   *
   * @param probes 1 to 255
   * @return a setting with that number
   * @throws IllegalArgumentException it is out of range
   * @throws IllegalStateException this is {@link #OFF}
   */
  public KeepAlive count(int probes) {
    if (probes < 1 || probes > MOST_PROBES) {
      throw new IllegalArgumentException(
          "probes is " + probes + ", but must be from 1 to " + MOST_PROBES);
    }
    requireOn();
    return new KeepAlive(true, idle, interval, OptionalInt.of(probes));
  }

  private static Duration seconds(String argument, Duration time) {
    Objects.requireNonNull(time, argument);
    if (time.isNegative() || time.isZero() || time.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          argument + " is " + time + ", but must be more than 0 s and at most 2147483 s");
    }
    return time.getNano() == 0 ? time : Duration.ofSeconds(time.getSeconds() + 1);
  }

  private void requireOn() {
    if (!on) {
      throw new IllegalStateException("KeepAlive.OFF has no times; begin with KeepAlive.after");
    }
  }

  boolean isOn() {
    return on;
  }

  Duration idle() {
    return idle;
  }

  Duration interval() {
    return interval;
  }

  OptionalInt probes() {
    return probes;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof KeepAlive other
        && on == other.on
        && idle.equals(other.idle)
        && interval.equals(other.interval)
        && probes.equals(other.probes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(on, idle, interval, probes);
  }

  /**
   * Describes it in a line.
   *
   * @return for example "after PT1M every PT10S, 3 probes", or "off"
   */
  @Override
  public String toString() {
    if (!on) {
      return "off";
    }
    String count = probes.isPresent() ? ", " + probes.getAsInt() + " probes" : "";
    return "after " + idle + " every " + interval + count;
  }
}
