// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.SocketRefs;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProviderTest {
  private final LPWSPGETSOCKOPT getter = mock(LPWSPGETSOCKOPT.class);
  private final LPWSPSETSOCKOPT setter = mock(LPWSPSETSOCKOPT.class);
  private final LPWSPCLEANUP cleanup = mock(LPWSPCLEANUP.class);
  private final SocketRef socket = SocketRefs.of(344);

  private ServiceProvider started() throws WinsockException {
    return started(
        (wanted, data, info, upcalls, table) -> {
          assertThat(wanted).isEqualTo((short) 0x0202);
          data.wVersion = wanted;
          table.lpWSPGetSockOpt = getter;
          table.lpWSPSetSockOpt = setter;
          table.lpWSPCleanup = cleanup;
          return 0;
        });
  }

  private static ServiceProvider started(LPWSPSTARTUP startup) throws WinsockException {
    return ServiceProvider.start(
        startup, new WSAPROTOCOL_INFOW(), new WSPUPCALLTABLE.ByValue(), "mock.dll");
  }

  @FunctionalInterface
  private interface GetAnswer {
    int write(Pointer value, IntByReference length, IntByReference error);
  }

  private void gets(GetAnswer answer) {
    when(getter.invoke(any(), anyInt(), anyInt(), any(), any(), any()))
        .thenAnswer(
            call -> answer.write(call.getArgument(3), call.getArgument(4), call.getArgument(5)));
  }

  private static int failed(IntByReference error, int code) {
    Native.setLastError(WsaError.WSAEALREADY.code());
    error.setValue(code);
    return -1;
  }

  @Test
  void readsFromTheSocketAtLevelAndNumber() throws WinsockException {
    gets(
        (value, length, error) -> {
          value.setInt(0, 42);
          return 0;
        });
    try (ServiceProvider provider = started()) {
      assertThat(provider.get(socket, IpOptions.IP_TTL)).isEqualTo(42);
    }
    verify(getter).invoke(eq(new SOCKET(344)), eq(0), eq(4), any(), any(), any());
    verify(cleanup, times(1)).invoke(any());
  }

  @Test
  void offersZeroedRoomAndReadsOnlyWhatCameBack() throws WinsockException {
    gets(
        (value, length, error) -> {
          assertThat(length.getValue()).isEqualTo(300);
          assertThat(value.getByteArray(0, 300)).containsOnly(0);
          value.setMemory(0, 300, (byte) 0xCC);
          length.setValue(5);
          return 0;
        });
    try (ServiceProvider provider = started()) {
      assertThat(provider.get(socket, Options.readOnly("BYTES", 1, 2, OptionCodec.bytes(300))))
          .hasSize(5)
          .containsOnly(0xCC);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000})
  void staysInsideOfTheRoomWhateverLengthCameBack(int lie) throws WinsockException {
    gets(
        (value, length, error) -> {
          length.setValue(lie);
          return 0;
        });
    try (ServiceProvider provider = started()) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> provider.get(socket, IpOptions.IP_TTL))
          .withMessageStartingWith("WSPGetSockOpt(IP_TTL) answered what cannot be read: ");
    }
  }

  @Test
  void takesAFailureWithoutAnErrorForASystemCallFailureAsWinsockDoes() throws WinsockException {
    gets((value, length, lpErrno) -> failed(lpErrno, 0));
    try (ServiceProvider provider = started()) {
      assertFails(
          () -> provider.get(socket, IpOptions.IP_TTL),
          10107,
          WsaError.WSASYSCALLFAILURE,
          "WSPGetSockOpt(IP_TTL) failed: WSASYSCALLFAILURE (10107): "
              + WsaError.WSASYSCALLFAILURE.description());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10042, WSAENOPROTOOPT, WSAENOPROTOOPT (10042)",
    "12345, UNKNOWN, unknown error (12345)",
    "-1, UNKNOWN, unknown error (-1)"
  })
  void takesTheErrorFromLpErrnoNotTheLastError(int code, WsaError error, String text)
      throws WinsockException {
    gets((value, length, lpErrno) -> failed(lpErrno, code));
    when(setter.invoke(any(), anyInt(), anyInt(), any(), anyInt(), any()))
        .thenAnswer(call -> failed(call.getArgument(5), code));
    try (ServiceProvider provider = started()) {
      assertFails(
          () -> provider.get(socket, IpOptions.IP_TTL),
          code,
          error,
          "WSPGetSockOpt(IP_TTL) failed: " + text + ": " + error.description());
      assertFails(
          () -> provider.set(socket, IpOptions.IP_TTL, 9),
          code,
          error,
          "WSPSetSockOpt(IP_TTL) failed: " + text + ": " + error.description());
    }
  }

  private static void assertFails(ThrowingCallable call, int code, WsaError error, String message) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(call)
        .withMessage(message)
        .returns(code, WinsockException::errorCode)
        .returns(error, WinsockException::error);
  }

  @Test
  void setsTheEncodedValue() throws WinsockException {
    when(setter.invoke(any(), anyInt(), anyInt(), any(), anyInt(), any()))
        .thenAnswer(
            call -> {
              assertThat(call.<Pointer>getArgument(3).getInt(0)).isEqualTo(9);
              return 0;
            });
    try (ServiceProvider provider = started()) {
      provider.set(socket, IpOptions.IP_TTL, 9);
    }
    verify(setter).invoke(eq(new SOCKET(344)), eq(0), eq(4), any(), eq(4), any());
  }

  @Test
  void setsAnOptionWithoutAValue() throws WinsockException {
    try (ServiceProvider provider = started()) {
      provider.set(socket, SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT, null);
    }
    verify(setter).invoke(any(), eq(0xFFFF), eq(0x7010), any(), eq(0), any());
  }

  @Test
  void refusesABadValueBeforeItAsksTheProvider() throws WinsockException {
    try (ServiceProvider provider = started()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> provider.set(socket, IpOptions.IP_TTL, 256))
          .withMessageStartingWith("IP_TTL: ");
      assertThatNullPointerException()
          .isThrownBy(() -> provider.set(socket, IpOptions.IP_TTL, null))
          .withMessage("value of IP_TTL");
    }
    verifyNoInteractions(setter);
  }

  @Test
  void namesFunctionsThatAreNull() throws WinsockException {
    ServiceProvider provider =
        started(
            (wanted, data, info, upcalls, table) -> {
              data.wVersion = wanted;
              return 0;
            });
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          () -> provider.get(socket, IpOptions.IP_TTL),
          () -> provider.set(socket, IpOptions.IP_TTL, 9),
          provider::close
        }) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(call)
          .returns(WsaError.WSAEINVALIDPROCTABLE, WinsockException::error);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10092, WSPStartup failed: WSAVERNOTSUPPORTED (10092): ",
    "10106, WSPStartup failed: WSAEPROVIDERFAILEDINIT (10106): ",
    "12345, WSPStartup failed: unknown error (12345): "
  })
  void takesTheErrorOfTheStartFromItsResult(int error, String message) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> started((wanted, data, info, upcalls, table) -> error))
        .withMessageStartingWith(message);
  }

  @Test
  void endsAProviderOfAnotherVersion() {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(
            () ->
                started(
                    (wanted, data, info, upcalls, table) -> {
                      data.wVersion = 0x0101;
                      table.lpWSPCleanup = cleanup;
                      return 0;
                    }))
        .returns(WsaError.WSAEINVALIDPROVIDER, WinsockException::error);
    verify(cleanup).invoke(any());
  }

  @Test
  void saysThatTheVersionIsWrongAlsoWhereTheEndFails() {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> started((wanted, data, info, upcalls, table) -> 0))
        .returns(WsaError.WSAEINVALIDPROVIDER, WinsockException::error)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  @Test
  void isOfNoUseOnceItIsClosed() throws WinsockException {
    ServiceProvider provider = started();
    provider.close();
    provider.close();

    verify(cleanup, times(1)).invoke(any());
    assertThatIllegalStateException()
        .isThrownBy(() -> provider.get(socket, IpOptions.IP_TTL))
        .withMessage("The service provider is closed.");
    assertThatIllegalStateException().isThrownBy(() -> provider.set(socket, IpOptions.IP_TTL, 1));
  }

  @Test
  void waitsForTheCallsUnderWayBeforeItEnds() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    doAnswer(
            call -> {
              asked.countDown();
              assertThat(answer.await(10, TimeUnit.SECONDS)).isTrue();
              order.add("answered");
              return 0;
            })
        .when(getter)
        .invoke(any(), anyInt(), anyInt(), any(), any(), any());
    doAnswer(
            call -> {
              order.add("ended");
              return 0;
            })
        .when(cleanup)
        .invoke(any());
    ServiceProvider provider = started();
    FutureTask<Integer> get = new FutureTask<>(() -> provider.get(socket, IpOptions.IP_TTL));
    new Thread(get).start();
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    FutureTask<Void> close =
        new FutureTask<>(
            () -> {
              provider.close();
              return null;
            });
    Thread closer = new Thread(close);
    closer.start();
    while (!close.isDone() && closer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    answer.countDown();

    close.get(10, TimeUnit.SECONDS);
    assertThat(get.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(order).containsExactly("answered", "ended");
  }

  @Test
  void staysInMemoryUntilItIsClosed() throws Exception {
    WeakReference<ServiceProvider> forgotten = new WeakReference<>(started());
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    ServiceProvider still = forgotten.get();
    assertThat(still).isNotNull();
    still.close();
  }

  @Test
  void showsNoTypeOfJna() {
    assertThat(
            Stream.of(ServiceProvider.class, InstalledProvider.class, JavaProvider.Functions.class)
                .flatMap(type -> Arrays.stream(type.getMethods())))
        .extracting(Method::toGenericString)
        .noneMatch(method -> method.contains("com.sun.jna"));
  }

  @Test
  void saysWhereItsCodeIs() throws WinsockException {
    try (ServiceProvider provider = started()) {
      assertThat(provider).hasToString("service provider mock.dll");
    }
  }

  @Test
  @Timeout(30)
  void refusesToBeClosedFromWithin() throws WinsockException {
    ServiceProvider provider = started();
    gets(
        (value, length, error) -> {
          assertThatIllegalStateException()
              .isThrownBy(provider::close)
              .withMessageContaining("from within one of its own functions");
          return 0;
        });
    assertThat(provider.get(socket, IpOptions.IP_TTL)).isZero();
    provider.close();
    verify(cleanup, times(1)).invoke(any());
  }
}
