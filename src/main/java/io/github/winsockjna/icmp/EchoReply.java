// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How an echo request ended: answered, refused on the way, or not answered in time. Source: {@code
 * ICMP_ECHO_REPLY}.
 */
public final class EchoReply {
  private final EchoRequest request;
  private final RawReply echo;
  private final Duration elapsed;
  private final Instant sentAt;

  EchoReply(EchoRequest request, RawReply echo, Duration elapsed, Instant sentAt) {
    this.request = request;
    this.echo = echo;
    this.elapsed = elapsed;
    this.sentAt = sentAt;
  }

  /**
   * The request.
   *
   * @return what was sent
   */
  public EchoRequest request() {
    return request;
  }

  /**
   * How it ended.
   *
   * @return the status; {@link IpStatus#UNKNOWN} when the number is not listed, never null
   */
  public IpStatus status() {
    return IpStatus.of(echo.status());
  }

  /**
   * How it ended, by number, also when {@link #status()} does not know it.
   *
   * @return 0 for success; -1 when Windows reported neither a reply nor a reason
   */
  public int statusCode() {
    return echo.status();
  }

  /**
   * Whether the echo came back.
   *
   * @return true when the status is {@link IpStatus#IP_SUCCESS}
   */
  public boolean isSuccess() {
    return status() == IpStatus.IP_SUCCESS;
  }

  /**
   * Who answered: the target, a router on the way, or, when the target's network has no such host,
   * this computer itself.
   *
   * @return the address; empty when nobody did
   */
  public Optional<InetAddress> responder() {
    return echo.responder();
  }

  /**
   * The round trip as Windows measured it, also of a router's answer.
   *
   * @return whole milliseconds, {@link Duration#ZERO} on a fast network and when nobody answered
   */
  public Duration roundTripTime() {
    return echo.roundTripTime();
  }

  /**
   * The time the call took, measured here around it with the nanosecond clock: the round trip with
   * what Windows and the call add, or the timeout.
   *
   * @return the time, to the nanosecond
   */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * When the request was handed to Windows.
   *
   * @return the time of this computer's clock
   */
  public Instant sentAt() {
    return sentAt;
  }

  /**
   * Whether a reply came after the request's timeout. It counts as none: the status is {@link
   * IpStatus#IP_REQ_TIMED_OUT}, and what came is discarded.
   *
   * @return true when a late reply was seen; false when a reply came in time, or none was seen
   */
  public boolean isLate() {
    return echo.isLate();
  }

  /**
   * The time to live left in the reply when it arrived.
   *
   * @return hops; empty when nobody answered, and for IPv6, where Windows does not tell
   */
  public OptionalInt timeToLive() {
    return echo.timeToLive();
  }

  /**
   * The bytes that came back.
   *
   * @return a copy; empty when the echo did not come back
   */
  public byte[] payload() {
    return echo.payload().clone();
  }

  /**
   * Whether the bytes that came back are those sent. Windows does not look.
   *
   * @return true when they are equal; false when the echo did not come back
   */
  public boolean payloadMatches() {
    return isSuccess() && Arrays.equals(request.payload(), echo.payload());
  }

  /**
   * The addresses that hops wrote into the echo on both ways, where {@link
   * EchoRequest.Builder#recordRoute(int)} asked them to. Source: option 7 of RFC 791, in {@code
   * ICMP_ECHO_REPLY}.
   *
   * @return 0 to 9 addresses in the order of the hops; empty when the echo did not come back, or
   *     not with this option, or with one that cannot be read
   */
  public List<InetAddress> recordedRoute() {
    return echo.recorded().recordedRoute();
  }

  /**
   * The times that hops wrote into the echo on both ways, where {@link
   * EchoRequest.Builder#timestamps(int)} asked them to. Source: option 68 of RFC 791, in {@code
   * ICMP_ECHO_REPLY}.
   *
   * @return 0 to 4 times in the order of the hops; empty when the echo did not come back, or not
   *     with this option, or with one that cannot be read
   */
  public List<HopTimestamp> timestamps() {
    return echo.recorded().timestamps();
  }

  /**
   * All replies to the request: more than one when several hosts answered, as they may for a
   * multicast or broadcast address. There is room for those that fit into 64 KiB when the target is
   * multicast or 255.255.255.255, else into 1 KiB, and for one in any case. Source: the array of
   * {@code ICMP_ECHO_REPLY} in the reply buffer.
   *
   * @return this reply and then the others, in the order Windows has them; just this one for IPv6,
   *     and for a reply out of another's list
   */
  public List<EchoReply> replies() {
    return Stream.concat(
            Stream.of(this),
            echo.others().stream().map(other -> new EchoReply(request, other, elapsed, sentAt)))
        .toList();
  }

  @Override
  public String toString() {
    String from = responder().map(r -> " from " + r.getHostAddress()).orElse("");
    return status() + from + " after " + elapsed;
  }
}
