// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;

/**
 * A {@code WSAMSG} with all it points to but the data: address and control messages. Each thread
 * keeps one, since the calls return before it is used again; it is freed with the thread.
 */
final class MessageMemory {
  private static final MessageLayout LAYOUT = new MessageLayout(Native.POINTER_SIZE);

  /** {@code SOCKADDR_STORAGE}: any address there is. */
  private static final int NAME_ROOM = 128;

  private static final int BUFFER = LAYOUT.messageSize();
  private static final int NAME = BUFFER + LAYOUT.bufferSize();
  private static final int SIZE = NAME + NAME_ROOM;
  private static final int USUAL_CONTROL = 1024;

  private static final ThreadLocal<MessageMemory> OF_THREAD =
      ThreadLocal.withInitial(MessageMemory::new);

  private final Memory message = new Memory(SIZE);
  private final IntByReference count = new IntByReference();
  private Memory control = new Memory(USUAL_CONTROL);

  private MessageMemory() {}

  /** This thread's memory, with nothing of an earlier message, and that much room. */
  static MessageMemory toReceive(DataMemory data, int controlRoom, int count) {
    MessageMemory memory = OF_THREAD.get().cleared(data, controlRoom);
    memory.setName(NAME_ROOM);
    memory.control.clear(controlRoom);
    memory.setControl(controlRoom);
    memory.count.setValue(count);
    return memory;
  }

  /**
   * This thread's memory, holding a message to be sent.
   *
   * @param name the address; of no length: to the peer
   * @param control the control messages; of no length: none
   */
  static MessageMemory toSend(DataMemory data, byte[] name, ByteBuffer control) {
    int controlLength = control.remaining();
    MessageMemory memory = OF_THREAD.get().cleared(data, controlLength);
    // Windows refuses a pointer to nothing.
    if (name.length > 0) {
      memory.message.write(NAME, name, 0, name.length);
      memory.setName(name.length);
    }
    if (controlLength > 0) {
      memory.control.getByteBuffer(0, controlLength).put(control);
      memory.setControl(controlLength);
    }
    memory.count.setValue(0);
    return memory;
  }

  private MessageMemory cleared(DataMemory data, int controlRoom) {
    message.clear();
    if (control.size() < controlRoom) {
      Memory larger = new Memory(controlRoom);
      control.close();
      control = larger;
    }
    message.setPointer(LAYOUT.buffers(), message.share(BUFFER));
    message.setInt(LAYOUT.bufferCount(), 1);
    message.setInt(BUFFER, data.length());
    message.setPointer(BUFFER + LAYOUT.bufferPointer(), data.pointer());
    return this;
  }

  private void setName(int length) {
    message.setPointer(MessageLayout.NAME, message.share(NAME));
    message.setInt(LAYOUT.nameLength(), length);
  }

  private void setControl(int length) {
    message.setInt(LAYOUT.control(), length);
    message.setPointer(LAYOUT.control() + LAYOUT.bufferPointer(), control);
  }

  Pointer message() {
    return message;
  }

  IntByReference count() {
    return count;
  }

  /** The address that came. */
  ByteBuffer name() {
    return message.getByteBuffer(NAME, within(message.getInt(LAYOUT.nameLength()), NAME_ROOM));
  }

  /** The control messages that came. */
  ByteBuffer control() {
    int length = message.getInt(LAYOUT.control());
    return control.getByteBuffer(0, within(length, (int) control.size()));
  }

  int flags() {
    return message.getInt(LAYOUT.flags());
  }

  private static int within(int length, int room) {
    return Math.min(Math.max(length, 0), room);
  }
}
