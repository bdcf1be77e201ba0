// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.nio.ByteBuffer;

/** How the options of IPv4 and IPv6 name an interface: each in a byte order of its own. */
final class InterfaceCodecs {
  /** {@code IP_MULTICAST_IF}, {@code IP_UNICAST_IF}: an address or an index in network order. */
  static final OptionCodec<InterfaceSelector> INET =
      new Codec() {
        @Override
        public ByteBuffer encode(InterfaceSelector value) {
          return ByteBuffer.wrap(value.toBytes4());
        }

        @Override
        public InterfaceSelector decode(ByteBuffer bytes) {
          byte[] b = new byte[SIZE];
          Bytes.require(bytes, SIZE, "An interface").get(b);
          return InterfaceSelector.ofBytes4(b);
        }
      };

  /** {@code IPV6_MULTICAST_IF}, {@code IPV6_UNICAST_IF}: an index in host order. */
  static final OptionCodec<InterfaceSelector> INET6 =
      new Codec() {
        @Override
        public ByteBuffer encode(InterfaceSelector value) {
          return Bytes.allocate(SIZE).putInt(value.toIndex6()).flip();
        }

        @Override
        public InterfaceSelector decode(ByteBuffer bytes) {
          return InterfaceSelector.ofIndex(
              Bytes.require(bytes, SIZE, "An interface index").getInt(0));
        }
      };

  private InterfaceCodecs() {}

  private abstract static class Codec implements OptionCodec<InterfaceSelector> {
    static final int SIZE = 4;

    @Override
    public Class<InterfaceSelector> type() {
      return InterfaceSelector.class;
    }

    @Override
    public int capacity() {
      return SIZE;
    }
  }
}
