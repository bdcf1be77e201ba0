// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SelfPointingCodec;
import java.nio.ByteBuffer;

/**
 * Native memory for one value of an option or ioctl and its length. Each thread keeps two, one for
 * what is passed in and one for what comes back, since the calls return before they are used again;
 * they grow with the longest value seen and are freed with the thread.
 */
final class OptionBuffer {
  private static final int USUAL_SIZE = 64;

  private static final ThreadLocal<OptionBuffer> IN = ThreadLocal.withInitial(OptionBuffer::new);
  private static final ThreadLocal<OptionBuffer> OUT = ThreadLocal.withInitial(OptionBuffer::new);

  private final IntByReference length = new IntByReference();
  private Memory value = new Memory(USUAL_SIZE);

  private OptionBuffer() {}

  /**
   * This thread's buffer for what comes back, all zero, ready to receive {@code capacity} bytes.
   */
  static OptionBuffer toReceive(int capacity) {
    OptionBuffer buffer = OUT.get();
    buffer.ensure(capacity);
    buffer.value.clear(capacity);
    buffer.length.setValue(capacity);
    return buffer;
  }

  /** This thread's buffer for what is passed in, holding {@code bytes}. */
  static OptionBuffer holding(ByteBuffer bytes) {
    OptionBuffer buffer = IN.get();
    int size = bytes.remaining();
    buffer.ensure(size);
    buffer.value.getByteBuffer(0, buffer.value.size()).put(bytes);
    buffer.length.setValue(size);
    return buffer;
  }

  /**
   * This thread's buffer for what is passed in, holding a value.
   *
   * @param argument what the value is of, for messages: "value of IP_TTL"
   * @param name name of the option or ioctl
   */
  static <T> OptionBuffer holding(OptionCodec<T> codec, T value, String argument, String name) {
    if (value == null && codec.type() != Void.class) {
      throw new NullPointerException(argument + " of " + name);
    }
    try {
      OptionBuffer buffer = holding(codec.encode(value));
      return codec instanceof SelfPointingCodec<T> selfPointing
          ? holding(selfPointing.encode(value, buffer.address()))
          : buffer;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
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

  private long address() {
    return Pointer.nativeValue(value);
  }

  /** The bytes received. */
  ByteBuffer received() {
    return value.getByteBuffer(0, Math.min(Math.max(size(), 0), value.size()));
  }

  /** The value received. */
  <T> T received(OptionCodec<T> codec, String function, String name) throws WinsockException {
    try {
      return codec instanceof SelfPointingCodec<T> selfPointing
          ? selfPointing.decode(received(), address())
          : codec.decode(received());
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, name, e);
    }
  }
}
