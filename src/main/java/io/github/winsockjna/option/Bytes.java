// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.HexBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What all codecs need: buffers in Windows' byte order, and checks that say what was wrong. */
final class Bytes {
  /** Size of a pointer in this process, without asking native code. */
  static final int POINTER_SIZE = "32".equals(System.getProperty("sun.arch.data.model")) ? 4 : 8;

  private Bytes() {}

  static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes, as a buffer of its own that starts at 0, provided there are as many as expected. */
  static ByteBuffer require(ByteBuffer bytes, int size, String what) {
    if (bytes.remaining() != size) {
      throw new IllegalArgumentException(
          what + " has " + size + " bytes, not " + HexBytes.of(bytes));
    }
    return view(bytes);
  }

  static ByteBuffer view(ByteBuffer bytes) {
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  static long requireRange(long value, long least, long most, String argument) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          argument + " is " + value + ", but must be from " + least + " to " + most);
    }
    return value;
  }
}
