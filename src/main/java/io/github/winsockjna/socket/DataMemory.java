// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.handle.NativeValue;
import io.github.winsockjna.memory.NativeBlock;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * The native memory behind the bytes from a buffer's position to its limit, for one call: that of a
 * direct buffer itself, else a block. A stream passes through blocks of {@value #PIECE} bytes; a
 * message has to pass as a whole.
 */
final class DataMemory implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  private final ByteBuffer buffer;
  private final NativeBlock block;
  private final long address;
  private final int length;

  private DataMemory(ByteBuffer buffer, boolean isStream) {
    int remaining = buffer.remaining();
    this.buffer = buffer;
    if (buffer.isDirect()) {
      block = null;
      address = Pointer.nativeValue(Native.getDirectBufferPointer(buffer)) + buffer.position();
      length = remaining;
    } else {
      length = isStream ? Math.min(remaining, PIECE) : remaining;
      block = NativeBlock.borrow(length);
      address = block.address();
    }
  }

  /**
   * Memory to receive into; a message's is all zero, for how much of it came is not always told.
   */
  static DataMemory toReceive(ByteBuffer buffer, boolean isStream) {
    DataMemory memory = new DataMemory(buffer, isStream);
    if (!isStream && memory.block != null) {
      memory.block.clear(0, memory.length);
    }
    return memory;
  }

  /** Memory that holds what is to be sent. */
  static DataMemory holding(ByteBuffer buffer, boolean isStream) {
    DataMemory memory = new DataMemory(buffer, isStream);
    if (memory.block != null) {
      memory.block.bytes().put(0, buffer, buffer.position(), memory.length);
    }
    return memory;
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
   * Believes how many bytes a function says it sent or received.
   *
   * @throws WinsockException there are not so many
   */
  int counted(int count, String function) throws WinsockException {
    try {
      return NativeValue.within(count, length);
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, null, e);
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

  @Override
  public void close() {
    if (block != null) {
      block.close();
    }
    Reference.reachabilityFence(buffer);
  }
}
