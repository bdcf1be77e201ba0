// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class OwnedSocketTest {
  private static final SOCKET SOCKET = new SOCKET(344);
  private static final HANDLE HANDLE = new HANDLE(new Pointer(344));

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final Kernel32 kernel32 = mock(Kernel32.class);
  private final List<String> leaks = new ArrayList<>();
  private final OwnedSocket owned = new OwnedSocket(ws2_32, kernel32, SOCKET, leaks::add);

  private void giveBack() {
    try {
      owned.takeBack("recv", null);
    } catch (WinsockException e) {
      assertThat(e).hasMessage("Socket is closed");
    }
  }

  @Test
  void lendsItsSocketWhileOpen() throws WinsockException {
    assertThat(owned.isClosed()).isFalse();
    assertThat(owned.lend("send", null)).isEqualTo(SOCKET);
    verifyNoInteractions(ws2_32, kernel32);
  }

  @Test
  void closesAnUnusedSocketOnce() throws WinsockException {
    owned.lend("send", null);
    giveBack();
    owned.close();
    owned.close();
    verify(ws2_32, times(1)).closesocket(SOCKET);
    verifyNoInteractions(kernel32);
    assertThat(leaks).isEmpty();
  }

  @Test
  void lendsNothingOnceClosed() {
    owned.close();
    assertThat(owned.isClosed()).isTrue();
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> owned.lend("setsockopt", "SO_RCVBUF"))
        .withMessage("Socket is closed")
        .returns("setsockopt", WinsockException::function)
        .returns("SO_RCVBUF", e -> e.option().orElseThrow())
        .returns(WsaError.WSAENOTSOCK, WinsockException::error);
  }

  /** The first cancel may come before the user has begun to wait. */
  @Test
  void cancelsUntilTheLastUserHasLeftAndClosesThen() throws WinsockException {
    owned.lend("recv", null);
    owned.lend("recv", null);
    int[] cancels = {0};
    doAnswer(
            call -> {
              if (++cancels[0] >= 3 && cancels[0] <= 4) {
                giveBack();
              }
              return true;
            })
        .when(kernel32)
        .CancelIoEx(eq(HANDLE), isNull());

    owned.close();

    InOrder order = inOrder(kernel32, ws2_32);
    order.verify(kernel32, times(4)).CancelIoEx(eq(HANDLE), isNull());
    order.verify(ws2_32).closesocket(SOCKET);
    order.verifyNoMoreInteractions();
  }

  @Test
  void leavesTheSocketToAUserWhoDoesNotLeave() throws WinsockException {
    owned.lend("recv", null);
    owned.close();
    verify(ws2_32, never()).closesocket(any());
    giveBack();
    verify(ws2_32, times(1)).closesocket(SOCKET);
    owned.close();
    verify(ws2_32, times(1)).closesocket(SOCKET);
  }

  @Test
  void closesOnceWhenTwoThreadsDo() throws Exception {
    owned.lend("recv", null);
    CountDownLatch cancelled = new CountDownLatch(1);
    when(kernel32.CancelIoEx(any(), any()))
        .then(
            call -> {
              cancelled.countDown();
              return false;
            });
    CompletableFuture<Void> first = CompletableFuture.runAsync(owned::close);
    assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
    owned.close();
    giveBack();
    first.get(10, TimeUnit.SECONDS);
    verify(ws2_32, times(1)).closesocket(SOCKET);
  }

  @Test
  void passesAnInterruptOn() throws WinsockException {
    owned.lend("recv", null);
    doAnswer(
            call -> {
              giveBack();
              return true;
            })
        .when(kernel32)
        .CancelIoEx(any(), any());
    Thread.currentThread().interrupt();
    owned.close();
    assertThat(Thread.interrupted()).isTrue();
    verify(ws2_32).closesocket(SOCKET);
  }

  /** Again and again, for it may wait for the event only after that. */
  @Test
  void signalsTheEventThatAUserWaitsForUntilItHasLeft() throws WinsockException {
    HANDLE event = new HANDLE(new Pointer(7));
    owned.lend("connect", null);
    assertThat(owned.wakeBy(event)).isTrue();
    int[] signals = {0};
    doAnswer(
            call -> {
              if (++signals[0] == 2) {
                owned.wakeBy(null);
                giveBack();
              }
              return true;
            })
        .when(kernel32)
        .SetEvent(event);
    owned.close();
    verify(kernel32, times(2)).SetEvent(any());
    verify(ws2_32).closesocket(SOCKET);
  }

  @Test
  void takesOneEventAtATime() {
    HANDLE event = new HANDLE(new Pointer(7));
    assertThat(owned.wakeBy(event)).isTrue();
    assertThat(owned.wakeBy(new HANDLE(new Pointer(8)))).isFalse();
    assertThat(owned.wakeBy(null)).isFalse();
    assertThat(owned.wakeBy(event)).isTrue();
  }

  @Test
  void closesALeakedSocketWhateverItsReportDoes() throws Exception {
    SOCKET leaked = new SOCKET(348);
    CountDownLatch closed = new CountDownLatch(1);
    doAnswer(
            call -> {
              closed.countDown();
              return 0;
            })
        .when(ws2_32)
        .closesocket(leaked);
    leak(leaked);
    for (int i = 0; i < 200 && closed.getCount() > 0; i++) {
      System.gc();
      closed.await(50, TimeUnit.MILLISECONDS);
    }
    assertThat(closed.getCount()).isZero();
  }

  private void leak(SOCKET socket) {
    new OwnedSocket(
        ws2_32,
        kernel32,
        socket,
        message -> {
          throw new IllegalStateException(message);
        });
  }
}
