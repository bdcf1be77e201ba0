// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/**
 * The value of {@code RM_USE_FEC}: forward error correction of a sender of reliable multicast.
 * Source: {@code RM_FEC_INFO} of wsrm.h.
 *
 * <p>Setting it takes a block size up to 255, a group size that is a power of two, and at least one
 * kind of parity packets.
 *
 * @param fecBlockSize how many packets are sent for a group at most, data and parity together, 0 to
 *     65535
 * @param fecProActivePackets how many parity packets are sent with each group unasked, 0 to 65535
 * @param fecGroupSize how many data packets make a group, 0 to 255
 * @param fecOnDemandParityEnabled whether receivers may ask for parity packets
 */
public record RmFecInfo(
    int fecBlockSize, int fecProActivePackets, int fecGroupSize, boolean fecOnDemandParityEnabled) {
  static final OptionCodec<RmFecInfo> CODEC = new Codec();

  /**
   * Checks the numbers.
   *
   * @param fecBlockSize 0 to 65535
   * @param fecProActivePackets 0 to 65535
   * @param fecGroupSize 0 to 255
   * @param fecOnDemandParityEnabled whether receivers may ask
   * @throws IllegalArgumentException one of them is out of range
   */
  public RmFecInfo {
    Bytes.requireRange(fecBlockSize, 0, 0xFFFF, "fecBlockSize");
    Bytes.requireRange(fecProActivePackets, 0, 0xFFFF, "fecProActivePackets");
    Bytes.requireRange(fecGroupSize, 0, 0xFF, "fecGroupSize");
  }

  private static final class Codec extends ValueCodec<RmFecInfo> {
    private static final int SIZE = 6;

    private Codec() {
      super(RmFecInfo.class, SIZE);
    }

    private static final int MOST_SETTABLE_BLOCK_SIZE = 255;

    @Override
    protected ByteBuffer write(RmFecInfo value) {
      Bytes.requireRange(value.fecBlockSize(), 0, MOST_SETTABLE_BLOCK_SIZE, "fecBlockSize");
      if (Integer.bitCount(value.fecGroupSize()) != 1) {
        throw new IllegalArgumentException(
            "fecGroupSize is " + value.fecGroupSize() + ", but must be a power of two, 1 to 128");
      }
      if (value.fecProActivePackets() == 0 && !value.fecOnDemandParityEnabled()) {
        throw new IllegalArgumentException(
            "fecProActivePackets is 0, but must be from 1 to 65535 without parity on demand");
      }
      return Bytes.allocate(SIZE)
          .putShort((short) value.fecBlockSize())
          .putShort((short) value.fecProActivePackets())
          .put((byte) value.fecGroupSize())
          .put((byte) (value.fecOnDemandParityEnabled() ? 1 : 0))
          .flip();
    }

    @Override
    protected RmFecInfo read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "An RM_FEC_INFO");
      return new RmFecInfo(
          Short.toUnsignedInt(b.getShort()),
          Short.toUnsignedInt(b.getShort()),
          Byte.toUnsignedInt(b.get()),
          b.get() != 0);
    }
  }
}
