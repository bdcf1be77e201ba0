// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;

/** What becomes of asynchronous requests whose end comes late, or never, or without anything. */
@Timeout(60)
@NeedsDoubles
class DriverDeadlineIT {
  private static final Duration TIMEOUT = Duration.ofMillis(100);

  /** What ends later ends too late, whatever else the machine does: Windows itself would say so. */
  private static final Duration LATE = TIMEOUT.plusMillis(500);

  /** Longer than a test may take. */
  private static final Duration NEVER = Duration.ofMinutes(10);

  /** Any single one may be held up by what else the machine does. */
  private static final int TIMES = 5;

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  /** The native memory of each asynchronous request that was sent. */
  private final BlockingQueue<Pointer> memories = new LinkedBlockingQueue<>();

  private IcmpClient client;

  @BeforeEach
  void open() throws IOException {
    open(Settings.DEFAULT);
  }

  private void open(Settings settings) throws IOException {
    client = new IcmpClient(driver.functions(this::keepMemory), Kernel32.instance(), settings);
  }

  /** What is signalled without an end is given up soon after the deadline. */
  private void openForDoubts() throws IOException {
    client.close();
    open(Settings.DEFAULT.withWriteOff(TIMEOUT));
  }

  /** So large that its memory is not kept for the next one: a test sees when it is freed. */
  private static EchoRequest request(EchoWay way, Duration timeout) {
    return way.request().payloadSize(3000).timeout(timeout).build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  /** The options stand at the start of the block. */
  private void keepMemory(Method function, Object[] arguments) {
    if (function.getName().contains("SendEcho2")) {
      memories.add((Pointer) arguments[arguments.length - 4]);
    }
  }

  private Pointer nextMemory() throws InterruptedException {
    Pointer memory = memories.poll(10, TimeUnit.SECONDS);
    assertThat(memory).as("the memory of a request that was sent").isNotNull();
    return memory;
  }

  /** JNA shows so in the text of the block. */
  private static boolean isFreed(Pointer memory) {
    return memory.toString().startsWith("allocated@0x0 ");
  }

  private static void awaitFreed(Pointer memory) throws InterruptedException {
    long start = System.nanoTime();
    while (!isFreed(memory)) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private Duration timesOut(EchoWay way) throws Exception {
    long start = System.nanoTime();
    EchoReply reply = way.send(client, request(way, TIMEOUT));
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.elapsed()).isBetween(TIMEOUT, elapsed);
    return elapsed;
  }

  /** The first one also starts a thread. */
  private Duration asARule(EchoWay way) throws Exception {
    timesOut(way);
    List<Duration> elapsed = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      elapsed.add(timesOut(way));
    }
    return elapsed.stream().sorted().toList().get(TIMES / 2);
  }

  @ParameterizedTest
  @EchoWay.Overlapped
  void aRequestThatNeverEndsTimesOutInTime(EchoWay way) throws Exception {
    driver.holds(way.reply());
    assertThat(asARule(way)).isBetween(TIMEOUT, LATE);
    assertThat(memories).hasSize(1 + TIMES).noneMatch(DriverDeadlineIT::isFreed);
    assertThat(driver.counts().outstanding).isEqualTo(1 + TIMES);
    driver.releaseAll();
    for (int i = 0; i < 1 + TIMES; i++) {
      awaitFreed(nextMemory());
    }
  }

  @ParameterizedTest
  @EchoWay.Overlapped
  void aRequestThatEndsLateTimesOutInTimeAndIsFreedAtItsEnd(EchoWay way) throws Exception {
    driver.answersAfter(LATE, way.reply());
    assertThat(asARule(way)).isBetween(TIMEOUT, LATE);
    assertThat(driver.counts().outstanding).isPositive();
    for (int i = 0; i < 1 + TIMES; i++) {
      awaitFreed(nextMemory());
    }
    driver.awaitCounts(counts -> counts.outstanding == 0);
  }

  @Test
  void aLateReplyChangesNothing() throws Exception {
    driver.holds(EchoWay.ASYNC.reply());
    CompletableFuture<EchoReply> future = client.sendAsync(request(EchoWay.ASYNC, TIMEOUT));
    EchoReply reply = future.get(10, TimeUnit.SECONDS);
    driver.releaseAll();
    awaitFreed(nextMemory());
    assertThat(future.get()).isSameAs(reply);
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
  }

  @Behaviour(20)
  @Test
  void closingDoesNotWaitForARequestThatNeverEnds() throws Exception {
    driver.holds(EchoWay.ASYNC.reply());
    CompletableFuture<EchoReply> future = client.sendAsync(request(EchoWay.ASYNC, NEVER));
    Pointer memory = nextMemory();
    driver.awaitCounts(counts -> counts.outstanding == 1);
    client.close();
    assertThatThrownBy(future::join).hasCauseInstanceOf(AsynchronousCloseException.class);
    assertThat(isFreed(memory)).isFalse();
    assertThat(driver.counts().openHandles).isEqualTo(2); // the extension's client has one
    driver.releaseAll();
    awaitFreed(memory);
    driver.awaitCounts(counts -> counts.outstanding == 0 && counts.openHandles == 1);
  }

  @ParameterizedTest
  @EchoWay.Overlapped
  void whatWindowsNeverSentIsSentAgain(EchoWay way) throws Exception {
    openForDoubts();
    for (int i = 0; i < 5; i++) {
      driver.leavesTheBufferUntouched();
    }
    driver.answersAfter(Duration.ofMillis(1), way.reply());
    EchoReply reply = way.send(client, request(way, Duration.ofSeconds(2)));
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(driver.counts().asked).isEqualTo(6);
    assertThat(memories).hasSize(6);
    for (int i = 0; i < 6; i++) {
      awaitFreed(nextMemory());
    }
  }

  @ParameterizedTest
  @EchoWay.Overlapped
  void whatWindowsNeverSendsNorSaysWhyIsUnknown(EchoWay way) throws Exception {
    openForDoubts();
    driver.leavesTheBufferUntouched();
    Duration timeout = Duration.ofSeconds(2); // far apart: the last time it is sent, and its end
    EchoReply reply = way.send(client, request(way, timeout));
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.elapsed()).isGreaterThanOrEqualTo(timeout);
    assertThat(driver.counts().asked).isGreaterThan(2);
  }

  @Test
  void noneOfManyIsLostWhenWindowsSendsOnlySome() throws Exception {
    openForDoubts();
    for (int i = 0; i < 20; i++) {
      driver.leavesTheBufferUntouched();
      driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    }
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      futures.add(client.sendAsync(EchoWay.ASYNC.request().build()));
    }
    for (CompletableFuture<EchoReply> future : futures) {
      assertThat(future.get(20, TimeUnit.SECONDS).payloadMatches()).isTrue();
    }
    assertThat(driver.counts().asked).isEqualTo(150 + 20);
  }
}
