// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.winsockjna.WinsockResult;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Receives a datagram with {@code WSARecvMsg}, as far as a test of options needs it (64 bit). */
final class ControlData {
  private static final int SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC800_0006;
  private static final int[] WSAID_WSARECVMSG = {
    0xf689d7c8, 0x436b6f1f, 0x4fe5538a, 0x22c351e3,
  };

  private ControlData() {}

  /**
   * Receives a datagram.
   *
   * @return the number that its control message of one of {@code types} holds at {@code level}
   */
  static int receive(SocketRef socket, int level, Integer... types) throws Exception {
    try (Memory message = new Memory(56);
        Memory name = new Memory(128);
        Memory buffer = new Memory(16);
        Memory data = new Memory(1500);
        Memory control = new Memory(256)) {
      message.clear();
      control.clear();
      message.setPointer(0, name);
      message.setInt(8, (int) name.size());
      message.setPointer(16, buffer);
      message.setInt(24, 1);
      message.setLong(32, control.size());
      message.setPointer(40, control);
      buffer.setLong(0, data.size());
      buffer.setPointer(8, data);
      Object[] arguments = {
        new Pointer(socket.handle()), message, new IntByReference(), Pointer.NULL, Pointer.NULL
      };
      WinsockResult.check(receiveFunction(socket).invokeInt(arguments), "WSARecvMsg");
      return number(control.getByteBuffer(0, message.getInt(32)), level, types);
    }
  }

  private static int number(ByteBuffer control, int level, Integer... types) {
    control.order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 20 <= control.limit(); at += (control.getInt(at) + 7) / 8 * 8) {
      int type = control.getInt(at + 12);
      if (control.getInt(at + 8) == level && java.util.List.of(types).contains(type)) {
        return control.getInt(at + 16);
      }
    }
    throw new AssertionError("no control message of level " + level);
  }

  private static Function receiveFunction(SocketRef socket) throws Exception {
    try (Memory guid = new Memory(16)) {
      guid.write(0, WSAID_WSARECVMSG, 0, 4);
      PointerByReference function = new PointerByReference();
      Object[] arguments = {
        new Pointer(socket.handle()),
        SIO_GET_EXTENSION_FUNCTION_POINTER,
        guid,
        (int) guid.size(),
        function,
        8,
        new IntByReference(),
        Pointer.NULL,
        Pointer.NULL
      };
      WinsockResult.check(
          NativeLibrary.getInstance("ws2_32")
              .getFunction("WSAIoctl", Function.ALT_CONVENTION)
              .invokeInt(arguments),
          "WSAIoctl");
      return Function.getFunction(function.getValue(), Function.ALT_CONVENTION);
    }
  }
}
