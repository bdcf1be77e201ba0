// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** Winsock by the least that JNA needs: direct mapping with numbers and pointers only. */
final class BareWinsock {
  static {
    Native.register(BareWinsock.class, NativeLibrary.getInstance("ws2_32"));
  }

  private BareWinsock() {}

  static native int getsockopt(Pointer s, int level, int optname, Pointer optval, Pointer optlen);

  static native int setsockopt(Pointer s, int level, int optname, Pointer optval, int optlen);

  /** The double exports it; Windows gives its address only. */
  static native int WSARecvMsg(
      Pointer s, Pointer msg, Pointer received, Pointer overlapped, Pointer completionRoutine);
}
