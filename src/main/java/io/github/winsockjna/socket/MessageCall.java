// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.message.ControlMessages;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives and sends datagrams with control messages on one socket. */
final class MessageCall {
  private static final String RECEIVE = "WSARecvMsg";
  private static final String SEND = "WSASendMsg";

  /** All known control messages of a datagram at once take less than three quarters of it. */
  private static final int CONTROL_ROOM = 1024;

  /** What stays in a count that the function does not write. */
  private static final int NOT_TOLD = -1;

  private static final int WOULD_BLOCK = WsaError.WSAEWOULDBLOCK.code();
  private static final int TOO_LONG = WsaError.WSAEMSGSIZE.code();

  private static final int CUT_OFF = MessageFlag.MSG_TRUNC.code() | MessageFlag.MSG_CTRUNC.code();

  private static final InetSocketAddress NOBODY = new InetSocketAddress(0);

  private final NativeSocket socket;
  private final Mswsock mswsock;
  private final int controlRoom;

  /** A socket never changes it; null until it is needed. */
  private volatile AddressFamily family;

  MessageCall(NativeSocket socket, Mswsock mswsock) {
    this(socket, mswsock, CONTROL_ROOM);
  }

  MessageCall(NativeSocket socket, Mswsock mswsock, int controlRoom) {
    this.socket = socket;
    this.mswsock = mswsock;
    this.controlRoom = controlRoom;
  }

  ReceivedMessage receive(ByteBuffer buffer) throws WinsockException {
    ReceivedMessage message = receiveIfThere(buffer);
    if (message == null) {
      throw new WinsockException(RECEIVE, WOULD_BLOCK);
    }
    return message;
  }

  /** The message, or null: there is none, and the socket does not wait for one. */
  @Nullable ReceivedMessage receiveIfThere(ByteBuffer buffer) throws WinsockException {
    return receiveIfThere(buffer, 0);
  }

  /** An error from the error queue, or null: there is none. */
  @Nullable ReceivedMessage errorIfThere(ByteBuffer buffer) throws WinsockException {
    return receiveIfThere(buffer, MessageFlag.MSG_ERRQUEUE.code());
  }

  private @Nullable ReceivedMessage receiveIfThere(ByteBuffer buffer, int flags)
      throws WinsockException {
    if (buffer.isReadOnly()) {
      throw new IllegalArgumentException("data is read-only, but must take what is received");
    }
    try (NativeBlock through = DataMemory.blockToReceive(buffer, false);
        NativeBlock block = MessageMemory.block(controlRoom)) {
      long data = DataMemory.address(buffer, through);
      MessageMemory.toReceive(block, data, buffer.remaining(), controlRoom, flags);
      block.setCount(NOT_TOLD);
      int error = receive(block);
      return error == WOULD_BLOCK ? null : received(buffer, through, block, error);
    }
  }

  private ReceivedMessage received(
      ByteBuffer buffer, @Nullable NativeBlock through, NativeBlock block, int error)
      throws WinsockException {
    // What fits in part has been received all the same, and is gone from the socket.
    boolean fits = error != TOO_LONG;
    if (fits && error != 0) {
      throw new WinsockException(RECEIVE, error);
    }
    DataMemory data = new DataMemory(buffer, through, false);
    int flags = MessageMemory.flags(block);
    int count = block.counted();
    int length = fits ? data.counted(count, RECEIVE) : lengthCutOff(count, data.length());
    ReceivedMessage message =
        new ReceivedMessage(
            sender(MessageMemory.name(block)),
            length,
            flags,
            !fits || (flags & CUT_OFF) != 0,
            ControlMessages.decode(MessageMemory.control(block, controlRoom)));
    data.received(length);
    return message;
  }

  /** Calls the function: 0, or its error. */
  private int receive(NativeBlock message) throws WinsockException {
    SOCKET s = socket.handle().lend(RECEIVE, null);
    try {
      return WinsockResult.errorCode(
          mswsock.WSARecvMsg(s, message.pointer(), message.count(), null, null));
    } finally {
      socket.handle().takeBack(RECEIVE, null);
    }
  }

  /**
   * A call that failed for want of room may tell nothing, or the length of the whole message: then
   * as much came as there was room for.
   */
  private static int lengthCutOff(int count, int room) {
    return Integer.compareUnsigned(count, room) > 0 ? room : count;
  }

  private static InetSocketAddress sender(ByteBuffer name) {
    try {
      return Sockaddr.decode(name);
    } catch (IllegalArgumentException e) {
      return NOBODY;
    }
  }

  int send(OutgoingMessage message) throws WinsockException {
    byte[] name;
    ByteBuffer control;
    try {
      name = name(message);
      control =
          ControlMessages.encode(
              message.hasControlMessages() ? message.controlMessages(traffic(message)) : List.of());
    } catch (WinsockException e) {
      throw failedToAsk(e);
    }
    ByteBuffer bytes = message.data();
    try (NativeBlock through = DataMemory.blockHolding(bytes, false);
        NativeBlock block = MessageMemory.block(control.remaining())) {
      DataMemory data = new DataMemory(bytes, through, false);
      MessageMemory.toSend(block, DataMemory.address(bytes, through), data.length(), name, control);
      block.setCount(0);
      socket.waitingCall(
          SEND,
          null,
          s -> socket.ws2_32().WSASendMsg(s, block.pointer(), 0, block.count(), null, null));
      return data.counted(block.counted(), SEND);
    }
  }

  /** The caller has asked for nothing but to send, so that is what fails. */
  private WinsockException failedToAsk(WinsockException cause) throws WinsockException {
    return socket.handle().hold(SEND, null, s -> new WinsockException(SEND, cause.errorCode()));
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
    return isPeerIpv4() ? AddressFamily.INET : AddressFamily.INET6;
  }

  /** Without a peer, sending says best that there is none. */
  private boolean isPeerIpv4() throws WinsockException {
    try {
      return socket.remoteAddress().getAddress() instanceof Inet4Address;
    } catch (WinsockException e) {
      if (e.error() == WsaError.WSAENOTCONN) {
        return false;
      }
      throw e;
    }
  }

  private AddressFamily family() throws WinsockException {
    if (family == null) {
      family = socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW).addressFamily();
    }
    return family;
  }
}
