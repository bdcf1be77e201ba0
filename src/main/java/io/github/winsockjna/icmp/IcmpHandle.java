// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;

/**
 * An ICMP handle shared by all calls of a client. Closing does not wait: Windows blocks while a
 * request is outstanding, so the last user closes it on the way out. A closed handle is never
 * handed out again, since Windows may crash on it.
 */
final class IcmpHandle {
  private final EchoCall call;
  private final HANDLE handle;
  private int users;
  private boolean closed;

  IcmpHandle(EchoCall call) throws IcmpException {
    this.call = call;
    this.handle = call.open();
  }

  /**
   * Begins a use of the handle.
   *
   * @throws IllegalStateException it is closed
   */
  synchronized HANDLE acquire() {
    if (closed) {
      throw closed();
    }
    users++;
    return handle;
  }

  /** The functions it is for. */
  EchoCall call() {
    return call;
  }

  /** The handle, for whoever has acquired it. */
  HANDLE get() {
    return handle;
  }

  static IllegalStateException closed() {
    return new IllegalStateException("IcmpClient is closed");
  }

  /** Ends a use of the handle. */
  synchronized void release() {
    users--;
    closeIfUnused();
  }

  synchronized void close() {
    if (!closed) {
      closed = true;
      closeIfUnused();
    }
  }

  private void closeIfUnused() {
    if (closed && users == 0) {
      call.close(handle);
    }
  }
}
