// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.nio.channels.AsynchronousCloseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One asynchronous request on its way, and the future its sender holds.
 *
 * <pre>
 *             issue                reply, status, failure,
 *   waiting ---------> issued -----------------------------> ended
 *      ^                 |         deadline, cancel, close     ^
 *      |                 |                                     |
 *      +--- in doubt <---+        deadline, cancel, close      |
 *               |       signalled, and nothing is there        |
 *               +----------------------------------------------+
 * </pre>
 *
 * <p>The end of the request is not that of the native memory: each time it is issued, an {@link
 * EchoAttempt} has memory of its own, until Windows is done with it. A request in doubt may have
 * never been sent, because too many are outstanding, or an event was signalled once too often and
 * the reply is still to come. So it is issued once more, and both attempts may bring the reply.
 */
final class PendingEcho {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  final CompletableFuture<EchoReply> future;

  private final EchoRequest request;
  private final EchoEndpoint endpoint;
  private final Executor executor;
  private final long patience;
  private long firstIssued;
  private long lastIssued;
  private int timesIssued;
  private long repeatAt;
  private boolean inDoubt;
  private volatile boolean over;

  /** A request that waits to be issued. */
  PendingEcho(Object client, EchoRequest request, EchoEndpoint endpoint, Executor executor) {
    this.request = request;
    this.endpoint = endpoint;
    this.executor = executor;
    this.future = new ClientFuture<>(client, executor);
    this.patience = request.timeout().plus(RawReply.GRACE).toNanos();
  }

  EchoRequest request() {
    return request;
  }

  EchoEndpoint endpoint() {
    return endpoint;
  }

  /** Whether the sender has been told, or no longer wants to be. */
  boolean isOver() {
    return over || future.isDone();
  }

  /** Notes that the request is issued; the sender's time begins at the first time. */
  void issued(long now) {
    if (timesIssued == 0) {
      firstIssued = now;
    }
    lastIssued = now;
    timesIssued++;
    inDoubt = false;
  }

  /**
   * Notes that it was signalled, and nothing was there.
   *
   * @return whether it is to be issued once more, at {@link #repeatAt()}
   */
  boolean doubt(long now) {
    inDoubt = true;
    // Each pause is twice as long as the one before.
    repeatAt = now + (FIRST_PAUSE_NANOS << Math.min(timesIssued - 1, 20));
    return !isOver() && repeatAt - firstIssued < patience;
  }

  long repeatAt() {
    return repeatAt;
  }

  /** How long until the sender is told that no reply came. */
  long nanosToDeadline(long now) {
    return patience - (now - firstIssued);
  }

  /** Tells the sender that the time is up: nobody answered, or Windows never said anything. */
  void timeOut(long now) {
    boolean mayHaveBeenSentInTime = lastIssued - firstIssued < request.timeout().toNanos();
    IpStatus status =
        !inDoubt && mayHaveBeenSentInTime ? IpStatus.IP_REQ_TIMED_OUT : IpStatus.UNKNOWN;
    try {
      complete(RawReply.withoutReply(status.code()), firstIssued, now);
    } catch (Throwable t) {
      fail(t);
    }
  }

  /** Tells the sender how it ended, with when it was issued and when that ended. */
  void complete(RawReply raw, long issued, long ended) {
    end(EchoReply.of(request, raw, issued, ended), null);
  }

  /** Ends the request, whatever happens meanwhile: its sender is waiting for an end. */
  void fail(Throwable failure) {
    while (!over || executor == null && !future.isDone()) {
      try {
        end(null, failure);
      } catch (Throwable noMemory) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
  }

  void refuse() {
    fail(
        new IcmpException(
            endpoint.function(request, true), Win32Error.ERROR_NOT_ENOUGH_MEMORY.code()));
  }

  void close() {
    fail(new AsynchronousCloseException());
  }

  private void end(EchoReply reply, Throwable failure) {
    if (executor == null) {
      tell(reply, failure);
    } else if (!over) {
      try {
        executor.execute(() -> tell(reply, failure));
      } catch (Throwable refused) {
        tell(reply, failure);
      }
    }
    over = true;
  }

  private void tell(EchoReply reply, Throwable failure) {
    if (failure == null) {
      future.complete(reply);
    } else {
      future.completeExceptionally(failure);
    }
  }
}
