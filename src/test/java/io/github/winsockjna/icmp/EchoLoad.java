// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.process.OwnProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.AsynchronousCloseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pings of loopback by the thousand, each from a client of its own number of requests at once. */
final class EchoLoad {
  /** Wine's own bound is 256 for all processes together, and near it requests fail there. */
  private static final int BOUND = 192;

  /** A small one: each ping of Wine has the packets of all others in its socket's buffer too. */
  private static final EchoRequest REQUEST =
      EchoRequest.to(InetAddress.getLoopbackAddress()).build();

  private long requests;
  private final Ends ends = new Ends();

  /** How requests ended. */
  private static final class Ends {
    final AtomicInteger replies = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final List<Object> others = Collections.synchronizedList(new ArrayList<>());

    void count(EchoReply reply, Throwable failure) {
      if (failure instanceof CancellationException) {
        cancelled.incrementAndGet();
      } else if (failure instanceof AsynchronousCloseException) {
        closed.incrementAndGet();
      } else if (failure == null && reply.isSuccess() && reply.payloadMatches()) {
        replies.incrementAndGet();
      } else {
        others.add(failure == null ? describe(reply) : failure);
      }
    }

    private static String describe(EchoReply reply) {
      return "%s after %s with %s"
          .formatted(reply.status(), reply.elapsed(), HexFormat.of().formatHex(reply.payload()));
    }

    int all() {
      return replies.get() + cancelled.get() + closed.get() + others.size();
    }
  }

  /** 10 000 pings by threads, 10 000 by futures, and some that are overtaken by a close. */
  void round() throws Exception {
    threads(1, 1000);
    threads(8, 4000);
    threads(64, 5000);
    futures(1, 500);
    futures(8, 500);
    futures(64, 1000);
    futures(256, 1000);
    futures(1000, 2000);
    futures(5000, 5000);
    for (int client = 0; client < 4; client++) {
      closedInTheMiddle(500);
    }
  }

  /**
   * Waits for the end of the client's threads, too: what is outstanding still counts for Wine's
   * bound when the next client begins.
   */
  private void requireAllEnded(String way) throws InterruptedException {
    assertThat(OwnProcess.awaitEndOfEchoThreads()).as(way).isTrue();
    assertThat(ends.others).as(way).isEmpty();
    assertThat((long) ends.all()).as(way).isEqualTo(requests);
  }

  private static IcmpClient open() throws IOException {
    return new IcmpClient(
        IPHlpAPI.instance(),
        Kernel32.instance(),
        IcmpClient.Settings.DEFAULT.withMaxOutstanding(BOUND));
  }

  private void threads(int number, int pings) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try (IcmpClient icmp = open()) {
      AtomicInteger left = new AtomicInteger(pings);
      Callable<Void> sender =
          () -> {
            while (left.getAndDecrement() > 0) {
              ends.count(icmp.send(REQUEST), null);
            }
            return null;
          };
      for (Future<Void> each :
          threads.invokeAll(Collections.nCopies(number, sender), 2, TimeUnit.MINUTES)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    requests += pings;
    requireAllEnded(number + " threads");
  }

  /**
   * Cancels every other one: at once, or when half as many as are in flight have followed, where
   * some have ended before.
   */
  private void futures(int inFlight, int pings) throws Exception {
    Semaphore room = new Semaphore(inFlight);
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    int cancelledBefore = ends.cancelled.get();
    try (IcmpClient icmp = open()) {
      for (int i = 0; i < pings; i++) {
        acquire(room, 1);
        futures.add(send(icmp, room));
        if (i % 4 == 1) {
          futures.get(i).cancel(true);
        } else if (i % 4 == 3) {
          futures.get(Math.max(0, i - inFlight / 4 * 2)).cancel(true);
        }
      }
      acquire(room, inFlight);
    }
    assertThat(ends.cancelled.get() - cancelledBefore).isBetween(pings / 5, pings / 2);
    requireAllEnded(inFlight + " in flight");
  }

  private CompletableFuture<EchoReply> send(IcmpClient icmp, Semaphore room) {
    CompletableFuture<EchoReply> future = icmp.sendAsync(REQUEST);
    requests++;
    future.whenComplete(
        (reply, failure) -> {
          ends.count(reply, failure);
          room.release();
        });
    return future;
  }

  private static void acquire(Semaphore room, int number) throws InterruptedException {
    assertThat(room.tryAcquire(number, 60, TimeUnit.SECONDS)).as("ends in a minute").isTrue();
  }

  private void closedInTheMiddle(int pings) throws Exception {
    Semaphore ended = new Semaphore(0);
    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    int closedBefore = ends.closed.get();
    try (IcmpClient icmp = open()) {
      for (int i = 0; i < pings; i++) {
        futures.add(send(icmp, ended));
      }
      acquire(ended, pings / 4);
    }
    assertThat(futures).allMatch(CompletableFuture::isDone);
    acquire(ended, pings - pings / 4);
    requireAllEnded("closed in the middle");
    assertThat(ends.closed.get()).isGreaterThan(closedBefore);
  }

  @Override
  public String toString() {
    return "%d requests: %d replies, %d cancelled, %d closed"
        .formatted(requests, ends.replies.get(), ends.cancelled.get(), ends.closed.get());
  }
}
