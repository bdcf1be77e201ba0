// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One reply as Windows reported it, in Java's types.
 *
 * @param recorded what the reply's IP options say
 * @param others further replies to the same request, none of which has others
 * @param isLate a reply came, but after the timeout: it stands for none
 */
record RawReply(
    int status,
    Optional<InetAddress> responder,
    Duration roundTripTime,
    OptionalInt timeToLive,
    byte[] payload,
    HeaderOptionsCodec.Recorded recorded,
    List<RawReply> others,
    boolean isLate) {
  /**
   * Windows' own timeout comes up to half a second late. The sender is told after the timeout and
   * this, in which Windows may say something better than "timed out".
   */
  static final Duration GRACE = Duration.ofMillis(20);

  private static final RawReply LATE = withoutReply(IpStatus.IP_REQ_TIMED_OUT.code()).asLate();

  /** A reply without IP options, and without others. */
  RawReply(
      int status,
      Optional<InetAddress> responder,
      Duration roundTripTime,
      OptionalInt timeToLive,
      byte[] payload) {
    this(
        status,
        responder,
        roundTripTime,
        timeToLive,
        payload,
        HeaderOptionsCodec.Recorded.NOTHING,
        List.of(),
        false);
  }

  /** A request that ended without a reply. */
  static RawReply withoutReply(int status) {
    return new RawReply(status, Optional.empty(), Duration.ZERO, OptionalInt.empty(), new byte[0]);
  }

  RawReply withOthers(List<RawReply> others) {
    return new RawReply(
        status,
        responder,
        roundTripTime,
        timeToLive,
        payload,
        recorded,
        List.copyOf(others),
        isLate);
  }

  private RawReply asLate() {
    return new RawReply(
        status, responder, roundTripTime, timeToLive, payload, recorded, others, true);
  }

  /**
   * What a reply counts for. One that came after the timeout, by Windows' clock or by ours, is
   * none: how long a thread waited to be scheduled must not decide whether a host is there.
   */
  RawReply inTime(EchoRequest request, Duration elapsed) {
    Duration timeout = request.timeout();
    boolean late =
        responder.isPresent()
            && (roundTripTime.compareTo(timeout) > 0 || elapsed.compareTo(timeout.plus(GRACE)) > 0);
    return late ? LATE : this;
  }

  /**
   * Reads an {@code ICMPV6_ECHO_REPLY} at the start of a reply buffer. Windows tells neither the
   * length of the data, which follows at once, nor the hop limit.
   *
   * @param buffer the whole buffer
   * @param sent how many bytes were sent, and so came back with the echo
   */
  static RawReply read6(ByteBuffer buffer, int sent) {
    ByteBuffer b = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    int status = b.getInt(EchoLayout.STATUS6);
    Optional<InetAddress> responder =
        responder(b, EchoLayout.ADDRESS6, 16, b.getInt(EchoLayout.SCOPE6));
    if (responder.isEmpty()) {
      return withoutReply(status);
    }
    byte[] payload = new byte[status == IpStatus.IP_SUCCESS.code() ? sent : 0];
    b.get(EchoLayout.REPLY6_SIZE, payload);
    return new RawReply(
        status,
        responder,
        Duration.ofMillis(Integer.toUnsignedLong(b.getInt(EchoLayout.ROUND_TRIP_TIME6))),
        OptionalInt.empty(),
        payload);
  }

  static Optional<InetAddress> responder(ByteBuffer b, int at, int length, int scope) {
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
}
