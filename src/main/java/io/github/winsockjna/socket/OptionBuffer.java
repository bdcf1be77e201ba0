// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;

/**
 * Native memory for one option's value and its length. Each thread keeps one, since the calls
 * return before it is used again; it grows with the longest value seen and is freed with the
 * thread. A call that may come back to Java takes a fresh one, for Java may use the thread's.
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
    return OF_THREAD.get().receiving(capacity);
  }

  /** This thread's buffer, holding {@code bytes}. */
  static OptionBuffer holding(ByteBuffer bytes) {
    return OF_THREAD.get().with(bytes);
  }

  /** A buffer that nothing else uses, all zero, ready to receive {@code capacity} bytes. */
  static OptionBuffer freshToReceive(int capacity) {
    return new OptionBuffer().receiving(capacity);
  }

  /** A buffer that nothing else uses, holding {@code bytes}. */
  static OptionBuffer freshHolding(ByteBuffer bytes) {
    return new OptionBuffer().with(bytes);
  }

  private OptionBuffer receiving(int capacity) {
    ensure(capacity);
    value.clear(capacity);
    length.setValue(capacity);
    return this;
  }

  private OptionBuffer with(ByteBuffer bytes) {
    int size = bytes.remaining();
    ensure(size);
    value.getByteBuffer(0, value.size()).put(bytes);
    length.setValue(size);
    return this;
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

  /** The bytes received or held; before a call, the room for them. */
  ByteBuffer received() {
    return value.getByteBuffer(0, Math.min(Math.max(size(), 0), value.size()));
  }
}
