// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code WSAPOLLFD}, a socket to wait for. */
@FieldOrder({"fd", "events", "revents"})
public class WSAPOLLFD extends WindowsStructure {
  /** The socket; negative to be left out. */
  public SOCKET fd;

  /**
   * What to wait for: {@code POLLRDNORM} 0x100, {@code POLLRDBAND} 0x200, {@code POLLWRNORM} 0x10.
   */
  public short events;

  /** What happened: these, {@code POLLERR} 1, {@code POLLHUP} 2, {@code POLLNVAL} 4. */
  public short revents;

  /** All zero. */
  public WSAPOLLFD() {}
}
