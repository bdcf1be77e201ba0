// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * The 32-bit catalogue of {@link Ws2_32} by direct mapping; Windows has it beside a 64-bit one
 * only.
 */
final class DirectCatalogue32 {
  static {
    WindowsDll.register(DirectCatalogue32.class, "ws2_32");
  }

  private DirectCatalogue32() {}

  static native int WSCEnumProtocols32(
      int @Nullable [] lpiProtocols,
      Pointer lpProtocolBuffer,
      IntByReference lpdwBufferLength,
      IntByReference lpErrno);

  static native int WSCGetProviderPath32(
      Pointer lpProviderId,
      Pointer lpszProviderDllPath,
      IntByReference lpProviderDllPathLen,
      IntByReference lpErrno);

  static native int WSCGetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      Pointer InfoSize,
      int Flags,
      IntByReference lpErrno);

  static native int WSCSetProviderInfo32(
      Pointer lpProviderId,
      int InfoType,
      Pointer Info,
      SIZE_T InfoSize,
      int Flags,
      IntByReference lpErrno);

  static native int WSCInstallProvider64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  static native int WSCInstallProviderAndChains64_32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      WString lpszProviderDllPath32,
      WString lpszLspName,
      int dwServiceFlags,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpdwCatalogEntryId,
      IntByReference lpErrno);

  static native int WSCUpdateProvider32(
      Pointer lpProviderId,
      WString lpszProviderDllPath,
      Pointer lpProtocolInfoList,
      int dwNumberOfEntries,
      IntByReference lpErrno);

  static native int WSCDeinstallProvider32(Pointer lpProviderId, IntByReference lpErrno);

  static native int WSCWriteProviderOrder32(int[] lpwdCatalogEntryId, int dwNumberOfEntries);

  static native int WSCInstallNameSpace32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId);

  static native int WSCInstallNameSpaceEx32(
      WString lpszIdentifier,
      WString lpszPathName,
      int dwNameSpace,
      int dwVersion,
      Pointer lpProviderId,
      Pointer lpProviderInfo);

  static native int WSCUnInstallNameSpace32(Pointer lpProviderId);

  static native int WSCEnableNSProvider32(Pointer lpProviderId, int fEnable);

  static native int WSCEnumNameSpaceProviders32(
      IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  static native int WSCEnumNameSpaceProvidersEx32(
      IntByReference lpdwBufferLength, Pointer lpnspBuffer);

  static native int WSCWriteNameSpaceOrder32(Pointer lpProviderId, int dwNumberOfEntries);
}
