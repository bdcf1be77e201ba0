// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/**
 * The value of {@code RM_RATE_WINDOW_SIZE}: how fast a sender of reliable multicast is, and for how
 * long it can repeat what it sent. Source: {@code RM_SEND_WINDOW} of wsrm.h.
 *
 * <p>Windows keeps the rate equal to 8 times the size over the time, so that two of the three
 * settle the third.
 *
 * @param rateKbitsPerSec the highest rate, in kilobits per second, 0 to 4294967295
 * @param windowTime how long sent data is kept, 0 to 4294967295 ms, rounded up to milliseconds
 * @param windowSizeInBytes how much sent data is kept, in bytes, 0 to 4294967295
 */
public record RmSendWindow(long rateKbitsPerSec, Duration windowTime, long windowSizeInBytes) {
  static final OptionCodec<RmSendWindow> CODEC = new Codec();

  private static final long MAX_DWORD = 0xFFFF_FFFFL;

  /**
   * Checks the numbers, and rounds the time.
   *
   * @param rateKbitsPerSec 0 to 4294967295
   * @param windowTime 0 to 4294967295 ms
   * @param windowSizeInBytes 0 to 4294967295
   * @throws IllegalArgumentException one of them is out of range
   */
  public RmSendWindow {
    Objects.requireNonNull(windowTime, "windowTime");
    Bytes.requireRange(rateKbitsPerSec, 0, MAX_DWORD, "rateKbitsPerSec");
    windowTime = Bytes.requireMillis(windowTime, "windowTime");
    Bytes.requireRange(windowSizeInBytes, 0, MAX_DWORD, "windowSizeInBytes");
  }

  private static final class Codec extends ValueCodec<RmSendWindow> {
    private static final int SIZE = 12;

    private Codec() {
      super(RmSendWindow.class, SIZE);
    }

    @Override
    protected ByteBuffer write(RmSendWindow value) {
      return Bytes.allocate(SIZE)
          .putInt((int) value.rateKbitsPerSec())
          .putInt((int) value.windowTime().toMillis())
          .putInt((int) value.windowSizeInBytes())
          .flip();
    }

    @Override
    protected RmSendWindow read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "An RM_SEND_WINDOW");
      return new RmSendWindow(
          Integer.toUnsignedLong(b.getInt()),
          Duration.ofMillis(Integer.toUnsignedLong(b.getInt())),
          Integer.toUnsignedLong(b.getInt()));
    }
  }
}
