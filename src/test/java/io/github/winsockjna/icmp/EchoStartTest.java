// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

/** How the start and the end of an overlapped request are told from what Windows says. */
class EchoStartTest {
  private static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));
  private static final HANDLE EVENT = new HANDLE(new Pointer(0x30));

  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private final EchoEndpoint endpoint;
  private final EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).build();
  private final EchoMemory memory = new EchoMemory(request);

  EchoStartTest() throws IcmpException {
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    endpoint = new Ipv4Endpoint(iphlpapi);
  }

  @AfterEach
  void free() {
    memory.close();
  }

  @Behaviour(9)
  @ParameterizedTest
  @ValueSource(ints = {0, 87, 997})
  void endedWhenThereIsAReply(int lastError) throws IcmpException {
    starts(
        c -> {
          Native.setLastError(lastError);
          return FakeReply.echo(c);
        });
    assertThat(endpoint.start(EVENT, request, memory))
        .hasValueSatisfying(echo -> assertThat(echo.payload()).isEqualTo(request.payload()));
  }

  @Behaviour(9)
  @ParameterizedTest
  @CsvSource({"0, 997", "997, 0"})
  void isUnderWay(int result, int lastError) throws IcmpException {
    starts(result, lastError);
    assertThat(endpoint.start(EVENT, request, memory)).isEmpty();
    verify(iphlpapi)
        .IcmpSendEcho2(
            eq(HANDLE),
            eq(EVENT),
            isNull(),
            isNull(),
            eq(0x0100007F),
            any(),
            eq((short) 32),
            any(),
            any(),
            anyInt(),
            eq(4000));
  }

  @ParameterizedTest
  @ValueSource(ints = {11_001, 11_003, 11_010, 11_050, 11_255})
  void endedWithTheStatusOfTheLastError(int status) throws IcmpException {
    starts(0, status);
    assertThat(endpoint.start(EVENT, request, memory))
        .hasValueSatisfying(echo -> assertThat(echo.status()).isEqualTo(status));
  }

  @Behaviour(9)
  @Test
  void endedWithoutAReasonIsNeverSuccess() throws IcmpException {
    starts(0, 0);
    assertThat(endpoint.start(EVENT, request, memory))
        .hasValueSatisfying(echo -> assertThat(echo.status()).isEqualTo(-1));
  }

  @Behaviour(9)
  @ParameterizedTest
  @ValueSource(ints = {5, 8, 50, 87, 122, 1214, 1231})
  void failedWithAWin32Error(int lastError) {
    starts(0, lastError);
    assertThatThrownBy(() -> endpoint.start(EVENT, request, memory))
        .asInstanceOf(type(IcmpException.class))
        .returns(lastError, IcmpException::errorCode)
        .returns("IcmpSendEcho2", IcmpException::function);
  }

  @Test
  void failedWhereTheFunctionIsMissing() {
    starts(
        c -> {
          throw new UnsatisfiedLinkError("IcmpSendEcho2");
        });
    assertThatThrownBy(() -> endpoint.start(EVENT, request, memory))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_CALL_NOT_IMPLEMENTED (120): ")
        .hasCauseInstanceOf(UnsatisfiedLinkError.class);
  }

  @Behaviour(10)
  @ParameterizedTest
  @CsvSource({"11003, 11010, 11003", "0, 11010, 11010", "11013, 0, 11013", "11003, 87, 11003"})
  void finishesWithTheStatusInTheBufferOrElseTheLastError(int status, int lastError, int expected)
      throws IcmpException {
    finishes(0, lastError);
    memory.reply().setInt(4, status);
    assertThat(endpoint.finish(request, memory).status()).isEqualTo(expected);
    verify(iphlpapi).IcmpParseReplies(any(), eq(memory.replySize()));
  }

  @Test
  void doesNotTakeTheLastErrorOfAnotherCallForTheReason() throws IcmpException {
    Native.setLastError(997);
    when(iphlpapi.IcmpParseReplies(any(), anyInt())).thenReturn(0);
    memory.reply().setInt(0, 0x0100007F);
    assertThat(endpoint.finish(request, memory).status()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 500})
  void isUntouchedUntilWindowsWritesAnywhere(int at) {
    assertThat(memory.isUntouched()).isTrue();
    memory.reply().setByte(at, (byte) 1);
    assertThat(memory.isUntouched()).isFalse();
  }

  @Test
  void isTouchedWhereTheStatusBlockIs() {
    memory.reply().setByte(memory.replySize() - 1, (byte) 1);
    assertThat(memory.isUntouched()).isFalse();
  }

  @Test
  void finishesWithAWin32Error() {
    finishes(0, 995);
    memory.reply().setInt(4, 1);
    assertThatThrownBy(() -> endpoint.finish(request, memory))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_OPERATION_ABORTED (995): ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 65_535})
  void finishesWithNoMoreRepliesThanThereAre(int count) throws IcmpException {
    finishes(count, 0);
    memory.reply().setInt(0, 0x0100007F);
    RawReply raw = endpoint.finish(request, memory);
    assertThat(raw.status()).isZero();
    assertThat(raw.others()).isEmpty();
  }

  @Test
  void refusesAnEndThatPointsOutsideOfTheBuffer() {
    finishes(1, 0);
    memory.reply().setInt(0, 0x0100007F);
    memory.reply().setShort(12, (short) 32);
    memory.reply().setPointer(16, new Pointer(16));
    assertThatThrownBy(() -> endpoint.finish(request, memory))
        .hasMessageStartingWith("IcmpSendEcho2 failed: ERROR_INVALID_DATA (13): ");
  }

  private void finishes(int result, int lastError) {
    when(iphlpapi.IcmpParseReplies(any(), anyInt())).thenAnswer(c -> answer(result, lastError));
  }

  private void starts(int result, int lastError) {
    starts(c -> answer(result, lastError));
  }

  private static int answer(int result, int lastError) {
    Native.setLastError(lastError);
    return result;
  }

  private void starts(Answer<Integer> answer) {
    AnyEcho.sendEcho2(doAnswer(answer).when(iphlpapi));
  }
}
