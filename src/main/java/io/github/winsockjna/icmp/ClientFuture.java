// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The future of a request, and those that depend on it. It keeps the client reachable, and refuses
 * to be waited for in a thread of a client: that thread would wait for itself.
 */
final class ClientFuture<T> extends CompletableFuture<T> {
  /** Not read: a client that something still comes from is in use. */
  private final Object client;

  private final Executor executor;

  /**
   * A future that is not done.
   *
   * @param executor where what depends on it runs, or null: in the thread that ends it
   */
  ClientFuture(Object client, Executor executor) {
    this.client = client;
    this.executor = executor;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new ClientFuture<>(client, executor);
  }

  @Override
  public Executor defaultExecutor() {
    return executor == null ? super.defaultExecutor() : executor;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    requireOtherThread();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    requireOtherThread();
    return super.get(timeout, unit);
  }

  @Override
  public T join() {
    requireOtherThread();
    return super.join();
  }

  private void requireOtherThread() {
    if (!isDone()) {
      ClientThread.requireOther("Waiting for an echo");
    }
  }
}
