// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcmpClientIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static final Set<Win32Error> LACK =
      Set.of(Win32Error.ERROR_CALL_NOT_IMPLEMENTED, Win32Error.ERROR_NOT_SUPPORTED);

  private IcmpClient icmp;

  @BeforeEach
  void open() throws Exception {
    icmp = IcmpClient.open();
  }

  @AfterEach
  void close() {
    icmp.close();
  }

  @Behaviour({15, 18})
  @Test
  void pingsAnAddress() throws Exception {
    EchoReply reply = icmp.ping(LOOPBACK);

    assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
    assertThat(reply.statusCode()).isZero();
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.responder()).contains(LOOPBACK);
    assertThat(reply.roundTripTime()).isBetween(Duration.ZERO, reply.request().timeout());
    assertThat(reply.elapsed()).isPositive().isGreaterThanOrEqualTo(reply.roundTripTime());
    assertThat(reply.timeToLive().orElseThrow()).isBetween(1, 255);
    assertThat(reply.payload()).isEqualTo(reply.request().payload()).hasSize(32);
    assertThat(reply.payloadMatches()).isTrue();
  }

  /** Four in a row, then four at once. */
  @Behaviour(15)
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void loopbackAnswersItself(String address) throws Exception {
    InetAddress target = InetAddress.getByName(address);
    EchoRequest request = EchoRequest.to(target).build();
    assumeHasEcho(target);
    List<EchoReply> replies = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      replies.add(icmp.send(request));
    }
    List<CompletableFuture<EchoReply>> atOnce =
        Stream.generate(() -> icmp.sendAsync(request)).limit(4).toList();
    for (CompletableFuture<EchoReply> future : atOnce) {
      replies.add(future.get(10, TimeUnit.SECONDS));
    }
    assertThat(replies)
        .hasSize(8)
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
              assertThat(reply.responder()).contains(target);
              assertThat(reply.roundTripTime()).isBetween(Duration.ZERO, request.timeout());
              assertThat(reply.payloadMatches()).isTrue();
            });
  }

  /** Wine 8 has no IPv6 echo, and some systems no IPv6. */
  private void assumeHasEcho(InetAddress target) throws IOException {
    try {
      icmp.ping(target);
    } catch (IcmpException e) {
      assumeFalse(target instanceof Inet6Address && LACK.contains(e.error()), e::getMessage);
      throw e;
    }
  }

  @Test
  void pingsAHostByName() throws Exception {
    assertThat(icmp.ping("127.0.0.1").isSuccess()).isTrue();
    assertThat(icmp.ping("127.0.0.2").responder()).contains(InetAddress.getByName("127.0.0.2"));
  }

  @Behaviour(17)
  @Test
  void pingsLocalhostByName() throws Exception {
    EchoReply reply = icmp.ping("localhost");
    assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
    assertThat(InetAddress.getAllByName("localhost")).contains(reply.responder().orElseThrow());
  }

  @Behaviour(17)
  @Test
  void saysThatANameDoesNotResolve() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> icmp.ping("nosuch.invalid"));
  }

  @Behaviour(16)
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 32, 1472, 10_001, 65_500})
  void bringsThePayloadBack(int size) throws Exception {
    byte[] payload = new byte[size];
    new Random(size).nextBytes(payload);

    EchoReply reply = icmp.send(EchoRequest.to(LOOPBACK).payload(payload).build());

    assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
    assertThat(reply.payload()).isEqualTo(payload);
    assertThat(reply.payloadMatches()).isTrue();
  }

  @Test
  void servesEightThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> eachFiveHundred = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        byte[] payload = {(byte) thread, 1, 2, 3};
        eachFiveHundred.add(() -> successes(payload, 500));
      }
      for (Future<Integer> successes : threads.invokeAll(eachFiveHundred)) {
        assertThat(successes.get()).isEqualTo(500);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int successes(byte[] payload, int count) throws Exception {
    EchoRequest request = EchoRequest.to(LOOPBACK).payload(payload).build();
    int successes = 0;
    for (int i = 0; i < count; i++) {
      EchoReply reply = icmp.send(request);
      successes += reply.isSuccess() && reply.payloadMatches() ? 1 : 0;
    }
    return successes;
  }

  @Behaviour(28)
  @Test
  void sendsFromASourceAddress() throws Exception {
    EchoReply reply = icmp.send(EchoRequest.to(LOOPBACK).source(LOOPBACK).build());

    assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
    assertThat(reply.payloadMatches()).isTrue();
  }

  @Behaviour(18)
  @Test
  void takesEveryTimeToLiveAndTheDontFragmentFlag() throws Exception {
    for (int timeToLive : new int[] {1, 32, 255}) {
      for (boolean dontFragment : new boolean[] {false, true}) {
        EchoRequest request =
            EchoRequest.to(LOOPBACK).timeToLive(timeToLive).dontFragment(dontFragment).build();
        assertThat(icmp.send(request).status()).isEqualTo(IpStatus.IP_SUCCESS);
      }
    }
  }

  @Test
  void anInterruptedThreadStillGetsItsReplyAndStaysInterrupted() throws Exception {
    Thread.currentThread().interrupt();
    EchoReply reply;
    boolean interrupted;
    try {
      reply = icmp.ping(LOOPBACK);
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(reply.isSuccess()).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Behaviour(20)
  @Test
  void refusesToSendOnceClosed() {
    icmp.close();
    icmp.close();

    assertThatIllegalStateException().isThrownBy(() -> icmp.ping(LOOPBACK));
    assertThatIllegalStateException().isThrownBy(() -> icmp.ping("127.0.0.1"));
    assertThatIllegalStateException().isThrownBy(() -> icmp.send(EchoRequest.to(LOOPBACK).build()));
  }

  @Test
  void opensAndClosesManyTimes() throws Exception {
    for (int i = 0; i < 200; i++) {
      try (IcmpClient another = IcmpClient.open()) {
        assertThat(another.ping(LOOPBACK).isSuccess()).isTrue();
      }
    }
  }

  @Test
  void closingWhileOthersSendCrashesNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 20; round++) {
        IcmpClient shared = IcmpClient.open();
        List<Future<Integer>> senders = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          senders.add(threads.submit(() -> sendUntilClosed(shared)));
        }
        shared.ping(LOOPBACK);
        shared.close();
        for (Future<Integer> sender : senders) {
          assertThat(sender.get()).isNotNegative();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int sendUntilClosed(IcmpClient shared) throws Exception {
    for (int sent = 0; sent < 10_000; sent++) {
      try {
        assertThat(shared.ping(LOOPBACK).isSuccess()).isTrue();
      } catch (IllegalStateException e) {
        return sent;
      }
    }
    return -1;
  }

  @Test
  void aSeriesKeepsItsCadenceAndCounts() throws Exception {
    List<EchoReply> replies = new ArrayList<>();
    PingStatistics statistics =
        PingSeries.of(EchoRequest.to(LOOPBACK).build())
            .count(5)
            .interval(Duration.ofMillis(20))
            .run(icmp, replies::add);

    assertThat(replies).hasSize(5).allMatch(EchoReply::isSuccess);
    assertThat(statistics.sent()).isEqualTo(5);
    assertThat(statistics.received()).isEqualTo(5);
    assertThat(statistics.lossRatio()).isZero();
    Duration mean = statistics.mean().orElseThrow();
    assertThat(statistics.min().orElseThrow()).isPositive().isLessThanOrEqualTo(mean);
    assertThat(statistics.max().orElseThrow()).isGreaterThanOrEqualTo(mean);
  }
}
