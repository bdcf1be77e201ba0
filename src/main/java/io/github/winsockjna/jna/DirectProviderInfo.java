// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/** What {@link Ws2_32} stores of layered providers, by direct mapping; a system may lack it. */
final class DirectProviderInfo {
  static {
    WindowsDll.register(DirectProviderInfo.class, "ws2_32");
  }

  private DirectProviderInfo() {}

  static native int WSCSetProviderInfo(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno);

  static native int WSCGetApplicationCategory(
      WString Path,
      int PathLength,
      @Nullable WString Extra,
      int ExtraLength,
      IntByReference pPermittedLspCategories,
      IntByReference lpErrno);
}
