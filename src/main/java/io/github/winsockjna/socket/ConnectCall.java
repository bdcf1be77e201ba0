// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeBlock;
import java.time.Duration;

/**
 * One use of {@code connect}. Neither a timeout nor a close ends the call itself where Windows
 * waits for an answer, 21 s by default. So the socket connects without blocking, and the wait is
 * for an event, which a close signals too.
 */
final class ConnectCall {
  static final int FD_CONNECT = 0x10;

  /**
   * {@code WSANETWORKEVENTS}: the events, and an error for each; that of FD_CONNECT is the fifth.
   */
  static final int EVENTS_SIZE = 44;

  static final int CONNECT_ERROR = 20;
  private static final int HANDLES = NativeBlock.aligned(EVENTS_SIZE);
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final Ws2_32 ws2_32;
  private final Kernel32 kernel32;
  private final OwnedSocket owned;
  private final SOCKET socket;

  /** Ends the wait for a connection. */
  @FunctionalInterface
  private interface Ending extends AutoCloseable {
    @Override
    void close() throws WinsockException;
  }

  ConnectCall(Ws2_32 ws2_32, Kernel32 kernel32, OwnedSocket owned, SOCKET socket) {
    this.ws2_32 = ws2_32;
    this.kernel32 = kernel32;
    this.owned = owned;
    this.socket = socket;
  }

  /** A timeout in milliseconds, rounded up. */
  static int millis(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "timeout is " + timeout + ", but must be from PT0.001S to " + LONGEST);
    }
    return (int) timeout.plusNanos(999_999).toMillis();
  }

  /** Connects as the socket is. */
  void once(NativeBlock name) throws WinsockException {
    WinsockResult.check(ws2_32.connect(socket, name.pointer(), name.counted()), "connect");
  }

  /** Connects, and leaves the socket blocking or not, as it was. */
  void andWait(NativeBlock name, int millis, boolean isNonBlocking) throws WinsockException {
    HANDLE event = kernel32.CreateEventW(null, false, false, null);
    WinsockResult.check(event == null ? WinsockResult.SOCKET_ERROR : 0, "CreateEventW");
    try {
      if (!owned.wakeBy(event)) {
        throw new WinsockException("connect", WsaError.WSAEALREADY.code());
      }
      Ending ending =
          () -> {
            owned.wakeBy(null);
            end(isNonBlocking);
          };
      // What ends it may fail as well, and must not hide why it cannot connect.
      try (ending) {
        begin(name, event, millis);
      }
    } finally {
      kernel32.CloseHandle(event);
    }
  }

  private void begin(NativeBlock name, HANDLE event, int millis) throws WinsockException {
    WinsockResult.check(ws2_32.WSAEventSelect(socket, event, FD_CONNECT), "WSAEventSelect");
    try {
      once(name);
    } catch (WinsockException e) {
      if (e.error() != WsaError.WSAEWOULDBLOCK) {
        throw e;
      }
      await(event, millis);
    }
  }

  private void await(HANDLE event, int millis) throws WinsockException {
    try (NativeBlock block = NativeBlock.zeroed(HANDLES + Native.POINTER_SIZE)) {
      Pointer events = block.pointer();
      Pointer handles = block.pointer(HANDLES);
      handles.setPointer(0, event.getPointer());
      int woken =
          WinsockResult.check(
              kernel32.WaitForMultipleObjects(1, handles, false, millis), "WaitForMultipleObjects");
      if (woken == Kernel32.WAIT_TIMEOUT) {
        throw new WinsockException("connect", WsaError.WSAETIMEDOUT.code());
      }
      WinsockResult.check(
          ws2_32.WSAEnumNetworkEvents(socket, null, events), "WSAEnumNetworkEvents");
      boolean isOver = (events.getInt(0) & FD_CONNECT) != 0;
      int error = isOver ? events.getInt(CONNECT_ERROR) : WsaError.WSAEINTR.code();
      if (error != 0) {
        throw new WinsockException("connect", error);
      }
    }
  }

  private void end(boolean isNonBlocking) throws WinsockException {
    WinsockResult.check(ws2_32.WSAEventSelect(socket, null, 0), "WSAEventSelect");
    if (!isNonBlocking) {
      try (NativeBlock block = NativeBlock.zeroed(Integer.BYTES)) {
        WinsockResult.check(
            ws2_32.WSAIoctl(
                socket,
                Ioctls.FIONBIO.code(),
                block.pointer(),
                Integer.BYTES,
                Pointer.NULL,
                0,
                block.count(),
                Pointer.NULL,
                Pointer.NULL),
            "WSAIoctl",
            Ioctls.FIONBIO.name());
      }
    }
  }
}
