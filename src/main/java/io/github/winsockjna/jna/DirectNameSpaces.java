// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * The second version of name space providers of {@link Ws2_32} by direct mapping; a system may lack
 * it.
 */
final class DirectNameSpaces {
  static {
    WindowsDll.register(DirectNameSpaces.class, "ws2_32");
  }

  private DirectNameSpaces() {}

  static native int SetAddrInfoExW(
      WString pName,
      @Nullable WString pServiceName,
      Pointer pAddresses,
      int dwAddressCount,
      @Nullable Pointer lpBlob,
      int dwFlags,
      int dwNameSpace,
      @Nullable Pointer lpNspId,
      @Nullable TIMEVAL timeout,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      @Nullable HANDLEByReference lpNameHandle);

  static native int WSAEnumNameSpaceProvidersExW(
      IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  static native int WSAAdvertiseProvider(Pointer puuidProviderId, Pointer pNSPv2Routine);

  static native int WSAUnadvertiseProvider(Pointer puuidProviderId);

  static native int WSAProviderCompleteAsyncCall(HANDLE hAsyncCall, int iRetCode);

  static native int WSCInstallNameSpaceEx(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo);
}
