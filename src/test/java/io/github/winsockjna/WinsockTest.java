// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.jna.WSADATA;
import io.github.winsockjna.jna.Ws2_32;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

class WinsockTest {
  private final Ws2_32 ws2_32 = mock(Ws2_32.class);

  @Test
  void readsWhatStartupAnswers() throws WinsockException {
    when(ws2_32.WSAStartup(anyShort(), any()))
        .thenAnswer(
            call -> {
              WSADATA data = call.getArgument(1);
              data.wVersion = 0x0202;
              data.wHighVersion = 0x0302;
              put("WinSock 2.0", data.szDescription);
              put("Running", data.szSystemStatus);
              return 0;
            });
    assertThat(Winsock.start(ws2_32))
        .isEqualTo(new WinsockVersion("2.2", "2.3", "WinSock 2.0", "Running"));
    verify(ws2_32).WSAStartup(eq((short) 0x0202), any());
  }

  private static void put(String text, byte[] chars) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, chars, 0, bytes.length);
  }

  @Test
  void takesTheErrorThatStartupReturnsNotTheLastError() {
    when(ws2_32.WSAStartup(anyShort(), any()))
        .thenAnswer(
            call -> {
              Native.setLastError(10022);
              return 10092;
            });
    assertThatThrownBy(() -> Winsock.start(ws2_32))
        .hasMessageStartingWith("WSAStartup failed: WSAVERNOTSUPPORTED (10092): ");
  }

  @Test
  void listsTheProtocolsInOrder() throws WinsockException {
    enumerateBy(
        call -> {
          Pointer buffer = call.getArgument(1);
          buffer.write(0, ProtocolInfoBytes.w("TCP", 2, 1, 6).array(), 0, 628);
          buffer.write(628, ProtocolInfoBytes.w("UDP", 23, 2, 17).array(), 0, 628);
          return 2;
        });
    assertThat(Winsock.protocols(ws2_32))
        .extracting(ProtocolInfo::name, ProtocolInfo::addressFamily, ProtocolInfo::protocol)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("TCP", AddressFamily.INET, Protocol.TCP),
            org.assertj.core.groups.Tuple.tuple("UDP", AddressFamily.INET6, Protocol.UDP));
  }

  @Test
  void asksAgainWithMoreRoomWhenTheCatalogueGrew() throws WinsockException {
    List<Integer> rooms = new ArrayList<>();
    enumerateBy(
        call -> {
          Pointer buffer = call.getArgument(1);
          IntByReference size = call.getArgument(2);
          rooms.add(size.getValue());
          if (rooms.size() == 1) {
            size.setValue(100_000);
            return FailedCall.with(10055);
          }
          buffer.write(0, ProtocolInfoBytes.w("TCP", 2, 1, 6).array(), 0, 628);
          return 1;
        });
    assertThat(Winsock.protocols(ws2_32)).hasSize(1);
    assertThat(rooms).hasSize(2).endsWith(100_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void failsWithTheErrorWhenTheSizeToldMakesNoSense(int size) {
    enumerateBy(
        call -> {
          call.<IntByReference>getArgument(2).setValue(size);
          return FailedCall.with(10055);
        });
    assertThatThrownBy(() -> Winsock.protocols(ws2_32))
        .isInstanceOf(WinsockException.class)
        .hasMessageStartingWith("WSAEnumProtocolsW failed: WSAENOBUFS (10055): ");
  }

  @ParameterizedTest
  @ValueSource(ints = {27, Integer.MAX_VALUE, -2})
  void refusesACountThatTheBufferDoesNotHold(int count) {
    enumerateBy(call -> count);
    assertThatThrownBy(() -> Winsock.protocols(ws2_32))
        .asInstanceOf(type(WinsockException.class))
        .returns(WsaError.UNKNOWN, WinsockException::error)
        .hasToString(
            "io.github.winsockjna.WinsockException: WSAEnumProtocolsW answered what cannot be read:"
                + " the count is "
                + count
                + ", and the buffer has room for 26");
  }

  @Test
  void refusesANameWithoutItsEnd() {
    enumerateBy(
        call -> {
          call.<Pointer>getArgument(1).setMemory(0, 628, (byte) 'x');
          return 1;
        });
    assertThatThrownBy(() -> Winsock.protocols(ws2_32))
        .isInstanceOf(WinsockException.class)
        .hasMessageStartingWith(
            "WSAEnumProtocolsW answered what cannot be read: The protocol's name has no end: ");
  }

  @Test
  void doesNotRepeatAfterAnyOtherError() {
    enumerateBy(call -> FailedCall.with(10050));
    assertThatThrownBy(() -> Winsock.protocols(ws2_32))
        .asInstanceOf(type(WinsockException.class))
        .returns(WsaError.WSAENETDOWN, WinsockException::error);
    verify(ws2_32, times(1)).WSAEnumProtocolsW(any(), any(), any());
  }

  private void enumerateBy(Answer<Integer> answer) {
    when(ws2_32.WSAEnumProtocolsW(isNull(), any(), any())).thenAnswer(answer);
  }
}
