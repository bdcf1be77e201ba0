// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** {@code GUID} as bytes: the first three fields are numbers in Windows' byte order. */
public final class Guid {
  /** Size of a {@code GUID} in bytes. */
  public static final int SIZE = 16;

  private Guid() {}

  /**
   * Writes a GUID.
   *
   * @param value the GUID
   * @return {@value #SIZE} bytes
   */
  public static byte[] encode(UUID value) {
    long high = value.getMostSignificantBits();
    return ByteBuffer.allocate(SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(value.getLeastSignificantBits())
        .array();
  }

  /**
   * Reads a GUID.
   *
   * @param bytes its bytes, from position to limit
   * @return the GUID
   * @throws IllegalArgumentException these are not {@value #SIZE} bytes
   */
  public static UUID decode(ByteBuffer bytes) {
    if (bytes.remaining() != SIZE) {
      throw new IllegalArgumentException(
          "A GUID has " + SIZE + " bytes, not " + HexBytes.of(bytes));
    }
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    long high =
        Integer.toUnsignedLong(b.getInt()) << 32
            | Short.toUnsignedLong(b.getShort()) << 16
            | Short.toUnsignedLong(b.getShort());
    return new UUID(high, b.order(ByteOrder.BIG_ENDIAN).getLong());
  }
}
