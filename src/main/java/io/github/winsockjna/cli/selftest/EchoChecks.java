// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.PathMtu;
import io.github.winsockjna.icmp.Route;
import io.github.winsockjna.icmp.Traceroute;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pings of loopback. */
final class EchoChecks {
  private static final String ANSWERED = "IP_SUCCESS with the data sent";

  /** More than an IcmpClient hands to Windows at a time. */
  private static final int MANY = 300;

  private EchoChecks() {}

  static List<Check> all() {
    return Stream.of(
            ofIpv4(),
            ofIpv6(),
            sizes(Loopback.V4),
            sizes(Loopback.V6),
            ofBoth(Loopback.V4),
            ofBoth(Loopback.V6))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Check> sizes(Loopback loopback) {
    return IntStream.of(0, 1, 32, 1472, 1473, 8000, EchoRequest.MAX_PAYLOAD)
        .mapToObj(size -> size(loopback, size))
        .toList();
  }

  private static Check size(Loopback loopback, int size) {
    return check(loopback, "size." + size, size + " bytes come back.", r -> r.payloadSize(size));
  }

  private static List<Check> ofBoth(Loopback loopback) {
    InetAddress self = loopback.address();
    return List.of(
        check(loopback, "ttl.1", "A time to live of 1 suffices.", r -> r.timeToLive(1)),
        check(loopback, "ttl.255", "A time to live of 255 is taken.", r -> r.timeToLive(255)),
        check(loopback, "source", "The source can be given.", r -> r.source(self)),
        check(
            loopback,
            "responder",
            "The reply comes from loopback.",
            loopback.text(),
            icmp ->
                icmp.ping(self)
                    .responder()
                    .filter(self::equals)
                    .map(a -> loopback.text())
                    .orElse("another")),
        check(
            loopback,
            "300-in-flight",
            MANY + " at once are all answered.",
            MANY + " answered",
            icmp -> countAnswered(requests(icmp, self)) + " answered"),
        check(
            loopback,
            "cancel",
            "After one was cancelled, the next is answered.",
            ANSWERED,
            icmp -> afterCancelled(icmp, self)),
        check(
            loopback,
            "close",
            "A close ends all that are outstanding.",
            MANY + " ended",
            icmp -> countEndedByClose(icmp, self) + " ended"),
        check(
            loopback,
            "trace",
            "A trace ends at the first hop.",
            "reached at hop 1",
            icmp -> traced(Traceroute.to(self).run(icmp))),
        Check.of(
            id(loopback, "mtu"),
            "The path MTU is at least the least that IPv6 allows.",
            Source.THIS_LIBRARY,
            WindowsRelease.ALL,
            Expected.number(1280, 65_535),
            () -> with(loopback, icmp -> PathMtu.to(self).run(icmp).mtu().orElse(0))),
        Check.of(
            id(loopback, "closed"),
            "A closed client refuses.",
            Source.THIS_LIBRARY,
            "IllegalStateException",
            () -> {
              IcmpClient icmp = IcmpClient.open();
              icmp.close();
              return icmp.ping(self).status();
            }));
  }

  private static List<Check> ofIpv4() {
    Loopback v4 = Loopback.V4;
    return List.of(
        check(v4, "dont-fragment", "Fragments can be forbidden.", r -> r.dontFragment(true)),
        check(
            v4,
            "record-route",
            "The reply has the route recorded.",
            "IP_SUCCESS with a route",
            icmp -> recorded(icmp.send(request(v4).recordRoute(9).build()))),
        check(
            v4,
            "timestamps",
            "The reply has time stamps.",
            "IP_SUCCESS with time stamps",
            icmp -> stamped(icmp.send(request(v4).timestamps(4).build()))),
        Check.of(
            id(v4, "reply-ttl"),
            "The reply tells its time to live.",
            Source.MICROSOFT,
            WindowsRelease.ALL,
            Expected.number(1, 255),
            () -> with(v4, icmp -> icmp.ping(v4.address()).timeToLive().orElse(0))));
  }

  private static List<Check> ofIpv6() {
    return List.of(
        Check.of(
            id(Loopback.V6, "foreign-source"),
            "A source that is not this computer's is ERROR_INVALID_NETNAME.",
            Source.CONFORMANCE_TEST,
            "ERROR_INVALID_NETNAME",
            () -> with(Loopback.V6, icmp -> icmp.send(fromElsewhere()).status())));
  }

  /** From an address that is for documentation, and nobody's. */
  private static EchoRequest fromElsewhere() throws UnknownHostException {
    return request(Loopback.V6).source(InetAddress.getByName("2001:db8::1")).build();
  }

  /** What is done with a client. */
  @FunctionalInterface
  private interface Use {
    Object of(IcmpClient icmp) throws Exception;
  }

  private static Object with(Loopback loopback, Use use) throws Exception {
    loopback.boundUdp().close(); // that is how a missing family shows
    try (IcmpClient icmp = IcmpClient.open()) {
      return use.of(icmp);
    }
  }

  private static String id(Loopback loopback, String name) {
    return "echo.v" + loopback.digit() + "." + name;
  }

  private static Check check(
      Loopback loopback, String name, String sentence, String expected, Use use) {
    return Check.of(
        id(loopback, name),
        "Ping of " + loopback.text() + ": " + sentence,
        Source.MICROSOFT,
        expected,
        () -> with(loopback, use));
  }

  private static Check check(
      Loopback loopback,
      String name,
      String sentence,
      UnaryOperator<EchoRequest.Builder> settings) {
    return check(
        loopback,
        name,
        sentence,
        ANSWERED,
        icmp -> seen(icmp.send(settings.apply(request(loopback)).build())));
  }

  private static EchoRequest.Builder request(Loopback loopback) {
    return EchoRequest.to(loopback.address());
  }

  private static String seen(EchoReply reply) {
    return reply.status()
        + (!reply.isSuccess()
            ? ""
            : reply.payloadMatches() ? " with the data sent" : " with other data");
  }

  private static String recorded(EchoReply reply) {
    return reply.status() + (reply.recordedRoute().isEmpty() ? " without" : " with a route");
  }

  private static String stamped(EchoReply reply) {
    return reply.status() + (reply.timestamps().isEmpty() ? " without" : " with time stamps");
  }

  private static String traced(Route route) {
    return (route.reached() ? "reached at hop " : "not reached by hop ") + route.hops().size();
  }

  private static List<CompletableFuture<EchoReply>> requests(IcmpClient icmp, InetAddress target) {
    EchoRequest request = EchoRequest.to(target).build();
    return Stream.generate(() -> icmp.sendAsync(request)).limit(MANY).toList();
  }

  private static int countAnswered(List<CompletableFuture<EchoReply>> futures) throws Exception {
    int answered = 0;
    for (CompletableFuture<EchoReply> future : futures) {
      answered += future.get(10, TimeUnit.SECONDS).isSuccess() ? 1 : 0;
    }
    return answered;
  }

  /** Loopback may answer the first one before. */
  private static String afterCancelled(IcmpClient icmp, InetAddress target) throws Exception {
    icmp.sendAsync(EchoRequest.to(target).build()).cancel(true);
    return seen(icmp.ping(target));
  }

  /** Loopback may answer some of them before. */
  private static int countEndedByClose(IcmpClient icmp, InetAddress target) throws Exception {
    List<CompletableFuture<EchoReply>> futures = requests(icmp, target);
    icmp.close();
    int ended = 0;
    for (CompletableFuture<EchoReply> future : futures) {
      try {
        ended += future.get(10, TimeUnit.SECONDS).isSuccess() ? 1 : 0;
      } catch (ExecutionException e) {
        ended += e.getCause() instanceof AsynchronousCloseException ? 1 : 0;
      }
    }
    return ended;
  }
}
