// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/**
 * What has limited the speed of sending on a connection so far. Source: the {@code SndLim*} fields
 * of {@code TCP_INFO_v1} of mstcpip.h.
 *
 * @param rwin the peer's receive window was full
 * @param cwnd the congestion window was full
 * @param snd the program gave too little to send
 */
public record TcpSendLimits(Limit rwin, Limit cwnd, Limit snd) {
  /**
   * Checks that nothing is null.
   *
   * @param rwin the peer's receive window was full
   * @param cwnd the congestion window was full
   * @param snd the program gave too little to send
   */
  public TcpSendLimits {
    Objects.requireNonNull(rwin, "rwin");
    Objects.requireNonNull(cwnd, "cwnd");
    Objects.requireNonNull(snd, "snd");
  }

  /**
   * What one of them has cost.
   *
   * @param transitions how often it became what limits
   * @param time for how long it was, in whole milliseconds
   * @param bytes how many bytes were sent meanwhile
   */
  public record Limit(long transitions, Duration time, long bytes) {
    /**
     * Checks the time.
     *
     * @param transitions how often it became what limits
     * @param time for how long it was
     * @param bytes how many bytes were sent meanwhile
     */
    public Limit {
      Objects.requireNonNull(time, "time");
    }

    private static Limit next(ByteBuffer b) {
      return new Limit(
          Integer.toUnsignedLong(b.getInt()),
          Duration.ofMillis(Integer.toUnsignedLong(b.getInt())),
          b.getLong());
    }
  }

  static TcpSendLimits next(ByteBuffer b) {
    return new TcpSendLimits(Limit.next(b), Limit.next(b), Limit.next(b));
  }
}
