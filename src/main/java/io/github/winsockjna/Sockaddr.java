// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

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
  /** Size of {@code SOCKADDR_IN} in bytes. */
  public static final int SIZE_IN = 16;

  /** Size of {@code SOCKADDR_IN6} in bytes, the longest address there is here. */
  public static final int SIZE_IN6 = 28;

  private static final int PORT = 2;
  private static final int ADDRESS = 4;
  private static final int ADDRESS6 = 8;
  private static final int SCOPE6 = 24;
  private static final int MAPPED_PREFIX = ADDRESS6 + 10;
  private static final int MAPPED_ADDRESS = ADDRESS6 + 12;

  private Sockaddr() {}

  /**
   * Writes an address.
   *
   * @param address a resolved address; an IPv6 one keeps its scope
   * @return {@value #SIZE_IN} or {@value #SIZE_IN6} bytes
   * @throws IllegalArgumentException the address is not resolved
   */
  public static byte[] encode(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("address is not resolved: " + address);
    }
    InetAddress ip = address.getAddress();
    boolean v4 = ip instanceof Inet4Address;
    ByteBuffer b = begin(v4 ? AddressFamily.INET : AddressFamily.INET6, address.getPort());
    b.put(v4 ? ADDRESS : ADDRESS6, ip.getAddress());
    if (ip instanceof Inet6Address v6) {
      b.order(ByteOrder.LITTLE_ENDIAN).putInt(SCOPE6, v6.getScopeId());
    }
    return b.array();
  }

  /**
   * Writes an IPv4 address as an IPv6 socket takes it that carries IPv4 too: {@code ::ffff:0:0/96}.
   * Java itself has no such address.
   *
   * @param address a resolved IPv4 address
   * @return {@value #SIZE_IN6} bytes
   */
  public static byte[] encodeMapped(InetSocketAddress address) {
    ByteBuffer b = begin(AddressFamily.INET6, address.getPort());
    b.putShort(MAPPED_PREFIX, (short) -1);
    b.put(MAPPED_ADDRESS, address.getAddress().getAddress());
    return b.array();
  }

  private static ByteBuffer begin(AddressFamily family, int port) {
    int size = family == AddressFamily.INET ? SIZE_IN : SIZE_IN6;
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort(0, (short) family.code());
    return b.order(ByteOrder.BIG_ENDIAN).putShort(PORT, (short) port);
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
    AddressFamily family =
        b.remaining() < ADDRESS ? AddressFamily.UNKNOWN : AddressFamily.of(b.getShort(0));
    if (family == AddressFamily.INET && b.remaining() >= SIZE_IN) {
      return new InetSocketAddress(ip(b, ADDRESS, 4, 0), port(b));
    }
    if (family == AddressFamily.INET6 && b.remaining() >= SIZE_IN6) {
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
