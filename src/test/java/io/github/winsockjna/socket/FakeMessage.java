// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/** A {@code WSAMSG} as the other side of a call sees it. */
record FakeMessage(Pointer message) {
  private static final MessageLayout LAYOUT = new MessageLayout(Native.POINTER_SIZE);

  int nameLength() {
    return message.getInt(LAYOUT.nameLength());
  }

  Pointer name() {
    return message.getPointer(MessageLayout.NAME);
  }

  int bufferCount() {
    return message.getInt(LAYOUT.bufferCount());
  }

  int dataLength() {
    return message.getPointer(LAYOUT.buffers()).getInt(0);
  }

  Pointer data() {
    return message.getPointer(LAYOUT.buffers()).getPointer(LAYOUT.bufferPointer());
  }

  int controlLength() {
    return message.getInt(LAYOUT.control());
  }

  Pointer control() {
    return message.getPointer(LAYOUT.control() + LAYOUT.bufferPointer());
  }

  int flags() {
    return message.getInt(LAYOUT.flags());
  }

  static byte[] bytes(Pointer pointer, int length) {
    return length == 0 ? new byte[0] : pointer.getByteArray(0, length);
  }

  void comesFrom(byte[] sockaddr) {
    name().write(0, sockaddr, 0, sockaddr.length);
    message.setInt(LAYOUT.nameLength(), sockaddr.length);
  }

  void comesWith(ByteBuffer controlMessages, int flags) {
    int length = controlMessages.remaining();
    control().getByteBuffer(0, length).put(controlMessages);
    message.setInt(LAYOUT.control(), length);
    message.setInt(LAYOUT.flags(), flags);
  }

  void saysControlLength(int length) {
    message.setInt(LAYOUT.control(), length);
  }

  void saysNameLength(int length) {
    message.setInt(LAYOUT.nameLength(), length);
  }
}
