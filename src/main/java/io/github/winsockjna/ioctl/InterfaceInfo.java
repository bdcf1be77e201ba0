// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.HexBytes;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.ReadOnlyCodec;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An IPv4 address of this computer, with its interface's parameters: an element of what {@code
 * SIO_GET_INTERFACE_LIST} answers. Source: {@code INTERFACE_INFO} of ws2ipdef.h.
 *
 * @param flags what the interface is and can
 * @param address the address
 * @param broadcastAddress its broadcast address, mostly 255.255.255.255; empty when it has none
 * @param netmask its netmask
 */
public record InterfaceInfo(
    Set<InterfaceFlag> flags,
    InetAddress address,
    Optional<InetAddress> broadcastAddress,
    InetAddress netmask) {
  static final OptionCodec<List<InterfaceInfo>> LIST = new ListCodec();

  /**
   * Checks that nothing is null, and copies the flags.
   *
   * @param flags what the interface is and can
   * @param address the address
   * @param broadcastAddress its broadcast address
   * @param netmask its netmask
   */
  public InterfaceInfo {
    flags = Set.copyOf(Bytes.requireElements(flags, "flags"));
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(broadcastAddress, "broadcastAddress");
    Objects.requireNonNull(netmask, "netmask");
  }

  private static final class ListCodec extends ReadOnlyCodec<List<InterfaceInfo>> {
    private static final int SIZE = 76;

    /** Windows does not tell the size needed, so there is room for more than there ever are. */
    private static final int MOST = 1024;

    private static final int ADDRESS_SIZE = 24;
    private static final int ADDRESS = 4;
    private static final int BROADCAST_ADDRESS = ADDRESS + ADDRESS_SIZE;
    private static final int NETMASK = BROADCAST_ADDRESS + ADDRESS_SIZE;

    private ListCodec() {
      super(List.class, MOST * SIZE);
    }

    @Override
    protected List<InterfaceInfo> read(ByteBuffer bytes) {
      if (bytes.remaining() % SIZE != 0) {
        throw new IllegalArgumentException(
            "Each INTERFACE_INFO has " + SIZE + " bytes, not " + HexBytes.of(bytes));
      }
      ByteBuffer all = bytes.slice();
      return IntStream.range(0, all.limit() / SIZE)
          .mapToObj(i -> one(all.slice(i * SIZE, SIZE).order(ByteOrder.LITTLE_ENDIAN)))
          .toList();
    }

    private static InterfaceInfo one(ByteBuffer b) {
      return new InterfaceInfo(
          InterfaceFlag.in(b.getInt(0)),
          ip(b, ADDRESS),
          hasNo(b, BROADCAST_ADDRESS) ? Optional.empty() : Optional.of(ip(b, BROADCAST_ADDRESS)),
          ip(b, NETMASK));
    }

    /** {@code AF_UNSPEC}, the family of an address that there is not. */
    private static boolean hasNo(ByteBuffer b, int at) {
      return b.getShort(at) == 0;
    }

    private static InetAddress ip(ByteBuffer b, int at) {
      return Sockaddr.decode(b.slice(at, ADDRESS_SIZE)).getAddress();
    }
  }
}
