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
 * they grow with the longest value seen and are freed with the thread. A call that may come back to
 * Java takes a fresh one, for Java may use the thread's.
 */
final class OptionBuffer {
  private static final int USUAL_SIZE = 64;

  private static final ThreadLocal<OptionBuffer> IN = ThreadLocal.withInitial(OptionBuffer::new);
  private static final ThreadLocal<OptionBuffer> OUT = ThreadLocal.withInitial(OptionBuffer::new);

  private final IntByReference length = new IntByReference();
  private Memory value = new Memory(USUAL_SIZE);

  private OptionBuffer() {}

  /** A buffer that nothing else uses. */
  static OptionBuffer fresh() {
    return new OptionBuffer();
  }

  /**
   * This thread's buffer for what comes back, all zero, ready to receive {@code capacity} bytes.
   */
  static OptionBuffer toReceive(int capacity) {
    return OUT.get().receiving(capacity);
  }

  /** This thread's buffer for what is passed in, holding {@code bytes}. */
  static OptionBuffer holding(ByteBuffer bytes) {
    return IN.get().with(bytes);
  }

  /** This thread's buffer for what is passed in, holding a value, as {@link #with} does. */
  static <T> OptionBuffer holding(OptionCodec<T> codec, T value, String argument, String name) {
    return IN.get().with(codec, value, argument, name);
  }

  /** All zero, ready to receive {@code capacity} bytes. */
  OptionBuffer receiving(int capacity) {
    ensure(capacity);
    value.clear(capacity);
    length.setValue(capacity);
    return this;
  }

  /**
   * Holding a value.
   *
   * @param argument what the value is of, for messages: "value of IP_TTL"
   * @param name name of the option or ioctl
   */
  <T> OptionBuffer with(OptionCodec<T> codec, T held, String argument, String name) {
    if (held == null && codec.type() != Void.class) {
      throw new NullPointerException(argument + " of " + name);
    }
    try {
      with(codec.encode(held));
      return codec instanceof SelfPointingCodec<T> selfPointing
          ? with(selfPointing.encode(held, address()))
          : this;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
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
      Memory larger = new Memory(size);
      value.close();
      value = larger;
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

  /** The bytes received or held; before a call, the room for them. */
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
