// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WsaError;
import java.util.Optional;

/** A call that goes on by itself, and the event that is signalled at its end. */
final class OverlappedCall implements AutoCloseable {
  private static final int WSA_IO_PENDING = 997;
  private static final int WAIT_MILLIS = 30_000;

  private final Ws2_32 winsock = Ws2_32.instance();
  private final WSAOVERLAPPED overlapped = new WSAOVERLAPPED();

  OverlappedCall() {
    overlapped.hEvent = Optional.ofNullable(winsock.WSACreateEvent()).orElseThrow();
    overlapped.write();
  }

  Pointer pointer() {
    return overlapped.getPointer();
  }

  /** Makes sure that it has begun: done at once, or pending. */
  void begun(boolean isDone) {
    if (!isDone) {
      assertThat(Native.getLastError()).isEqualTo(WSA_IO_PENDING);
    }
  }

  /** Waits for its end, and returns how many bytes it moved. */
  int await(SOCKET s) {
    assertSignalled(overlapped.hEvent);
    IntByReference moved = new IntByReference();
    assertThat(winsock.WSAGetOverlappedResult(s, pointer(), moved, 0, new IntByReference()))
        .as("error %s", Native.getLastError())
        .isNotZero();
    return moved.getValue();
  }

  /** How it ended, or that it has not. */
  WsaError result(SOCKET s, boolean waits) {
    int ended =
        winsock.WSAGetOverlappedResult(
            s, pointer(), new IntByReference(), waits ? 1 : 0, new IntByReference());
    return ended == 0 ? WsaError.of(Native.getLastError()) : WsaError.NO_ERROR;
  }

  static void assertSignalled(HANDLE event) {
    try (Memory events = new Memory(Native.POINTER_SIZE)) {
      events.setPointer(0, event.getPointer());
      assertThat(Ws2_32.instance().WSAWaitForMultipleEvents(1, events, 1, WAIT_MILLIS, 0)).isZero();
    }
  }

  @Override
  public void close() {
    assertThat(winsock.WSACloseEvent(overlapped.hEvent)).isNotZero();
  }
}
