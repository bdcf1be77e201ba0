// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * The time at which a hop passed an echo on, as the hop itself wrote it down. Nobody checks it.
 * Source: the timestamp option of IPv4, RFC 791.
 *
 * @param address the hop's address
 * @param sinceMidnightUtc 0 to 2147483647 whole milliseconds since midnight UTC, no more than a day
 *     where the hop is right; where {@code isUtc} is false, since a moment that only the hop knows
 * @param isUtc whether the hop says that the time is UTC
 */
public record HopTimestamp(InetAddress address, Duration sinceMidnightUtc, boolean isUtc) {
  /** The option has 31 bits for the time. */
  private static final Duration MAX_TIME = Duration.ofMillis(Integer.MAX_VALUE);

  /**
   * A hop's timestamp.
   *
   * @param address the hop's address
   * @param sinceMidnightUtc the time, 0 to 2147483647 milliseconds
   * @param isUtc whether the hop says that the time is UTC
   * @throws NullPointerException {@code address} or {@code sinceMidnightUtc} is null
   * @throws IllegalArgumentException {@code sinceMidnightUtc} is out of range
   */
  public HopTimestamp {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(sinceMidnightUtc, "sinceMidnightUtc");
    if (sinceMidnightUtc.isNegative() || sinceMidnightUtc.compareTo(MAX_TIME) > 0) {
      throw new IllegalArgumentException(
          "sinceMidnightUtc is "
              + sinceMidnightUtc
              + ", but must be from 0 to "
              + MAX_TIME.toMillis()
              + " milliseconds");
    }
  }
}
