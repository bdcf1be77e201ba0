// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.github.winsockjna.icmp.FakeWindows.Sent;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads of a client: what is thrown in them, what they inherit, what may run in them. */
@Timeout(120)
class EchoThreadTest {
  private static final EchoRequest REQUEST =
      EchoRequest.to(Addresses.LOOPBACK).payloadSize(0).build();

  private final FakeWindows windows = new FakeWindows();

  /** What is to be answered at the end of a test only. */
  private final ConcurrentLinkedQueue<Sent> never = new ConcurrentLinkedQueue<>();

  private IcmpClient client;

  private void open(Settings settings) throws IOException {
    client = new IcmpClient(windows.iphlpapi, windows.kernel32, settings);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static EchoReply get(CompletableFuture<EchoReply> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  /** A further request goes through, whatever was thrown before. */
  private void assertWorks() throws Exception {
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().answer();
    assertThat(get(future).isSuccess()).isTrue();
  }

  private void assertAllEndWith(List<CompletableFuture<EchoReply>> futures, Throwable thrown) {
    for (CompletableFuture<EchoReply> future : futures) {
      assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS)).hasCause(thrown);
    }
  }

  private List<CompletableFuture<EchoReply>> send(int count) {
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      futures.add(client.sendAsync(REQUEST));
    }
    return futures;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 63})
  void anErrorInAWaitEndsWhatIsUnderWayAndNothingElse(int count) throws Exception {
    open(Settings.DEFAULT);
    List<CompletableFuture<EchoReply>> futures = send(count);
    for (int i = 0; i < count; i++) {
      windows.next();
    }
    Error thrown = new OutOfMemoryError("not really");
    windows.kernel32.throwInWait(thrown);
    assertAllEndWith(futures, thrown);
    assertWorks();
  }

  /** The others wait for a place, and are served by the thread that takes over. */
  @Test
  void anErrorInAWaitIsNotForThoseThatWait() throws Exception {
    open(Settings.DEFAULT.withMaxOutstanding(2));
    List<CompletableFuture<EchoReply>> futures = send(5);
    windows.next();
    windows.next();
    windows.kernel32.throwInWait(new StackOverflowError("not really"));
    for (int i = 2; i < 5; i++) {
      windows.next().answer();
      assertThat(get(futures.get(i)).isSuccess()).isTrue();
    }
    assertThat(futures.subList(0, 2)).allMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void anErrorWhereAnEventIsMadeEndsItsRequest() throws Exception {
    open(Settings.DEFAULT);
    Error thrown = new OutOfMemoryError("not really");
    windows.kernel32.throwInCreate(2, thrown); // the first event is the thread's own
    assertAllEndWith(send(1), thrown);
    assertWorks();
  }

  @Test
  void anErrorWhereTheMemoryIsMadeEndsItsRequest() throws Exception {
    open(Settings.DEFAULT);
    Error thrown = new OutOfMemoryError("not really");
    EchoRequest request = spy(REQUEST);
    doThrow(thrown).when(request).sharedPayload();
    assertAllEndWith(List.of(client.sendAsync(request)), thrown);
    assertWorks();
  }

  @Test
  void anErrorInTheParserEndsItsRequest() throws Exception {
    open(Settings.DEFAULT);
    Error thrown = new NoClassDefFoundError("not really");
    doAnswer(
            call -> {
              throw new AssertionError(thrown);
            })
        .when(windows.iphlpapi)
        .IcmpParseReplies(any(), anyInt());
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    windows.next().answer();
    assertThatThrownBy(() -> get(future)).cause().hasRootCause(thrown);
    windows.parsesAfter(() -> {});
    assertWorks();
  }

  @Test
  void anErrorWhereAHandleIsClosedIsSurvived() throws Exception {
    open(Settings.DEFAULT);
    windows.kernel32.throwInWait(new OutOfMemoryError("not really"));
    windows.kernel32.throwInClose(new OutOfMemoryError("not really"));
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    assertThatThrownBy(() -> get(future)).hasCauseInstanceOf(OutOfMemoryError.class);
    while (windows.hasNext()) {
      windows.next();
    }
    assertWorks();
  }

  @Test
  void anErrorOfADependentEndsNothingElse() throws Exception {
    open(Settings.DEFAULT);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    first.thenRun(
        () -> {
          throw new OutOfMemoryError("not really");
        });
    windows.next().answer();
    assertThat(get(first).isSuccess()).isTrue();
    assertWorks();
  }

  @Test
  void inheritsNothingFromWhoSendsFirst() throws Exception {
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    AtomicReference<Thread> thread = new AtomicReference<>();
    AtomicReference<String> value = new AtomicReference<>("not seen");
    open(Settings.DEFAULT);
    Thread sender =
        new Thread(
            new ThreadGroup("somebody's"),
            () -> {
              inherited.set("somebody's");
              Thread.currentThread().setContextClassLoader(new ClassLoader() {});
              client
                  .sendAsync(REQUEST)
                  .thenRun(
                      () -> {
                        thread.set(Thread.currentThread());
                        value.set(inherited.get());
                      });
            });
    sender.start();
    Sent sent = windows.next();
    sender.join();
    sent.answer();
    assertWorks();
    assertThat(thread.get()).isInstanceOf(EchoThread.class);
    assertThat(value).hasValue(null);
    assertThat(thread.get().getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
    assertThat(thread.get().getThreadGroup().getParent()).isNull();
    assertThat(thread.get().isDaemon()).isTrue();
  }

  private Throwable inADependent(Function<EchoReply, Object> work) throws Exception {
    CompletableFuture<Object> dependent = client.sendAsync(REQUEST).thenApply(work);
    windows.next().answer();
    try {
      return new AssertionError("gave " + dependent.get(30, TimeUnit.SECONDS));
    } catch (java.util.concurrent.ExecutionException e) {
      return e.getCause();
    }
  }

  private static void assertRefusesToBlock(Throwable failure) {
    assertThat(failure)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would block the thread of an IcmpClient");
  }

  @Test
  void refusesWhatWouldWaitForItself() throws Exception {
    open(Settings.DEFAULT.withMaxOutstanding(4));
    assertRefusesToBlock(inADependent(reply -> client.sendAsync(REQUEST).join()));
    windows.next().answer();
    assertRefusesToBlock(inADependent(reply -> client.sendAsync(REQUEST).thenApply(r -> r).join()));
    windows.next().answer();
    assertRefusesToBlock(
        inADependent(
            reply -> {
              try {
                return client.sendAsync(REQUEST).get(1, TimeUnit.SECONDS);
              } catch (IllegalStateException e) {
                throw e;
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            }));
    windows.next().answer();
    assertRefusesToBlock(inADependent(reply -> uncheckedSend(REQUEST)));
    assertRefusesToBlock(
        inADependent(
            reply -> {
              try {
                return PingSeries.of(REQUEST).run(client);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            }));
    while (windows.outstanding.get() > 0) {
      windows.next().answer();
    }
    assertWorks();
  }

  private EchoReply uncheckedSend(EchoRequest request) {
    try {
      return client.send(request);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Test
  void readsAFutureThatIsDoneInADependent() throws Exception {
    open(Settings.DEFAULT);
    CompletableFuture<EchoReply> first = client.sendAsync(REQUEST);
    windows.next().answer();
    get(first);
    CompletableFuture<EchoReply> second = client.sendAsync(REQUEST).thenApply(r -> first.join());
    windows.next().answer();
    assertThat(get(second)).isSameAs(get(first));
  }

  @Test
  void runsDependentsInTheExecutorWhereTheyMayBlock() throws Exception {
    ExecutorService executor =
        Executors.newFixedThreadPool(2, task -> new Thread(task, "dependents"));
    try {
      open(Settings.DEFAULT.withExecutor(executor));
      CompletableFuture<String> dependent =
          client
              .sendAsync(REQUEST)
              .thenApply(
                  reply -> {
                    client.sendAsync(REQUEST).join();
                    return Thread.currentThread().getName();
                  });
      CompletableFuture<String> async =
          dependent.thenApplyAsync(name -> Thread.currentThread().getName());
      windows.next().answer();
      windows.next().answer();
      assertThat(async.get(30, TimeUnit.SECONDS)).isEqualTo("dependents");
      assertThat(dependent.get(30, TimeUnit.SECONDS)).isEqualTo("dependents");
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void losesNoEndToAnErrorOfTheExecutor() throws Exception {
    open(
        Settings.DEFAULT.withExecutor(
            task -> {
              throw new OutOfMemoryError("not really");
            }));
    assertWorks();
    assertWorks();
  }

  @Test
  void losesNoEndThatTheExecutorRefuses() throws Exception {
    open(
        Settings.DEFAULT.withExecutor(
            task -> {
              throw new RejectedExecutionException();
            }));
    assertWorks();
    CompletableFuture<EchoReply> open = client.sendAsync(REQUEST);
    windows.next();
    client.close();
    assertThat(open).isCompletedExceptionally();
  }

  @Test
  void refusesBoundsThatAreNoneAndNoExecutor() throws Exception {
    open(Settings.DEFAULT);
    for (int most : new int[] {0, -1, 16_385}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IcmpClient.builder().maxOutstanding(most))
          .withMessage("maxOutstanding is " + most + ", but must be from 1 to 16384");
    }
    assertThatNullPointerException()
        .isThrownBy(() -> IcmpClient.builder().executor(null))
        .withMessage("executor");
  }

  /** All are issued by one thread, one after another, and each takes a while. */
  @Test
  void theTimeOfAReplyIsNotThatOfWhatIsIssuedAfterIt() throws Exception {
    open(Settings.DEFAULT.withMaxOutstanding(60));
    windows.startsWith(
        call -> {
          int result = windows.start(call);
          windows.next().answer();
          TimeUnit.MILLISECONDS.sleep(2);
          return result;
        });
    long start = System.nanoTime();
    List<CompletableFuture<EchoReply>> futures = send(60);
    List<Duration> elapsed = new ArrayList<>();
    for (CompletableFuture<EchoReply> future : futures) {
      elapsed.add(get(future).elapsed());
    }
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    elapsed.sort(null);
    assertThat(elapsed.get(30).multipliedBy(5)).isLessThan(all);
  }

  /** Sixty-three sends, and then a look at the clock: that would be too late by all of them. */
  @Test
  void aTimeoutDoesNotWaitForAllThatIsToBeIssued() throws Exception {
    open(Settings.DEFAULT.withMaxOutstanding(100));
    Duration timeout = Duration.ofMillis(100);
    EchoRequest silent = EchoRequest.to(Addresses.HOST).payloadSize(1).timeout(timeout).build();
    AtomicInteger sends = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    windows.startsWith(
        call -> {
          sends.incrementAndGet();
          int result = windows.start(call);
          Sent sent = windows.next();
          if (sent.payload.length == 0) {
            sent.answer();
          } else {
            never.add(sent);
          }
          TimeUnit.MICROSECONDS.sleep(500);
          return result;
        });
    long start = System.nanoTime();
    for (int i = 0; i < 90; i++) {
      keepSending(over);
    }
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      futures.add(client.sendAsync(silent));
    }
    List<Duration> late = new ArrayList<>();
    for (CompletableFuture<EchoReply> future : futures) {
      EchoReply reply = get(future);
      assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
      late.add(reply.elapsed().minus(timeout).minus(RawReply.GRACE));
    }
    over.set(true);
    Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(sends.get());
    late.sort(null);
    assertThat(late.get(5)).as("late, with sends of " + each).isLessThan(each.multipliedBy(30));
    never.forEach(Sent::answer);
  }

  private void keepSending(AtomicBoolean over) {
    client
        .sendAsync(REQUEST)
        .thenRun(
            () -> {
              if (!over.get()) {
                keepSending(over);
              }
            });
  }

  @Test
  void manyInFlightEndOnceEach() throws Exception {
    int count = 10_000;
    open(Settings.DEFAULT.withMaxOutstanding(count));
    ConcurrentLinkedQueue<EchoReply> ends = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> told = new ArrayList<>();
    EchoRequest request =
        EchoRequest.to(Addresses.LOOPBACK).payloadSize(0).timeout(Duration.ofSeconds(60)).build();
    for (int i = 0; i < count; i++) {
      told.add(client.sendAsync(request).thenAccept(ends::add));
    }
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(windows.next());
    }
    assertThat(windows.mostOutstanding).hasValue(count);
    assertThat(ends).isEmpty();
    sent.forEach(Sent::answer);
    CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
    assertThat(ends).hasSize(count).allMatch(EchoReply::isSuccess);
  }

  @Test
  void aClientThatNobodyClosesIsClosedAndReported() throws Exception {
    ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();
    open(Settings.DEFAULT.withOnLeak(reports::add));
    CompletableFuture<EchoReply> future = client.sendAsync(REQUEST);
    client = null;
    Sent sent = windows.next();
    for (int i = 0; i < 5; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(reports).as("a future keeps its client").isEmpty();
    sent.answer();
    assertThat(get(future).isSuccess()).isTrue();
    future = null;
    long start = System.nanoTime();
    while (reports.isEmpty()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      System.gc();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(reports).containsExactly("An IcmpClient was never closed, and is closed now");
    while (windows.kernel32.openEvents() > 0 || windows.closedHandles.get() == 0) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      TimeUnit.MILLISECONDS.sleep(5);
    }
    open(Settings.DEFAULT);
  }
}
