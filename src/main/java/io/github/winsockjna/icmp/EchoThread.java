// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.memory.NativeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that issues requests and waits for their ends, as many as one wait can take besides the
 * event that wakes it. Windows cancels a request when the thread that issued it ends, so this one
 * lives until its last request is over.
 *
 * <p>It owns places: an event each, and the attempt that the event stands for. Those in use come
 * first, in the order of the wait. What becomes of a request is the request's own business. All of
 * it belongs to the thread, but for waking it.
 *
 * <p>Whatever is thrown here ends the thread, and with it the requests it has; others take over.
 */
final class EchoThread extends Thread {
  static final int PLACES = Kernel32.MAXIMUM_WAIT_OBJECTS - 1;

  /** Between two requests issued one after another it looks at what was signalled this often. */
  private static final long LOOK_EVERY_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  private final EchoEngine engine;
  private final Kernel32 kernel32;
  private final HANDLE wake;
  private final NativeBlock handles = NativeBlock.borrow((PLACES + 1) * Native.POINTER_SIZE);

  /** Where a wait that leaves out the first handles begins. */
  private final Pointer[] handlesFrom = new Pointer[PLACES + 1];

  private final Place[] places = new Place[PLACES];
  private final List<PendingEcho> repeats = new ArrayList<>();
  private PendingEcho inHand;
  private int used;
  private int signalled;
  private boolean isLeaving;
  private boolean ended;

  /** An event, and the attempt it stands for. */
  private static final class Place {
    final HANDLE event;
    EchoAttempt attempt;
    boolean isSignalled;
    long signalledAt;

    Place(HANDLE event) {
      this.event = event;
    }
  }

  private EchoThread(EchoEngine engine, Kernel32 kernel32, HANDLE wake, String name) {
    super(systemGroup(), null, name, 0, false);
    this.engine = engine;
    this.kernel32 = kernel32;
    this.wake = wake;
    setDaemon(true);
    setContextClassLoader(ClassLoader.getSystemClassLoader());
    for (int i = 0; i <= PLACES; i++) {
      handlesFrom[i] = handles.pointer(i * Native.POINTER_SIZE);
    }
    setHandle(0, wake);
  }

  /** Whoever sends the first request must not lend its thread group to all that come later. */
  private static ThreadGroup systemGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /**
   * Starts a thread.
   *
   * @return null when the system has no event, no memory or no thread left for it
   */
  static EchoThread launch(EchoEngine engine, Kernel32 kernel32, String name) {
    HANDLE wake = event(kernel32);
    if (wake == null) {
      return null;
    }
    EchoThread thread = null;
    try {
      thread = new EchoThread(engine, kernel32, wake, name);
      thread.start();
      return thread;
    } catch (OutOfMemoryError e) {
      // Also the JDK's way to say that there are too many threads.
      if (thread == null) {
        kernel32.CloseHandle(wake);
      } else {
        thread.closeEvents();
      }
      return null;
    }
  }

  /**
   * Refuses to wait in a thread of a client, which has to end what would be waited for.
   *
   * @param what what would wait
   * @throws IllegalStateException this is such a thread
   */
  static void requireOther(String what) {
    if (Thread.currentThread() instanceof EchoThread) {
      throw new IllegalStateException(
          what
              + " would block the thread of an IcmpClient that ends its requests: chain with"
              + " thenCompose, use a method named Async, or open the client with"
              + " IcmpClient.builder().executor(…)");
    }
  }

  private static HANDLE event(Kernel32 kernel32) {
    return kernel32.CreateEventW(null, false, false, null);
  }

  private void setHandle(int index, HANDLE handle) {
    handlesFrom[index].setPointer(0, handle.getPointer());
  }

