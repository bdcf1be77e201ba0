// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.HexBytes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One reply as Windows reported it, in Java's types. */
record NativeEcho(
    int status,
    Optional<InetAddress> responder,
    Duration roundTripTime,
    OptionalInt timeToLive,
    byte[] payload) {

  /** A request that ended without a reply. */
  static NativeEcho withoutReply(int status) {
    return new NativeEcho(
        status, Optional.empty(), Duration.ZERO, OptionalInt.empty(), new byte[0]);
  }

  /**
   * Reads an {@code ICMP_ECHO_REPLY} at the start of a reply buffer.
   *
   * @param buffer the whole buffer
   * @param address where in memory its first byte is
   * @throws IllegalArgumentException the echo came back, but its data is not within the buffer
   */
  static NativeEcho read(ByteBuffer buffer, long address, EchoLayout layout) {
    ByteBuffer b = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    int ttl = b.get(layout.replyTimeToLive()) & 0xFF;
    return new NativeEcho(
        b.getInt(EchoLayout.STATUS),
        responder(b, EchoLayout.ADDRESS, 4, 0),
        Duration.ofMillis(Integer.toUnsignedLong(b.getInt(EchoLayout.ROUND_TRIP_TIME))),
        ttl == 0 ? OptionalInt.empty() : OptionalInt.of(ttl),
        payload(b, address, layout));
  }

  /**
   * Reads an {@code ICMPV6_ECHO_REPLY} at the start of a reply buffer. Windows tells neither the
   * length of the data, which follows at once, nor the hop limit.
   *
   * @param buffer the whole buffer
   * @param sent how many bytes were sent, and so came back with the echo
   */
  static NativeEcho read6(ByteBuffer buffer, int sent) {
    ByteBuffer b = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    int status = b.getInt(EchoLayout.STATUS6);
    byte[] payload = new byte[status == IpStatus.IP_SUCCESS.code() ? sent : 0];
    b.get(EchoLayout.REPLY6_SIZE, payload);
    return new NativeEcho(
        status,
        responder(b, EchoLayout.ADDRESS6, 16, b.getInt(EchoLayout.SCOPE6)),
        Duration.ofMillis(Integer.toUnsignedLong(b.getInt(EchoLayout.ROUND_TRIP_TIME6))),
        OptionalInt.empty(),
        payload);
  }

  private static Optional<InetAddress> responder(ByteBuffer b, int at, int length, int scope) {
    byte[] bytes = new byte[length];
    b.get(at, bytes);
    try {
      InetAddress address =
          scope == 0
              ? InetAddress.getByAddress(bytes)
              : Inet6Address.getByAddress(null, bytes, scope);
      return Optional.of(address).filter(a -> !a.isAnyLocalAddress());
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }

  /** The data pointer is the driver's: it is believed only as far as it stays in our buffer. */
  private static byte[] payload(ByteBuffer b, long address, EchoLayout layout) {
    int size = Short.toUnsignedInt(b.getShort(EchoLayout.DATA_SIZE));
    if (size == 0 || b.getInt(EchoLayout.STATUS) != IpStatus.IP_SUCCESS.code()) {
      return new byte[0];
    }
    long offset = layout.pointer(b, EchoLayout.DATA) - address;
    if (offset < 0 || offset > b.limit() - size) {
      throw new IllegalArgumentException(
          "The reply's "
              + size
              + " bytes of data are outside of the reply buffer: "
              + HexBytes.of(b.slice(0, layout.replySize())));
    }
    byte[] payload = new byte[size];
    b.get((int) offset, payload);
    return payload;
  }
}
