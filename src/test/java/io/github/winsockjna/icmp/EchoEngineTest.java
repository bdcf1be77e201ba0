// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.winsockjna.icmp.FakeWindows.Sent;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
  /** So large that its memory is not kept for the next one: a test sees when it is freed. */
  private static final int LARGE = 3000;

  private static final EchoRequest REQUEST =
      EchoRequest.to(Addresses.LOOPBACK).payloadSize(LARGE).build();

  private final FakeWindows windows = new FakeWindows();
  private IcmpClient client;

  private void open(int bound) throws IOException {
    open(Settings.DEFAULT.withMaxOutstanding(bound));
  }

  private void open(Settings settings) throws IOException {
    client = new IcmpClient(windows.iphlpapi, windows.kernel32, settings);
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

  /** How long a test waits at least for what must not happen, or is given up. */
  private static final Duration SOON = Duration.ofMillis(50);

  private static EchoRequest within(Duration timeout) {
    return EchoRequest.to(Addresses.HOST).payloadSize(LARGE).timeout(timeout).build();
  }

  @Test
  void sendsAgainWhatWindowsNeverSent() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofSeconds(2)));
    Sent first = windows.next();
    first.neverSend();
    Sent second = windows.next();
    second.neverSend();
    windows.next().answer();
    assertThat(get(future).isSuccess()).isTrue();
    assertThat(first.isFreed()).as("Windows may have it yet").isFalse();
    eventually(() -> first.isFreed() && second.isFreed());
  }

  @Test
  void isUnknownWhenWindowsNeverSendsItNorSaysWhy() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    windows.startsWith(
        call -> {
          int result = windows.start(call);
          windows.next().neverSend();
          return result;
        });
    EchoReply reply = get(client.sendAsync(within(Duration.ofMillis(1))));
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.elapsed()).isGreaterThan(Duration.ofMillis(20));
  }

  @Test
  void isUnknownWhenItMayHaveBeenSentAfterItsTimeoutOnly() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofMillis(1)));
    windows.next().neverSend();
    Sent second = windows.next();
    assertThat(get(future).status()).isSameAs(IpStatus.UNKNOWN);
    second.answer();
    eventually(second::isFreed);
  }

  @Test
  void isTimedOutWhenItWasSentAgainInTime() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofSeconds(1)));
    windows.next().neverSend();
    Sent second = windows.next();
    assertThat(get(future).status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    second.answer();
    eventually(second::isFreed);
  }

  /** The event of the first request is signalled once more when it serves the second. */
  @Test
  void aSignalTooManyFreesNothingAndEndsNothing() throws Exception {
    open(1);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    Sent before = windows.next();
    before.answer();
    assertThat(get(first).isSuccess()).isTrue();
    CompletableFuture<EchoReply> second = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    before.signalEarly();
    Sent repeated = windows.next();
    assertThat(sent.isFreed()).isFalse();
    assertThat(second).isNotDone();
    sent.answer();
    EchoReply reply = get(second);
    assertThat(reply.isSuccess()).isTrue();
    eventually(sent::isFreed);
    assertThat(repeated.isFreed()).isFalse();
    repeated.answer();
    eventually(repeated::isFreed);
    assertThat(get(second)).isSameAs(reply);
  }

  @Test
  void anySignalTooManyOfManyFreesNothing() throws Exception {
    open(63);
    for (int round = 0; round < 20; round++) {
      List<CompletableFuture<EchoReply>> futures = sendNumbered(40);
      List<Sent> sent = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        sent.add(windows.next());
      }
      for (Sent each : sent) {
        each.signalEarly();
        each.answer();
        each.signalEarly();
      }
      for (CompletableFuture<EchoReply> future : futures) {
        get(future);
      }
      while (windows.hasNext()) {
        windows.next().answer();
      }
      eventually(() -> sent.stream().allMatch(Sent::isFreed));
    }
  }

  @Test
  void itsPatienceBeginsWhenItIsFirstSent() throws Exception {
    open(1);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    CompletableFuture<EchoReply> second = client.sendAsync(within(Duration.ofMillis(500)));
    Sent outstanding = windows.next();
    TimeUnit.MILLISECONDS.sleep(600);
    assertThat(second).isNotDone();
    outstanding.answer();
    get(first);
    windows.next().answer();
    assertThat(get(second).isSuccess()).isTrue();
  }

  @Test
  void aCancelledRequestIsNotSentAgain() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    CompletableFuture<EchoReply> future = client.sendAsync(within(SOON));
    Sent sent = windows.next();
    future.cancel(false);
    sent.neverSend();
    eventually(sent::isFreed);
    assertWorks();
    assertThat(windows.hasNext()).isFalse();
  }

  /** The clock of a request goes on while what depends on others takes its time. */
  @Test
  void aReplySeenAfterTheTimeoutIsLate() throws Exception {
    open(256);
    CountDownLatch busy = new CountDownLatch(1);
    client.sendAsync(REQUEST).thenRun(() -> await(busy));
    Sent first = windows.next();
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofMillis(20)));
    Sent second = windows.next();
    first.answer();
    TimeUnit.MILLISECONDS.sleep(100);
    second.answer();
    busy.countDown();
    EchoReply reply = get(future);
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.isSuccess()).isFalse();
  }

  /** An event that never comes must not take its place for good. */
  @Test
  void writesOffWhatIsNeverSignalledAndGoesOn() throws Exception {
    FakeWindows mute = new FakeWindows();
    int before = EchoAttempt.writtenOff();
    IcmpClient muted =
        new IcmpClient(
            mute.iphlpapi,
            mute.kernel32,
            Settings.DEFAULT.withMaxOutstanding(3).withWriteOff(SOON));
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      futures.add(muted.sendAsync(within(Duration.ofMillis(10))));
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(get(future).status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    }
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sent.add(mute.next());
    }
    muted.close();
    eventually(() -> EchoAttempt.writtenOff() - before >= 10);
    assertThat(sent).noneMatch(Sent::isFreed);
    // Windows may still write to the memory, and signal the event.
    sent.forEach(Sent::answer);
    assertThat(mute.closedHandles).hasValue(0);
    open(1);
  }

  @Test
  void timesOutByItselfAndKeepsTheMemoryUntilTheEnd() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofMillis(2)));
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
    EchoReply reply =
        new EchoReply(REQUEST, RawReply.withoutReply(11_018), Duration.ZERO, Instant.EPOCH);
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
    open(Settings.DEFAULT.withWriteOff(SOON));
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofMillis(500)));
    windows.next().neverSend();
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
    Duration parsing = Duration.ofSeconds(1);
    windows.parsesAfter(() -> TimeUnit.MILLISECONDS.sleep(parsing.toMillis()));
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().answer();
    assertThat(get(future).elapsed()).isLessThan(parsing);
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

  /** It may have sent the request before it threw something, so its memory is kept. */
  @Test
  void survivesACallThatThrows() throws Exception {
    open(Settings.DEFAULT.withWriteOff(SOON));
    Error thrown = new OutOfMemoryError("not really");
    windows.startsWith(
        call -> {
          windows.start(call);
          throw thrown;
        });
    assertThat(failure(client.sendAsync(within(SOON)))).isSameAs(thrown);
    Sent sent = windows.next();
    assertThat(sent.isFreed()).isFalse();
    assertWorks();
    sent.answer();
    eventually(sent::isFreed);
  }

  @Test
  void survivesAParserThatThrows() throws Exception {
    open(256);
    Error thrown = new StackOverflowError("not really");
    windows.parsesAfter(
        () -> {
          throw thrown;
        });
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    Sent sent = windows.next();
    sent.answer();
    assertThat(failure(future)).isSameAs(thrown);
    eventually(sent::isFreed);
    windows.parsesAfter(() -> {});
    assertWorks();
  }

  @Test
  void memoryOutlivesTheGarbageCollector() throws Exception {
    open(256);
    CompletableFuture<EchoReply> future = client.sendAsync(within(Duration.ofMinutes(1)));
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
      byte[] payload = new byte[LARGE];
      payload[0] = (byte) i;
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

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
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

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
