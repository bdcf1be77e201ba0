// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.Kernel32;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that issues requests and waits for their ends, as many as it has places for. Windows
 * cancels a request when the thread that issued it ends, so this one lives until its last request
 * is over. What becomes of a request is the request's own business.
 *
 * <p>Whatever is thrown here ends the thread, and with it the requests it has; others take over.
 */
final class EchoThread extends ClientThread {
  /** Between two requests issued one after another it looks at what was signalled this often. */
  private static final long LOOK_EVERY_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  private final EchoEngine engine;
  private final EchoPlaces places;
  private final List<PendingEcho> repeats = new ArrayList<>();
  private PendingEcho inHand;

  /**
   * One that no thread is left for; kept here, for what is done about it may have to be repeated.
   */
  private PendingEcho orphan;

  private boolean isLeaving;

  private EchoThread(EchoEngine engine, EchoPlaces places, String name) {
    super(name);
    this.engine = engine;
    this.places = places;
  }

  /**
   * Starts a thread.
   *
   * @return null when the system has no event, no memory or no thread left for it
   */
  static EchoThread launch(EchoEngine engine, Kernel32 kernel32, String name) {
    HANDLE wake = EchoPlaces.event(kernel32);
    if (wake == null) {
      return null;
    }
    EchoPlaces places = null;
    try {
      places = new EchoPlaces(kernel32, wake);
      EchoThread thread = new EchoThread(engine, places, name);
      thread.start();
      return thread;
    } catch (OutOfMemoryError e) {
      // Also the JDK's way to say that there are too many threads.
      if (places == null) {
        kernel32.CloseHandle(wake);
      } else {
        places.close();
      }
      return null;
    }
  }

  /** Has the thread look for requests, or for the end; called by any thread. */
  void wake() {
    places.wake();
  }

  boolean isOf(EchoEngine other) {
    return engine == other;
  }

  @Override
  public void run() {
    Throwable failure = null;
    try {
      do {
        issueWhatWaits();
        places.await(millisToNext());
        engine.awake(this);
        readSignalled();
        lookAtClock();
      } while (places.used() > 0 || engine.isOpen());
    } catch (Throwable t) {
      failure = t;
    }
    boolean hasLeft = false;
    while (!hasLeft) {
      // Where the memory is exhausted even a pause may fail: nothing at all is done about that.
      try {
        hasLeft = hasLeft(failure);
      } catch (Throwable t) {
        hasLeft = false;
      }
    }
  }

