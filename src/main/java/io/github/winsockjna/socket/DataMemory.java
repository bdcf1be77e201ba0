// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * The native memory behind the bytes from a buffer's position to its limit, for one call: that of a
 * direct buffer itself, else {@value #SIZE} bytes that this thread keeps. A stream passes through
 * them in pieces; a message that is longer gets memory for itself alone.
 */
final class DataMemory implements AutoCloseable {
  private static final int SIZE = 64 * 1024;

  private static final ThreadLocal<Memory> OF_THREAD =
      ThreadLocal.withInitial(() -> new Memory(SIZE));

  private final ByteBuffer buffer;
  private final Pointer pointer;
  private final int length;

  private DataMemory(ByteBuffer buffer, Pointer pointer, int length) {
    this.buffer = buffer;
    this.pointer = pointer;
    this.length = length;
  }

  /**
   * Memory to receive into; a message's is all zero, for how much of it came is not always told.
   */
  static DataMemory toReceive(ByteBuffer buffer, boolean isStream) {
    DataMemory memory = of(buffer, isStream);
    if (!isStream && !buffer.isDirect()) {
      memory.pointer.clear(memory.length);
    }
    return memory;
  }

  private static DataMemory of(ByteBuffer buffer, boolean isStream) {
    if (buffer.isDirect()) {
      Pointer begin = Native.getDirectBufferPointer(buffer);
      return new DataMemory(buffer, begin.share(buffer.position()), buffer.remaining());
    }
    int length = isStream ? Math.min(buffer.remaining(), SIZE) : buffer.remaining();
    return new DataMemory(buffer, length > SIZE ? new Memory(length) : OF_THREAD.get(), length);
  }

  /** Memory that holds what is to be sent. */
  static DataMemory holding(ByteBuffer buffer, boolean isStream) {
    DataMemory memory = of(buffer, isStream);
    if (!buffer.isDirect()) {
      memory.bytes(memory.length).put(buffer.slice(buffer.position(), memory.length));
    }
    return memory;
  }

  Pointer pointer() {
    return pointer;
  }

  int length() {
    return length;
  }

  /** Moves the buffer's position behind what was sent. */
  void sent(int count) {
    buffer.position(buffer.position() + count);
  }

  /** Puts what was received into the buffer, and moves its position behind it. */
  void received(int count) {
    if (buffer.isDirect()) {
      buffer.position(buffer.position() + count);
    } else {
      buffer.put(bytes(count));
    }
  }

  private ByteBuffer bytes(int count) {
    return pointer.getByteBuffer(0, count);
  }

  @Override
  public void close() {
    if (pointer instanceof Memory memory && memory.size() > SIZE) {
      memory.close();
    }
    Reference.reachabilityFence(buffer);
  }
}
