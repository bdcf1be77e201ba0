// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/**
 * Where things are in a buffer of control messages, on 64-bit and on 32-bit Windows: the arithmetic
 * of the {@code WSA_CMSG_*} macros. Headers are aligned as {@code WSACMSGHDR} is, data as {@code
 * MAX_NATURAL_ALIGNMENT} is; on either system both come to the size of a pointer.
 *
 * @param pointerSize 8 or 4
 */
record ControlLayout(int pointerSize) {
  /** The layout of this process. */
  static final ControlLayout OF_PROCESS = new ControlLayout(Bytes.POINTER_SIZE);

  ControlLayout {
    if (pointerSize != Long.BYTES && pointerSize != Integer.BYTES) {
      throw new IllegalArgumentException(
          "pointerSize is " + pointerSize + ", but must be 8 or 4, for 64 or 32 bit");
    }
  }

  int levelOffset() {
    return pointerSize;
  }

  int typeOffset() {
    return pointerSize + Integer.BYTES;
  }

  /** The size of {@code WSACMSGHDR}, and where the data begins: it is a multiple of both. */
  int headerSize() {
    return pointerSize + 2 * Integer.BYTES;
  }

  /** {@code WSA_CMSG_LEN}: header and data. */
  int length(int dataLength) {
    return Math.addExact(headerSize(), dataLength);
  }

  /** {@code WSA_CMSG_SPACE}: header, data, and what lies between them and the next header. */
  int space(int dataLength) {
    return Math.toIntExact(aligned(length(dataLength)));
  }

  /** {@code WSA_CMSGHDR_ALIGN}. */
  long aligned(long length) {
    return (length + pointerSize - 1) & -pointerSize;
  }

  /** {@code cmsg_len}, an unsigned number; what does not fit into a {@code long} is negative. */
  long readLength(ByteBuffer b, int header) {
    return pointerSize == Long.BYTES ? b.getLong(header) : Integer.toUnsignedLong(b.getInt(header));
  }

  void writeLength(ByteBuffer b, int header, int length) {
    if (pointerSize == Long.BYTES) {
      b.putLong(header, length);
    } else {
      b.putInt(header, length);
    }
  }
}