  /** Whether all is left in order; else it is tried again after a pause. */
  private boolean hasLeft(Throwable failure) {
    try {
      leave(failure);
      return true;
    } catch (Throwable t) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      return false;
    }
  }

  /** Issues as many requests as there are places for. */
  private void issueWhatWaits() throws IcmpException {
    long looked = System.nanoTime();
    while (places.hasRoom()) {
      inHand = repeatThatIsDue(System.nanoTime());
      if (inHand == null) {
        inHand = engine.next(this);
      }
      if (inHand == null) {
        return;
      }
      issue();
      // No signal may wait for all that is to be issued.
      if (System.nanoTime() - looked >= LOOK_EVERY_NANOS) {
        places.noteSignalled();
        readSignalled();
        lookAtClock();
        looked = System.nanoTime();
      }
    }
    engine.full();
  }

  private PendingEcho repeatThatIsDue(long now) {
    for (int i = repeats.size() - 1; i >= 0; i--) {
      PendingEcho echo = repeats.get(i);
      if (echo.isOver() || echo.repeatAt() - now <= 0) {
        repeats.remove(i);
        if (!echo.isOver()) {
          engine.repeated();
          return echo;
        }
        engine.dropped(echo);
      }
    }
    return null;
  }

  /** The attempt has its place before Windows has it: from then on it must not get lost. */
  private void issue() {
    EchoAttempt attempt;
    try {
      attempt = new EchoAttempt(inHand);
    } catch (Throwable t) {
      inHand.fail(t);
      engine.ended(inHand, false);
      inHand = null;
      return;
    }
    HANDLE event = places.take(attempt);
    inHand = null;
    if (!attempt.start(event)) {
      free(places.used() - 1);
    }
  }

  /**
   * Reads the replies of all places that were signalled. What depends on one of them may take its
   * time, so that it looks for further ones in between: a reply's time is that of its signal.
   */
  private void readSignalled() throws IcmpException {
    long noted = System.nanoTime();
    for (int index = places.signalled(); index >= 0; index = places.signalled()) {
      read(index);
      if (System.nanoTime() - noted >= LOOK_EVERY_NANOS) {
        places.noteSignalled();
        noted = System.nanoTime();
      }
    }
  }

  private void read(int index) {
    EchoAttempt attempt = places.attempt(index);
    long signalledAt = places.lookAt(index);
    if (attempt.isAnswered()) {
      attempt.finish(signalledAt);
      free(index);
    } else if (attempt.doubt()) {
      engine.doubted();
      if (attempt.echo().doubt(signalledAt)) {
        repeats.add(attempt.echo());
      }
    }
  }

  private void free(int index) {
    EchoAttempt attempt = places.attempt(index);
    attempt.release();
    engine.ended(attempt.echo(), attempt.isInDoubt());
    places.free(index);
  }

  private int millisToNext() {
    long now = System.nanoTime();
    long soonest = Long.MAX_VALUE;
    for (int i = 0; i < places.used(); i++) {
      soonest = Math.min(soonest, nanosToNext(places.attempt(i), now));
    }
    for (PendingEcho echo : repeats) {
      soonest = Math.min(soonest, echo.repeatAt() - now);
    }
    return soonest == Long.MAX_VALUE
        ? Kernel32.INFINITE
        : (int)
            Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(Math.max(0, soonest)) + 1);
  }

  private long nanosToNext(EchoAttempt attempt, long now) {
    return attempt.echo().isOver()
        ? attempt.echo().nanosToDeadline(now) + engine.writeOffNanos()
        : attempt.echo().nanosToDeadline(now);
  }

  /** Tells senders that time is up, and gives up what Windows says nothing more about. */
  private void lookAtClock() {
    long now = System.nanoTime();
    for (int i = places.used() - 1; i >= 0; i--) {
      EchoAttempt attempt = places.attempt(i);
      if (nanosToNext(attempt, now) > 0) {
        continue;
      }
      if (!attempt.echo().isOver()) {
        attempt.echo().timeOut(now);
      } else if (attempt.isInDoubt()) {
        // A request that Windows has would have been ended by its timeout: it never had this one.
        free(i);
      } else {
        writeOff(i);
      }
    }
  }

  private void writeOff(int index) {
    EchoAttempt attempt = places.attempt(index);
    attempt.writeOff();
    engine.ended(attempt.echo(), attempt.isInDoubt());
    places.freeWithoutEvent(index);
  }

  /** Hands on what waits, and ends what is under way: nobody will see its end. */
  private void leave(Throwable failure) {
    if (failure != null
        && !isLeaving
        && inHand == null
        && places.used() == 0
        && repeats.isEmpty()) {
      // Each failure ends a request at least: else threads would fail one after another for ever.
      inHand = engine.next(this);
    }
    isLeaving = true;
    if (inHand != null) {
      inHand.fail(failure);
      engine.ended(inHand, false);
      inHand = null;
    }
    while (places.used() > 0) {
      int last = places.used() - 1;
      places.attempt(last).echo().fail(failure);
      writeOff(last);
    }
    while (!repeats.isEmpty()) {
      PendingEcho echo = repeats.get(repeats.size() - 1);
      echo.fail(failure);
      repeats.remove(repeats.size() - 1);
      engine.dropped(echo);
    }
    places.close();
    engine.left(this);
    do {
      if (orphan != null) {
        orphan.fail(failure);
      }
      orphan = engine.orphan();
    } while (orphan != null);
  }
}
