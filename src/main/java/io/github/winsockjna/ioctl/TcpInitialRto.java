// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The input of {@code SIO_TCP_INITIAL_RTO}: how the first packet of a connection is repeated.
 * Source: {@code TCP_INITIAL_RTO_PARAMETERS} of mstcpip.h.
 *
 * @param rtt the first round-trip time to reckon with, 0 to 65534 ms, rounded up to milliseconds; 0
 *     for the system's default; empty to leave it as it is
 * @param maxSynRetransmissions how often the packet is repeated, 0 to 254; 0 for the system's
 *     default; {@link #NO_SYN_RETRANSMISSIONS} for not at all; empty to leave it as it is
 */
public record TcpInitialRto(Optional<Duration> rtt, OptionalInt maxSynRetransmissions) {
  /**
   * {@code TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS}: a connection that is refused fails at once.
   * Windows 10 1709.
   */
  public static final int NO_SYN_RETRANSMISSIONS = 254;

  static final OptionCodec<TcpInitialRto> CODEC = new Codec();

  private static final int UNSPECIFIED_RTT = 0xFFFF;
  private static final int UNSPECIFIED_RETRANSMISSIONS = 0xFF;

  /**
   * Checks the numbers, and rounds the time.
   *
   * @param rtt 0 to 65534 ms, or empty
   * @param maxSynRetransmissions 0 to 254, or empty
   * @throws IllegalArgumentException one of them is out of range
   */
  public TcpInitialRto {
    Objects.requireNonNull(rtt, "rtt");
    Objects.requireNonNull(maxSynRetransmissions, "maxSynRetransmissions");
    rtt = rtt.map(time -> Bytes.requireMillis(time, "rtt"));
    rtt.ifPresent(time -> Bytes.requireRange(time.toMillis(), 0, UNSPECIFIED_RTT - 1, "rtt in ms"));
    maxSynRetransmissions.ifPresent(
        n -> Bytes.requireRange(n, 0, NO_SYN_RETRANSMISSIONS, "maxSynRetransmissions"));
  }

  /**
   * Changes only how often the packet is repeated.
   *
   * @param maxSynRetransmissions 0 to 254, {@link #NO_SYN_RETRANSMISSIONS} for not at all
   * @return the parameters, which leave the round-trip time as it is
   * @throws IllegalArgumentException {@code maxSynRetransmissions} is out of range
   */
  public static TcpInitialRto ofRetransmissions(int maxSynRetransmissions) {
    return new TcpInitialRto(Optional.empty(), OptionalInt.of(maxSynRetransmissions));
  }

  private static final class Codec extends SetOnlyCodec<TcpInitialRto> {
    private static final int SIZE = 4;

    private Codec() {
      super(TcpInitialRto.class);
    }

    @Override
    protected ByteBuffer write(TcpInitialRto value) {
      int rtt = value.rtt().map(time -> (int) time.toMillis()).orElse(UNSPECIFIED_RTT);
      return Bytes.allocate(SIZE)
          .putShort(0, (short) rtt)
          .put(2, (byte) value.maxSynRetransmissions().orElse(UNSPECIFIED_RETRANSMISSIONS));
    }
  }
}
