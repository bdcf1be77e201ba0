// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;

/**
 * Socket addresses as bytes: {@code SOCKADDR_IN} (16 bytes), {@code SOCKADDR_IN6} (28 bytes) and,
 * to be read only, {@code SOCKADDR_UN} (up to 110 bytes). An IPv4-mapped IPv6 address is an IPv4
 * address everywhere, with a scope or without.
 */
public final class Sockaddr {
  /** {@code AF_UNIX}: the address is the path of a file. */
  public static final int AF_UNIX = 1;

  /** {@code AF_INET}, IPv4. */
  public static final int AF_INET = 2;

  /** {@code AF_INET6}, IPv6. */
  public static final int AF_INET6 = 23;

  /** Size of {@code SOCKADDR_IN} in bytes. */
  public static final int SIZE_IN = 16;

  /** Size of {@code SOCKADDR_IN6} in bytes, the longest address of the Internet. */
  public static final int SIZE_IN6 = 28;

  /** Size of {@code SOCKADDR_UN} in bytes, the longest address that is read here. */
  public static final int SIZE_UN = 110;

  private static final int FAMILY_SIZE = 2;
  private static final int PORT = 2;
  private static final int ADDRESS = 4;
  private static final int ADDRESS6 = 8;
  private static final int SCOPE6 = 24;

  /** {@code ::ffff:0:0/96}. */
  private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private Sockaddr() {}

  /**
   * Writes an address.
   *
   * @param address a resolved address; an IPv6 one keeps its scope
   * @return {@value #SIZE_IN} or {@value #SIZE_IN6} bytes
   * @throws IllegalArgumentException the address is not resolved
   */
  public static byte[] encode(InetSocketAddress address) {
    InetAddress ip = resolved(address);
    boolean v4 = ip instanceof Inet4Address;
    return v4
        ? encode(AF_INET, address.getPort(), ip.getAddress(), 0)
        : encode(AF_INET6, address.getPort(), ip.getAddress(), scope(ip));
  }

  /**
   * Writes an address for a socket of a family. For an IPv6 socket, an IPv4 address becomes an
   * IPv4-mapped one ({@code ::ffff:192.0.2.1}), which {@link #decode} reads as the IPv4 address it
   * is. The wildcard address of one family stands for that of the other.
   *
   * @param address a resolved address; an IPv6 one keeps its scope
   * @param family the socket's family, {@link #AF_INET} or {@link #AF_INET6}
   * @return {@value #SIZE_IN} or {@value #SIZE_IN6} bytes
   * @throws IllegalArgumentException the address is not resolved, or not one for the family
   */
  public static byte[] encode(InetSocketAddress address, int family) {
    InetAddress ip = resolved(address);
    boolean v4 = ip instanceof Inet4Address;
    if (family == AF_INET && (v4 || ip.isAnyLocalAddress())) {
      return encode(family, address.getPort(), v4 ? ip.getAddress() : new byte[4], 0);
    }
    if (family == AF_INET6) {
      byte[] bytes = v4 ? mapped(ip) : ip.getAddress();
      return encode(family, address.getPort(), bytes, scope(ip));
    }
    throw new IllegalArgumentException(
        "address is "
            + Bytes.shown(address)
            + ", but must be one for a socket of address family "
            + (family == AF_INET ? "AF_INET" : family));
  }

  /**
   * Writes the address of a Unix domain socket: its path in UTF-8, and zeros behind it.
   *
   * @param address an address with a path of 1 to 107 bytes
   * @return {@value #SIZE_UN} bytes
   * @throws IllegalArgumentException the path is empty or too long
   */
  public static byte[] encode(UnixDomainSocketAddress address) {
    byte[] path = address.getPath().toString().getBytes(StandardCharsets.UTF_8);
    int most = SIZE_UN - FAMILY_SIZE - 1;
    if (path.length == 0 || path.length > most) {
      throw new IllegalArgumentException(
          "address is \""
              + Bytes.shown(address)
              + "\", but must be a path of 1 to "
              + most
              + " bytes in UTF-8");
    }
    ByteBuffer b = ByteBuffer.allocate(SIZE_UN).order(ByteOrder.LITTLE_ENDIAN);
    return b.putShort(0, (short) AF_UNIX).put(FAMILY_SIZE, path).array();
  }

