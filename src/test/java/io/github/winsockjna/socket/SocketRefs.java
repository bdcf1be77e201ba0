// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.mockito.Mockito.mock;

import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.Ws2_32;

/** References to sockets that nobody has, for tests on any system. */
public final class SocketRefs {
  private SocketRefs() {}

  public static SocketRef of(long handle) {
    return new SocketRef(mock(Ws2_32.class), SocketHandle.of(handle));
  }
}
