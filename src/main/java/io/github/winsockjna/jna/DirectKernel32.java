// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** {@link Kernel32} by direct mapping; initialising this class loads the DLL. */
final class DirectKernel32 extends DirectMapping implements Kernel32 {
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
  public boolean SetEvent(HANDLE hEvent) {
    return SetEvent(pointer(hEvent));
  }

  private static native boolean SetEvent(@Nullable Pointer hEvent);

  @Override
  public boolean CloseHandle(HANDLE hObject) {
    return CloseHandle(pointer(hObject));
  }

  private static native boolean CloseHandle(@Nullable Pointer hObject);

  @Override
  public native int WaitForMultipleObjects(
      int nCount, Pointer lpHandles, boolean bWaitAll, int dwMilliseconds);

  @Override
  public boolean SetHandleInformation(HANDLE hObject, int dwMask, int dwFlags) {
    return SetHandleInformation(pointer(hObject), dwMask, dwFlags);
  }

  private static native boolean SetHandleInformation(
      @Nullable Pointer hObject, int dwMask, int dwFlags);

  @Override
  public boolean CancelIoEx(HANDLE hFile, @Nullable Pointer lpOverlapped) {
    return CancelIoEx(pointer(hFile), lpOverlapped);
  }

  private static native boolean CancelIoEx(@Nullable Pointer hFile, @Nullable Pointer lpOverlapped);
}
