// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Guid;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import io.github.winsockjna.option.ValueCodec;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Values of another width than a {@code DWORD}. */
final class WidthCodecs {
  /** {@code UINT64}. */
  static final OptionCodec<Long> UINT64 = new Uint64();

  static final OptionCodec<UUID> GUID =
      new SetOnlyCodec<>(UUID.class) {
        @Override
        protected ByteBuffer write(UUID value) {
          return ByteBuffer.wrap(Guid.encode(value));
        }
      };

  private WidthCodecs() {}

  /** {@code UCHAR} within bounds. */
  static OptionCodec<Integer> uchar(int least) {
    return new Narrow(Byte.BYTES, least, 0xFF);
  }

  /** {@code USHORT}. */
  static OptionCodec<Integer> ushort() {
    return new Narrow(Short.BYTES, 0, 0xFFFF);
  }

  private static final class Narrow extends SetOnlyCodec<Integer> {
    private final int size;
    private final int least;
    private final int most;

    private Narrow(int size, int least, int most) {
      super(Integer.class);
      this.size = size;
      this.least = least;
      this.most = most;
    }

    @Override
    protected ByteBuffer write(Integer value) {
      Bytes.requireRange(value, least, most, "value");
      return Bytes.allocate(Integer.BYTES).putInt(0, value).limit(size);
    }
  }

  private static final class Uint64 extends ValueCodec<Long> {
    private Uint64() {
      super(Long.class, Long.BYTES);
    }

    @Override
    protected ByteBuffer write(Long value) {
      return Bytes.allocate(Long.BYTES).putLong(0, value);
    }

    @Override
    protected Long read(ByteBuffer bytes) {
      return Bytes.require(bytes, Long.BYTES, "A UINT64").getLong(0);
    }
  }
}
