// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;

/**
 * Native memory for one option's value and its length. Each thread keeps one, since the calls
 * return before it is used again; it grows with the longest value seen and is freed with the
 * thread.
 */
final class OptionBuffer {
  private static final int USUAL_SIZE = 64;

  private static final ThreadLocal<OptionBuffer> OF_THREAD =
      ThreadLocal.withInitial(OptionBuffer::new);

  private final IntByReference length = new IntByReference();
  private Memory value = new Memory(USUAL_SIZE);

  private OptionBuffer() {}

  /** This thread's buffer, all zero, ready to receive {@code capacity} bytes. */
  static OptionBuffer toReceive(int capacity) {
    OptionBuffer buffer = OF_THREAD.get();
    buffer.ensure(capacity);
    buffer.value.clear(capacity);
    buffer.length.setValue(capacity);
    return buffer;
  }

  /** This thread's buffer, holding {@code bytes}. */
  static OptionBuffer holding(ByteBuffer bytes) {
    OptionBuffer buffer = OF_THREAD.get();
    int size = bytes.remaining();
    buffer.ensure(size);
    buffer.value.getByteBuffer(0, buffer.value.size()).put(bytes);
    buffer.length.setValue(size);
    return buffer;
  }

  private void ensure(int size) {
    if (value.size() < size) {
      value.close();
      value = new Memory(size);
    }
  }

  Pointer value() {
    return value;
  }

  IntByReference length() {
    return length;
  }

  int size() {
    return length.getValue();
  }

  long address() {
    return Pointer.nativeValue(value);
  }

  /** The bytes received. */
  ByteBuffer received() {
    return value.getByteBuffer(0, Math.min(Math.max(size(), 0), value.size()));
  }
}
