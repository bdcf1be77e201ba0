// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an echo request ended: answered, refused on the way, or not answered in time. Source: {@code
 * ICMP_ECHO_REPLY}.
 */
public final class EchoReply {
  private final EchoRequest request;
  private final NativeEcho echo;
  private final Duration elapsed;

  EchoReply(EchoRequest request, NativeEcho echo, Duration elapsed) {
    this.request = request;
    this.echo = echo;
    this.elapsed = elapsed;
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

  @Override
  public String toString() {
    String from = responder().map(r -> " from " + r.getHostAddress()).orElse("");
    return status() + from + " after " + elapsed;
  }
}
