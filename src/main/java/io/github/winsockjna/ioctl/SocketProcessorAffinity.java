// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.ReadOnlyCodec;
import java.nio.ByteBuffer;

/**
 * The processor that handles what a socket receives, the output of {@code
 * SIO_QUERY_RSS_PROCESSOR_INFO}. Source: {@code SOCKET_PROCESSOR_AFFINITY} of ws2def.h.
 *
 * @param group the processor's group
 * @param number its number in the group
 * @param numaNodeId its NUMA node
 */
public record SocketProcessorAffinity(int group, int number, int numaNodeId) {
  static final OptionCodec<SocketProcessorAffinity> CODEC = new Codec();

  private static final class Codec extends ReadOnlyCodec<SocketProcessorAffinity> {
    private static final int SIZE = 8;
    private static final int NUMBER = 2;
    private static final int NUMA_NODE_ID = 4;

    private Codec() {
      super(SocketProcessorAffinity.class, SIZE);
    }

    @Override
    protected SocketProcessorAffinity read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "A SOCKET_PROCESSOR_AFFINITY");
      return new SocketProcessorAffinity(
          Short.toUnsignedInt(b.getShort(0)),
          Byte.toUnsignedInt(b.get(NUMBER)),
          Short.toUnsignedInt(b.getShort(NUMA_NODE_ID)));
    }
  }
}
