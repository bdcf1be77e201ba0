// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codecs of values that only options of the socket itself have. */
final class SocketCodecs {
  /** The room offered for bytes whose format and length only their maker knows. */
  static final int MOST_OPAQUE_BYTES = 0xFFFF;

  static final OptionCodec<SocketType> SOCKET_TYPE =
      new NumberCodecs.Constant<>(
          SocketType.class, SocketType::of, SocketType::code, type -> type != SocketType.UNKNOWN);

  static final OptionCodec<WsaError> ERROR =
      new NumberCodecs.Constant<>(
          WsaError.class, WsaError::of, WsaError::code, error -> error != WsaError.UNKNOWN);

  static final OptionCodec<ProtocolInfo> PROTOCOL_INFO_W =
      new ReadOnlyCodec<>(ProtocolInfo.class, ProtocolInfo.SIZE_W) {
        @Override
        protected ProtocolInfo read(ByteBuffer bytes) {
          return ProtocolInfo.decodeW(bytes);
        }
      };

  static final OptionCodec<ProtocolInfo> PROTOCOL_INFO_A =
      new ReadOnlyCodec<>(ProtocolInfo.class, ProtocolInfo.SIZE_A) {
        @Override
        protected ProtocolInfo read(ByteBuffer bytes) {
          return ProtocolInfo.decodeA(bytes);
        }
      };

  /** Seconds, or all bits set for "not connected". */
  static final OptionCodec<Optional<Duration>> CONNECT_TIME =
      new ReadOnlyCodec<Optional<Duration>>(Optional.class, Integer.BYTES) {
        private static final int NOT_CONNECTED = 0xFFFF_FFFF;

        @Override
        protected Optional<Duration> read(ByteBuffer bytes) {
          int seconds = Bytes.require(bytes, Integer.BYTES, "A connect time").getInt(0);
          return seconds == NOT_CONNECTED
              ? Optional.empty()
              : Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(seconds)));
        }
      };

  /** A {@code SOCKADDR_STORAGE}, of which Windows may fill as much as the address needs. */
  static final OptionCodec<InetSocketAddress> ADDRESS =
      new ReadOnlyCodec<>(InetSocketAddress.class, 128) {
        @Override
        protected InetSocketAddress read(ByteBuffer bytes) {
          return Sockaddr.decode(bytes);
        }
      };

  private SocketCodecs() {}

  /** No value at all. */
  static final class Nothing implements OptionCodec<@Nullable Void> {
    @Override
    public Class<@Nullable Void> type() {
      return Void.class;
    }

    @Override
    public int capacity() {
      return 0;
    }

    @Override
    public ByteBuffer encode(@Nullable Void value) {
      return Bytes.allocate(0);
    }

    @Override
    public @Nullable Void decode(ByteBuffer bytes) {
      Objects.requireNonNull(bytes, "bytes");
      return null;
    }
  }

  /** A number as wide as a pointer. */
  static final class Handle extends ValueCodec<Long> {
    private final int pointerSize;

    Handle(int pointerSize) {
      super(Long.class, pointerSize);
      this.pointerSize = pointerSize;
    }

    @Override
    protected ByteBuffer write(Long value) {
      ByteBuffer bytes = Bytes.allocate(pointerSize);
      return (pointerSize == Long.BYTES ? bytes.putLong(value) : bytes.putInt(value.intValue()))
          .flip();
    }

    @Override
    protected Long read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, pointerSize, "A handle");
      return pointerSize == Long.BYTES ? b.getLong(0) : Integer.toUnsignedLong(b.getInt(0));
    }
  }
}
