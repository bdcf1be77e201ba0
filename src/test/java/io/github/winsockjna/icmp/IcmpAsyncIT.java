// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.net.InetAddress;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcmpAsyncIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final EchoRequest REQUEST = EchoRequest.to(LOOPBACK).build();

  /** Wine's own bound is 256 for all processes together, and near it requests fail there. */
  private static final int BOUND = 192;

  private IcmpClient icmp;

  @BeforeEach
  void open() throws Exception {
    icmp =
        new IcmpClient(
            IPHlpAPI.instance(),
            Kernel32.instance(),
            IcmpClient.Settings.DEFAULT.withMaxOutstanding(BOUND));
  }

  @AfterEach
  void close() {
    icmp.close();
  }

  @Test
  void completesWithTheReply() throws Exception {
    byte[] payload = new byte[1000];
    new Random(1).nextBytes(payload);

    EchoReply reply =
        icmp.sendAsync(EchoRequest.to(LOOPBACK).payload(payload).build()).get(10, TimeUnit.SECONDS);

    assertThat(reply.status()).isEqualTo(IpStatus.IP_SUCCESS);
    assertThat(reply.responder()).contains(LOOPBACK);
    assertThat(reply.payload()).isEqualTo(payload);
    assertThat(reply.elapsed()).isPositive();
  }

  @Test
  void sendsFromASourceAddress() throws Exception {
    EchoRequest request = EchoRequest.to(LOOPBACK).source(LOOPBACK).build();
    assertThat(icmp.sendAsync(request).get(10, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 64, 256, 1000, 5000})
  void completesEachOfManyOnce(int inFlight) throws Exception {
    AtomicInteger completions = new AtomicInteger();
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < inFlight; i++) {
      byte[] payload = {(byte) i, (byte) (i >> 8)};
      futures.add(
          icmp.sendAsync(EchoRequest.to(LOOPBACK).payload(payload).build())
              .whenComplete((reply, failure) -> completions.incrementAndGet()));
    }
    for (CompletableFuture<EchoReply> future : futures) {
      EchoReply reply = future.get(30, TimeUnit.SECONDS);
      assertThat(reply.isSuccess()).isTrue();
      assertThat(reply.payloadMatches()).isTrue();
    }
    assertThat(completions).hasValue(inFlight);
  }

  @Behaviour(19)
  @Test
  void cancelTakesEffectAtOnceAndTheClientGoesOn() throws Exception {
    List<CompletableFuture<EchoReply>> cancelled = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      CompletableFuture<EchoReply> future = icmp.sendAsync(REQUEST);
      if (future.cancel(true)) {
        cancelled.add(future);
      }
    }
    assertThat(cancelled)
        .isNotEmpty()
        .allSatisfy(
            future ->
                assertThatExceptionOfType(CancellationException.class).isThrownBy(future::get));
    for (int i = 0; i < 3; i++) {
      assertThat(icmp.ping(LOOPBACK).isSuccess()).isTrue();
      assertThat(icmp.sendAsync(REQUEST).get(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  @Test
  void closingEndsWhatIsOutstandingOrWaiting() throws Exception {
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      futures.add(icmp.sendAsync(REQUEST));
    }
    icmp.close();

    assertThat(futures).allMatch(CompletableFuture::isDone);
    int closed = 0;
    for (CompletableFuture<EchoReply> future : futures) {
      try {
        assertThat(future.get().isSuccess()).isTrue();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(AsynchronousCloseException.class);
        closed++;
      }
    }
    assertThat(closed).isPositive();
    assertThatIllegalStateException().isThrownBy(() -> icmp.sendAsync(REQUEST));
  }

  @Test
  void threadsEndAfterTheClientIsClosed() throws Exception {
    for (int i = 0; i < 200; i++) {
      icmp.sendAsync(REQUEST);
    }
    icmp.close();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (echoThreads() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(echoThreads()).isZero();
  }

  private static long echoThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("winsock-jna echo"))
        .count();
  }

  @Test
  void aDependentMaySendAgain() throws Exception {
    CompletableFuture<EchoReply> chain = icmp.sendAsync(REQUEST);
    for (int i = 0; i < 20; i++) {
      chain = chain.thenCompose(reply -> icmp.sendAsync(REQUEST));
    }
    assertThat(chain.get(30, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  /** A reply's time is that of its signal, not that of all that is sent after it. */
  @Test
  void aBurstDoesNotCountInTheTimesOfItsReplies() throws Exception {
    burst(50); // starts the thread, and compiles
    long start = System.nanoTime();
    List<EchoReply> replies = burst(100);
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    Duration median = replies.stream().map(EchoReply::elapsed).sorted().toList().get(50);
    assertThat(median.multipliedBy(3)).isLessThan(all);
  }

  private List<EchoReply> burst(int count) throws Exception {
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      futures.add(icmp.sendAsync(REQUEST));
    }
    List<EchoReply> replies = new ArrayList<>();
    for (CompletableFuture<EchoReply> future : futures) {
      replies.add(future.get(30, TimeUnit.SECONDS));
    }
    return replies;
  }

  @Test
  void aShortTimeoutIsAnswered() throws Exception {
    EchoRequest request = EchoRequest.to(LOOPBACK).timeout(Duration.ofNanos(1)).build();
    assertThat(icmp.sendAsync(request).get(10, TimeUnit.SECONDS).status())
        .isIn(IpStatus.IP_SUCCESS, IpStatus.IP_REQ_TIMED_OUT);
  }
}
