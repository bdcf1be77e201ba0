// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * When a hop passed an echo on, as it wrote down itself. Source: the timestamp option of IPv4, RFC
 * 791.
 *
 * @param address the hop's address
 * @param sinceMidnightUtc whole milliseconds, 0 to a day; where {@code isUtc} is false, 0 to 2^31-1
 *     milliseconds since a moment only the hop knows
 * @param isUtc whether the hop knows the time; false when it set the bit that says it does not
 */
public record HopTimestamp(InetAddress address, Duration sinceMidnightUtc, boolean isUtc) {
  /**
   * A hop's timestamp.
   *
   * @param address the hop's address
   * @param sinceMidnightUtc the time
   * @param isUtc whether it is one of the day
   * @throws NullPointerException {@code address} or {@code sinceMidnightUtc} is null
   */
  public HopTimestamp {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(sinceMidnightUtc, "sinceMidnightUtc");
  }
}
