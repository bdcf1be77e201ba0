// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import java.nio.ByteBuffer;

/**
 * The input of {@code SIO_TIMESTAMPING}. Source: {@code TIMESTAMPING_CONFIG} of mstcpip.h.
 *
 * @param receive whether datagrams that arrive get a time
 * @param transmit whether datagrams that are sent get a time
 * @param txTimestampsBuffered how many times of sent datagrams are kept until they are asked for, 0
 *     to 65535; those that come when the room is full are dropped
 */
public record TimestampingConfig(boolean receive, boolean transmit, int txTimestampsBuffered) {
  static final OptionCodec<TimestampingConfig> CODEC = new Codec();

  private static final int MOST_BUFFERED = 0xFFFF;

  /**
   * Checks the number.
   *
   * @param receive whether datagrams that arrive get a time
   * @param transmit whether datagrams that are sent get a time
   * @param txTimestampsBuffered 0 to 65535
   * @throws IllegalArgumentException {@code txTimestampsBuffered} is out of range
   */
  public TimestampingConfig {
    Bytes.requireRange(txTimestampsBuffered, 0, MOST_BUFFERED, "txTimestampsBuffered");
  }

  private static final class Codec extends SetOnlyCodec<TimestampingConfig> {
    private static final int SIZE = 8;
    private static final int RX = 1;
    private static final int TX = 2;

    private Codec() {
      super(TimestampingConfig.class);
    }

    @Override
    protected ByteBuffer write(TimestampingConfig value) {
      return Bytes.allocate(SIZE)
          .putInt(0, (value.receive() ? RX : 0) | (value.transmit() ? TX : 0))
          .putShort(Integer.BYTES, (short) value.txTimestampsBuffered());
    }
  }
}
