// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/**
 * What a connection has seen of congestion and loss so far. Windows 11. Source: {@code
 * TCP_INFO_v2}.
 *
 * @param outOfOrderPktsIn packets that arrived in another order, 0 to 4294967295
 * @param ecnNegotiated whether both sides use explicit congestion notification
 * @param eceAcksIn acknowledgements with an echo of congestion, 0 to 4294967295
 * @param ptoEpisodes probe timeouts, of tail loss probes, 0 to 4294967295
 */
public record TcpCongestion(
    long outOfOrderPktsIn, boolean ecnNegotiated, long eceAcksIn, long ptoEpisodes) {
  /**
   * Checks the values.
   *
   * @param outOfOrderPktsIn packets that arrived in another order
   * @param ecnNegotiated whether both sides use explicit congestion notification
   * @param eceAcksIn acknowledgements with an echo of congestion
   * @param ptoEpisodes probe timeouts
   * @throws IllegalArgumentException one is out of range
   */
  public TcpCongestion {
    Bytes.requireRange(outOfOrderPktsIn, 0, 0xFFFF_FFFFL, "outOfOrderPktsIn");
    Bytes.requireRange(eceAcksIn, 0, 0xFFFF_FFFFL, "eceAcksIn");
    Bytes.requireRange(ptoEpisodes, 0, 0xFFFF_FFFFL, "ptoEpisodes");
  }

  /** Reads one; the truth has one byte, and three that only fill up. */
  static TcpCongestion next(ByteBuffer b) {
    return new TcpCongestion(number(b), (byte) b.getInt() != 0, number(b), number(b));
  }

  private static long number(ByteBuffer b) {
    return Integer.toUnsignedLong(b.getInt());
  }
}
