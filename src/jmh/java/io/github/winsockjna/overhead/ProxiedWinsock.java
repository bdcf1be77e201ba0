// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** Winsock as programs map it by hand: an interface behind a proxy, with references. */
public interface ProxiedWinsock extends Library {
  /** Loads the DLL. */
  ProxiedWinsock INSTANCE = Native.load("ws2_32", ProxiedWinsock.class);

  /** As in C. */
  int getsockopt(Pointer s, int level, int optname, IntByReference optval, IntByReference optlen);

  /** As in C. */
  int setsockopt(Pointer s, int level, int optname, IntByReference optval, int optlen);
}
