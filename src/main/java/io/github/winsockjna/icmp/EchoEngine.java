// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.jna.Kernel32;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Sends asynchronous requests: as many at once as the bound allows, the others in the order they
 * came. Threads are started as they are needed, and end after the engine is closed, each when its
 * last request is over.
 */
final class EchoEngine {
  /**
   * Windows ends a request half a second after its timeout at the latest; this is ten times as
   * much.
   */
  static final Duration WRITE_OFF = Duration.ofSeconds(5);

  private final Kernel32 kernel32;
  private final int bound;
  private final long writeOffNanos;
  private final Queue<PendingEcho> waiting = new ArrayDeque<>();

  /** What has been issued, and has not ended for its sender. */
  private final Set<PendingEcho> issued = new HashSet<>();

  /** What Windows has, whether its sender still waits for it or not. */
  private int outstanding;

  /** What takes a place, but was signalled without an end: Windows may have it, or not. */
  private int inDoubt;

  private final List<EchoThread> threads = new ArrayList<>();

  /** Threads with room that wait for nothing but being woken. */
  private final Set<EchoThread> asleep = new HashSet<>();

  private int threadsStarted;
  private boolean closed;

  /**
   * An engine without threads.
   *
   * @param bound how many requests may be outstanding
   * @param writeOff how long after its deadline a request that is never signalled keeps its place
   */
  EchoEngine(Kernel32 kernel32, int bound, Duration writeOff) {
    this.kernel32 = kernel32;
    this.bound = bound;
    this.writeOffNanos = writeOff.toNanos();
  }

  long writeOffNanos() {
    return writeOffNanos;
  }

  /**
   * Takes a request.
   *
   * @throws IllegalStateException the engine is closed
   */
  void submit(PendingEcho echo) {
    if (!isTaken(echo)) {
      echo.refuse();
    }
  }

  /** Whether there is a thread for the request. */
  private synchronized boolean isTaken(PendingEcho echo) {
    if (closed) {
      throw EchoEndpoint.closed();
    }
    waiting.add(echo);
    // A thread of this engine looks for requests after what depends on its futures has run.
    if (!(Thread.currentThread() instanceof EchoThread thread && thread.isOf(this))) {
      wakeOne();
    }
    return !threads.isEmpty() || !waiting.remove(echo);
  }

  /** As many threads are awake as there is work for: one that fills up wakes the next. */
  private void wakeOne() {
    if (waiting.isEmpty() || outstanding >= bound) {
      return;
    }
    if (!asleep.isEmpty()) {
      EchoThread thread = asleep.iterator().next();
      // In this order: one that could not be woken is woken next time.
      thread.wake();
      asleep.remove(thread);
      return;
    }
    int places = threads.size() * EchoPlaces.MOST;
    int taken = outstanding + inDoubt;
    if (taken + waiting.size() > places && places < bound + inDoubt) {
      startThread();
    }
  }

  /** Without another thread, requests wait for those there are. */
  private void startThread() {
    EchoThread thread =
        EchoThread.launch(this, kernel32, "winsock-jna echo " + (threadsStarted + 1));
    if (thread != null) {
      threadsStarted++;
      threads.add(thread);
    }
  }

  /**
   * The next request for a thread to issue.
   *
   * @return null when there is none, or no more may be outstanding
   */
  synchronized PendingEcho next(EchoThread thread) {
    while (outstanding < bound && !waiting.isEmpty()) {
      PendingEcho echo = waiting.element();
      if (echo.isOver()) {
        waiting.remove();
      } else {
        issued.add(echo);
        outstanding++;
        return waiting.remove();
      }
    }
    asleep.add(thread);
    return null;
  }

  /** A thread is full: what it cannot take, others may. */
  synchronized void full() {
    wakeOne();
  }

  /** The thread is awake, and will look for requests before it sleeps again. */
  synchronized void awake(EchoThread thread) {
    asleep.remove(thread);
  }

  /** Windows is done with a request, or it is written off. */
  synchronized void ended(PendingEcho echo, boolean wasInDoubt) {
    issued.remove(echo);
    if (wasInDoubt) {
      inDoubt--;
    } else {
      outstanding--;
    }
  }

  /** A request was signalled without an end: it is no longer counted, for it may be repeated. */
  synchronized void doubted() {
    outstanding--;
    inDoubt++;
  }

  /** A request in doubt is issued once more. */
  synchronized void repeated() {
    outstanding++;
  }

  /** A request in doubt is not to be issued once more. */
  synchronized void dropped(PendingEcho echo) {
    issued.remove(echo);
  }

  /** A thread ends. Requests that wait are for the others. */
  synchronized void left(EchoThread thread) {
    threads.remove(thread);
    asleep.remove(thread);
    wakeOne();
  }

  /**
   * A request that waits, and that no thread is left for.
   *
   * @return null when there is none
   */
  synchronized PendingEcho orphan() {
    return threads.isEmpty() ? waiting.poll() : null;
  }

  synchronized boolean isOpen() {
    return !closed;
  }

  /** Ends every future; what is outstanding in Windows is looked after until it is over. */
  void close() {
    List<PendingEcho> unfinished;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      unfinished = new ArrayList<>(waiting);
      waiting.clear();
      unfinished.addAll(issued);
      threads.forEach(EchoThread::wake);
    }
    unfinished.forEach(PendingEcho::close);
  }
}
