// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.BaseTSD.ULONG_PTR;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import org.jspecify.annotations.Nullable;

/** {@code WSAOVERLAPPED}, a call that goes on by itself. */
@FieldOrder({"Internal", "InternalHigh", "Offset", "OffsetHigh", "hEvent"})
public class WSAOVERLAPPED extends WindowsStructure {
  /** The status, for the system. */
  public @Nullable ULONG_PTR Internal;

  /** The number of bytes, for the system. */
  public @Nullable ULONG_PTR InternalHigh;

  /** For files. */
  public int Offset;

  /** For files. */
  public int OffsetHigh;

  /** Signalled when the call has ended, or null. */
  public @Nullable HANDLE hEvent;

  /** All zero. */
  public WSAOVERLAPPED() {}
}
