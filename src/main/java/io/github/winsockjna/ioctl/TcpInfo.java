// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.ReadOnlyCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a TCP connection fares, the output of {@code SIO_TCP_INFO}. Source: {@code TCP_INFO_v0} and
 * {@code TCP_INFO_v1} of mstcpip.h. Immutable.
 */
public final class TcpInfo {
  /** The newest version that this library knows. */
  public static final int NEWEST_VERSION = 2;

  static final OptionCodec<TcpInfo> CODEC = new Codec();

  /** Makes equality and text of so many numbers. */
  record Values(
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
      Optional<TcpSendLimits> sendLimits,
      Optional<TcpCongestion> congestion) {}

  private final Values values;

  TcpInfo(Values values) {
    this.values = values;
  }

  /**
   * The connection's state.
   *
   * @return the state
   */
  public TcpState state() {
    return values.state;
  }

  /**
   * The largest segment.
   *
   * @return bytes
   */
  public long mss() {
    return values.mss;
  }

  /**
   * How long the connection has lasted.
   *
   * @return whole milliseconds
   */
  public Duration connectionTime() {
    return values.connectionTime;
  }

  /**
   * Whether the timestamps of RFC 1323 are on.
   *
   * @return true when they are
   */
  public boolean timestampsEnabled() {
    return values.timestampsEnabled;
  }

  /**
   * The round-trip time, as estimated now.
   *
   * @return whole microseconds
   */
  public Duration rtt() {
    return values.rtt;
  }

  /**
   * The shortest round trip measured.
   *
   * @return whole microseconds
   */
  public Duration minRtt() {
    return values.minRtt;
  }

  /**
   * What was sent and is not acknowledged yet.
   *
   * @return bytes
   */
  public long bytesInFlight() {
    return values.bytesInFlight;
  }

  /**
   * The congestion window.
   *
   * @return bytes
   */
  public long cwnd() {
    return values.cwnd;
  }

  /**
   * The send window.
   *
   * @return bytes
   */
  public long sndWnd() {
    return values.sndWnd;
  }

  /**
   * The receive window.
   *
   * @return bytes
   */
  public long rcvWnd() {
    return values.rcvWnd;
  }

  /**
   * The receive buffer. Windows may change it by itself.
   *
   * @return bytes
   */
  public long rcvBuf() {
    return values.rcvBuf;
  }

  /**
   * What was sent so far.
   *
   * @return bytes
   */
  public long bytesOut() {
    return values.bytesOut;
  }

  /**
   * What was received so far.
   *
   * @return bytes
   */
  public long bytesIn() {
    return values.bytesIn;
  }

  /**
   * What arrived in another order so far.
   *
   * @return bytes
   */
  public long bytesReordered() {
    return values.bytesReordered;
  }

  /**
   * What was sent again so far.
   *
   * @return bytes
   */
  public long bytesRetrans() {
    return values.bytesRetrans;
  }

  /**
   * Fast retransmissions so far.
   *
   * @return how many
   */
  public long fastRetrans() {
    return values.fastRetrans;
  }

  /**
   * Duplicate acknowledgements received so far.
   *
   * @return how many
   */
  public long dupAcksIn() {
    return values.dupAcksIn;
  }

  /**
   * Retransmission timeouts so far. Several in a row count once.
   *
   * @return how many
   */
  public long timeoutEpisodes() {
    return values.timeoutEpisodes;
  }

  /**
   * How often the first packet was sent again.
   *
   * @return 0 to 255
   */
  public int synRetrans() {
    return values.synRetrans;
  }

  /**
   * What has limited the speed of sending. Windows 10 1809.
   *
   * @return the limits; empty in version 0
   */
  public Optional<TcpSendLimits> sendLimits() {
    return values.sendLimits;
  }

  /**
   * What the connection has seen of congestion and loss. Windows 11.
   *
   * @return the figures; empty in versions 0 and 1
   */
  public Optional<TcpCongestion> congestion() {
    return values.congestion;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TcpInfo that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * Lists every number by its name.
   *
   * @return for example "TcpInfo[state=ESTABLISHED, mss=1460, …]"
   */
  @Override
  public String toString() {
    return values.toString().replaceFirst("Values", "TcpInfo");
  }

  private static final class Codec extends ReadOnlyCodec<TcpInfo> {
    private static final int SIZE_V0 = 88;
    private static final int SIZE_V1 = 136;
    private static final int SIZE_V2 = 152;

    private Codec() {
      super(TcpInfo.class, SIZE_V2);
    }

    @Override
    protected TcpInfo read(ByteBuffer bytes) {
      ByteBuffer b =
          switch (bytes.remaining()) {
            case SIZE_V0 -> Bytes.require(bytes, SIZE_V0, "A TCP_INFO_v0");
            case SIZE_V1 -> Bytes.require(bytes, SIZE_V1, "A TCP_INFO_v1");
            default -> Bytes.require(bytes, SIZE_V2, "A TCP_INFO_v2");
          };
      return new TcpInfo(
          new Values(
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
              b.hasRemaining() ? Optional.of(TcpSendLimits.next(b)) : Optional.empty(),
              b.hasRemaining() ? Optional.of(TcpCongestion.next(b)) : Optional.empty()));
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
