// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/**
 * The value of {@code SO_LINGER}: what closing a socket does with unsent data. Source: {@code
 * LINGER} of winsock2.h.
 *
 * @param isOn whether closing waits until the data is sent or the time is over; with a time of 0,
 *     closing resets the connection at once
 * @param duration how long, 0 to 65535 seconds, rounded up to whole seconds; 0 when not on
 */
public record Linger(boolean isOn, Duration duration) {
  /** Closing returns at once, and Windows goes on sending: the default. */
  public static final Linger OFF = new Linger(false, Duration.ZERO);

  static final OptionCodec<Linger> CODEC = new Codec();

  private static final int MOST_SECONDS = 0xFFFF;

  /**
   * Checks and rounds the time.
   *
   * @param isOn whether closing waits
   * @param duration 0 to 65535 seconds; 0 when not on
   * @throws IllegalArgumentException the time is negative or longer than 65535 s, or there is one
   *     though lingering is off
   */
  public Linger {
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative() || duration.compareTo(Duration.ofSeconds(MOST_SECONDS)) > 0) {
      throw new IllegalArgumentException(
          "duration is " + duration + ", but must be from 0 to " + MOST_SECONDS + " seconds");
    }
    if (!isOn && !duration.isZero()) {
      throw new IllegalArgumentException(
          "duration is " + duration + ", but must be 0 when lingering is off");
    }
    duration = Duration.ofSeconds(duration.plusSeconds(1).minusNanos(1).toSeconds());
  }

  /**
   * Lingering for a time.
   *
   * @param duration 0 to 65535 seconds, rounded up to whole seconds; 0: closing resets the
   *     connection
   * @return the value
   * @throws IllegalArgumentException the time is out of range
   */
  public static Linger of(Duration duration) {
    return new Linger(true, duration);
  }

  private static final class Codec extends ValueCodec<Linger> {
    private static final int SIZE = 4;

    private Codec() {
      super(Linger.class, SIZE);
    }

    @Override
    protected ByteBuffer write(Linger value) {
      return Bytes.allocate(SIZE)
          .putShort((short) (value.isOn() ? 1 : 0))
          .putShort((short) value.duration().toSeconds())
          .flip();
    }

    @Override
    protected Linger read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "A LINGER");
      int seconds = Short.toUnsignedInt(b.getShort(2));
      return b.getShort(0) == 0 ? OFF : of(Duration.ofSeconds(seconds));
    }
  }
}
