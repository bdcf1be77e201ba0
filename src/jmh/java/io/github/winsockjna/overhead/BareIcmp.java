// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** ICMP by direct mapping with numbers and pointers only. */
final class BareIcmp {
  static {
    Native.register(BareIcmp.class, NativeLibrary.getInstance("iphlpapi"));
  }

  private BareIcmp() {}

  static native Pointer IcmpCreateFile();

  static native int IcmpSendEcho(
      Pointer handle,
      int target,
      Pointer data,
      short size,
      Pointer options,
      Pointer reply,
      int replySize,
      int timeout);
}
