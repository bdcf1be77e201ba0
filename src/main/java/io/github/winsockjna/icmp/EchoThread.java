// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.Kernel32;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A thread that issues requests and waits for their ends, as many as one wait can take besides the
 * event that wakes it. Windows cancels a request when the thread that issued it ends, so this one
 * lives until its last request is over.
 *
 * <p>Places are kept in the order of the wait: those in use first. All of it belongs to the thread,
 * but for waking it.
 */
final class EchoThread implements Runnable {
  static final int PLACES = Kernel32.MAXIMUM_WAIT_OBJECTS - 1;

  /** How long to wait before sending again what Windows had no room for. */
  private static final long REPEAT_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final EchoEngine engine;
  private final Kernel32 kernel32;
  private final HANDLE wake;
  private final Thread thread;
  private final Memory handles = new Memory((long) (PLACES + 1) * Native.POINTER_SIZE);
  private final Place[] places = new Place[PLACES];
  private int used;
  private boolean ended;

  /** An event, and the request it stands for. */
  private static final class Place {
    final HANDLE event;
    PendingEcho echo;

    /** Not sent yet: it is to be sent again then. */
    long repeatAt;

    boolean waitsToRepeat;

    Place(HANDLE event) {
      this.event = event;
    }
  }

  private EchoThread(EchoEngine engine, Kernel32 kernel32, HANDLE wake, String name) {
    this.engine = engine;
    this.kernel32 = kernel32;
    this.wake = wake;
    thread = new Thread(this, name);
    thread.setDaemon(true);
    setHandle(0, wake);
  }

  /**
   * Starts a thread.
   *
   * @return null when the system has no event or no thread left for it
   */
  static EchoThread start(EchoEngine engine, Kernel32 kernel32, String name) {
    HANDLE wake = event(kernel32);
    if (wake == null) {
      return null;
    }
    EchoThread lane = new EchoThread(engine, kernel32, wake, name);
    try {
      lane.thread.start();
    } catch (OutOfMemoryError e) {
      // The JDK's way to say that there are too many threads.
      lane.closeEvents();
      return null;
    }
    return lane;
  }

  private static HANDLE event(Kernel32 kernel32) {
    return kernel32.CreateEventW(null, false, false, null);
  }

  private void setHandle(int index, HANDLE handle) {
    handles.setPointer((long) index * Native.POINTER_SIZE, handle.getPointer());
  }

  /** Has the thread look for requests, or for the end; called by any thread. */
  synchronized void wake() {
    if (!ended) {
      kernel32.SetEvent(wake);
    }
  }

  boolean isCurrentThread() {
    return thread == Thread.currentThread();
  }

  @Override
  public void run() {
    try {
      do {
        takeNew();
        lookAtSignalled();
        lookAtClock();
      } while (used > 0 || engine.isOpen());
    } catch (IcmpException e) {
      leave(e);
    } finally {
      closeEvents();
    }
  }

  /** Takes as many waiting requests as there are places. */
  private void takeNew() throws IcmpException {
    while (hasRoom()) {
      PendingEcho echo = engine.next(this);
      if (echo == null) {
        return;
      }
      place(echo);
    }
    engine.full();
  }

  /** Where the system has no event left for another place, those there are must do. */
  private boolean hasRoom() throws IcmpException {
    if (used == PLACES) {
      return false;
    }
    if (places[used] == null) {
      HANDLE event = event(kernel32);
      if (event == null && used == 0) {
        throw EchoCall.failure("CreateEventW");
      }
      places[used] = event == null ? null : new Place(event);
    }
    return places[used] != null;
  }

  private void place(PendingEcho echo) {
    Place place = places[used];
    place.echo = echo;
    setHandle(used + 1, place.event);
    used++;
    issue(used - 1);
  }

  private void issue(int index) {
    Place place = places[index];
    place.waitsToRepeat = false;
    if (place.echo.future.isDone() || !place.echo.issue(place.event)) {
      free(index);
    }
  }

  private void signalled(int index) {
    Place place = places[index];
    if (place.echo.finish()) {
      free(index);
    } else if (place.echo.mayBeRepeated(System.nanoTime())) {
      place.echo.freeMemory();
      place.waitsToRepeat = true;
      place.repeatAt = System.nanoTime() + REPEAT_AFTER_NANOS;
    } else {
      place.echo.refuse();
      free(index);
    }
  }

  /** Without an event or a wait, the end of a request would never be seen. */
  private void leave(IcmpException failure) {
    List<PendingEcho> abandoned = Stream.of(places).limit(used).map(place -> place.echo).toList();
    List<PendingEcho> orphans = engine.left(this, abandoned);
    abandoned.forEach(echo -> echo.abandon(failure));
    orphans.forEach(echo -> echo.future.completeExceptionally(failure));
  }

  /** The last place in use moves to where one is freed. */
  private void free(int index) {
    Place freed = places[index];
    freed.echo.release();
    engine.ended(freed.echo);
    freed.echo = null;
    freed.waitsToRepeat = false;
    used--;
    places[index] = places[used];
    places[used] = freed;
    setHandle(index + 1, places[index].event);
  }

  /**
   * Waits, then looks at every request whose end was signalled. A wait tells of the first one only:
   * without looking at those behind it, the last places would starve, and be told that their time
   * is up though their replies are there.
   */
  private void lookAtSignalled() throws IcmpException {
    int index = waitFrom(0, timeoutMillis());
    engine.awake(this);
    while (index >= 0) {
      if (index > 0) {
        signalled(index - 1);
      }
      // Where a place was freed, the last one stands now; the event that wakes is done with.
      int next = Math.max(index, 1);
      index = next <= used ? waitFrom(next, 0) : -1;
    }
  }

  /** The first handle from {@code from} on that is signalled, or -1. */
  private int waitFrom(int from, int millis) throws IcmpException {
    int count = used + 1 - from;
    int index =
        kernel32.WaitForMultipleObjects(
            count, handles.share((long) from * Native.POINTER_SIZE), false, millis);
    if (index == Kernel32.WAIT_FAILED) {
      throw EchoCall.failure("WaitForMultipleObjects");
    }
    return index >= 0 && index < count ? from + index : -1;
  }

  private int timeoutMillis() {
    long now = System.nanoTime();
    long soonest = Long.MAX_VALUE;
    for (int i = 0; i < used; i++) {
      soonest = Math.min(soonest, nanosToNext(places[i], now));
    }
    return soonest == Long.MAX_VALUE
        ? Kernel32.INFINITE
        : (int)
            Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(Math.max(0, soonest)) + 1);
  }

  private static long nanosToNext(Place place, long now) {
    if (place.waitsToRepeat) {
      return place.repeatAt - now;
    }
    return place.echo.future.isDone() ? Long.MAX_VALUE : place.echo.nanosToDeadline(now);
  }

  /** Tells senders that time is up, and sends again what there was no room for. */
  private void lookAtClock() {
    long now = System.nanoTime();
    for (int i = used - 1; i >= 0; i--) {
      Place place = places[i];
      if (nanosToNext(place, now) > 0) {
        continue;
      }
      if (place.waitsToRepeat) {
        issue(i);
      } else {
        place.echo.timeOut(now);
      }
    }
  }

  private synchronized void closeEvents() {
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
