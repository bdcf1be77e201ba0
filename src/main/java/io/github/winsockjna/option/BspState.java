// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code SO_BSP_STATE}: a socket's addresses, type and protocol at once. Source:
 * {@code CSADDR_INFO} of ws2def.h.
 *
 * <p>Immutable.
 */
public final class BspState {
  static final OptionCodec<BspState> CODEC = new Codec(Bytes.POINTER_SIZE);

  private final @Nullable SocketAddress local;
  private final @Nullable SocketAddress remote;
  private final SocketType socketType;
  private final Protocol protocol;

  /**
   * The state of a socket of the Internet.
   *
   * @param localAddress the local address; empty when the socket is not bound
   * @param remoteAddress the address it is connected to; empty when it is not
   * @param socketType its type
   * @param protocol its protocol
   */
  public BspState(
      Optional<InetSocketAddress> localAddress,
      Optional<InetSocketAddress> remoteAddress,
      SocketType socketType,
      Protocol protocol) {
    this(
        Objects.requireNonNull(localAddress, "localAddress").orElse(null),
        Objects.requireNonNull(remoteAddress, "remoteAddress").orElse(null),
        Objects.requireNonNull(socketType, "socketType"),
        Objects.requireNonNull(protocol, "protocol"));
  }

  private BspState(
      @Nullable SocketAddress local,
      @Nullable SocketAddress remote,
      SocketType socketType,
      Protocol protocol) {
    this.local = local;
    this.remote = remote;
    this.socketType = socketType;
    this.protocol = protocol;
  }

  /**
   * The local address of a socket of the Internet.
   *
   * @return the address; empty when the socket is not bound, or is an {@code AF_UNIX} one
   */
  public Optional<InetSocketAddress> localAddress() {
    return inet(local);
  }

  /**
   * The address a socket of the Internet is connected to.
   *
   * @return the address; empty when the socket is not connected, or is an {@code AF_UNIX} one
   */
  public Optional<InetSocketAddress> remoteAddress() {
    return inet(remote);
  }

  /**
   * The path an {@code AF_UNIX} socket is bound to.
   *
   * @return the path; empty when the socket has none, or is one of the Internet
   */
  public Optional<Path> localPath() {
    return path(local);
  }

  /**
   * The path an {@code AF_UNIX} socket is connected to.
   *
   * @return the path; empty when the peer has none, or the socket is one of the Internet
   */
  public Optional<Path> remotePath() {
    return path(remote);
  }

  private static Optional<InetSocketAddress> inet(@Nullable SocketAddress address) {
    return address instanceof InetSocketAddress inet ? Optional.of(inet) : Optional.empty();
  }

  private static Optional<Path> path(@Nullable SocketAddress address) {
    return address instanceof UnixDomainSocketAddress unix
        ? Optional.of(unix.getPath())
        : Optional.empty();
  }

  /**
   * The type of the socket.
   *
   * @return its type
   */
  public SocketType socketType() {
    return socketType;
  }

  /**
   * The protocol of the socket.
   *
   * @return its protocol
   */
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BspState state
        && Objects.equals(local, state.local)
        && Objects.equals(remote, state.remote)
        && socketType == state.socketType
        && protocol == state.protocol;
  }

  @Override
  public int hashCode() {
    return Objects.hash(local, remote, socketType, protocol);
  }

  /**
   * Describes it in full.
   *
   * @return for example "STREAM TCP, local /127.0.0.1:80, remote none"
   */
  @Override
  public String toString() {
    return socketType + " " + protocol + ", local " + text(local) + ", remote " + text(remote);
  }

  private static String text(@Nullable SocketAddress address) {
    return address == null ? "none" : address.toString();
  }

  /** Two {@code SOCKET_ADDRESS} (pointer, int length), type, protocol; the addresses follow. */
  static final class Codec extends ReadOnlyCodec<BspState> implements SelfPointingCodec<BspState> {
    /** Two {@code SOCKADDR_STORAGE} and the rest: an address of {@code AF_UNIX} has 110 bytes. */
    private static final int ROOM = 2 * 128 + 40;

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

    /** The address; null when there is none, or one of {@code AF_UNIX} without a path. */
    private @Nullable SocketAddress socketAddress(ByteBuffer b, int at, long address) {
      return Bytes.pointedTo(b, at, pointerSize, address)
          .filter(sockaddr -> !isUnspecified(sockaddr))
          .map(Sockaddr::decodeAny)
          .filter(found -> !found.toString().isEmpty())
          .orElse(null);
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
