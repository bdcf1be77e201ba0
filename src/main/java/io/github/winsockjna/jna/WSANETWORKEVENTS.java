// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code WSANETWORKEVENTS}, what has happened on a socket. */
@FieldOrder({"lNetworkEvents", "iErrorCode"})
public class WSANETWORKEVENTS extends WindowsStructure {
  /**
   * {@code FD_READ} 1, {@code FD_WRITE} 2, {@code FD_OOB} 4, {@code FD_ACCEPT} 8, {@code
   * FD_CONNECT} 0x10, {@code FD_CLOSE} 0x20.
   */
  public int lNetworkEvents;

  /** The error of each, by its bit's number; 0 for none. */
  public int[] iErrorCode = new int[10];

  /** All zero. */
  public WSANETWORKEVENTS() {}
}
