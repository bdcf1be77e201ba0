// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.Kernel32;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Auto-reset events in memory, with waits that block. */
final class FakeKernel32 implements Kernel32 {
  private final Map<Long, Boolean> signalled = new HashMap<>();
  private long lastHandle;
  private boolean waitsFail;
  private int eventsLeft = Integer.MAX_VALUE;
  private int signals;
  private Error waitError;

  /** Has the wait under way throw something, once. */
  synchronized void throwInWait(Error error) {
    waitError = error;
    notifyAll();
  }

  private int createsUntilError;
  private Error createError;
  private Error closeError;

  /** Has an event to be made throw something: the next one with 1. */
  synchronized void throwInCreate(int which, Error error) {
    createsUntilError = which;
    createError = error;
  }

  /** Has the next event that is closed throw something, once it is closed. */
  synchronized void throwInClose(Error error) {
    closeError = error;
  }

  /** How many more events can be made. */
  synchronized void setEventsLeft(int eventsLeft) {
    this.eventsLeft = eventsLeft;
  }

  /** Has the wait under way fail, and each after it. */
  synchronized void failWaits() {
    waitsFail = true;
    notifyAll();
  }

  synchronized void mendWaits() {
    waitsFail = false;
  }

  synchronized int openEvents() {
    return signalled.size();
  }

  /** How often an event was signalled. */
  synchronized int signals() {
    return signals;
  }

  @Override
  public synchronized HANDLE CreateEventW(
      Pointer lpEventAttributes, boolean bManualReset, boolean bInitialState, Pointer lpName) {
    if (createError != null && --createsUntilError == 0) {
      Error error = createError;
      createError = null;
      throw error;
    }
    if (eventsLeft == 0) {
      Native.setLastError(8);
      return null;
    }
    eventsLeft--;
    lastHandle += 4;
    signalled.put(lastHandle, bInitialState);
    return new HANDLE(new Pointer(lastHandle));
  }

  @Override
  public synchronized boolean SetEvent(HANDLE hEvent) {
    boolean known = signalled.replace(Pointer.nativeValue(hEvent.getPointer()), true) != null;
    signals++;
    notifyAll();
    return known;
  }

  @Override
  public synchronized boolean CloseHandle(HANDLE hObject) {
    boolean wasOpen = signalled.remove(Pointer.nativeValue(hObject.getPointer())) != null;
    if (closeError != null) {
      Error error = closeError;
      closeError = null;
      throw error;
    }
    return wasOpen;
  }

  @Override
  public synchronized int WaitForMultipleObjects(
      int nCount, Pointer lpHandles, boolean bWaitAll, int dwMilliseconds) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(dwMilliseconds);
    while (!waitsFail) {
      if (waitError != null) {
        Error error = waitError;
        waitError = null;
        throw error;
      }
      for (int i = 0; i < nCount; i++) {
        Pointer handle = lpHandles.getPointer((long) i * Native.POINTER_SIZE);
        if (signalled.get(Pointer.nativeValue(handle))) {
          signalled.put(Pointer.nativeValue(handle), false);
          return i;
        }
      }
      long left = deadline - System.nanoTime();
      if (dwMilliseconds != INFINITE && left <= 0) {
        return WAIT_TIMEOUT;
      }
      try {
        wait(dwMilliseconds == INFINITE ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    Native.setLastError(6);
    return WAIT_FAILED;
  }

  @Override
  public boolean SetHandleInformation(HANDLE hObject, int dwMask, int dwFlags) {
    throw new UnsupportedOperationException("events only");
  }

  @Override
  public boolean CancelIoEx(HANDLE hFile, Pointer lpOverlapped) {
    throw new UnsupportedOperationException("events only");
  }
}
