// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;

/**
 * Control messages as the bytes that {@code WSARecvMsg} and {@code WSASendMsg} exchange: a header
 * of length, level and type, the data, and the next. Source: the {@code WSA_CMSG_*} macros of
 * mswsock.h. Works on any system.
 *
 * <p>Thread-safe.
 */
public final class ControlMessages {
  private ControlMessages() {}

  /**
   * Writes control messages in the layout of this process.
   *
   * @param messages the messages, in their order
   * @return their bytes, from position to limit; none for no messages
   */
  public static ByteBuffer encode(List<ControlMessage> messages) {
    return encode(Bytes.requireElements(messages, "messages"), ControlLayout.OF_PROCESS);
  }

  /**
   * Writes control messages in the layout of 64-bit or 32-bit Windows.
   *
   * @param messages the messages, in their order
   * @param pointerSize the size of a pointer there in bytes: 8 or 4
   * @return their bytes, from position to limit; none for no messages
   * @throws IllegalArgumentException {@code pointerSize} is neither
   */
  public static ByteBuffer encode(List<ControlMessage> messages, int pointerSize) {
    return encode(Bytes.requireElements(messages, "messages"), new ControlLayout(pointerSize));
  }

  private static ByteBuffer encode(List<ControlMessage> messages, ControlLayout layout) {
    int size = 0;
    for (ControlMessage message : messages) {
      size = Math.addExact(size, layout.space(message.dataLength()));
    }
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (ControlMessage message : messages) {
      byte[] data = message.data();
      layout.writeLength(b, at, layout.length(data.length));
      b.putInt(at + layout.levelOffset(), message.level());
      b.putInt(at + layout.typeOffset(), message.type());
      b.put(at + layout.headerSize(), data);
      at += layout.space(data.length);
    }
    return b;
  }

  /**
   * Reads control messages in the layout of this process. Reading stops at the first header that is
   * not valid: one that is cut off, shorter than a header, or longer than the bytes that are left.
   *
   * @param bytes their bytes, from position to limit, which stay as they are
   * @return the messages before that, in their order; an empty list when there are none
   */
  public static List<ControlMessage> decode(ByteBuffer bytes) {
    return decode(Objects.requireNonNull(bytes, "bytes"), ControlLayout.OF_PROCESS);
  }

  /**
   * Reads control messages in the layout of 64-bit or 32-bit Windows, as {@link
   * #decode(ByteBuffer)} does.
   *
   * @param bytes their bytes, from position to limit, which stay as they are
   * @param pointerSize the size of a pointer there in bytes: 8 or 4
   * @return the messages, in their order; an empty list when there are none
   * @throws IllegalArgumentException {@code pointerSize} is neither
   */
  public static List<ControlMessage> decode(ByteBuffer bytes, int pointerSize) {
    return decode(Objects.requireNonNull(bytes, "bytes"), new ControlLayout(pointerSize));
  }

  private static List<ControlMessage> decode(ByteBuffer bytes, ControlLayout layout) {
    ByteBuffer b = Bytes.inWindowsOrder(bytes);
    ControlMessage[] messages = new ControlMessage[count(b, layout)];
    int at = b.position();
    for (int i = 0; i < messages.length; i++) {
      long length = layout.readLength(b, at);
      byte[] data = new byte[(int) length - layout.headerSize()];
      b.get(at + layout.headerSize(), data);
      messages[i] =
          new ControlMessage(
              b.getInt(at + layout.levelOffset()), b.getInt(at + layout.typeOffset()), data);
      at += (int) layout.aligned(length);
    }
    return List.of(messages);
  }

  /** How many messages there are before the first header that cannot be true. */
  private static int count(ByteBuffer b, ControlLayout layout) {
    int count = 0;
    // A long, since the end of the last message, aligned, may be past what an int can count.
    long at = b.position();
    while (at + layout.headerSize() <= b.limit()) {
      long length = layout.readLength(b, (int) at);
      if (length < layout.headerSize() || length > b.limit() - at) {
        break;
      }
      at += layout.aligned(length);
      count++;
    }
    return count;
  }
}
