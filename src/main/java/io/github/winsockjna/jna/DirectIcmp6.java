// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.dll.WindowsDll;

/**
 * The IPv6 functions of {@link IPHlpAPI} by direct mapping. JNA binds all native methods of a class
 * at once or none; a system may lack these, and have the others.
 */
final class DirectIcmp6 {
  static {
    WindowsDll.register(DirectIcmp6.class, "iphlpapi");
  }

  private DirectIcmp6() {}

  static native HANDLE Icmp6CreateFile();

  static native int Icmp6SendEcho2(
      Pointer IcmpHandle,
      Pointer Event,
      PIO_APC_ROUTINE ApcRoutine,
      Pointer ApcContext,
      Pointer SourceAddress,
      Pointer DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);
}
