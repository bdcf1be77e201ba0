// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.HexBytes;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.Sockaddr;
import io.github.winsockjna.SocketType;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
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

  /** Two {@code SOCKET_ADDRESS} (pointer, int length), type, protocol; the addresses follow. */
  static final class Codec extends ReadOnlyCodec<BspState> implements SelfPointingCodec<BspState> {
    private static final int ROOM = 256;

    private final int pointerSize;

    Codec(int pointerSize) {
      super(BspState.class, ROOM);
      this.pointerSize = pointerSize;
    }

    @Override
    public BspState decode(ByteBuffer bytes) {
      return decode(bytes, 0);
    }

    @Override
    public BspState decode(ByteBuffer bytes, long address) {
      ByteBuffer b = Bytes.view(bytes);
      int types = 4 * pointerSize;
      if (b.remaining() < types + 2 * Integer.BYTES) {
        throw new IllegalArgumentException(
            "A CSADDR_INFO has at least "
                + (types + 2 * Integer.BYTES)
                + " bytes, not "
                + HexBytes.of(b));
      }
      return new BspState(
          socketAddress(b, 0, address),
          socketAddress(b, 2 * pointerSize, address),
          SocketType.of(b.getInt(types)),
          Protocol.of(b.getInt(types + Integer.BYTES)));
    }

    private Optional<InetSocketAddress> socketAddress(ByteBuffer b, int at, long address) {
      long pointer = pointerSize == 8 ? b.getLong(at) : Integer.toUnsignedLong(b.getInt(at));
      long length = Integer.toUnsignedLong(b.getInt(at + pointerSize));
      if (pointer == 0 || length == 0) {
        return Optional.empty();
      }
      long offset = pointer - address;
      if (offset < 0 || length > b.limit() || offset > b.limit() - length) {
        throw new IllegalArgumentException(
            "The pointer at " + at + " leads outside of " + HexBytes.of(b));
      }
      ByteBuffer sockaddr = b.slice((int) offset, (int) length);
      return isUnspecified(sockaddr) ? Optional.empty() : Optional.of(Sockaddr.decode(sockaddr));
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
