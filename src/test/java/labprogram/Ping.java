// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import java.net.InetAddress;
import java.time.Duration;

/** One echo request; what is null is left to the library's default. */
public record Ping(
    String target,
    long timeoutMillis,
    Integer timeToLive,
    Integer payloadSize,
    boolean dontFragment,
    String source)
    implements Scenario {

  /** A request with the library's defaults. */
  public static Ping of(String target, Duration timeout) {
    return new Ping(target, timeout.toMillis(), null, null, false, null);
  }

  /** The same with another time to live. */
  public Ping withTimeToLive(int timeToLive) {
    return new Ping(target, timeoutMillis, timeToLive, payloadSize, dontFragment, source);
  }

  /** The same with another payload, in bytes. */
  public Ping withPayloadSize(int payloadSize) {
    return new Ping(target, timeoutMillis, timeToLive, payloadSize, dontFragment, source);
  }

  /** The same, not to be fragmented. */
  public Ping withDontFragment() {
    return new Ping(target, timeoutMillis, timeToLive, payloadSize, true, source);
  }

  /** The same from another address. */
  public Ping withSource(String source) {
    return new Ping(target, timeoutMillis, timeToLive, payloadSize, dontFragment, source);
  }

  /** How it ended; the responder and the time to live are null where nobody answered. */
  public record Outcome(
      IpStatus status,
      int statusCode,
      String responder,
      long roundTripMillis,
      long elapsedMicros,
      Integer timeToLive,
      int payloadLength,
      boolean payloadMatches) {

    static Outcome of(EchoReply reply) {
      return new Outcome(
          reply.status(),
          reply.statusCode(),
          reply.responder().map(InetAddress::getHostAddress).orElse(null),
          reply.roundTripTime().toMillis(),
          reply.elapsed().toNanos() / 1000,
          reply.timeToLive().isPresent() ? reply.timeToLive().getAsInt() : null,
          reply.payload().length,
          reply.payloadMatches());
    }
  }

  @Override
  public Outcome run(IcmpClient icmp) throws Exception {
    return Outcome.of(icmp.send(request()));
  }

  EchoRequest request() throws Exception {
    EchoRequest.Builder request =
        EchoRequest.to(InetAddress.getByName(target))
            .timeout(Duration.ofMillis(timeoutMillis))
            .dontFragment(dontFragment);
    if (timeToLive != null) {
      request.timeToLive(timeToLive);
    }
    if (payloadSize != null) {
      request.payloadSize(payloadSize);
    }
    if (source != null) {
      request.source(InetAddress.getByName(source));
    }
    return request.build();
  }
}
