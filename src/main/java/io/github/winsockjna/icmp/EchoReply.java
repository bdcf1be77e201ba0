// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The result of an echo request: a reply of the target, an error that a router or this computer
 * reported, or a timeout. Source: {@code ICMP_ECHO_REPLY}.
 *
 * <p>Immutable.
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
   * The reply that came, if it came in time.
   *
   * @param issued when the request was handed to Windows, of {@link System#nanoTime}
   * @param ended when that was over
   */
  static EchoReply of(EchoRequest request, RawReply echo, long issued, long ended) {
    Duration elapsed = Duration.ofNanos(ended - issued);
    return new EchoReply(
        request, echo.inTime(request, elapsed), elapsed, WallClock.SYSTEM.at(issued));
  }

  /**
   * Returns a builder of replies, for an {@link EchoSender} that a test implements. Unless more is
   * set, the reply is a success: the target sends the payload of the request back.
   *
   * @param request what the reply answers
   * @return a builder
   */
  public static Builder of(EchoRequest request) {
    return new Builder(Objects.requireNonNull(request, "request"));
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
   * Returns how the request ended.
   *
   * @return the status; {@link IpStatus#UNKNOWN} if the number is not listed, never null
   */
  public IpStatus status() {
    return IpStatus.of(echo.status());
  }

  /**
   * Returns the number of the status, even if {@link #status()} has no constant for it.
   *
   * @return 0 for success; -1 if Windows reported neither a reply nor a reason
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
   * Returns who answered: the target, a router on the way, or this computer itself when the network
   * of the target has no such host.
   *
   * @return the address; empty if there was no answer
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
   * Returns the time from handing the request to Windows until its end, measured with the
   * nanosecond clock. It is the round trip plus what Windows and the call add, or the time waited
   * in vain.
   *
   * @return the time, to the nanosecond
   */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * Returns when the request was handed to Windows. If the wall clock is set, this follows within a
   * second. Use {@link #elapsed()} for differences of times.
   *
   * @return the moment
   */
  public Instant sentAt() {
    return sentAt;
  }

  /**
   * Tells whether a reply came after the timeout of the request. The status is {@link
   * IpStatus#IP_REQ_TIMED_OUT} then, and the reply is discarded.
   *
   * @return true if a late reply was seen; false if a reply came in time, or none was seen
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
   * Tells whether the bytes that came back are the bytes sent. Windows does not compare them.
   *
   * @return true if they are equal; false if they differ, or no echo came back
   */
  public boolean payloadMatches() {
    return isSuccess() && Arrays.equals(request.sharedPayload(), echo.payload());
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

  /** Builds a reply for a test. Each setter checks its argument. */
  public static final class Builder {
    private final EchoRequest request;
    private IpStatus status = IpStatus.IP_SUCCESS;
    private InetAddress responder;
    private Duration roundTripTime = Duration.ZERO;
    private Duration elapsed;
    private OptionalInt timeToLive = OptionalInt.empty();
    private byte[] payload;
    private Instant sentAt;

    private Builder(EchoRequest request) {
      this.request = request;
    }

    /**
     * How the request ended; {@link IpStatus#IP_SUCCESS} unless set.
     *
     * @param status the status
     * @return this
     */
    public Builder status(IpStatus status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    /**
     * Who answered; unless set, the target of a success, and nobody otherwise.
     *
     * @param responder the address of a host; an IPv4-mapped address is IPv4
     * @return this
     * @throws IllegalArgumentException it is 0.0.0.0 or ::
     */
    public Builder responder(InetAddress responder) {
      this.responder = HostAddress.of(responder, "responder");
      return this;
    }

    /**
     * The round trip as Windows would report it, which counts whole milliseconds; zero unless set.
     *
     * @param roundTripTime at least 0
     * @return this
     * @throws IllegalArgumentException it is negative
     */
    public Builder roundTripTime(Duration roundTripTime) {
      this.roundTripTime = requireTime(roundTripTime, "roundTripTime");
      return this;
    }

    /**
     * The time the call took; the round trip time unless set.
     *
     * @param elapsed at least 0
     * @return this
     * @throws IllegalArgumentException it is negative
     */
    public Builder elapsed(Duration elapsed) {
      this.elapsed = requireTime(elapsed, "elapsed");
      return this;
    }

    private static Duration requireTime(Duration time, String argument) {
      if (Objects.requireNonNull(time, argument).isNegative()) {
        throw new IllegalArgumentException(argument + " is " + time + ", but must not be negative");
      }
      return time;
    }

    /**
     * The time to live left in the reply when it arrived; none unless set, as over IPv6.
     *
     * @param timeToLive hops, 1 to 255
     * @return this
     * @throws IllegalArgumentException it is out of range
     */
    public Builder timeToLive(int timeToLive) {
      this.timeToLive = OptionalInt.of(EchoRequest.requireTimeToLive(timeToLive));
      return this;
    }

    /**
     * The bytes that came back; unless set, those of the request for a success, and none otherwise.
     *
     * @param payload the bytes, which are copied
     * @return this
     */
    public Builder payload(byte[] payload) {
      this.payload = Objects.requireNonNull(payload, "payload").clone();
      return this;
    }

    /**
     * When the request was sent; unless set, when the reply is built.
     *
     * @param sentAt the moment
     * @return this
     */
    public Builder sentAt(Instant sentAt) {
      this.sentAt = Objects.requireNonNull(sentAt, "sentAt");
      return this;
    }

    /**
     * Makes the reply.
     *
     * @return the reply
     */
    public EchoReply build() {
      boolean isSuccess = status == IpStatus.IP_SUCCESS;
      InetAddress from = responder == null && isSuccess ? request.target() : responder;
      byte[] bytes = payload == null && isSuccess ? request.payload() : payload;
      return new EchoReply(
          request,
          new RawReply(
              status.code(),
              Optional.ofNullable(from),
              roundTripTime,
              timeToLive,
              bytes == null ? new byte[0] : bytes),
          elapsed == null ? roundTripTime : elapsed,
          sentAt == null ? Instant.now() : sentAt);
    }
  }
}
