// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import io.github.winsockjna.jna.Kernel32;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client whose driver signals too often, late or never, or has very many requests. */
@Timeout(120)
@NeedsDoubles
class DriverTrustIT {
  private static final Duration SOON = Duration.ofMillis(100);

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  private IcmpClient open(Settings settings) throws IcmpException {
    return new IcmpClient(driver.iphlpapi, Kernel32.instance(), settings);
  }

  private static EchoReply get(CompletableFuture<EchoReply> future) throws Exception {
    return future.get(60, TimeUnit.SECONDS);
  }

  /** Each of them may find its reply buffer empty at first, and must wait for the reply. */
  @Test
  void aSignalTooManyEndsNoRequestEarly() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    driver.signalsOnceMoreWhenReused();
    EchoRequest request =
        EchoWay.ASYNC.request().payloadSize(3000).timeout(Duration.ofSeconds(10)).build();
    try (IcmpClient client = open(Settings.DEFAULT)) {
      for (int round = 0; round < 100; round++) {
        List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          futures.add(client.sendAsync(request));
        }
        for (CompletableFuture<EchoReply> future : futures) {
          assertThat(get(future).payloadMatches()).isTrue();
        }
      }
    }
    assertThat(driver.counts().signalsTooMany).isGreaterThan(100);
  }

  @Test
  void aSignalForWhatEndedAtOnceHarmsNothing() throws Exception {
    driver.answers(EchoWay.ASYNC.reply());
    driver.signalsAnyway();
    try (IcmpClient client = open(Settings.DEFAULT.withWriteOff(SOON))) {
      for (int i = 0; i < 200; i++) {
        assertThat(get(client.sendAsync(EchoWay.ASYNC.request().build())).payloadMatches())
            .isTrue();
      }
    }
  }

  @Test
  void whatIsNeverSignalledTakesNoPlaceForGood() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    driver.neverSignals();
    int before = EchoAttempt.writtenOff();
    EchoRequest request = EchoWay.ASYNC.request().timeout(SOON).build();
    IcmpClient client = open(Settings.DEFAULT.withMaxOutstanding(20).withWriteOff(SOON));
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      futures.add(client.sendAsync(request));
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(get(future).status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    }
    client.close();
    driver.awaitCounts(counts -> EchoAttempt.writtenOff() - before == 50);
    assertThat(driver.counts().openHandles).as("the extension's, and the one kept").isEqualTo(2);
    driver.keepsHandles(1);
  }

  @Test
  void tenThousandInFlightEndOnceEachAndCostWhatAThousandDo() throws Exception {
    inFlight(1000); // starts threads, and compiles
    Duration eachOfThousand = inFlight(1000).dividedBy(1000);
    Duration eachOfTenThousand = inFlight(10_000).dividedBy(10_000);
    assertThat(eachOfTenThousand).isLessThan(eachOfThousand.multipliedBy(5));
  }

  /** How long so many take that are in flight at once. */
  private Duration inFlight(int requests) throws Exception {
    driver.holds(EchoWay.ASYNC.reply());
    int before = driver.counts().ended;
    EchoRequest request = EchoWay.ASYNC.request().timeout(Duration.ofSeconds(100)).build();
    AtomicInteger ends = new AtomicInteger();
    long start = System.nanoTime();
    try (IcmpClient client = open(Settings.DEFAULT.withMaxOutstanding(requests))) {
      List<CompletableFuture<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        futures.add(client.sendAsync(request).thenApply(reply -> ends.incrementAndGet()));
      }
      driver.awaitCounts(counts -> counts.outstanding == requests);
      assertThat(ends).hasValue(0);
      driver.releaseAll();
      for (CompletableFuture<Integer> future : futures) {
        future.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(ends).hasValue(requests);
    assertThat(driver.counts().ended - before).isEqualTo(requests);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Where carriers are pinned, there are as many at a time as processors. */
  @Test
  void aVirtualThreadThatSendsDoesNotPinItsCarrier() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "Java has virtual threads from 21 on");
    Duration each = Duration.ofMillis(300);
    int threads = 20 * Runtime.getRuntime().availableProcessors();
    driver.answersAfter(each, EchoWay.ASYNC.reply());
    EchoRequest request = EchoWay.ASYNC.request().timeout(Duration.ofSeconds(30)).build();
    try (IcmpClient client = open(Settings.DEFAULT)) {
      List<CompletableFuture<EchoReply>> replies = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < threads; i++) {
        CompletableFuture<EchoReply> reply = new CompletableFuture<>();
        replies.add(reply);
        Thread.class
            .getMethod("startVirtualThread", Runnable.class)
            .invoke(
                null,
                (Runnable)
                    () -> {
                      try {
                        reply.complete(client.send(request));
                      } catch (Throwable t) {
                        reply.completeExceptionally(t);
                      }
                    });
      }
      for (CompletableFuture<EchoReply> reply : replies) {
        assertThat(get(reply).isSuccess()).isTrue();
      }
      Duration all = Duration.ofNanos(System.nanoTime() - start);
      assertThat(all).isLessThan(each.multipliedBy(10));
    }
  }
}
