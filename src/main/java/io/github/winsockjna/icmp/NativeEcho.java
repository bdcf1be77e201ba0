// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.HexBytes;
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
        responder(b),
        Duration.ofMillis(Integer.toUnsignedLong(b.getInt(EchoLayout.ROUND_TRIP_TIME))),
        ttl == 0 ? OptionalInt.empty() : OptionalInt.of(ttl),
        payload(b, address, layout));
  }

  private static Optional<InetAddress> responder(ByteBuffer b) {
    byte[] address = new byte[4];
    b.get(EchoLayout.ADDRESS, address);
    try {
      return Optional.of(InetAddress.getByAddress(address)).filter(a -> !a.isAnyLocalAddress());
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
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
