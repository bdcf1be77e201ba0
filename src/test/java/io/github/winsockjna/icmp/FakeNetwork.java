// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A network without packets, in which time passes only while somebody waits. */
final class FakeNetwork implements EchoClock {
  /** What the network does with a request. */
  record Answer(int status, InetAddress responder, Duration after, IcmpException failure) {
    static final Answer SILENCE = new Answer(11_010, null, null, null);

    static Answer of(int status, InetAddress responder, int millis) {
      return new Answer(status, responder, Duration.ofMillis(millis), null);
    }

    static Answer failure(int code) {
      return new Answer(0, null, Duration.ZERO, new IcmpException("IcmpSendEcho2", code));
    }
  }

  private record Event(long at, int number, Runnable what) {}

  final EchoSender client;
  final List<EchoRequest> requests = new ArrayList<>();
  final List<Duration> sentAt = new ArrayList<>();
  final List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
  int outstanding;
  int mostOutstanding;

  /** Not zero: nothing may rely on where the clock begins. */
  private final long start = Long.MAX_VALUE - 1000;

  private long now = start;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong((Event e) -> e.at - start).thenComparingInt(Event::number));

  FakeNetwork(Function<EchoRequest, Answer> answers) {
    client =
        new EchoSender() {
          @Override
          public EchoReply send(EchoRequest request) {
            throw new UnsupportedOperationException("nobody waits for a single reply");
          }

          @Override
          public CompletableFuture<EchoReply> sendAsync(EchoRequest request) {
            return FakeNetwork.this.send(request, answers);
          }
        };
  }

  private CompletableFuture<EchoReply> send(
      EchoRequest request, Function<EchoRequest, Answer> answers) {
    CompletableFuture<EchoReply> future = new CompletableFuture<>();
    requests.add(request);
    sentAt.add(elapsed());
    futures.add(future);
    mostOutstanding = Math.max(mostOutstanding, ++outstanding);
    future.whenComplete((reply, failure) -> outstanding--);
    Answer answer = answers.apply(request);
    Duration after = answer.after == null ? request.timeout() : answer.after;
    at(
        after,
        () -> {
          if (answer.failure != null) {
            future.completeExceptionally(answer.failure);
          } else {
            future.complete(reply(request, answer, after));
          }
        });
    return future;
  }

  static EchoReply reply(EchoRequest request, Answer answer, Duration after) {
    EchoReply.Builder reply =
        EchoReply.of(request)
            .status(IpStatus.of(answer.status))
            .roundTripTime(Duration.ofMillis(after.toMillis()))
            .elapsed(after);
    return answer.responder == null ? reply.build() : reply.responder(answer.responder).build();
  }

  /** Has something happen after a time. */
  void at(Duration after, Runnable what) {
    events.add(new Event(now + after.toNanos(), requests.size(), what));
  }

  Duration elapsed() {
    return Duration.ofNanos(now - start);
  }

  /** Lets time pass as if the caller were busy. */
  void pass(Duration time) {
    now += time.toNanos();
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public <T> T poll(BlockingQueue<T> queue, long nanos) throws InterruptedException {
    long begin = now;
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      T head = queue.poll();
      if (head != null) {
        return head;
      }
      Event next = events.peek();
      if (next == null || next.at - begin > nanos) {
        if (nanos == EchoBatch.FOREVER) {
          throw new AssertionError("Waits forever");
        }
        now = begin + nanos;
        return null;
      }
      events.remove();
      now = now - next.at < 0 ? next.at : now;
      next.what.run();
    }
  }
}
