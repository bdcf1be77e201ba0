// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Replies as the client returns them. */
final class Replies {
  static final InetAddress TARGET = address("192.0.2.1");
  static final InetAddress ROUTER = address("192.0.2.254");

  /** The target by a name. */
  static final Target HOST = new Target("example.test", TARGET);

  private static final EchoRequest REQUEST = EchoRequest.to(TARGET).build();

  private Replies() {}

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  static EchoReply success(long millis, int timeToLive) {
    EchoReply reply = ended(0, TARGET, millis);
    when(reply.isSuccess()).thenReturn(true);
    when(reply.payload()).thenReturn(new byte[32]);
    when(reply.payloadMatches()).thenReturn(true);
    when(reply.timeToLive())
        .thenReturn(timeToLive == 0 ? OptionalInt.empty() : OptionalInt.of(timeToLive));
    return reply;
  }

  /** A request that ended with a status; without a responder nobody answered. */
  static EchoReply ended(int status, InetAddress responder, long millis) {
    EchoReply reply = mock(EchoReply.class);
    when(reply.request()).thenReturn(REQUEST);
    when(reply.status()).thenReturn(IpStatus.of(status));
    when(reply.statusCode()).thenReturn(status);
    when(reply.responder()).thenReturn(Optional.ofNullable(responder));
    when(reply.roundTripTime()).thenReturn(Duration.ofMillis(millis));
    when(reply.elapsed()).thenReturn(Duration.ofMillis(millis).plusNanos(345_678));
    when(reply.sentAt()).thenReturn(Instant.parse("2026-01-02T03:04:05.678Z"));
    when(reply.timeToLive()).thenReturn(OptionalInt.empty());
    when(reply.payload()).thenReturn(new byte[0]);
    return reply;
  }
}
