// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.memory.NativeBlock;
import java.nio.ByteBuffer;

/** Sends and receives on one socket: a stream in pieces, a message as a whole. */
final class DataCall {
  private static final int END_OF_STREAM = -1;

  private final NativeSocket socket;
  private final boolean isStream;

  DataCall(NativeSocket socket, boolean isStream) {
    this.socket = socket;
    this.isStream = isStream;
  }

  int send(ByteBuffer b) throws WinsockException {
    int begin = b.position();
    int length;
    int sent;
    do {
      try (NativeBlock block = DataMemory.blockHolding(b, isStream)) {
        DataMemory data = new DataMemory(b, block, isStream);
        length = data.length();
        sent = sendPiece(data, b.position() > begin);
        data.sent(sent);
      }
    } while (b.hasRemaining() && sent == length);
    return b.position() - begin;
  }

  /** A non-blocking socket that takes no further piece has sent those before all the same. */
  private int sendPiece(DataMemory data, boolean isFurther) throws WinsockException {
    try {
      int sent =
          socket.waitingCall(
              "send", null, s -> socket.ws2_32().send(s, data.pointer(), data.length(), 0));
      return data.counted(sent, "send");
    } catch (WinsockException e) {
      if (isFurther && e.error() == WsaError.WSAEWOULDBLOCK) {
        return 0;
      }
      throw e;
    }
  }

  int receive(ByteBuffer b) throws WinsockException {
    if (isStream && !b.hasRemaining()) {
      return socket.handle().hold("recv", null, s -> 0);
    }
    try (NativeBlock block = DataMemory.blockToReceive(b, isStream)) {
      DataMemory data = new DataMemory(b, block, isStream);
      int received = socket.handle().lend("recv", null, s -> receive(s, data));
      data.received(received);
      return received == 0 && isStream ? END_OF_STREAM : received;
    }
  }

  private int receive(SOCKET s, DataMemory data) throws WinsockException {
    try {
      int received =
          WinsockResult.check(socket.ws2_32().recv(s, data.pointer(), data.length(), 0), "recv");
      return data.counted(received, "recv");
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSAEMSGSIZE) {
        data.received(data.length());
      }
      throw e;
    }
  }
}
