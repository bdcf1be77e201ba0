// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.ReadOnlyCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a TCP connection fares, the output of {@code SIO_TCP_INFO}. Source: {@code TCP_INFO_v0} and
 * {@code TCP_INFO_v1} of mstcpip.h.
 *
 * @param state the connection's state
 * @param mss the largest segment, in bytes
 * @param connectionTime how long the connection has lasted, in whole milliseconds
 * @param timestampsEnabled whether the timestamps of RFC 1323 are on
 * @param rtt the round-trip time, as estimated now, in whole microseconds
 * @param minRtt the shortest round trip measured, in whole microseconds
 * @param bytesInFlight bytes sent and not acknowledged yet
 * @param cwnd the congestion window, in bytes
 * @param sndWnd the send window, in bytes
 * @param rcvWnd the receive window, in bytes
 * @param rcvBuf the receive buffer, in bytes; Windows may change it by itself
 * @param bytesOut bytes sent so far
 * @param bytesIn bytes received so far
 * @param bytesReordered bytes that arrived in another order so far
 * @param bytesRetrans bytes sent again so far
 * @param fastRetrans fast retransmissions so far
 * @param dupAcksIn duplicate acknowledgements received so far
 * @param timeoutEpisodes how often retransmission timed out so far, once or several times in a row
 * @param synRetrans how often the first packet was sent again
 * @param sendLimits what has limited the speed of sending; empty in version 0
 */
public record TcpInfo(
    TcpState state,
    long mss,
    Duration connectionTime,
    boolean timestampsEnabled,
    Duration rtt,
    Duration minRtt,
    long bytesInFlight,
    long cwnd,
    long sndWnd,
    long rcvWnd,
    long rcvBuf,
    long bytesOut,
    long bytesIn,
    long bytesReordered,
    long bytesRetrans,
    long fastRetrans,
    long dupAcksIn,
    long timeoutEpisodes,
    int synRetrans,
    Optional<TcpSendLimits> sendLimits) {
  static final OptionCodec<TcpInfo> CODEC = new Codec();

  private static final class Codec extends ReadOnlyCodec<TcpInfo> {
    private static final int SIZE_V0 = 88;
    private static final int SIZE_V1 = 136;

    private Codec() {
      super(TcpInfo.class, SIZE_V1);
    }

    @Override
    public TcpInfo decode(ByteBuffer bytes) {
      ByteBuffer b =
          bytes.remaining() == SIZE_V0
              ? Bytes.require(bytes, SIZE_V0, "A TCP_INFO_v0")
              : Bytes.require(bytes, SIZE_V1, "A TCP_INFO_v1");
      return new TcpInfo(
          TcpState.of(b.getInt()),
          number(b),
          Duration.ofMillis(b.getLong()),
          lone(b) != 0,
          micros(b),
          micros(b),
          number(b),
          number(b),
          number(b),
          number(b),
          number(b),
          b.getLong(),
          b.getLong(),
          number(b),
          number(b),
          number(b),
          number(b),
          number(b),
          lone(b),
          b.hasRemaining() ? Optional.of(TcpSendLimits.next(b)) : Optional.empty());
    }

    private static long number(ByteBuffer b) {
      return Integer.toUnsignedLong(b.getInt());
    }

    private static Duration micros(ByteBuffer b) {
      return Duration.of(number(b), ChronoUnit.MICROS);
    }

    /** One byte, and three that only fill up. */
    private static int lone(ByteBuffer b) {
      return Byte.toUnsignedInt((byte) b.getInt());
    }
  }
}
