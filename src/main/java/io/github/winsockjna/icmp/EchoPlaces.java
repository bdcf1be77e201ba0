// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.memory.NativeBlock;

/**
 * What one thread waits for: an event that wakes it, and places, each with an event and the attempt
 * that it stands for. Places in use come first, in the order of the wait. Everything but {@link
 * #wake()} belongs to the thread.
 */
final class EchoPlaces {
  /** As many as one wait can take besides the event that wakes. */
  static final int MOST = Kernel32.MAXIMUM_WAIT_OBJECTS - 1;

  private final Kernel32 kernel32;
  private final HANDLE wake;
  private final NativeBlock handles = NativeBlock.borrow((MOST + 1) * Native.POINTER_SIZE);

  /** Where a wait that leaves out the first handles begins. */
  private final Pointer[] handlesFrom = new Pointer[MOST + 1];

  private final Place[] places = new Place[MOST];
  private int used;
  private int signalled;
  private boolean closed;

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

  /** No places in use; owns {@code wake}. */
  EchoPlaces(Kernel32 kernel32, HANDLE wake) {
    this.kernel32 = kernel32;
    this.wake = wake;
    for (int i = 0; i <= MOST; i++) {
      handlesFrom[i] = handles.pointer(i * Native.POINTER_SIZE);
    }
    setHandle(0, wake);
  }

  /**
   * Makes an event that a wait resets.
   *
   * @return null when the system has none left
   */
  static HANDLE event(Kernel32 kernel32) {
    return kernel32.CreateEventW(null, false, false, null);
  }

  private void setHandle(int index, HANDLE handle) {
    handlesFrom[index].setPointer(0, handle.getPointer());
  }

  /** Ends the wait of the thread; called by any thread. */
  synchronized void wake() {
    if (!closed) {
      kernel32.SetEvent(wake);
    }
  }

  int used() {
    return used;
  }

  EchoAttempt attempt(int index) {
    return places[index].attempt;
  }

  /**
   * Whether there is a place for another attempt. Where the system has no event left for one, those
   * there are must do.
   *
   * @throws IcmpException there is no event even for the first place
   */
  boolean hasRoom() throws IcmpException {
    if (used == MOST) {
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

  /**
   * Gives an attempt the next place.
   *
   * @return the place's event
   */
  HANDLE take(EchoAttempt attempt) {
    Place place = places[used];
    place.attempt = attempt;
    setHandle(used + 1, place.event);
    used++;
    return place.event;
  }

  /** Frees a place for another attempt. The last place in use moves to where it was. */
  void free(int index) {
    Place freed = places[index];
    freed.attempt = null;
    if (freed.isSignalled) {
      freed.isSignalled = false;
      signalled--;
    }
    used--;
    places[index] = places[used];
    places[used] = freed;
    setHandle(index + 1, places[index].event);
  }

  /** Frees a place and gives its event up: Windows may still signal it. */
  void freeWithoutEvent(int index) {
    free(index);
    places[used] = null;
  }

  /** Waits until a place is signalled, the thread is woken, or the time is up. */
  void await(int millis) throws IcmpException {
    int index = waitFrom(0, millis);
    if (index > 0) {
      note(index - 1);
    }
    noteSignalled();
  }

  /**
   * Notes every place that is signalled. A wait reports the first one only: without a look at those
   * behind it, the last places would starve. The event that wakes the thread is left alone: it is
   * for {@link #await}, which must not sleep over it.
   */
  void noteSignalled() throws IcmpException {
    int index = 0;
    while (index >= 0 && index < used) {
      index = waitFrom(index + 1, 0);
      if (index > 0) {
        note(index - 1);
      }
    }
  }

  private void note(int index) {
    Place place = places[index];
    if (!place.isSignalled) {
      place.signalledAt = System.nanoTime();
      place.isSignalled = true;
      signalled++;
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

  /** A place that was signalled and has not been looked at, or -1. */
  int signalled() {
    for (int i = used - 1; signalled > 0 && i >= 0; i--) {
      if (places[i].isSignalled) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Notes that a place is looked at.
   *
   * @return when it was signalled
   */
  long lookAt(int index) {
    Place place = places[index];
    place.isSignalled = false;
    signalled--;
    return place.signalledAt;
  }

  /** Closes all events but those that were given up; a second time does nothing. */
  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    handles.close();
    kernel32.CloseHandle(wake);
    for (Place place : places) {
      if (place != null) {
        kernel32.CloseHandle(place.event);
      }
    }
  }
}
