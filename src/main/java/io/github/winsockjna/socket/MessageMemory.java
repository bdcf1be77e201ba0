// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.memory.NativeBlock;
import java.nio.ByteBuffer;

/**
 * A {@code WSAMSG} with all it points to but the data: address and control messages. All of it lies
 * in one block, which is borrowed for one call.
 */
final class MessageMemory implements AutoCloseable {
  private static final MessageLayout LAYOUT = new MessageLayout(Native.POINTER_SIZE);

  private static final int NAME_ROOM = NativeSocket.NAME_ROOM;
  private static final int BUFFER = LAYOUT.messageSize();
  private static final int NAME = BUFFER + LAYOUT.bufferSize();
  private static final int CONTROL = NativeBlock.aligned(NAME + NAME_ROOM);

  private final NativeBlock block;
  private final int controlRoom;

  private MessageMemory(DataMemory data, int controlRoom) {
    block = NativeBlock.zeroed(CONTROL + controlRoom);
    this.controlRoom = controlRoom;
    setAddress(LAYOUT.buffers(), block.address() + BUFFER);
    setNumber(LAYOUT.bufferCount(), 1);
    setNumber(BUFFER, data.length());
    setAddress(BUFFER + LAYOUT.bufferPointer(), data.address());
  }

  /** Memory with nothing in it, and that much room. */
  static MessageMemory toReceive(DataMemory data, int controlRoom, int count) {
    MessageMemory memory = new MessageMemory(data, controlRoom);
    memory.setName(NAME_ROOM);
    memory.setControl(controlRoom);
    memory.block.setCount(count);
    return memory;
  }

  /**
   * Memory that holds a message to be sent. Windows refuses a pointer to nothing.
   *
   * @param name the address; of no length: to the peer
   * @param control the control messages; of no length: none
   */
  static MessageMemory toSend(DataMemory data, byte[] name, ByteBuffer control) {
    MessageMemory memory = new MessageMemory(data, control.remaining());
    if (name.length > 0) {
      memory.block.write(NAME, ByteBuffer.wrap(name));
      memory.setName(name.length);
    }
    if (control.hasRemaining()) {
      memory.block.write(CONTROL, control);
      memory.setControl(control.remaining());
    }
    memory.block.setCount(0);
    return memory;
  }

  private void setName(int length) {
    setAddress(MessageLayout.NAME, block.address() + NAME);
    setNumber(LAYOUT.nameLength(), length);
  }

  private void setControl(int length) {
    setNumber(LAYOUT.control(), length);
    setAddress(LAYOUT.control() + LAYOUT.bufferPointer(), block.address() + CONTROL);
  }

  private void setAddress(int at, long address) {
    block.setAddress(at, address);
  }

  private void setNumber(int at, int number) {
    block.bytes().putInt(at, number);
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

  @Override
  public void close() {
    block.close();
  }
}
