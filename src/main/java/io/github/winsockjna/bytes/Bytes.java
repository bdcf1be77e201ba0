// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What all codecs need: buffers in Windows' byte order, and checks that say what was wrong. */
public final class Bytes {
  /** Size of a pointer in this process, without asking native code. */
  public static final int POINTER_SIZE =
      "32".equals(System.getProperty("sun.arch.data.model")) ? 4 : 8;

  private static final long MAX_DWORD = 0xFFFF_FFFFL;

  /** As much of somebody's text as a message repeats. */
  private static final int MOST_SHOWN = 200;

  private Bytes() {}

  /**
   * Shortens text that a message repeats, since somebody else may have chosen its length.
   *
   * @param value what to show
   * @return its text, cut after {@value #MOST_SHOWN} characters
   */
  public static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }

  /**
   * A new buffer.
   *
   * @param size its length in bytes
   * @return zeros, in Windows' byte order
   */
  public static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The bytes of a structure, provided there are as many as it has.
   *
   * @param bytes the bytes, from position to limit
   * @param size how many there must be
   * @param what what they are, for the message, for example "A DWORD"
   * @return a view that starts at 0, in Windows' byte order
   * @throws IllegalArgumentException there are more or fewer
   */
  public static ByteBuffer require(ByteBuffer bytes, int size, String what) {
    if (bytes.remaining() != size) {
      throw new IllegalArgumentException(
          what + " has " + size + " bytes, not " + HexBytes.of(bytes));
    }
    return view(bytes);
  }

  /**
   * The bytes of a structure of no fixed length.
   *
   * @param bytes the bytes, from position to limit
   * @param least how many there must be at least
   * @param what what they are, for the message
   * @return a view that starts at 0, in Windows' byte order
   * @throws IllegalArgumentException there are fewer
   */
  public static ByteBuffer requireAtLeast(ByteBuffer bytes, int least, String what) {
    if (bytes.remaining() < least) {
      throw new IllegalArgumentException(
          what + " has at least " + least + " bytes, not " + HexBytes.of(bytes));
    }
    return view(bytes);
  }

  /**
   * A view of bytes.
   *
   * @param bytes the bytes, from position to limit
   * @return a view that starts at 0, in Windows' byte order
   */
  public static ByteBuffer view(ByteBuffer bytes) {
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The same bytes in Windows' byte order, at the same positions.
   *
   * @param bytes the bytes, from position to limit
   * @return the buffer itself when it has this order, else another that shares its bytes
   */
  public static ByteBuffer inWindowsOrder(ByteBuffer bytes) {
    return bytes.order() == ByteOrder.LITTLE_ENDIAN
        ? bytes
        : bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Checks a number.
   *
   * @param value the number
   * @param least the least it may be
   * @param most the greatest it may be
   * @param argument its name, for the message
   * @return {@code value}
   * @throws IllegalArgumentException it is out of range
   */
  public static long requireRange(long value, long least, long most, String argument) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          argument + " is " + value + ", but must be from " + least + " to " + most);
    }
    return value;
  }

  /**
   * Copies what must have no null in it.
   *
   * @param <T> the type of the elements
   * @param elements the elements
   * @param argument their name, for the message
   * @return the elements in their order, unmodifiable
   * @throws NullPointerException {@code elements} or one of them is null; the message names it, for
   *     example "sources[2]"
   */
  public static <T> List<T> requireElements(Collection<? extends T> elements, String argument) {
    int i = 0;
    for (T element : Objects.requireNonNull(elements, argument)) {
      int index = i++;
      Objects.requireNonNull(element, () -> argument + "[" + index + "]");
    }
    return List.copyOf(elements);
  }

  /**
   * Checks a time that becomes a {@code DWORD} of milliseconds.
   *
   * @param value the time
   * @param argument its name, for the message
   * @return {@code value}, rounded up to milliseconds
   * @throws IllegalArgumentException it is negative, or more than 4294967295 ms
   */
  public static Duration requireMillis(Duration value, String argument) {
    if (value.isNegative() || value.compareTo(Duration.ofMillis(MAX_DWORD)) > 0) {
      throw new IllegalArgumentException(
          argument + " is " + value + ", but must be from 0 to " + MAX_DWORD + " ms");
    }
    return Duration.ofMillis(value.plusMillis(1).minusNanos(1).toMillis());
  }

  /**
   * Checks the family of an address.
   *
   * @param <A> the class of the family
   * @param address the address
   * @param family {@code Inet4Address} or {@code Inet6Address}
   * @param argument its name, for the message
   * @return {@code address}
   * @throws IllegalArgumentException it is of the other family
   */
  public static <A extends InetAddress> A requireFamily(
      InetAddress address, Class<A> family, String argument) {
    if (!family.isInstance(address)) {
      throw new IllegalArgumentException(
          argument
              + " is "
              + address.getHostAddress()
              + ", but must be an "
              + family.getSimpleName());
    }
    return family.cast(address);
  }

  /**
   * Follows a {@code SOCKET_ADDRESS}, a pointer and a length, within the bytes it stands in.
   *
   * @param b the bytes, from 0 to limit, in Windows' byte order
   * @param at where the pointer is
   * @param pointerSize its size, 8 or 4; the length follows it
   * @param address where in memory the first of the bytes was
   * @return the bytes it points to; empty when pointer or length is 0
   * @throws IllegalArgumentException the pointer leads outside of the bytes
   */
  public static Optional<ByteBuffer> pointedTo(
      ByteBuffer b, int at, int pointerSize, long address) {
    long pointer = pointerSize == Long.BYTES ? b.getLong(at) : Integer.toUnsignedLong(b.getInt(at));
    long length = Integer.toUnsignedLong(b.getInt(at + pointerSize));
    if (pointer == 0 || length == 0) {
      return Optional.empty();
    }
    long offset = pointer - address;
    if (offset < 0 || length > b.limit() || offset > b.limit() - length) {
      throw new IllegalArgumentException(
          "The pointer at " + at + " leads outside of " + HexBytes.of(b));
    }
    return Optional.of(b.slice((int) offset, (int) length));
  }
}
