// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code RIORESULT}: how a request of registered I/O ended. */
@FieldOrder({"Status", "BytesTransferred", "SocketContext", "RequestContext"})
public class RIORESULT extends WindowsStructure {
  /** 0 or a Winsock error. */
  public int Status;

  /** How many bytes were sent or received. */
  public int BytesTransferred;

  /** What was given to {@code RIOCreateRequestQueue}. */
  public long SocketContext;

  /** What was given with the request. */
  public long RequestContext;

  /** All zero. */
  public RIORESULT() {}
}
