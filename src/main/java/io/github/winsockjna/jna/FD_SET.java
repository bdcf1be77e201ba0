// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;

/** {@code FD_SET}, a set of up to {@link #FD_SETSIZE} sockets. */
@FieldOrder({"fd_count", "fd_array"})
public class FD_SET extends WindowsStructure {
  /** How many sockets a set has room for. */
  public static final int FD_SETSIZE = 64;

  /** How many sockets are in it. */
  public int fd_count;

  /** The sockets, as {@link SOCKET#getPointer()} has them. */
  public Pointer[] fd_array = new Pointer[FD_SETSIZE];

  /** No socket. */
  public FD_SET() {}
}
