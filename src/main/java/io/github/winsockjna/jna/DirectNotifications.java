// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * {@code ProcessSocketNotifications} of {@link Ws2_32} by direct mapping; most versions of Windows
 * lack it.
 */
final class DirectNotifications {
  static {
    WindowsDll.register(DirectNotifications.class, "ws2_32");
  }

  private DirectNotifications() {}

  static native int ProcessSocketNotifications(
      HANDLE completionPort,
      int registrationCount,
      @Nullable Pointer registrationInfos,
      int timeoutMs,
      int completionCount,
      @Nullable Pointer completionPortEntries,
      @Nullable IntByReference receivedEntryCount);
}
