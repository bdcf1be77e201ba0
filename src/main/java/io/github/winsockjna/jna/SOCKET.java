// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.PointerType;

/** A {@code SOCKET}: an unsigned number as wide as a pointer that names a socket. */
public final class SOCKET extends PointerType {
  /** {@code INVALID_SOCKET}, as a number: all bits set. */
  public static final long INVALID_SOCKET = -1;

  /** {@code NULL}; JNA needs this constructor. */
  public SOCKET() {}

  /**
   * Wraps a socket number.
   *
   * @param handle the number, for example from {@link #handle()}
   */
  public SOCKET(long handle) {
    super(new Pointer(handle));
  }

  /**
   * The number itself.
   *
   * @return the socket's number, 0 for {@code NULL}
   */
  public long handle() {
    return Pointer.nativeValue(getPointer());
  }
}
