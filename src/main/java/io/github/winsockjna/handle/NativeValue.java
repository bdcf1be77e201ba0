// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.handle;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.option.DwordCodec;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SelfPointingCodec;
import java.nio.ByteBuffer;

/** The value of an option or ioctl in native memory, with its length in the block's count. */
public final class NativeValue {
  private NativeValue() {}

  /**
   * Writes a value into memory.
   *
   * @param <T> the type of the value
   * @param codec its codec
   * @param value the value; null when the codec has none
   * @param argument what the value is of, for messages: "value of IP_TTL"
   * @param name name of the option or ioctl
   * @return the memory, which the caller gives back
   * @throws NullPointerException the value is null, though the codec has one
   * @throws IllegalArgumentException the value is out of range
   */
  public static <T> NativeBlock holding(
      OptionCodec<T> codec, T value, String argument, String name) {
    if (value == null && codec.type() != Void.class) {
      throw new NullPointerException(argument + " of " + name);
    }
    try {
      return codec instanceof DwordCodec<T> dword
          ? holding(dword.toDword(value))
          : holding(codec, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static NativeBlock holding(int dword) {
    NativeBlock block = NativeBlock.borrow(Integer.BYTES);
    block.setCount(Integer.BYTES);
    block.bytes().putInt(0, dword);
    return block;
  }

  private static <T> NativeBlock holding(OptionCodec<T> codec, T value) {
    ByteBuffer bytes = codec.encode(value);
    NativeBlock block = NativeBlock.borrow(bytes.remaining());
    if (codec instanceof SelfPointingCodec<T> selfPointing) {
      bytes = selfPointing.encode(value, block.address());
    }
    block.setCount(bytes.remaining());
    block.write(0, bytes);
    return block;
  }

  /**
   * Memory for a value that is to come, all zero.
   *
   * @param room how many bytes there may be
   * @return the memory, which the caller gives back
   */
  public static NativeBlock room(int room) {
    NativeBlock block = NativeBlock.zeroed(room);
    block.setCount(room);
    return block;
  }

  /**
   * Reads the value that came. The codec gets a copy, which it may keep, or the number of a DWORD.
   *
   * @param <T> the type of the value
   * @param block the memory, with the length that the function told in its count
   * @param room how many bytes there may be
   * @param codec the value's codec
   * @param function C name of the function
   * @param name name of the option or ioctl
   * @return the value
   * @throws WinsockException these are no bytes of a value, or more than there is room for
   */
  public static <T> T read(
      NativeBlock block, int room, OptionCodec<T> codec, String function, String name)
      throws WinsockException {
    try {
      // Some ioctls tell a length where there is nothing to come.
      int length = room == 0 ? 0 : within(block.counted(), room);
      if (length == Integer.BYTES && codec instanceof DwordCodec<T> dword) {
        return dword.ofDword(block.bytes().getInt(0));
      }
      ByteBuffer bytes = block.copy(0, length);
      return codec instanceof SelfPointingCodec<T> selfPointing
          ? selfPointing.decode(bytes, block.address())
          : codec.decode(bytes);
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, name, e);
    }
  }

  /**
   * Believes a number of bytes that a function told, as far as there is room for them.
   *
   * @param count the number, unsigned
   * @param room how many bytes there may be
   * @return the number
   * @throws IllegalArgumentException there is no room for so many
   */
  public static int within(int count, int room) {
    if (Integer.compareUnsigned(count, room) > 0) {
      throw new IllegalArgumentException(
          Integer.toUnsignedString(count) + " bytes, where there is room for " + room);
    }
    return count;
  }
}
