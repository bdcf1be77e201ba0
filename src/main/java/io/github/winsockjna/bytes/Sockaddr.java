// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Socket addresses as bytes: {@code SOCKADDR_IN} (16 bytes) and {@code SOCKADDR_IN6} (28 bytes).
 */
public final class Sockaddr {
  /** {@code AF_INET}, IPv4. */
  public static final int AF_INET = 2;

  /** {@code AF_INET6}, IPv6. */
  public static final int AF_INET6 = 23;

  /** Size of {@code SOCKADDR_IN} in bytes. */
  public static final int SIZE_IN = 16;

  /** Size of {@code SOCKADDR_IN6} in bytes, the longest address there is here. */
  public static final int SIZE_IN6 = 28;

  private static final int PORT = 2;
  private static final int ADDRESS = 4;
  private static final int ADDRESS6 = 8;
  private static final int SCOPE6 = 24;

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
            + address
            + ", but must be one for a socket of address family "
            + (family == AF_INET ? "AF_INET" : family));
  }

  private static InetAddress resolved(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("address is not resolved: " + Bytes.shown(address));
    }
    return address.getAddress();
  }

  private static byte[] mapped(InetAddress v4) {
    byte[] bytes = new byte[16];
    if (!v4.isAnyLocalAddress()) {
      ByteBuffer.wrap(bytes, 10, 6).putShort((short) 0xFFFF).put(v4.getAddress());
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
   * Reads an address.
   *
   * @param bytes its bytes, from position to limit; there may be more than the address needs
   * @return the address
   * @throws IllegalArgumentException this is no IPv4 or IPv6 address
   */
  public static InetSocketAddress decode(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    int family = b.remaining() < ADDRESS ? 0 : Short.toUnsignedInt(b.getShort(0));
    if (family == AF_INET && b.remaining() >= SIZE_IN) {
      return new InetSocketAddress(ip(b, ADDRESS, 4, 0), port(b));
    }
    if (family == AF_INET6 && b.remaining() >= SIZE_IN6) {
      return new InetSocketAddress(ip(b, ADDRESS6, 16, b.getInt(SCOPE6)), port(b));
    }
    throw new IllegalArgumentException("Not an IPv4 or IPv6 socket address: " + HexBytes.of(b));
  }

  private static int port(ByteBuffer b) {
    return (b.get(PORT) & 0xFF) << 8 | b.get(PORT + 1) & 0xFF;
  }

  private static InetAddress ip(ByteBuffer b, int at, int length, int scope) {
    byte[] address = new byte[length];
    b.get(at, address);
    try {
      return scope == 0
          ? InetAddress.getByAddress(address)
          : Inet6Address.getByAddress(null, address, scope);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }
}
