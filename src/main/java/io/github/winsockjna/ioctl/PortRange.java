// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Ports in a row, the input of {@code SIO_ACQUIRE_PORT_RESERVATION}. Source: {@code
 * INET_PORT_RANGE} of mstcpip.h.
 *
 * @param startPort the first port, 1 to 65535, or 0 for any that are free
 * @param numberOfPorts how many there are, 0 to 65535
 */
public record PortRange(int startPort, int numberOfPorts) {
  static final OptionCodec<PortRange> CODEC = new Codec();
  static final int SIZE = 4;

  private static final int MOST = 0xFFFF;

  /**
   * Checks the numbers.
   *
   * @param startPort 0 to 65535
   * @param numberOfPorts 0 to 65535
   * @throws IllegalArgumentException one of them is out of range
   */
  public PortRange {
    Bytes.requireRange(startPort, 0, MOST, "startPort");
    Bytes.requireRange(numberOfPorts, 0, MOST, "numberOfPorts");
  }

  /** The port is in network order, the number in Windows'. */
  static PortRange at(int offset, ByteBuffer b) {
    ByteBuffer range = b.slice(offset, SIZE);
    return new PortRange(
        Short.toUnsignedInt(range.order(ByteOrder.BIG_ENDIAN).getShort()),
        Short.toUnsignedInt(range.order(ByteOrder.LITTLE_ENDIAN).getShort()));
  }

  private static final class Codec extends SetOnlyCodec<PortRange> {
    private Codec() {
      super(PortRange.class);
    }

    @Override
    protected ByteBuffer write(PortRange value) {
      return Bytes.allocate(SIZE)
          .order(ByteOrder.BIG_ENDIAN)
          .putShort((short) value.startPort())
          .order(ByteOrder.LITTLE_ENDIAN)
          .putShort((short) value.numberOfPorts())
          .flip();
    }
  }
}
