// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.message.ControlMessages;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** Receives and sends datagrams with control messages on one socket. */
final class MessageCall {
  /** All known control messages of both families at once take less than half of it. */
  private static final int CONTROL_ROOM = 1024;

  /** What stays in a count that the function does not write. */
  private static final int NOT_TOLD = -1;

  private static final int CUT_OFF = MessageFlag.MSG_TRUNC.code() | MessageFlag.MSG_CTRUNC.code();

  private static final InetSocketAddress NOBODY = new InetSocketAddress(0);

  private final SocketRef socket;
  private final NativeSocket nativeSocket;
  private final Mswsock mswsock;
  private final int controlRoom;

  /** A socket never changes it; null until it is needed. */
  private volatile AddressFamily family;

  MessageCall(SocketRef socket, NativeSocket nativeSocket, Mswsock mswsock) {
    this(socket, nativeSocket, mswsock, CONTROL_ROOM);
  }

  MessageCall(SocketRef socket, NativeSocket nativeSocket, Mswsock mswsock, int controlRoom) {
    this.socket = socket;
    this.nativeSocket = nativeSocket;
    this.mswsock = mswsock;
    this.controlRoom = controlRoom;
  }

  ReceivedMessage receive(ByteBuffer buffer) throws WinsockException {
    if (buffer.isReadOnly()) {
      throw new IllegalArgumentException("data is read-only, but must take what is received");
    }
    try (DataMemory data = DataMemory.toReceive(buffer, false)) {
      MessageMemory memory = MessageMemory.toReceive(data, controlRoom, NOT_TOLD);
      boolean fits = fits(memory);
      int flags = memory.flags();
      int length = length(memory.count().getValue(), data.length());
      data.received(length);
      return new ReceivedMessage(
          sender(memory.name()),
          length,
          flags,
          !fits || (flags & CUT_OFF) != 0,
          ControlMessages.decode(memory.control()));
    }
  }

  /** What fits in part has been received all the same, and is gone from the socket. */
  private boolean fits(MessageMemory memory) throws WinsockException {
    try {
      nativeSocket.call(
          "WSARecvMsg",
          null,
          s -> mswsock.WSARecvMsg(s, memory.message(), memory.count(), null, null));
      return true;
    } catch (WinsockException e) {
      if (e.error() != WsaError.WSAEMSGSIZE) {
        throw e;
      }
      return false;
    }
  }

  /**
   * A call that failed for want of room may not tell how much came: then it may be all there is.
   */
  private static int length(int count, int room) {
    return count == NOT_TOLD ? room : Math.min(Math.max(count, 0), room);
  }

  private static InetSocketAddress sender(ByteBuffer name) {
    try {
      return Sockaddr.decode(name);
    } catch (IllegalArgumentException e) {
      return NOBODY;
    }
  }

  int send(OutgoingMessage message) throws WinsockException {
    byte[] name = name(message);
    ByteBuffer control =
        ControlMessages.encode(
            message.hasControlMessages() ? message.controlMessages(traffic(message)) : List.of());
    try (DataMemory data = DataMemory.holding(message.data(), false)) {
      MessageMemory memory = MessageMemory.toSend(data, name, control);
      nativeSocket.call(
          "WSASendMsg",
          null,
          s ->
              nativeSocket.ws2_32().WSASendMsg(s, memory.message(), 0, memory.count(), null, null));
      return memory.count().getValue();
    }
  }

  /**
   * An IPv6 socket takes IPv6 addresses only; it sends to one that maps an IPv4 address by IPv4.
   */
  private byte[] name(OutgoingMessage message) throws WinsockException {
    InetSocketAddress destination = message.destination().orElse(null);
    if (destination == null) {
      return new byte[0];
    }
    return destination.getAddress() instanceof Inet4Address && family() == AddressFamily.INET6
        ? Sockaddr.encode(destination, Sockaddr.AF_INET6)
        : Sockaddr.encode(destination);
  }

  private AddressFamily traffic(OutgoingMessage message) throws WinsockException {
    if (message.family().isPresent()) {
      return message.family().get();
    }
    if (family() != AddressFamily.INET6) {
      return AddressFamily.INET;
    }
    return nativeSocket.remoteAddress().getAddress() instanceof Inet4Address
        ? AddressFamily.INET
        : AddressFamily.INET6;
  }

  private AddressFamily family() throws WinsockException {
    if (family == null) {
      family = socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW).addressFamily();
    }
    return family;
  }
}
