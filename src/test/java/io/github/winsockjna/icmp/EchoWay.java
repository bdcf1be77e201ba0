// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every way an echo request takes into Windows. */
enum EchoWay {
  SYNC("IcmpSendEcho", false, Addresses.HOST, null),
  SYNC_FROM_SOURCE("IcmpSendEcho2Ex", false, Addresses.HOST, Addresses.LOOPBACK),
  SYNC_IPV6("Icmp6SendEcho2", false, Addresses.HOST6, null),
  ASYNC("IcmpSendEcho2", true, Addresses.HOST, null),
  ASYNC_FROM_SOURCE("IcmpSendEcho2Ex", true, Addresses.HOST, Addresses.LOOPBACK),
  ASYNC_IPV6("Icmp6SendEcho2", true, Addresses.HOST6, null);

  /** For a parameterized test: the ways over IPv4. */
  @Retention(RetentionPolicy.RUNTIME)
  @EnumSource(value = EchoWay.class, mode = Mode.MATCH_NONE, names = ".*_IPV6")
  @interface OverIpv4 {}

  /** For a parameterized test: the asynchronous ways. */
  @Retention(RetentionPolicy.RUNTIME)
  @EnumSource(value = EchoWay.class, mode = Mode.MATCH_ALL, names = "ASYNC.*")
  @interface Overlapped {}

  /** For a parameterized test: the ways over IPv6. */
  @Retention(RetentionPolicy.RUNTIME)
  @EnumSource(value = EchoWay.class, mode = Mode.MATCH_ALL, names = ".*_IPV6")
  @interface OverIpv6 {}

  final String function;
  final boolean overlapped;
  private final InetAddress target;
  private final InetAddress source;

  EchoWay(String function, boolean overlapped, InetAddress target, InetAddress source) {
    this.function = function;
    this.overlapped = overlapped;
    this.target = target;
    this.source = source;
  }

  boolean isIpv6() {
    return target instanceof Inet6Address;
  }

  EchoRequest.Builder request() {
    EchoRequest.Builder request = EchoRequest.to(target);
    return source == null ? request : request.source(source);
  }

  /** A reply of the target. */
  DriverReply reply() {
    return DriverReply.from(target);
  }

  EchoReply send(IcmpClient client) throws Exception {
    return send(client, request().build());
  }

  /** Sends a request and waits for its end. */
  EchoReply send(IcmpClient client, EchoRequest request) throws Exception {
    if (!overlapped) {
      return client.send(request);
    }
    try {
      return client.sendAsync(request).get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : e;
    }
  }
}
