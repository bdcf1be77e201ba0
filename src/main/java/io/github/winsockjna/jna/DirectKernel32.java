// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@link Kernel32} by direct mapping; initialising this class loads the DLL. */
final class DirectKernel32 implements Kernel32 {
  static final Kernel32 INSTANCE = new DirectKernel32();

  static {
    WindowsDll.register(DirectKernel32.class, "kernel32");
  }

  private DirectKernel32() {}

  @Override
  public native @Nullable HANDLE CreateEventW(
      @Nullable Pointer lpEventAttributes,
      boolean bManualReset,
      boolean bInitialState,
      @Nullable Pointer lpName);

  @Override
  public native boolean SetEvent(HANDLE hEvent);

  @Override
  public native boolean CloseHandle(HANDLE hObject);

  @Override
  public native int WaitForMultipleObjects(
      int nCount, Pointer lpHandles, boolean bWaitAll, int dwMilliseconds);

  @Override
  public native boolean SetHandleInformation(HANDLE hObject, int dwMask, int dwFlags);

  @Override
  public native boolean CancelIoEx(HANDLE hFile, @Nullable Pointer lpOverlapped);
}
