// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.winsockjna.icmp.FakeWindows.Sent;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asynchronous requests, from the client down to the calls, with a Windows in memory. */
@Timeout(60)
class EchoEngineTest {
  private static final EchoRequest REQUEST =
      EchoRequest.to(Addresses.LOOPBACK).payloadSize(0).build();

  private final FakeWindows windows = new FakeWindows();
  private IcmpClient client;

  private void open(int bound) throws IOException {
    client = new IcmpClient(windows.iphlpapi, windows.kernel32, bound);
  }

  @AfterEach
  void close() throws InterruptedException {
    client.close();
    while (windows.outstanding.get() > 0) {
      windows.next().end(11_010);
    }
    eventually(() -> windows.kernel32.openEvents() == 0);
    assertThat(windows.closedHandles).hasValue(1);
  }

  @Test
  void completesWithTheReply() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    assertThat(future).isNotDone();
    sent.answer();
    assertThat(get(future).isSuccess()).isTrue();
    eventually(sent::isFreed);
  }

  @Test
  void completesWithAStatus() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().end(11_003);
    assertThat(get(future).status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
  }

  @Test
  void failsWithAWin32Error() throws Exception {
    open(256);
    windows.startsWith(call -> FakeReply.nothing(1231));
    assertThat(failure(client.sendAsync(REQUEST)))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_NETWORK_UNREACHABLE (1231): ");
    assertWorks();
  }

  @Test
  void keepsToTheBoundAndTheOrder() throws Exception {
    open(3);
    List<CompletableFuture<EchoReply>> futures = sendNumbered(10);
    List<Sent> sent = new ArrayList<>(List.of(windows.next(), windows.next(), windows.next()));
    assertThat(windows.hasNext()).isFalse();
    sent.get(1).answer();
    get(futures.get(1));
    sent.add(windows.next());
    sent.get(0).answer();
    sent.add(windows.next());
    sent.get(2).answer();
    sent.get(3).answer();
    sent.get(4).answer();
    while (sent.size() < 10) {
      Sent next = windows.next();
      next.answer();
      sent.add(next);
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(get(future).isSuccess()).isTrue();
    }
    assertThat(windows.mostOutstanding).hasValue(3);
    assertThat(sent).extracting(each -> each.payload[0]).isSorted();
  }

  @Test
  void keepsToTheBoundWithSeveralThreads() throws Exception {
    open(200);
    List<CompletableFuture<EchoReply>> futures = sendNumbered(500);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sent.add(windows.next());
    }
    assertThat(windows.hasNext()).isFalse();
    sent.forEach(Sent::answer);
    for (int i = 200; i < 500; i++) {
      windows.next().answer();
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(get(future).isSuccess()).isTrue();
    }
    assertThat(windows.mostOutstanding).hasValue(200);
  }

  /** A wait tells of the first event only: requests before it that always end would hide it. */
  @Test
  void looksAtARequestBetweenBusyOnes() throws Exception {
    open(3);
    List<CompletableFuture<EchoReply>> futures = sendNumbered(3);
    Sent first = windows.next();
    Sent between = windows.next();
    Sent last = windows.next();
    windows.startsWith(
        call -> {
          int result = windows.start(call);
          windows.next().answer();
          return result;
        });
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    CompletableFuture<EchoReply> hidden = futures.get(1);
    CompletableFuture<Void> kept =
        futures
            .get(0)
            .thenRun(
                () -> {
                  last.answer();
                  between.answer();
                  keepBusy(hidden, busy, ended);
                });
    futures.get(2).thenRun(() -> keepBusy(hidden, busy, ended));
    first.answer();
    kept.get(10, TimeUnit.SECONDS);

    assertThat(get(hidden).isSuccess()).isTrue();
    assertThat(busy).hasValueLessThan(20);
    // Each answers itself, and would find its request taken by the end of this test.
    eventually(() -> ended.get() == busy.get());
  }

  private void keepBusy(
      CompletableFuture<EchoReply> until, AtomicInteger sent, AtomicInteger ended) {
    if (!until.isDone() && sent.get() < 1000) {
      sent.incrementAndGet();
      client
          .sendAsync(REQUEST)
          .thenRun(
              () -> {
                keepBusy(until, sent, ended);
                ended.incrementAndGet();
              });
    }
  }

  @Test
  void sendsAgainWhatWindowsNeverSent() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent first = windows.next();
    first.endUntouched();
    Sent second = windows.next();
    assertThat(first.isFreed()).isTrue();
    second.endUntouched();
    windows.next().answer();
    assertThat(get(future).isSuccess()).isTrue();
  }

  @Test
  void givesUpWhenWindowsNeverSendsIt() throws Exception {
    open(256);
    windows.startsWith(
        call -> {
          int result = windows.start(call);
          windows.next().endUntouched();
          return result;
        });
    long start = System.nanoTime();
    EchoRequest request = EchoRequest.to(Addresses.HOST).timeout(Duration.ofMillis(1)).build();
    assertThat(failure(client.sendAsync(request)))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_NOT_ENOUGH_MEMORY (8): ");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(20));
  }

  @Test
  void itsPatienceBeginsWhenItIsFirstSent() throws Exception {
    open(1);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    CompletableFuture<EchoReply> second =
        client.sendAsync(EchoRequest.to(Addresses.HOST).timeout(Duration.ofMillis(1)).build());
    Sent outstanding = windows.next();
    TimeUnit.MILLISECONDS.sleep(25);
    outstanding.answer();
    get(first);
    windows.next().endUntouched();
    windows.next().answer();
    assertThat(get(second).isSuccess()).isTrue();
  }

  @Test
  void aCancelledRequestIsNotSentAgain() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    future.cancel(false);
    sent.endUntouched();
    eventually(sent::isFreed);
    assertWorks();
    assertThat(windows.hasNext()).isFalse();
  }

  @Test
  void timesOutByItselfAndKeepsTheMemoryUntilTheEnd() throws Exception {
    open(256);
    EchoRequest request = EchoRequest.to(Addresses.HOST).timeout(Duration.ofMillis(2)).build();
    CompletableFuture<EchoReply> future = client.sendAsync(request);
    Sent sent = windows.next();
    EchoReply reply = get(future);
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(2));
    assertWorks();
    assertThat(sent.isFreed()).isFalse();
    sent.answer();
    eventually(sent::isFreed);
    assertThat(get(future)).isSameAs(reply);
  }

  @Test
  void cancelTakesEffectAtOnceAndKeepsTheMemoryUntilTheEnd() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    assertThat(future.cancel(true)).isTrue();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(future::join);
    assertWorks();
    assertThat(sent.isFreed()).isFalse();
    sent.answer();
    eventually(sent::isFreed);
  }

  @Test
  void neverSendsWhatWasCancelledBefore() throws Exception {
    open(1);
    client.sendAsync(REQUEST);
    Sent sent = windows.next();
    client.sendAsync(REQUEST).cancel(false);
    CompletableFuture<EchoReply> third =
        client.sendAsync(EchoRequest.to(Addresses.HOST).payload(new byte[] {3}).build());
    sent.answer();
    Sent next = windows.next();
    assertThat(next.payload).containsExactly(3);
    next.answer();
    assertThat(get(third).isSuccess()).isTrue();
  }

  @Test
  void aFutureMayBeCompletedByItsHolder() throws Exception {
    open(256);
    EchoReply reply = EchoReply.of(REQUEST).status(IpStatus.IP_BAD_DESTINATION).build();
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    future.complete(reply);
    sent.answer();
    eventually(sent::isFreed);
    assertThat(get(future)).isSameAs(reply);
    assertWorks();
  }

  @Test
  void survivesWhatDependentsThrow() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    CompletableFuture<Void> dependent =
        future.thenAccept(
            reply -> {
              throw new AssertionError("not caught by anybody");
            });
    windows.next().answer();
    get(future);
    assertThat(failure(dependent)).isInstanceOf(AssertionError.class);
    assertWorks();
  }

  /** The thread that dependents run in looks for requests anyway. */
  @Test
  void wakesNoThreadForWhatADependentSends() throws Exception {
    open(256);
    CompletableFuture<EchoReply> chain = client.sendAsync(REQUEST);
    for (int i = 0; i < 10; i++) {
      chain = chain.thenCompose(reply -> client.sendAsync(REQUEST));
    }
    for (int i = 0; i < 11; i++) {
      windows.next().answer();
    }
    get(chain);
    assertThat(windows.kernel32.signals()).as("signalled ends").isEqualTo(11);
  }

  @Test
  void aDependentMaySendAndClose() throws Exception {
    open(1);
    CompletableFuture<EchoReply> second =
        client.sendAsync(REQUEST).thenCompose(reply -> client.sendAsync(REQUEST));
    CompletableFuture<Void> closed = second.thenRun(client::close);
    windows.next().answer();
    windows.next().answer();
    get(closed);
    assertThatIllegalStateException().isThrownBy(() -> client.sendAsync(REQUEST));
  }

  @Behaviour(20)
  @Test
  void closingEndsFuturesAtOnceAndTheHandleLast() throws Exception {
    open(2);
    List<CompletableFuture<EchoReply>> futures = sendNumbered(5);
    Sent first = windows.next();
    Sent second = windows.next();
    client.close();
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(future).isDone();
      assertThat(failure(future)).isInstanceOf(AsynchronousCloseException.class);
    }
    first.answer();
    eventually(first::isFreed);
    assertThat(second.isFreed()).isFalse();
    assertThat(windows.closedHandles).hasValue(0);
    second.answer();
    eventually(() -> windows.closedHandles.get() == 1);
    assertThat(windows.hasNext()).isFalse();
  }

  @Test
  void closingEndsAlsoWhatWaitsToBeSentAgain() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().endUntouched();
    client.close();
    assertThat(failure(future)).isInstanceOf(AsynchronousCloseException.class);
    if (windows.hasNext()) {
      windows.next().answer();
    }
  }

  @Test
  void failsWithoutAnEventToWakeAThreadWith() throws Exception {
    open(256);
    windows.kernel32.setEventsLeft(0);
    assertThat(failure(client.sendAsync(REQUEST)))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_NOT_ENOUGH_MEMORY (8): ");
    windows.kernel32.setEventsLeft(2);
    assertWorks();
  }

  @Test
  void failsWithoutAnEventForTheRequest() throws Exception {
    open(256);
    windows.kernel32.setEventsLeft(1);
    assertThat(failure(client.sendAsync(REQUEST)))
        .hasMessageStartingWith("CreateEventW failed: ERROR_NOT_ENOUGH_MEMORY (8): ");
    windows.kernel32.setEventsLeft(2);
    assertWorks();
  }

  @Test
  void makesDoWithTheEventsThereAre() throws Exception {
    open(256);
    windows.kernel32.setEventsLeft(2);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    CompletableFuture<EchoReply> second = client.sendAsync(REQUEST);
    windows.next().answer();
    windows.next().answer();
    assertThat(get(first).isSuccess()).isTrue();
    assertThat(get(second).isSuccess()).isTrue();
    assertThat(windows.mostOutstanding).hasValue(1);
  }

  /** What is read from the reply, and how long that takes, is not the network's time. */
  @Test
  void theClockStopsWhenTheEndIsSignalled() throws Exception {
    open(256);
    windows.parsesAfter(() -> TimeUnit.MILLISECONDS.sleep(200));
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().answer();
    assertThat(get(future).elapsed()).isLessThan(Duration.ofMillis(200));
  }

  @Test
  void makesDoWithTheThreadsThereAre() throws Exception {
    open(256);
    List<CompletableFuture<EchoReply>> futures = sendNumbered(63);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < 63; i++) {
      sent.add(windows.next());
    }
    windows.kernel32.setEventsLeft(0);
    futures.addAll(sendNumbered(40));
    sent.forEach(Sent::answer);
    for (int i = 0; i < 40; i++) {
      windows.next().answer();
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(get(future).isSuccess()).isTrue();
    }
    assertThat(windows.mostOutstanding).hasValue(63);
  }

  @Test
  void survivesACallThatThrows() throws Exception {
    open(256);
    Error thrown = new OutOfMemoryError("not really");
    windows.startsWith(
        call -> {
          throw thrown;
        });
    assertThat(failure(client.sendAsync(REQUEST))).isSameAs(thrown);
    assertWorks();
  }

  @Test
  void memoryOutlivesTheGarbageCollector() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    for (int i = 0; i < 3; i++) {
      System.gc();
      System.runFinalization();
      TimeUnit.MILLISECONDS.sleep(2);
      assertThat(sent.isFreed()).isFalse();
    }
    sent.answer();
    assertThat(get(future).isSuccess()).isTrue();
  }

  private List<CompletableFuture<EchoReply>> sendNumbered(int count) {
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] payload = {(byte) i};
      futures.add(client.sendAsync(EchoRequest.to(Addresses.HOST).payload(payload).build()));
    }
    return futures;
  }

  /** A further request goes through, and has the threads past what they did before. */
  private void assertWorks() throws Exception {
    windows.startsWith(windows::start);
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().answer();
    assertThat(get(future).isSuccess()).isTrue();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  private static Throwable failure(CompletableFuture<?> future) throws Exception {
    try {
      throw new AssertionError("is " + future.get(30, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
