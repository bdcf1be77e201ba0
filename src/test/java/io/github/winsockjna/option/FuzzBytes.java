// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** Random bytes that look a little like what Windows writes; the same ones for the same seed. */
public final class FuzzBytes {
  /** Numbers that decide something: small ones, families, lengths of addresses, and the ends. */
  private static final int[] TELLING = {
    0,
    0,
    1,
    1,
    2,
    2,
    3,
    4,
    6,
    10,
    16,
    17,
    20,
    23,
    23,
    28,
    30,
    36,
    58,
    113,
    128,
    255,
    256,
    10_061,
    0xFFFF,
    0x1_0000,
    -1,
    -2,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  private static final int[] FAMILIES = {0, 2, 2, 23, 23, 17};
  private static final int[] LENGTHS = {0, 1, 4, 6, 12, 16, 28, 32, 36, 56, 64, 104, 128};
  private static final int SHORT_ARRAY = 64;
  private static final int MOST_BEFORE = 7;

  private final SplittableRandom random;

  public FuzzBytes(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A length for a codec: mostly its own, or one nearby. */
  public int length(int capacity) {
    int kind = random.nextInt(20);
    if (kind < 8) {
      return capacity > 2048 ? random.nextInt(SHORT_ARRAY) : capacity;
    }
    if (kind < 12) {
      return Math.min(LENGTHS[random.nextInt(LENGTHS.length)], capacity + 8);
    }
    if (kind < 18) {
      return random.nextInt(Math.min(capacity, SHORT_ARRAY) + 9);
    }
    return kind == 18
        ? Math.max(0, capacity - 8 + random.nextInt(17))
        : random.nextInt(capacity + 9);
  }

  /** Bytes in the middle of an array, for a codec must not look at what is around them. */
  public ByteBuffer bytes(int length) {
    int before = random.nextInt(MOST_BEFORE);
    byte[] array = new byte[before + length + random.nextInt(MOST_BEFORE)];
    ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    int kind = random.nextInt(4);
    if (kind < 2) {
      fill(bytes);
    }
    if (kind > 0) {
      for (int at = before; at + Integer.BYTES <= before + length; at += Integer.BYTES) {
        if (random.nextInt(3) == 0) {
          bytes.putInt(at, TELLING[random.nextInt(TELLING.length)]);
        }
      }
    }
    if (length >= Short.BYTES && random.nextBoolean()) {
      bytes.putShort(before, (short) family());
    }
    return ByteBuffer.wrap(array, before, length);
  }

  private void fill(ByteBuffer bytes) {
    while (bytes.remaining() >= Long.BYTES) {
      bytes.putLong(random.nextLong());
    }
    while (bytes.hasRemaining()) {
      bytes.put((byte) random.nextInt());
    }
    bytes.clear();
  }

  private int family() {
    return FAMILIES[random.nextInt(FAMILIES.length)];
  }

  /** Where bytes could be in memory: anywhere, at a likely place, or at an end of all places. */
  public long address() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean() ? Long.MAX_VALUE - random.nextInt(300) : Long.MIN_VALUE;
      case 3 -> 0x8000_0000L + random.nextInt(0x1000_0000);
      case 4 -> 0xFFFF_FFFFL - random.nextInt(300);
      default -> 0x1_8000_0000L + 16L * random.nextInt(0x100_0000);
    };
  }

  /** Makes two structures of pointer and length point into the bytes, or just past them. */
  public void putPointers(ByteBuffer bytes, long address) {
    int pointerSize = random.nextBoolean() ? Long.BYTES : Integer.BYTES;
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + pointerSize + Integer.BYTES <= b.limit(); at += 2 * pointerSize) {
      if (at > 2 * pointerSize || random.nextInt(8) == 0) {
        return;
      }
      int first = 4 * pointerSize + 2 * Integer.BYTES;
      int offset =
          random.nextInt(4) == 0
              ? random.nextInt(b.limit() + 16) - 8
              : first + random.nextInt(Math.max(1, b.limit() - first));
      if (pointerSize == Long.BYTES) {
        b.putLong(at, address + offset);
      } else {
        b.putInt(at, (int) (address + offset));
      }
      int length = random.nextInt(4) == 0 ? LENGTHS[random.nextInt(LENGTHS.length)] : 28;
      b.putInt(at + pointerSize, length);
      if (offset >= first && offset + Short.BYTES <= b.limit()) {
        b.putShort(offset, (short) family());
      }
    }
  }
}
