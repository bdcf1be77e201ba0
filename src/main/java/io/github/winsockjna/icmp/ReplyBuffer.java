// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.bytes.HexBytes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reply buffer of an IPv4 request, as Windows filled it: an array of {@code ICMP_ECHO_REPLY},
 * then what they point to. Counts and pointers are the driver's: they are believed only as far as
 * they stay in our buffer.
 */
final class ReplyBuffer {
  private static final byte[] NO_BYTES = {};

  private final ByteBuffer bytes;
  private final int begin;
  private final long address;
  private final EchoLayout layout;

  /** Where the array must end, because what the replies read so far point to begins there. */
  private int arrayEnd;

  /**
   * A buffer.
   *
   * @param bytes its bytes, from position to limit
   * @param address where in memory its first byte is
   */
  ReplyBuffer(ByteBuffer bytes, long address, EchoLayout layout) {
    this.bytes = Bytes.inWindowsOrder(bytes);
    this.begin = bytes.position();
    this.address = address;
    this.layout = layout;
    this.arrayEnd = bytes.limit();
  }

  /**
   * Reads the replies. The first one must be readable; the others end before the first that cannot
   * be one: outside of the array, from nobody, or with data outside of the buffer.
   *
   * @param count how many there are, as Windows says
   * @return the first one, and the others in it
   * @throws IllegalArgumentException the echo came back, but its data or its IP options are not
   *     within the buffer
   */
  RawReply read(int count) {
    RawReply first = reply(begin);
    return count > 1 ? first.withOthers(others(count)) : first;
  }

  private List<RawReply> others(int count) {
    List<RawReply> others = new ArrayList<>();
    try {
      int at = begin;
      for (int i = 1; i < count && at + 2 * layout.replySize() <= arrayEnd; i++) {
        at += layout.replySize();
        RawReply other = reply(at);
        if (other.responder().isEmpty()) {
          return others;
        }
        others.add(other);
      }
    } catch (IllegalArgumentException e) {
      // What Windows counted as one more reply is none; those before it are.
      return others;
    }
    return others;
  }

  private RawReply reply(int at) {
    int status = bytes.getInt(at + EchoLayout.STATUS);
    Optional<InetAddress> responder = RawReply.responder(bytes, at + EchoLayout.ADDRESS, 4, 0);
    if (responder.isEmpty()) {
      return RawReply.withoutReply(status);
    }
    long roundTripTime = Integer.toUnsignedLong(bytes.getInt(at + EchoLayout.ROUND_TRIP_TIME));
    int options = at + layout.replyOptions();
    int ttl = bytes.get(options + EchoLayout.OPTION_TTL) & 0xFF;
    byte[] payload = NO_BYTES;
    byte[] optionData = NO_BYTES;
    if (status == IpStatus.IP_SUCCESS.code()) {
      int size = Short.toUnsignedInt(bytes.getShort(at + EchoLayout.DATA_SIZE));
      payload = pointedTo(at + EchoLayout.DATA, size, "data");
      int optionSize = bytes.get(options + EchoLayout.OPTION_SIZE) & 0xFF;
      optionData = pointedTo(options + layout.optionData(), optionSize, "IP options");
    }
    return new RawReply(
        status,
        responder,
        Duration.ofMillis(roundTripTime),
        ttl == 0 ? OptionalInt.empty() : OptionalInt.of(ttl),
        payload,
        HeaderOptionsCodec.decode(optionData),
        List.of(),
        false);
  }

  private byte[] pointedTo(int pointerAt, int size, String what) {
    if (size == 0) {
      return NO_BYTES;
    }
    long offset = layout.pointer(bytes, pointerAt) - address;
    if (offset < 0 || offset > bytes.limit() - begin - size) {
      throw new IllegalArgumentException(
          "The reply's "
              + size
              + " bytes of "
              + what
              + " are outside of the reply buffer: "
              + HexBytes.of(bytes.slice(begin, layout.replySize())));
    }
    int at = begin + (int) offset;
    arrayEnd = Math.min(arrayEnd, at);
    byte[] data = new byte[size];
    bytes.get(at, data);
    return data;
  }
}
