// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.openjdk.jmh.infra.Blackhole;

/** A {@code WSAMSG} of 64-bit Windows with room for all it points to, made once. */
final class BareMessage {
  private static final int NAME_ROOM = 28;
  private static final int CONTROL_ROOM = 1024;
  private static final int NAME_LENGTH = 8;
  private static final int CONTROL_LENGTH = 32;
  private static final int IP_PKTINFO = 19;

  private final Memory name = new Memory(NAME_ROOM);
  private final Memory data = new Memory(1500);
  private final Memory control = new Memory(CONTROL_ROOM);
  private final Memory buffer = new Memory(16);
  private final Memory message = new Memory(56);
  private final Memory received = new Memory(4);

  BareMessage() {
    message.clear();
    message.setPointer(0, name);
    buffer.setInt(0, (int) data.size());
    buffer.setPointer(8, data);
    message.setPointer(16, buffer);
    message.setInt(24, 1);
    message.setPointer(40, control);
    reset();
  }

  /** Makes room again: the function writes lengths where the room was. */
  void reset() {
    message.setInt(NAME_LENGTH, NAME_ROOM);
    message.setInt(CONTROL_LENGTH, CONTROL_ROOM);
  }

  /** Makes objects of the sender, the packet info, the time to live and the type of service. */
  void read(Blackhole hole) throws UnknownHostException {
    int port = Short.toUnsignedInt(Short.reverseBytes(name.getShort(2)));
    hole.consume(new InetSocketAddress(InetAddress.getByAddress(name.getByteArray(4, 4)), port));
    int end = message.getInt(CONTROL_LENGTH);
    int length;
    for (int at = 0; at < end; at += length + 7 & -8) {
      length = control.getInt(at);
      int data = at + 16;
      if (control.getInt(at + 12) == IP_PKTINFO) {
        hole.consume(InetAddress.getByAddress(control.getByteArray(data, 4)));
        hole.consume(control.getInt(data + 4));
      } else {
        hole.consume(control.getInt(data));
      }
    }
  }

  Pointer message() {
    return message;
  }

  Pointer received() {
    return received;
  }
}
