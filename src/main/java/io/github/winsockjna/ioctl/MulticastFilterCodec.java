// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.SetOnlyCodec;
import io.github.winsockjna.option.ValueCodec;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A multicast filter as bytes: group and interface in some order, the mode, the number of sources,
 * the sources.
 */
abstract class MulticastFilterCodec extends ValueCodec<MulticastFilter> {
  /** {@code IP_MSFILTER}: addresses of IPv4. */
  static final MulticastFilterCodec INET = new Inet();

  /** {@code GROUP_FILTER}: addresses with the room of a {@code SOCKADDR_STORAGE}. */
  static final MulticastFilterCodec GROUP = new Group();

  /** How many sources are asked for. */
  static final int MOST_SOURCES = 256;

  private final int modeAt;
  private final int addressSize;

  private MulticastFilterCodec(int modeAt, int addressSize) {
    super(MulticastFilter.class, modeAt + 2 * Integer.BYTES + MOST_SOURCES * addressSize);
    this.modeAt = modeAt;
    this.addressSize = addressSize;
  }

  abstract void putAddress(ByteBuffer b, int at, InetAddress address, String argument);

  abstract InetAddress address(ByteBuffer b, int at);

  abstract int groupAt();

  abstract int interfaceAt();

  abstract OptionCodec<InterfaceSelector> interfaceCodec();

  private int size(int sources) {
    return sourceAt(sources);
  }

  private int countAt() {
    return modeAt + Integer.BYTES;
  }

  private int sourceAt(int i) {
    return countAt() + Integer.BYTES + i * addressSize;
  }

  @Override
  protected ByteBuffer write(MulticastFilter value) {
    int sources = value.sources().size();
    ByteBuffer b = Bytes.allocate(size(sources));
    putAddress(b, groupAt(), value.group(), "group");
    b.put(interfaceAt(), bytes(interfaceCodec().encode(value.networkInterface())));
    b.putInt(modeAt, value.mode().code());
    b.putInt(countAt(), sources);
    for (int i = 0; i < sources; i++) {
      putAddress(b, sourceAt(i), value.sources().get(i), "sources[" + i + "]");
    }
    return b;
  }

  private static byte[] bytes(ByteBuffer b) {
    byte[] bytes = new byte[b.remaining()];
    b.get(bytes);
    return bytes;
  }

  @Override
  protected MulticastFilter read(ByteBuffer bytes) {
    ByteBuffer b = Bytes.requireAtLeast(bytes, size(0), "A multicast filter");
    long sources = Integer.toUnsignedLong(b.getInt(countAt()));
    Bytes.requireRange(sources, 0, (b.limit() - size(0)) / addressSize, "the number of sources");
    return new MulticastFilter(
        address(b, groupAt()),
        interfaceCodec().decode(b.slice(interfaceAt(), Integer.BYTES)),
        MulticastFilter.Mode.CODEC.decode(b.slice(modeAt, Integer.BYTES)),
        IntStream.range(0, (int) sources).mapToObj(i -> address(b, sourceAt(i))).toList());
  }

  /** The question for a filter: which group on which interface, and room for the answer. */
  OptionCodec<Membership> query() {
    return new SetOnlyCodec<>(Membership.class) {
      @Override
      protected ByteBuffer write(Membership value) {
        ByteBuffer head =
            MulticastFilterCodec.this.encode(
                new MulticastFilter(
                    value.group(),
                    value.networkInterface(),
                    MulticastFilter.Mode.INCLUDE,
                    List.of()));
        ByteBuffer b = Bytes.allocate(size(MOST_SOURCES));
        b.put(0, head, 0, head.limit());
        return b.putInt(countAt(), MOST_SOURCES);
      }
    };
  }

  private static final class Inet extends MulticastFilterCodec {
    private static final int MODE = 8;

    private Inet() {
      super(MODE, Integer.BYTES);
    }

    @Override
    int groupAt() {
      return 0;
    }

    @Override
    int interfaceAt() {
      return Integer.BYTES;
    }

    @Override
    OptionCodec<InterfaceSelector> interfaceCodec() {
      return IpOptions.IP_MULTICAST_IF.codec();
    }

    @Override
    void putAddress(ByteBuffer b, int at, InetAddress address, String argument) {
      b.put(at, Bytes.requireFamily(address, Inet4Address.class, argument).getAddress());
    }

    @Override
    InetAddress address(ByteBuffer b, int at) {
      byte[] address = new byte[Integer.BYTES];
      b.get(at, address);
      try {
        return InetAddress.getByAddress(address);
      } catch (UnknownHostException e) {
        throw new AssertionError("4 bytes are an address", e);
      }
    }
  }

  private static final class Group extends MulticastFilterCodec {
    private static final int GROUP = 8;
    private static final int STORAGE = 128;

    private Group() {
      super(GROUP + STORAGE, STORAGE);
    }

    @Override
    int groupAt() {
      return GROUP;
    }

    @Override
    int interfaceAt() {
      return 0;
    }

    @Override
    OptionCodec<InterfaceSelector> interfaceCodec() {
      return Ipv6Options.IPV6_MULTICAST_IF.codec();
    }

    @Override
    void putAddress(ByteBuffer b, int at, InetAddress address, String argument) {
      b.put(at, Sockaddr.encode(new InetSocketAddress(address, 0)));
    }

    @Override
    InetAddress address(ByteBuffer b, int at) {
      return Sockaddr.decode(b.slice(at, STORAGE)).getAddress();
    }
  }
}
