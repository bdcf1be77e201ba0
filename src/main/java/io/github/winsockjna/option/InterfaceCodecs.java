// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.HexBytes;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** How the options of IPv4 and IPv6 name an interface: each in a byte order of its own. */
final class InterfaceCodecs {
  /** {@code IP_MULTICAST_IF}, {@code IP_UNICAST_IF}: an address or an index in network order. */
  static final OptionCodec<InterfaceSelector> INET =
      new Codec() {
        @Override
        protected ByteBuffer write(InterfaceSelector value) {
          return ByteBuffer.wrap(value.toBytes4());
        }

        @Override
        protected InterfaceSelector read(ByteBuffer bytes) {
          byte[] b = new byte[SIZE];
          Bytes.require(bytes, SIZE, "An interface").get(b);
          return InterfaceSelector.ofBytes4(b);
        }
      };

  /** {@code IPV6_MULTICAST_IF}, {@code IPV6_UNICAST_IF}: an index in host order. */
  static final OptionCodec<InterfaceSelector> INET6 =
      new Codec() {
        @Override
        protected ByteBuffer write(InterfaceSelector value) {
          return Bytes.allocate(SIZE).putInt(value.toIndex6()).flip();
        }

        @Override
        protected InterfaceSelector read(ByteBuffer bytes) {
          return InterfaceSelector.ofIndex(
              Bytes.require(bytes, SIZE, "An interface index").getInt(0));
        }
      };

  /** {@code IP_GET_IFLIST}, {@code IPV6_GET_IFLIST}: as many indices in host order as there are. */
  static final OptionCodec<List<Integer>> LIST = new Indices();

  private InterfaceCodecs() {}

  private static final class Indices extends ReadOnlyCodec<List<Integer>> {
    private static final int MOST = 1024;

    private Indices() {
      super(List.class, MOST * Integer.BYTES);
    }

    @Override
    protected List<Integer> read(ByteBuffer bytes) {
      if (bytes.remaining() % Integer.BYTES != 0) {
        throw new IllegalArgumentException(
            "Interface indices have 4 bytes each, not " + HexBytes.of(bytes));
      }
      IntBuffer indices = Bytes.view(bytes).asIntBuffer();
      return IntStream.range(0, indices.limit()).mapToObj(indices::get).toList();
    }
  }

  private abstract static class Codec extends ValueCodec<InterfaceSelector> {
    static final int SIZE = 4;

    private Codec() {
      super(InterfaceSelector.class, SIZE);
    }
  }
}
