// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Requests under way together, each with a key, whose ends one thread waits for. The threads of the
 * sender only leave word of an end here. Closing cancels what has not ended.
 */
final class EchoBatch<K> implements AutoCloseable {
  /** Longer than any timeout. */
  static final long FOREVER = Long.MAX_VALUE;

  private final EchoSender icmp;
  private final EchoClock clock;
  private final Map<K, CompletableFuture<EchoReply>> futures = new LinkedHashMap<>();
  private final BlockingQueue<K> ended = new LinkedBlockingQueue<>();

  /** How a request ended. */
  record End<K>(K key, CompletableFuture<EchoReply> future) {
    /**
     * The reply.
     *
     * @throws IOException why it could not be sent, or that the sender was closed
     */
    EchoReply reply() throws IOException {
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        throw new AssertionError("A future that is done does not wait", e);
      }
    }
  }

  EchoBatch(EchoSender icmp, EchoClock clock) {
    this.icmp = icmp;
    this.clock = clock;
  }

  /**
   * Sends a request.
   *
   * @throws IllegalStateException the sender is closed
   */
  void send(K key, EchoRequest request) {
    CompletableFuture<EchoReply> future = icmp.sendAsync(request);
    futures.put(key, future);
    future.whenComplete((reply, failure) -> ended.add(key));
  }

  /** How many have been sent, and have neither been taken nor been cancelled. */
  int size() {
    return futures.size();
  }

  /**
   * Waits for the next end.
   *
   * @param nanos how long
   * @return null when there was none until then
   */
  End<K> next(long nanos) throws InterruptedException {
    ClientThread.requireOther("Waiting for echoes");
    long start = clock.nanoTime();
    K key = clock.poll(ended, Math.max(0, nanos));
    while (key != null && !futures.containsKey(key)) {
      key = clock.poll(ended, Math.max(0, nanos - (clock.nanoTime() - start)));
    }
    return key == null ? null : new End<>(key, futures.remove(key));
  }

  /**
   * Drops a request, if it is under way.
   *
   * @return whether it was
   */
  boolean cancel(K key) {
    CompletableFuture<EchoReply> future = futures.remove(key);
    if (future != null) {
      future.cancel(false);
    }
    return future != null;
  }

  @Override
  public void close() {
    List.copyOf(futures.keySet()).forEach(this::cancel);
  }
}
