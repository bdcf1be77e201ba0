// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.HexBytes;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.SelfPointingCodec;
import io.github.winsockjna.option.ValueCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * {@code SOCKET_ADDRESS_LIST} of ws2def.h: a number, as many {@code SOCKET_ADDRESS} (pointer, int
 * length), and the addresses they point to. Windows takes addresses of IPv6 only, IPv4 ones mapped
 * into them.
 */
final class AddressListCodec extends ValueCodec<List<InetAddress>>
    implements SelfPointingCodec<List<InetAddress>> {
  private static final int USUAL_ROOM = 1024;

  private final int pointerSize;

  AddressListCodec(int pointerSize) {
    super(List.class, USUAL_ROOM);
    this.pointerSize = pointerSize;
  }

  /** The number is followed by what aligns the pointers. */
  int entryAt(int i) {
    return pointerSize + i * 2 * pointerSize;
  }

  @Override
  protected ByteBuffer write(List<InetAddress> value) {
    return encode(value, 0);
  }

  @Override
  public ByteBuffer encode(List<InetAddress> value, long address) {
    Bytes.requireElements(value, "value");
    int addresses = entryAt(value.size());
    ByteBuffer b = Bytes.allocate(addresses + value.size() * Sockaddr.SIZE_IN6);
    b.putInt(0, value.size());
    for (int i = 0; i < value.size(); i++) {
      int at = addresses + i * Sockaddr.SIZE_IN6;
      if (pointerSize == Long.BYTES) {
        b.putLong(entryAt(i), address + at);
      } else {
        b.putInt(entryAt(i), (int) (address + at));
      }
      b.putInt(entryAt(i) + pointerSize, Sockaddr.SIZE_IN6);
      b.put(at, Sockaddr.encode(new InetSocketAddress(value.get(i), 0), Sockaddr.AF_INET6));
    }
    return b;
  }

  @Override
  protected List<InetAddress> read(ByteBuffer bytes) {
    return decode(bytes, 0);
  }

  @Override
  public List<InetAddress> decode(ByteBuffer bytes, long address) {
    ByteBuffer b =
        Bytes.requireAtLeast(
            Objects.requireNonNull(bytes, "bytes"), pointerSize, "A SOCKET_ADDRESS_LIST");
    long count = Integer.toUnsignedLong(b.getInt(0));
    Bytes.requireRange(
        count, 0, (b.limit() - entryAt(0)) / (2 * pointerSize), "the number of addresses");
    return IntStream.range(0, (int) count).mapToObj(i -> address(b, entryAt(i), address)).toList();
  }

  private InetAddress address(ByteBuffer b, int at, long address) {
    return Bytes.pointedTo(b, at, pointerSize, address)
        .map(Sockaddr::decode)
        .map(InetSocketAddress::getAddress)
        .orElseThrow(
            () -> new IllegalArgumentException("No address at " + at + " of " + HexBytes.of(b)));
  }
}
