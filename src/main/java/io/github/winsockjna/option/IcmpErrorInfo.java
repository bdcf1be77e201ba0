// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of {@code TCP_ICMP_ERROR_INFO}: the ICMP error that made a connect fail. Source: {@code
 * ICMP_ERROR_INFO} of ws2ipdef.h.
 *
 * @param source who sent the error: the target or a router on the way
 * @param protocol {@link Protocol#ICMP} or {@link Protocol#ICMPV6}
 * @param type the message's type, 0 to 255
 * @param code the message's code, 0 to 255
 */
public record IcmpErrorInfo(InetAddress source, Protocol protocol, int type, int code) {
  static final OptionCodec<Optional<IcmpErrorInfo>> CODEC = new Codec();

  /**
   * Checks the numbers.
   *
   * @param source who sent the error
   * @param protocol the message's protocol
   * @param type 0 to 255
   * @param code 0 to 255
   * @throws IllegalArgumentException {@code type} or {@code code} is out of range
   */
  public IcmpErrorInfo {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(protocol, "protocol");
    Bytes.requireRange(type, 0, 0xFF, "type");
    Bytes.requireRange(code, 0, 0xFF, "code");
  }

  /**
   * What type and code mean.
   *
   * @return for example "destination unreachable: port unreachable"; type and code as numbers when
   *     they are not known
   */
  public String description() {
    return IcmpMessages.describe(protocol, type, code);
  }

  private static final class Codec extends ReadOnlyCodec<Optional<IcmpErrorInfo>> {
    private static final int SIZE = 36;
    private static final int PROTOCOL = 28;
    private static final int TYPE = 32;
    private static final int CODE = 33;

    private Codec() {
      super(Optional.class, SIZE);
    }

    /** No bytes at all are how Windows says that no error came since the last connect. */
    @Override
    protected Optional<IcmpErrorInfo> read(ByteBuffer bytes) {
      if (!bytes.hasRemaining()) {
        return Optional.empty();
      }
      ByteBuffer b = Bytes.require(bytes, SIZE, "An ICMP_ERROR_INFO");
      return Optional.of(
          new IcmpErrorInfo(
              Sockaddr.decode(b.slice(0, PROTOCOL)).getAddress(),
              Protocol.of(b.getInt(PROTOCOL)),
              Byte.toUnsignedInt(b.get(TYPE)),
              Byte.toUnsignedInt(b.get(CODE))));
    }
  }
}
