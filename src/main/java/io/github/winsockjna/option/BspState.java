// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of {@code SO_BSP_STATE}: a socket's addresses, type and protocol at once. Source:
 * {@code CSADDR_INFO} of ws2def.h.
 *
 * @param localAddress the local address; empty when the socket is not bound
 * @param remoteAddress the address it is connected to; empty when it is not
 * @param socketType its type
 * @param protocol its protocol
 */
public record BspState(
    Optional<InetSocketAddress> localAddress,
    Optional<InetSocketAddress> remoteAddress,
    SocketType socketType,
    Protocol protocol) {
  static final OptionCodec<BspState> CODEC = new Codec(Bytes.POINTER_SIZE);

  /**
   * Checks that nothing is null.
   *
   * @param localAddress the local address
   * @param remoteAddress the address it is connected to
   * @param socketType its type
   * @param protocol its protocol
   */
  public BspState {
    Objects.requireNonNull(localAddress, "localAddress");
    Objects.requireNonNull(remoteAddress, "remoteAddress");
    Objects.requireNonNull(socketType, "socketType");
    Objects.requireNonNull(protocol, "protocol");
  }

  /** Two {@code SOCKET_ADDRESS} (pointer, int length), type, protocol; the addresses follow. */
  static final class Codec extends ReadOnlyCodec<BspState> implements SelfPointingCodec<BspState> {
    private static final int ROOM = 256;

    private final int pointerSize;

    Codec(int pointerSize) {
      super(BspState.class, ROOM);
      this.pointerSize = pointerSize;
    }

    @Override
    protected BspState read(ByteBuffer bytes) {
      return decode(bytes, 0);
    }

    @Override
    public BspState decode(ByteBuffer bytes, long address) {
      int types = 4 * pointerSize;
      ByteBuffer b =
          Bytes.requireAtLeast(
              Objects.requireNonNull(bytes, "bytes"), types + 2 * Integer.BYTES, "A CSADDR_INFO");
      return new BspState(
          socketAddress(b, 0, address),
          socketAddress(b, 2 * pointerSize, address),
          SocketType.of(b.getInt(types)),
          Protocol.of(b.getInt(types + Integer.BYTES)));
    }

    private Optional<InetSocketAddress> socketAddress(ByteBuffer b, int at, long address) {
      return Bytes.pointedTo(b, at, pointerSize, address)
          .filter(sockaddr -> !isUnspecified(sockaddr))
          .map(Sockaddr::decode);
    }

    /** An address of all zeros, {@code AF_UNSPEC}, is how some providers say that there is none. */
    private static boolean isUnspecified(ByteBuffer sockaddr) {
      ByteBuffer b = sockaddr.duplicate();
      while (b.hasRemaining()) {
        if (b.get() != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
