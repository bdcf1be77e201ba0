// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.win32.StdCallLibrary;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code Kernel32.dll} about events and handles, mapped for calls by the thousand.
 * jna-platform has a mapping of the whole DLL, through a proxy.
 */
public interface Kernel32 extends StdCallLibrary {
  /** {@code INFINITE}, a timeout without end. */
  int INFINITE = -1;

  /** {@code WAIT_TIMEOUT}. */
  int WAIT_TIMEOUT = 0x102;

  /** {@code WAIT_FAILED}. */
  int WAIT_FAILED = -1;

  /** {@code MAXIMUM_WAIT_OBJECTS}: the handles one call can wait for. */
  int MAXIMUM_WAIT_OBJECTS = 64;

  /** {@code HANDLE_FLAG_INHERIT}: processes that this one starts get the handle as well. */
  int HANDLE_FLAG_INHERIT = 1;

  /**
   * The DLL, loaded at the first call.
   *
   * @return the directly mapped DLL
   * @throws UnsupportedOperationException not on Windows
   */
  static Kernel32 instance() {
    WindowsDll.requireSupport();
    return DirectKernel32.INSTANCE;
  }

  /**
   * Makes an event.
   *
   * @param lpEventAttributes null
   * @param bManualReset false: a wait that it ends also resets it
   * @param bInitialState whether it is signalled
   * @param lpName null
   * @return the event, or null
   */
  @Nullable HANDLE CreateEventW(
      @Nullable Pointer lpEventAttributes,
      boolean bManualReset,
      boolean bInitialState,
      @Nullable Pointer lpName);

  /**
   * Signals an event.
   *
   * @param hEvent the event
   * @return whether it worked
   */
  boolean SetEvent(HANDLE hEvent);

  /**
   * Closes a handle.
   *
   * @param hObject an event
   * @return whether it worked
   */
  boolean CloseHandle(HANDLE hObject);

  /**
   * Waits for one of several events, or for all.
   *
   * @param nCount how many, at most {@link #MAXIMUM_WAIT_OBJECTS}
   * @param lpHandles an array of handles
   * @param bWaitAll whether to wait for all
   * @param dwMilliseconds how long, or {@link #INFINITE}
   * @return the number of the event in the array, or {@link #WAIT_TIMEOUT}, or {@link #WAIT_FAILED}
   */
  int WaitForMultipleObjects(int nCount, Pointer lpHandles, boolean bWaitAll, int dwMilliseconds);

  /**
   * Sets properties of a handle.
   *
   * @param hObject the handle, which may be that of a socket
   * @param dwMask which properties to set, {@link #HANDLE_FLAG_INHERIT} for example
   * @param dwFlags their new values
   * @return whether it worked
   */
  boolean SetHandleInformation(HANDLE hObject, int dwMask, int dwFlags);

  /**
   * Cancels what threads of this process wait for on a handle. It does not wait until they have
   * returned, and does not reach a thread that is about to begin.
   *
   * @param hFile the handle, which may be that of a socket
   * @param lpOverlapped the one operation to cancel, or null for all
   * @return whether there was something to cancel
   */
  boolean CancelIoEx(HANDLE hFile, @Nullable Pointer lpOverlapped);
}
