// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * The data of one message in native memory: the very memory of a direct buffer, a copy of any
 * other. The copy belongs to the call, which frees it by {@link #close()}: kept with the thread, it
 * would hold the largest message ever for good.
 */
final class MessageData implements AutoCloseable {
  private final ByteBuffer buffer;

  /** Null for a direct buffer. */
  private final Memory copy;

  private MessageData(ByteBuffer buffer) {
    this.buffer = buffer;
    copy = buffer.isDirect() ? null : new Memory(Math.max(buffer.remaining(), 1));
  }

  /** The room from position to limit. */
  static MessageData toReceive(ByteBuffer buffer) {
    MessageData data = new MessageData(buffer);
    if (data.copy != null) {
      // What Windows does not write is not to show what this memory held before.
      data.copy.clear();
    }
    return data;
  }

  /** The bytes from position to limit. */
  static MessageData toSend(ByteBuffer buffer) {
    MessageData data = new MessageData(buffer);
    if (data.copy != null) {
      data.copy.getByteBuffer(0, data.copy.size()).put(buffer.duplicate());
    }
    return data;
  }

  Pointer pointer() {
    return copy != null ? copy : Native.getDirectBufferPointer(buffer).share(buffer.position());
  }

  int size() {
    return buffer.remaining();
  }

  /**
   * The first {@code length} bytes are what came: the buffer has them, and its position is past.
   */
  void received(int length) {
    if (copy != null) {
      buffer.put(copy.getByteBuffer(0, length));
    } else {
      buffer.position(buffer.position() + length);
    }
  }

  @Override
  public void close() {
    if (copy != null) {
      copy.close();
    }
    Reference.reachabilityFence(buffer);
  }
}
