// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One asynchronous request on its way: the future its sender holds, and the native memory, which
 * lives until Windows has signalled the end, whatever becomes of the future before.
 */
final class PendingEcho {
  /**
   * Windows' own timeout comes up to half a second late; the sender is told after the timeout and
   * this, in which Windows may say something better than "timed out".
   */
  private static final Duration GRACE = Duration.ofMillis(20);

  private static final Queue<EchoMemory> ABANDONED = new ConcurrentLinkedQueue<>();

  final CompletableFuture<EchoReply> future = new CompletableFuture<>();

  private final EchoRequest request;
  private final IcmpHandle handle;
  private final long patience;
  private EchoMemory memory;
  private long firstIssued;
  private boolean wasIssued;
  private long issued;

  /** The handle is in use from here until {@link #release()}. */
  PendingEcho(EchoRequest request, IcmpHandle handle) {
    this.request = request;
    this.handle = handle;
    this.patience = request.timeout().plus(GRACE).toNanos();
    handle.acquire();
  }

  /**
   * Sends the request. Whatever is thrown ends this request alone: others depend on the thread.
   *
   * @return whether it is under way, and {@code event} will be signalled
   */
  boolean issue(HANDLE event) {
    try {
      memory = new EchoMemory(request);
      Optional<RawReply> ended = start(event);
      if (ended.isEmpty()) {
        return true;
      }
      complete(ended.get(), System.nanoTime());
      return false;
    } catch (IcmpException | RuntimeException | Error e) {
      future.completeExceptionally(e);
      return false;
    }
  }

  /** Its clock starts at the call itself: making the memory is not in it. */
  private Optional<RawReply> start(HANDLE event) throws IcmpException {
    issued = System.nanoTime();
    if (!wasIssued) {
      wasIssued = true;
      firstIssued = issued;
    }
    return handle.call().start(handle.get(), event, request, memory);
  }

  /**
   * Looks at the request, whose end was signalled.
   *
   * @return whether it ended; false when Windows never sent it, because too many are outstanding
   */
  boolean finish() {
    long now = System.nanoTime();
    try {
      Optional<RawReply> ended = handle.call().finish(request, memory);
      ended.ifPresent(echo -> complete(echo, now));
      return ended.isPresent();
    } catch (IcmpException | RuntimeException | Error e) {
      future.completeExceptionally(e);
      return true;
    }
  }

  private void complete(RawReply echo, long now) {
    Duration elapsed = Duration.ofNanos(now - issued);
    future.complete(new EchoReply(request, echo, elapsed, Instant.now().minus(elapsed)));
  }

  /** How long until the sender is told that no reply came. */
  long nanosToDeadline(long now) {
    return patience - (now - issued);
  }

  void timeOut(long now) {
    complete(RawReply.withoutReply(IpStatus.IP_REQ_TIMED_OUT.code()), now);
  }

  /** Whether it may be sent once more: as long as one timeout after it was sent first. */
  boolean mayBeRepeated(long now) {
    return !future.isDone() && now - firstIssued < patience;
  }

  void refuse() {
    future.completeExceptionally(
        new IcmpException(
            handle.call().function(request, true), Win32Error.ERROR_NOT_ENOUGH_MEMORY.code()));
  }

  /**
   * Gives up a request whose end nobody will learn of. Windows may still write to its memory and
   * use its handle, so both stay as they are for as long as the process lives.
   */
  void abandon(IcmpException failure) {
    if (memory == null) {
      handle.release();
    } else {
      ABANDONED.add(memory);
    }
    future.completeExceptionally(failure);
  }

  /** Frees what was used natively; nothing is outstanding any more. */
  void release() {
    freeMemory();
    handle.release();
  }

  void freeMemory() {
    if (memory != null) {
      memory.close();
      memory = null;
    }
  }
}
