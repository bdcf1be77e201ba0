// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/**
 * The input of {@code SIO_KEEPALIVE_VALS}. Source: {@code tcp_keepalive} of mstcpip.h.
 *
 * @param enabled whether probes are sent at all
 * @param time how long the connection is idle before the first probe, 0 to 4294967295 ms, rounded
 *     up to milliseconds
 * @param interval the time between probes that are not answered, 0 to 4294967295 ms, rounded up to
 *     milliseconds
 */
public record KeepAliveValues(boolean enabled, Duration time, Duration interval) {
  static final OptionCodec<KeepAliveValues> CODEC = new Codec();

  /**
   * Checks the times, and rounds them.
   *
   * @param enabled whether probes are sent at all
   * @param time 0 to 4294967295 ms
   * @param interval 0 to 4294967295 ms
   * @throws IllegalArgumentException a time is out of range
   */
  public KeepAliveValues {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(interval, "interval");
    time = Bytes.requireMillis(time, "time");
    interval = Bytes.requireMillis(interval, "interval");
  }

  private static final class Codec extends SetOnlyCodec<KeepAliveValues> {
    private Codec() {
      super(KeepAliveValues.class);
    }

    @Override
    protected ByteBuffer write(KeepAliveValues value) {
      return Bytes.allocate(3 * Integer.BYTES)
          .putInt(value.enabled() ? 1 : 0)
          .putInt((int) value.time().toMillis())
          .putInt((int) value.interval().toMillis())
          .flip();
    }
  }
}
