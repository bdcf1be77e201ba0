// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.memory.NativeBlock;
import java.nio.ByteBuffer;

/**
 * A {@code WSAMSG} with all it points to but the data: address and control messages. All of it lies
 * in one block, which is borrowed for one call. The caller gives it back, so that the JIT compiler
 * can do without this object.
 */
final class MessageMemory {
  private static final MessageLayout LAYOUT = new MessageLayout(Native.POINTER_SIZE);

  private static final int NAME_ROOM = NativeSocket.NAME_ROOM;
  private static final int BUFFER = LAYOUT.messageSize();
  private static final int NAME = BUFFER + LAYOUT.bufferSize();
  private static final int CONTROL = NativeBlock.aligned(NAME + NAME_ROOM);

  private final NativeBlock block;
  private final int controlRoom;

  private MessageMemory(NativeBlock block, int controlRoom) {
    this.block = block;
    this.controlRoom = controlRoom;
  }

  /** A block for a message, all zero, which the caller closes. */
  static NativeBlock block(int controlRoom) {
    return NativeBlock.zeroed(CONTROL + controlRoom);
  }

  /** Memory with nothing in it, and that much room. */
  static MessageMemory toReceive(NativeBlock block, DataMemory data, int controlRoom, int count) {
    setData(block, data.address(), data.length());
    setName(block, NAME_ROOM);
    setControl(block, controlRoom);
    block.setCount(count);
    return new MessageMemory(block, controlRoom);
  }

  /**
   * Memory that holds a message to be sent. Windows refuses a pointer to nothing.
   *
   * @param name the address; of no length: to the peer
   * @param control the control messages; of no length: none
   */
  static MessageMemory toSend(NativeBlock block, DataMemory data, byte[] name, ByteBuffer control) {
    setData(block, data.address(), data.length());
    if (name.length > 0) {
      block.write(NAME, ByteBuffer.wrap(name));
      setName(block, name.length);
    }
    if (control.hasRemaining()) {
      block.write(CONTROL, control);
      setControl(block, control.remaining());
    }
    block.setCount(0);
    return new MessageMemory(block, control.remaining());
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

  Pointer message() {
    return block.pointer();
  }

  IntByReference count() {
    return block.count();
  }

  /** How many bytes of data the function counted. */
  int counted() {
    return block.counted();
  }

  /** The address that came, to be read before another part of the message. */
  ByteBuffer name() {
    return came(NAME, LAYOUT.nameLength(), NAME_ROOM);
  }

  /** The control messages that came, to be read before another part of the message. */
  ByteBuffer control() {
    return came(CONTROL, LAYOUT.control(), controlRoom);
  }

  private ByteBuffer came(int at, int lengthAt, int room) {
    return block.part(at, Math.min(Math.max(block.bytes().getInt(lengthAt), 0), room));
  }

  int flags() {
    return block.bytes().getInt(LAYOUT.flags());
  }
}
