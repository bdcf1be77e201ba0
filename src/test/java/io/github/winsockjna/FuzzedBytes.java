// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SelfPointingCodec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Bytes that the fuzzer made up, as if Windows had written them. */
public final class FuzzedBytes {
  private static final byte OUTSIDE = 0x5A;
  private static final int BEFORE = 5;
  private static final int BEHIND = 64;

  /** Where the bytes may be in memory: a usual place, one at each end, one beyond 32 bits. */
  private static final long[] ADDRESSES = {
    0x1000, 0x7FFF_0000_1000L, 0xFFFF_FFF0L, Long.MAX_VALUE - 8, Long.MIN_VALUE, -16, 0
  };

  private FuzzedBytes() {}

  /** What is left, in the middle of an array: no reader may look at what is around it. */
  public static ByteBuffer rest(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsBytes();
    byte[] array = new byte[BEFORE + bytes.length + BEHIND];
    Arrays.fill(array, OUTSIDE);
    System.arraycopy(bytes, 0, array, BEFORE, bytes.length);
    return ByteBuffer.wrap(array, BEFORE, bytes.length);
  }

  /** Where they are in memory. */
  public static long address(FuzzedDataProvider data) {
    return ADDRESSES[data.consumeInt(0, ADDRESSES.length - 1)];
  }

  /**
   * A codec reads the bytes or refuses them with an {@link IllegalArgumentException}; what it read
   * it writes, and reads the same again, unless Windows tells such a value but takes none.
   */
  public static <T> void check(OptionCodec<T> codec, boolean isWritable, FuzzedDataProvider data) {
    long address = address(data);
    ByteBuffer bytes = rest(data);
    T value;
    try {
      value = Objects.requireNonNull(decode(codec, bytes, address));
    } catch (IllegalArgumentException e) {
      return;
    }
    if (isWritable) {
      checkWritten(codec, value, address);
    }
  }

  private static <T> void checkWritten(OptionCodec<T> codec, T value, long address) {
    ByteBuffer written;
    try {
      written =
          codec instanceof SelfPointingCodec<T> selfPointing
              ? selfPointing.encode(value, address)
              : codec.encode(value);
    } catch (IllegalArgumentException e) {
      return;
    }
    T again = decode(codec, written, address);
    if (!Objects.deepEquals(again, value)) {
      throw new AssertionError(value + " was written and came back as " + again);
    }
  }

  private static <T> T decode(OptionCodec<T> codec, ByteBuffer bytes, long address) {
    return codec instanceof SelfPointingCodec<T> selfPointing
        ? selfPointing.decode(bytes, address)
        : codec.decode(bytes);
  }
}
