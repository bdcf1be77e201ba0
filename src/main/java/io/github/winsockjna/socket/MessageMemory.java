// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import io.github.winsockjna.memory.NativeBlock;
import java.nio.ByteBuffer;

/**
 * A {@code WSAMSG} with all it points to but the data: address and control messages. All of it lies
 * in one block, which is borrowed for one call, with the number of bytes in the block's count.
 * Static, so that a call that comes to nothing makes no object.
 */
final class MessageMemory {
  private static final MessageLayout LAYOUT = new MessageLayout(Native.POINTER_SIZE);

  private static final int NAME_ROOM = NativeSocket.NAME_ROOM;
  private static final int BUFFER = LAYOUT.messageSize();
  private static final int NAME = BUFFER + LAYOUT.bufferSize();
  private static final int CONTROL = NativeBlock.aligned(NAME + NAME_ROOM);

  private MessageMemory() {}

  /** A block for a message with so much room for control messages, all zero. */
  static NativeBlock block(int controlRoom) {
    return NativeBlock.zeroed(CONTROL + controlRoom);
  }

  /** Makes a message with nothing in it, and that much room, and what is to be received. */
  static void toReceive(NativeBlock block, long data, int length, int controlRoom, int flags) {
    block.bytes().putInt(LAYOUT.flags(), flags);
    setData(block, data, length);
    setName(block, NAME_ROOM);
    setControl(block, controlRoom);
  }

  /**
   * Makes a message to be sent. Windows refuses a pointer to nothing.
   *
   * @param name the address; of no length: to the peer
   * @param control the control messages; of no length: none
   */
  static void toSend(NativeBlock block, long data, int length, byte[] name, ByteBuffer control) {
    setData(block, data, length);
    if (name.length > 0) {
      block.write(NAME, ByteBuffer.wrap(name));
      setName(block, name.length);
    }
    if (control.hasRemaining()) {
      block.write(CONTROL, control);
      setControl(block, control.remaining());
    }
  }

  private static void setData(NativeBlock block, long data, int length) {
    block.setAddress(LAYOUT.buffers(), block.address() + BUFFER);
    block.bytes().putInt(LAYOUT.bufferCount(), 1);
    block.bytes().putInt(BUFFER, length);
    block.setAddress(BUFFER + LAYOUT.bufferPointer(), data);
  }

  private static void setName(NativeBlock block, int length) {
    block.setAddress(MessageLayout.NAME, block.address() + NAME);
    block.bytes().putInt(LAYOUT.nameLength(), length);
  }

  private static void setControl(NativeBlock block, int length) {
    block.bytes().putInt(LAYOUT.control(), length);
    block.setAddress(LAYOUT.control() + LAYOUT.bufferPointer(), block.address() + CONTROL);
  }

  /** The address that came, to be read before another part of the message. */
  static ByteBuffer name(NativeBlock block) {
    return came(block, NAME, LAYOUT.nameLength(), NAME_ROOM);
  }

  /** The control messages that came, to be read before another part of the message. */
  static ByteBuffer control(NativeBlock block, int controlRoom) {
    return came(block, CONTROL, LAYOUT.control(), controlRoom);
  }

  private static ByteBuffer came(NativeBlock block, int at, int lengthAt, int room) {
    return block.part(at, Math.min(Math.max(block.bytes().getInt(lengthAt), 0), room));
  }

  static int flags(NativeBlock block) {
    return block.bytes().getInt(LAYOUT.flags());
  }
}
