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
 * message has to pass as a whole.
 */
final class DataMemory {
  private static final int PIECE = 64 * 1024;

  private final ByteBuffer buffer;
  private final NativeBlock block;
  private final long address;
  private final int length;

  /**
   * The memory of a buffer.
   *
   * @param block what {@link #blockToReceive} or {@link #blockHolding} gave for it
   */
  DataMemory(ByteBuffer buffer, @Nullable NativeBlock block, boolean isStream) {
    this.buffer = buffer;
    this.block = block;
    this.address = address(buffer, block);
    this.length = block == null ? buffer.remaining() : length(buffer, isStream);
  }

  private static int length(ByteBuffer buffer, boolean isStream) {
    return isStream ? Math.min(buffer.remaining(), PIECE) : buffer.remaining();
  }

  /**
   * The block that a buffer needs to receive; that of a message is all zero, for how much of it
   * came is not always told.
   *
   * @return the block, which the caller closes; null for a direct buffer
   */
  static @Nullable NativeBlock blockToReceive(ByteBuffer buffer, boolean isStream) {
    if (buffer.isDirect()) {
      return null;
    }
    int length = length(buffer, isStream);
    return isStream ? NativeBlock.borrow(length) : NativeBlock.zeroed(length);
  }

  /**
   * The block that a buffer needs to send, with its bytes.
   *
   * @return the block, which the caller closes; null for a direct buffer
   */
  static @Nullable NativeBlock blockHolding(ByteBuffer buffer, boolean isStream) {
    if (buffer.isDirect()) {
      return null;
    }
    int length = length(buffer, isStream);
    NativeBlock block = NativeBlock.borrow(length);
    block.bytes().put(0, buffer, buffer.position(), length);
    return block;
  }

  /** Where the bytes of a buffer are, or of the block it needs. */
  static long address(ByteBuffer buffer, @Nullable NativeBlock block) {
    return block == null
        ? Pointer.nativeValue(Native.getDirectBufferPointer(buffer)) + buffer.position()
        : block.address();
  }

  Pointer pointer() {
    return block == null ? new Pointer(address) : block.pointer();
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