  /** Has the thread look for requests, or for the end; called by any thread. */
  synchronized void wake() {
    if (!ended) {
      kernel32.SetEvent(wake);
    }
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
        await(millisToNext());
        readSignalled();
        lookAtClock();
      } while (used > 0 || engine.isOpen());
    } catch (Throwable t) {
      failure = t;
    }
    while (!hasLeft(failure)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Whether all is left in order; where the memory is exhausted it is tried again. */
  private boolean hasLeft(Throwable failure) {
    try {
      leave(failure);
      return true;
    } catch (Throwable t) {
      return false;
    }
  }

  /** Issues as many requests as there are places for. */
  private void issueWhatWaits() throws IcmpException {
    long looked = System.nanoTime();
    while (hasRoom()) {
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
        noteSignalled();
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

  /** Where the system has no event left for another place, those there are must do. */
  private boolean hasRoom() throws IcmpException {
    if (used == PLACES) {
      return false;
    }
    if (places[used] == null) {
      HANDLE event = event(kernel32);
      if (event == null && used == 0) {
        throw EchoEndpoint.failure("CreateEventW");
      }
      places[used] = event == null ? null : new Place(event);
    }
    return places[used] != null;
  }

  /** The attempt has its place before Windows has it: from then on it must not get lost. */
  private void issue() {
    Place place = places[used];
    try {
      place.attempt = new EchoAttempt(inHand);
    } catch (Throwable t) {
      inHand.fail(t);
      engine.ended(inHand, false);
      inHand = null;
      return;
    }
    setHandle(used + 1, place.event);
    used++;
    inHand = null;
    if (!place.attempt.start(place.event)) {
      free(used - 1);
    }
  }

  /** Waits until something is signalled, or the time of something has come. */
  private void await(int millis) throws IcmpException {
    int index = waitFrom(0, millis);
    engine.awake(this);
    if (index > 0) {
      note(index);
    }
    noteSignalled();
  }

  /**
   * Notes every place that is signalled. A wait tells of the first one only: without looking at
   * those behind it, the last places would starve. The event that wakes the thread is left alone:
   * it is for {@link #await}, which must not sleep over it.
   */
  private void noteSignalled() throws IcmpException {
    int index = 0;
    while (index >= 0 && index < used) {
      index = waitFrom(index + 1, 0);
      if (index > 0) {
        note(index);
      }
    }
  }

  private void note(int index) {
    Place place = places[index - 1];
    if (!place.isSignalled) {
      place.signalledAt = System.nanoTime();
      place.isSignalled = true;
      signalled++;
    }
  }

  /**
   * Reads the replies of all places that were signalled. What depends on one of them may take its
   * time, so that it looks for further ones in between: a reply's time is that of its signal.
   */
  private void readSignalled() throws IcmpException {
    long noted = System.nanoTime();
    for (int i = used - 1; signalled > 0 && i >= 0; i = Math.min(i, used) - 1) {
      if (places[i].isSignalled) {
        read(i);
        if (System.nanoTime() - noted >= LOOK_EVERY_NANOS) {
          noteSignalled();
          noted = System.nanoTime();
          i = used;
        }
      }
    }
  }

  /** The first handle from {@code from} on that is signalled, or -1. */
  private int waitFrom(int from, int millis) throws IcmpException {
    int count = used + 1 - from;
    int index = kernel32.WaitForMultipleObjects(count, handlesFrom[from], false, millis);
    if (index == Kernel32.WAIT_FAILED) {
      throw EchoEndpoint.failure("WaitForMultipleObjects");
    }
    return index >= 0 && index < count ? from + index : -1;
  }

  private void read(int index) {
    Place place = places[index];
    EchoAttempt attempt = place.attempt;
    place.isSignalled = false;
    signalled--;
    if (attempt.isAnswered()) {
      attempt.finish(place.signalledAt);
      free(index);
    } else if (attempt.doubt()) {
      engine.doubted();
      if (attempt.echo().doubt(place.signalledAt)) {
        repeats.add(attempt.echo());
      }
    }
  }

  private void free(int index) {
    EchoAttempt attempt = places[index].attempt;
    attempt.release();
    engine.ended(attempt.echo(), attempt.isInDoubt());
    vacate(index);
  }

  /** The last place in use moves to where one becomes free. */
  private void vacate(int index) {
    Place vacated = places[index];
    vacated.attempt = null;
    if (vacated.isSignalled) {
      vacated.isSignalled = false;
      signalled--;
    }
    used--;
    places[index] = places[used];
    places[used] = vacated;
    setHandle(index + 1, places[index].event);
  }

  private int millisToNext() {
    long now = System.nanoTime();
    long soonest = Long.MAX_VALUE;
    for (int i = 0; i < used; i++) {
      soonest = Math.min(soonest, nanosToNext(places[i].attempt, now));
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
    for (int i = used - 1; i >= 0; i--) {
      EchoAttempt attempt = places[i].attempt;
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

  /** Nobody may use the event of such a place again: it may be signalled yet. */
  private void writeOff(int index) {
    EchoAttempt attempt = places[index].attempt;
    attempt.writeOff();
    engine.ended(attempt.echo(), attempt.isInDoubt());
    vacate(index);
    places[used] = null;
  }

  /** Hands on what waits, and ends what is under way: nobody will see its end. */
  private void leave(Throwable failure) {
    if (failure != null && !isLeaving && inHand == null && used == 0 && repeats.isEmpty()) {
      // Each failure ends a request at least: else threads would fail one after another for ever.
      inHand = engine.next(this);
    }
    isLeaving = true;
    if (inHand != null) {
      inHand.fail(failure);
      engine.ended(inHand, false);
      inHand = null;
    }
    while (used > 0) {
      places[used - 1].attempt.echo().fail(failure);
      writeOff(used - 1);
    }
    while (!repeats.isEmpty()) {
      PendingEcho echo = repeats.get(repeats.size() - 1);
      echo.fail(failure);
      repeats.remove(repeats.size() - 1);
      engine.dropped(echo);
    }
    closeEvents();
    engine.left(this);
    PendingEcho orphan = engine.orphan();
    while (orphan != null) {
      orphan.fail(failure);
      orphan = engine.orphan();
    }
  }

  private synchronized void closeEvents() {
    if (ended) {
      return;
    }
    ended = true;
    handles.close();
    kernel32.CloseHandle(wake);
    for (Place place : places) {
      if (place != null) {
        kernel32.CloseHandle(place.event);
      }
    }
  }
}
