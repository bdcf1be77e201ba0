// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WsaError;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** Codecs of values that only options of {@code SOL_SOCKET} have. */
final class SocketCodecs {
  static final OptionCodec<SocketType> SOCKET_TYPE =
      new NumberCodecs.Constant<>(
          SocketType.class, SocketType::of, SocketType::code, type -> type != SocketType.UNKNOWN);

  static final OptionCodec<WsaError> ERROR =
      new NumberCodecs.Constant<>(
          WsaError.class, WsaError::of, WsaError::code, error -> error != WsaError.UNKNOWN);

  static final OptionCodec<ProtocolInfo> PROTOCOL_INFO_W =
      new ReadOnlyCodec<>(ProtocolInfo.class, ProtocolInfo.SIZE_W) {
        @Override
        public ProtocolInfo decode(ByteBuffer bytes) {
          return ProtocolInfo.decodeW(bytes);
        }
      };

  static final OptionCodec<ProtocolInfo> PROTOCOL_INFO_A =
      new ReadOnlyCodec<>(ProtocolInfo.class, ProtocolInfo.SIZE_A) {
        @Override
        public ProtocolInfo decode(ByteBuffer bytes) {
          return ProtocolInfo.decodeA(bytes);
        }
      };

  static final OptionCodec<Optional<Duration>> CONNECT_TIME = new ConnectTime();

  /** The number of a socket: as wide as a pointer. */
  static final OptionCodec<Long> SOCKET_HANDLE = new SocketHandle(Bytes.POINTER_SIZE);

  /** No value at all: the option is an order. */
  static final OptionCodec<Void> NOTHING =
      new SetOnlyCodec<>(Void.class) {
        @Override
        public ByteBuffer encode(Void value) {
          return Bytes.allocate(0);
        }
      };

  private SocketCodecs() {}

  /** Seconds, or all bits set for "not connected". */
  private static final class ConnectTime extends ReadOnlyCodec<Optional<Duration>> {
    private static final int NOT_CONNECTED = 0xFFFF_FFFF;

    @SuppressWarnings("unchecked") // there is no class literal for Optional<Duration>
    private ConnectTime() {
      super((Class<Optional<Duration>>) (Class<?>) Optional.class, Integer.BYTES);
    }

    @Override
    public Optional<Duration> decode(ByteBuffer bytes) {
      int seconds = Bytes.require(bytes, Integer.BYTES, "A connect time").getInt(0);
      return seconds == NOT_CONNECTED
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(seconds)));
    }
  }

  static final class SocketHandle extends SetOnlyCodec<Long> {
    private final int pointerSize;

    SocketHandle(int pointerSize) {
      super(Long.class);
      this.pointerSize = pointerSize;
    }

    @Override
    public ByteBuffer encode(Long value) {
      ByteBuffer bytes = Bytes.allocate(pointerSize);
      return (pointerSize == Long.BYTES ? bytes.putLong(value) : bytes.putInt(value.intValue()))
          .flip();
    }
  }
}
