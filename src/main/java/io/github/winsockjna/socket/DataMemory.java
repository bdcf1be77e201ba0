// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.handle.NativeValue;
import io.github.winsockjna.memory.NativeBlock;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The native memory behind the bytes from a buffer's position to its limit, for one call: that of a
 * direct buffer itself, else a block. A stream passes through blocks of {@value #PIECE} bytes; a
 * message has to pass as a whole. The caller gives the block back, so that the JIT compiler can do
 * without this object.
 */
final class DataMemory {
  private static final int PIECE = 64 * 1024;

  private final ByteBuffer buffer;
  private final NativeBlock block;
  private final long address;
  private final int length;

  private DataMemory(ByteBuffer buffer, NativeBlock block, boolean isStream) {
    this.buffer = buffer;
    this.block = block;
    this.length = block == null ? buffer.remaining() : length(buffer, isStream);
    this.address =
        block == null
            ? Pointer.nativeValue(Native.getDirectBufferPointer(buffer)) + buffer.position()
            : block.address();
  }

  private static int length(ByteBuffer buffer, boolean isStream) {
    return isStream ? Math.min(buffer.remaining(), PIECE) : buffer.remaining();
  }

  /** The block that a buffer needs, which the caller closes; null for a direct buffer. */
  static @Nullable NativeBlock block(ByteBuffer buffer, boolean isStream) {
    return buffer.isDirect() ? null : NativeBlock.borrow(length(buffer, isStream));
  }

  /**
   * Memory to receive into; a message's is all zero, for how much of it came is not always told.
   */
  static DataMemory toReceive(ByteBuffer buffer, @Nullable NativeBlock block, boolean isStream) {
    if (!isStream && block != null) {
      block.clear(0, buffer.remaining());
    }
    return new DataMemory(buffer, block, isStream);
  }

  /** Memory that holds what is to be sent. */
  static DataMemory holding(ByteBuffer buffer, @Nullable NativeBlock block, boolean isStream) {
    if (block != null) {
      block.bytes().put(0, buffer, buffer.position(), length(buffer, isStream));
    }
    return new DataMemory(buffer, block, isStream);
  }

  Pointer pointer() {
    return block == null ? new Pointer(address) : block.pointer();
  }

  long address() {
    return address;
  }

  int length() {
    return length;
  }

  /**
   * Believes how many bytes a function says it sent or received. Keeps the buffer reachable until
   * then, whose memory the function uses.
   *
   * @throws WinsockException there are not so many
   */
  int counted(int count, String function) throws WinsockException {
    try {
      return NativeValue.within(count, length);
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, null, e);
    } finally {
      Reference.reachabilityFence(buffer);
    }
  }

  /** Moves the buffer's position behind what was sent. */
  void sent(int count) {
    buffer.position(buffer.position() + count);
  }

  /** Puts what was received into the buffer, and moves its position behind it. */
  void received(int count) {
    if (block != null) {
      buffer.put(buffer.position(), block.bytes(), 0, count);
    }
    buffer.position(buffer.position() + count);
  }
}
