// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.jna.Kernel32;
import java.nio.channels.AsynchronousCloseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Sends asynchronous requests: as many at once as the bound allows, the others in the order they
 * came. Lanes are started as they are needed, and end after the engine is closed, each when its
 * last request is over.
 */
final class EchoEngine {
  /** Windows has a limit of its own, which it does not tell; this many are known to work. */
  static final int DEFAULT_BOUND = 256;

  private final Kernel32 kernel32;
  private final int bound;
  private final Queue<PendingEcho> waiting = new ArrayDeque<>();
  private final Set<PendingEcho> outstanding = new HashSet<>();
  private final List<EchoThread> lanes = new ArrayList<>();

  /** Lanes with room that wait for nothing but being woken. */
  private final Set<EchoThread> asleep = new HashSet<>();

  private boolean closed;

  EchoEngine(Kernel32 kernel32, int bound) {
    this.kernel32 = kernel32;
    this.bound = bound;
  }

  /**
   * Takes a request.
   *
   * @throws IllegalStateException the engine is closed
   */
  synchronized void submit(PendingEcho echo) {
    if (closed) {
      echo.release();
      throw IcmpHandle.closed();
    }
    waiting.add(echo);
    // A lane looks for requests after what depends on its futures has run.
    if (lanes.stream().noneMatch(EchoThread::isCurrentThread)) {
      wakeOne();
    }
    if (lanes.isEmpty()) {
      waiting.remove(echo);
      echo.refuse();
      echo.release();
    }
  }

  /** As many lanes are awake as there is work for: one that fills up wakes the next. */
  private void wakeOne() {
    if (waiting.isEmpty() || outstanding.size() >= bound) {
      return;
    }
    if (!asleep.isEmpty()) {
      EchoThread lane = asleep.iterator().next();
      asleep.remove(lane);
      lane.wake();
    } else if (outstanding.size() + waiting.size() > lanes.size() * EchoThread.PLACES
        && lanes.size() * EchoThread.PLACES < bound) {
      startLane();
    }
  }

  /** Without another lane, requests wait for those there are. */
  private void startLane() {
    EchoThread lane = EchoThread.start(this, kernel32, "winsock-jna echo " + (lanes.size() + 1));
    if (lane != null) {
      lanes.add(lane);
    }
  }

  /**
   * The next request for a lane to send.
   *
   * @return null when there is none, or no more may be outstanding
   */
  synchronized PendingEcho next(EchoThread lane) {
    while (outstanding.size() < bound && !waiting.isEmpty()) {
      PendingEcho echo = waiting.remove();
      if (!echo.future.isDone()) {
        outstanding.add(echo);
        return echo;
      }
      echo.release();
    }
    asleep.add(lane);
    return null;
  }

  /** A lane is full: what it cannot take, others may. */
  synchronized void full() {
    wakeOne();
  }

  /**
   * A lane cannot go on. Requests that wait are for the others.
   *
   * @return the requests that wait, when there is no other lane: theirs to fail who leaves
   */
  synchronized List<PendingEcho> left(EchoThread lane, List<PendingEcho> abandoned) {
    lanes.remove(lane);
    asleep.remove(lane);
    abandoned.forEach(outstanding::remove);
    if (!lanes.isEmpty()) {
      wakeOne();
      return List.of();
    }
    List<PendingEcho> orphans = List.copyOf(waiting);
    orphans.forEach(PendingEcho::release);
    waiting.clear();
    return orphans;
  }

  /** The lane is awake, and will look for requests before it sleeps again. */
  synchronized void awake(EchoThread lane) {
    asleep.remove(lane);
  }

  synchronized void ended(PendingEcho echo) {
    outstanding.remove(echo);
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
      unfinished.forEach(PendingEcho::release);
      waiting.clear();
      unfinished.addAll(outstanding);
      lanes.forEach(EchoThread::wake);
    }
    unfinished.forEach(echo -> echo.future.completeExceptionally(new AsynchronousCloseException()));
  }
}