  private static InetAddress resolved(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("address is not resolved: " + Bytes.shown(address));
    }
    return unmapped(address.getAddress());
  }

  private static byte[] mapped(InetAddress v4) {
    byte[] bytes = new byte[16];
    if (!v4.isAnyLocalAddress()) {
      ByteBuffer.wrap(bytes).put(MAPPED_PREFIX).put(v4.getAddress());
    }
    return bytes;
  }

  private static int scope(InetAddress ip) {
    return ip instanceof Inet6Address v6 ? v6.getScopeId() : 0;
  }

  private static byte[] encode(int family, int port, byte[] ip, int scope) {
    boolean v4 = family == AF_INET;
    ByteBuffer b = ByteBuffer.allocate(v4 ? SIZE_IN : SIZE_IN6).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort(0, (short) family);
    b.order(ByteOrder.BIG_ENDIAN).putShort(PORT, (short) port);
    b.put(v4 ? ADDRESS : ADDRESS6, ip);
    if (!v4) {
      b.order(ByteOrder.LITTLE_ENDIAN).putInt(SCOPE6, scope);
    }
    return b.array();
  }

  /**
   * Reads an IPv4 or IPv6 address.
   *
   * @param bytes its bytes, from position to limit; there may be more than the address needs
   * @return the address
   * @throws IllegalArgumentException this is no IPv4 or IPv6 address
   */
  public static InetSocketAddress decode(ByteBuffer bytes) {
    ByteBuffer b = Bytes.inWindowsOrder(bytes);
    int at = b.position();
    int family = family(b);
    if (family == AF_INET && b.remaining() >= SIZE_IN) {
      return new InetSocketAddress(ip(b, at + ADDRESS, 4, 0), port(b));
    }
    if (family == AF_INET6 && b.remaining() >= SIZE_IN6) {
      return new InetSocketAddress(ip(b, at + ADDRESS6, 16, b.getInt(at + SCOPE6)), port(b));
    }
    throw new IllegalArgumentException("Not an IPv4 or IPv6 socket address: " + HexBytes.of(b));
  }

  /**
   * Reads an address of any family that Java has a class for.
   *
   * @param bytes its bytes, from position to limit; there may be more than the address needs
   * @return an {@code InetSocketAddress} or a {@code UnixDomainSocketAddress}, whose path is empty
   *     for a socket without a name
   * @throws IllegalArgumentException this is no IPv4, IPv6 or Unix domain address
   */
  public static SocketAddress decodeAny(ByteBuffer bytes) {
    ByteBuffer b = Bytes.view(bytes);
    return family(b) == AF_UNIX ? unix(b) : decode(b);
  }

  /**
   * Shows an address of any family to people.
   *
   * @param bytes its bytes, from position to limit
   * @return for example "/192.0.2.1:80", the path of a Unix domain socket, or the bytes of an
   *     address that Java has no class for
   */
  public static String text(ByteBuffer bytes) {
    try {
      String text = decodeAny(bytes).toString();
      return text.isEmpty() ? "a Unix domain socket without a path" : text;
    } catch (IllegalArgumentException e) {
      return "an address of family " + family(Bytes.view(bytes)) + ": " + HexBytes.of(bytes);
    }
  }

  /** The family of an address, 0 ({@code AF_UNSPEC}) where there is none. */
  private static int family(ByteBuffer b) {
    return b.remaining() < FAMILY_SIZE ? 0 : Short.toUnsignedInt(b.getShort(b.position()));
  }

  /** The path ends at its zero; Windows writes it in UTF-8. */
  private static UnixDomainSocketAddress unix(ByteBuffer b) {
    int end = FAMILY_SIZE;
    while (end < Math.min(b.limit(), SIZE_UN) && b.get(end) != 0) {
      end++;
    }
    String path = StandardCharsets.UTF_8.decode(b.slice(FAMILY_SIZE, end - FAMILY_SIZE)).toString();
    try {
      return UnixDomainSocketAddress.of(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("Not a path: " + HexBytes.of(b), e);
    }
  }

  private static int port(ByteBuffer b) {
    int at = b.position() + PORT;
    return (b.get(at) & 0xFF) << 8 | b.get(at + 1) & 0xFF;
  }

  private static InetAddress ip(ByteBuffer b, int at, int length, int scope) {
    byte[] address = new byte[length];
    b.get(at, address);
    try {
      return scope == 0
          ? InetAddress.getByAddress(address)
          : unmapped(Inet6Address.getByAddress(null, address, scope));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  /**
   * Takes an IPv4-mapped address for the IPv4 address it is. Java does so itself, unless the
   * address was made with a scope.
   *
   * @param address an address
   * @return the IPv4 address of {@code ::ffff:192.0.2.1}; every other address as it is
   */
  public static InetAddress unmapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != 16 || !Arrays.equals(bytes, 0, 12, MAPPED_PREFIX, 0, 12)) {
      return address;
    }
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
    }
  }
}
