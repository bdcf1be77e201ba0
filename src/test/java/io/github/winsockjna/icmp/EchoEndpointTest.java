// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

class EchoEndpointTest {
  private static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));

  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private final EchoEndpoint endpoint;

  EchoEndpointTest() throws IcmpException {
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    endpoint = new Ipv4Endpoint(iphlpapi);
  }

  @Behaviour(11)
  @ParameterizedTest
  @ValueSource(ints = {11_000, 11_001, 11_010, 11_050, 11_255, 11_999})
  void takesNumbersFromElevenThousandOnForAStatus(int lastError) throws IcmpException {
    assertThat(endsWith(0, lastError).statusCode()).isEqualTo(lastError);
  }

  @Behaviour({7, 11})
  @ParameterizedTest
  @ValueSource(ints = {5, 8, 50, 87, 122, 1214, 1231, 1232, 1233, 1234, 10_999, -1})
  void takesEverySmallerNumberForAWin32Error(int lastError) {
    assertThatThrownBy(() -> endsWith(0, lastError))
        .asInstanceOf(type(IcmpException.class))
        .returns(lastError, IcmpException::errorCode)
        .returns("IcmpSendEcho", IcmpException::function);
  }

  @Behaviour(10)
  @ParameterizedTest
  @CsvSource({"11003, 11010", "11013, 0", "11010, 87"})
  void believesTheStatusInTheBufferMost(int status, int lastError) throws IcmpException {
    assertThat(endsWith(status, lastError).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"87, 87, 87", "995, 0, 995", "87, 5, 5", "-1000876069, 0, -1000876069"})
  void takesAWin32ErrorInTheBufferForOne(int status, int lastError, int expected) {
    assertThatThrownBy(() -> endsWith(status, lastError))
        .asInstanceOf(type(IcmpException.class))
        .returns(expected, IcmpException::errorCode);
  }

  /** Whether Windows counts a reply with it or not. */
  @ParameterizedTest
  @ValueSource(ints = {87, 1214, -1_000_876_069})
  void takesAWin32ErrorInAReplyForOne(int status) {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setInt(4, status);
          return 1;
        });
    assertThatThrownBy(() -> endpoint.send(EchoRequest.to(Addresses.HOST).build()))
        .asInstanceOf(type(IcmpException.class))
        .returns(status, IcmpException::errorCode);
  }

  @Test
  void believesALastErrorMoreThanAWin32ErrorInTheBuffer() throws IcmpException {
    assertThat(endsWith(87, 11_010).statusCode()).isEqualTo(11_010);
  }

  @Behaviour(10)
  @Test
  void neverTakesNoReplyWithoutReasonForSuccess() throws IcmpException {
    EchoReply reply = endsWith(0, 0);
    assertThat(reply.statusCode()).isEqualTo(-1);
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
  }

  /** Windows counts no reply. */
  private EchoReply endsWith(int status, int lastError) throws IcmpException {
    echoes(
        call -> {
          FakeReply.reply(call).setInt(4, status);
          return FakeReply.nothing(lastError);
        });
    return endpoint.send(EchoRequest.to(Addresses.HOST).build());
  }

  @ParameterizedTest
  @CsvSource({"900, 901, true", "900, 900, false", "900, 0, false"})
  void aReplyAfterTheTimeoutIsLateAndNoSuccess(int timeout, int roundTrip, boolean isLate)
      throws IcmpException {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setInt(8, roundTrip);
          return 1;
        });
    EchoReply reply =
        endpoint.send(
            EchoRequest.to(Addresses.LOOPBACK).timeout(Duration.ofMillis(timeout)).build());
    assertThat(reply.isLate()).isEqualTo(isLate);
    assertThat(reply.isSuccess()).isEqualTo(!isLate);
    assertThat(reply.status()).isSameAs(isLate ? IpStatus.IP_REQ_TIMED_OUT : IpStatus.IP_SUCCESS);
    assertThat(reply.responder().isPresent()).isEqualTo(!isLate);
  }

  @Test
  void aReplyThatTookLongerThanItsTimeoutIsLateWhateverItSays() throws IcmpException {
    echoes(
        call -> {
          TimeUnit.MILLISECONDS.sleep(60);
          return FakeReply.echo(call);
        });
    EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).timeout(Duration.ofMillis(10)).build();
    EchoReply reply = endpoint.send(request);
    assertThat(reply.isLate()).isTrue();
    assertThat(reply.elapsed()).isGreaterThan(Duration.ofMillis(30));
  }

  @Behaviour(5)
  @Test
  void packsAnAddressAsItStandsInMemory() {
    assertThat(Ipv4Endpoint.ipAddr(Addresses.LOOPBACK)).isEqualTo(0x0100007F);
    assertThat(Ipv4Endpoint.ipAddr(Addresses.of("192.0.2.254"))).isEqualTo(0xFE0200C0);
  }

  @Test
  void sendsWhatTheRequestSays() throws IcmpException {
    echoes(
        call -> {
          assertThat(FakeReply.sent(call)).containsExactly(1, 2, 3);
          assertThat(FakeReply.options(call).getByte(0)).isEqualTo((byte) 200);
          assertThat(FakeReply.options(call).getByte(1)).isZero();
          assertThat(FakeReply.options(call).getByte(2)).isEqualTo((byte) 2);
          assertThat(FakeReply.options(call).getByte(3)).isZero();
          assertThat(FakeReply.reply(call).getByteArray(0, FakeReply.replySize(call)))
              .containsOnly(0);
          assertThat(FakeReply.replySize(call)).isGreaterThanOrEqualTo(28 + 3 + 8);
          assertThat(FakeReply.timeout(call)).isEqualTo(1500);
          return FakeReply.echo(call);
        });
    EchoRequest request =
        EchoRequest.to(Addresses.LOOPBACK)
            .payload(new byte[] {1, 2, 3})
            .timeToLive(200)
            .dontFragment(true)
            .timeout(Duration.ofMillis(1500))
            .build();
    EchoReply reply = endpoint.send(request);
    verify(iphlpapi)
        .IcmpSendEcho(
            eq(HANDLE), eq(0x0100007F), any(), eq((short) 3), any(), any(), anyInt(), eq(1500));
    assertThat(reply.request()).isSameAs(request);
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.statusCode()).isZero();
    assertThat(reply.responder()).contains(Addresses.LOOPBACK);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(7));
    assertThat(reply.timeToLive()).hasValue(64);
    assertThat(reply.payload()).containsExactly(1, 2, 3);
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.elapsed()).isPositive();
    assertThat(reply.toString()).startsWith("IP_SUCCESS from 127.0.0.1 after PT");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 32, 40_000, 65_500})
  void echoesPayloadsOfEverySize(int size) throws IcmpException {
    echoes(FakeReply::echo);
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).payloadSize(size).build());
    assertThat(reply.payload()).hasSize(size);
    assertThat(reply.payloadMatches()).isTrue();
  }

  @Behaviour(12)
  @Test
  void passesTheLongestTimeoutAsUnsignedNumber() throws IcmpException {
    echoes(
        call -> {
          assertThat(Integer.toUnsignedLong(FakeReply.timeout(call))).isEqualTo(4_233_600_000L);
          return FakeReply.echo(call);
        });
    EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).timeout(Duration.ofDays(49)).build();
    assertThat(endpoint.send(request).isSuccess()).isTrue();
  }

  @Test
  void copiesThePayloadOfTheReply() throws IcmpException {
    echoes(FakeReply::echo);
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    reply.payload()[0] = 0;
    assertThat(reply.payloadMatches()).isTrue();
  }

  @Test
  void noticesThatOtherBytesCameBack() throws IcmpException {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).getPointer(16).setByte(31, (byte) '!');
          return 1;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.payloadMatches()).isFalse();
  }

  @Test
  void returnsATimeout() throws IcmpException {
    echoes(call -> FakeReply.nothing(11_010));
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST).build());
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.statusCode()).isEqualTo(11_010);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.roundTripTime()).isZero();
    assertThat(reply.timeToLive()).isEmpty();
    assertThat(reply.payload()).isEmpty();
    assertThat(reply.payloadMatches()).isFalse();
    assertThat(reply.toString()).startsWith("IP_REQ_TIMED_OUT after PT");
  }

  @Test
  void aTimeoutOfNothingSentBringsNoPayloadBackEither() throws IcmpException {
    echoes(call -> FakeReply.nothing(11_010));
    EchoRequest request = EchoRequest.to(Addresses.HOST).payloadSize(0).build();
    assertThat(endpoint.send(request).payloadMatches()).isFalse();
  }

  @Behaviour(7)
  @Test
  void returnsAStatusThatIsNotListedByItsNumber() throws IcmpException {
    echoes(call -> FakeReply.nothing(11_999));
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST).build());
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.statusCode()).isEqualTo(11_999);
  }

  @Test
  void returnsTheStatusThatWasLeftInTheBuffer() throws IcmpException {
    echoes(
        call -> {
          FakeReply.reply(call).setInt(4, 11_003);
          return FakeReply.nothing(11_010);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST).build());
    assertThat(reply.status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
  }

  @Test
  void returnsARoutersAnswer() throws IcmpException {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setInt(4, 11_013);
          return 1;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST).timeToLive(1).build());
    assertThat(reply.status()).isSameAs(IpStatus.IP_TTL_EXPIRED_TRANSIT);
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.responder()).contains(Addresses.LOOPBACK);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void doesNotLookAtTheLastErrorOfAReply() throws IcmpException {
    echoes(
        call -> {
          Native.setLastError(5);
          return FakeReply.echo(call);
        });
    assertThat(endpoint.send(EchoRequest.to(Addresses.HOST).build()).isSuccess()).isTrue();
  }

  @Test
  void throwsAWin32Error() {
    echoes(call -> FakeReply.nothing(1231));
    EchoRequest request = EchoRequest.to(Addresses.HOST).build();
    assertThatThrownBy(() -> endpoint.send(request))
        .isInstanceOf(IcmpException.class)
        .hasMessageStartingWith("IcmpSendEcho failed: ERROR_NETWORK_UNREACHABLE (1231): ");
  }

  @Test
  void refusesAReplyThatPointsOutsideOfTheBuffer() {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setPointer(16, new Pointer(16));
          return 1;
        });
    EchoRequest request = EchoRequest.to(Addresses.HOST).build();
    assertThatThrownBy(() -> endpoint.send(request))
        .hasMessageStartingWith("IcmpSendEcho failed: ERROR_INVALID_DATA (13): ")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sendsFromAGivenSource() throws IcmpException {
    echoesFromSource(FakeReply::echo);
    EchoRequest request =
        EchoRequest.to(Addresses.LOOPBACK).source(Addresses.of("127.0.0.2")).build();
    assertThat(endpoint.send(request).payloadMatches()).isTrue();
    verify(iphlpapi)
        .IcmpSendEcho2Ex(
            eq(HANDLE),
            isNull(),
            isNull(),
            isNull(),
            eq(0x0200007F),
            eq(0x0100007F),
            any(),
            eq((short) 32),
            any(),
            any(),
            anyInt(),
            eq(4000));
    verify(iphlpapi, never())
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }

  @Test
  void namesTheFunctionThatSendsFromASource() {
    EchoRequest request = EchoRequest.to(Addresses.HOST).source(Addresses.LOOPBACK).build();
    echoesFromSource(call -> FakeReply.nothing(87));
    assertThatThrownBy(() -> endpoint.send(request))
        .hasMessageStartingWith("IcmpSendEcho2Ex failed: ERROR_INVALID_PARAMETER (87): ");
    echoesFromSource(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setPointer(16, new Pointer(16));
          return 1;
        });
    assertThatThrownBy(() -> endpoint.send(request))
        .hasMessageStartingWith("IcmpSendEcho2Ex failed: ERROR_INVALID_DATA (13): ");
  }

  @Test
  void leavesTheSourceAloneUnlessItIsSet() throws IcmpException {
    echoes(FakeReply::echo);
    endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    AnyEcho.sendEcho2Ex(verify(iphlpapi, never()));
  }

  @Test
  void closesItsHandleBehindTheLastUser() {
    endpoint.acquire();
    endpoint.close();
    verify(iphlpapi, never()).IcmpCloseHandle(any());
    endpoint.release();
    endpoint.close();
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
    assertThatIllegalStateException().isThrownBy(endpoint::acquire);
  }

  @Test
  void throwsWhenThereIsNoHandle() {
    when(iphlpapi.IcmpCreateFile()).thenAnswer(c -> failed(WinBase.INVALID_HANDLE_VALUE));
    assertThatThrownBy(() -> new Ipv4Endpoint(iphlpapi))
        .isInstanceOf(IcmpException.class)
        .hasMessageStartingWith("IcmpCreateFile failed: ERROR_ACCESS_DENIED (5): ");
    when(iphlpapi.IcmpCreateFile()).thenAnswer(c -> failed(null));
    assertThatThrownBy(() -> new Ipv4Endpoint(iphlpapi))
        .hasMessageStartingWith("IcmpCreateFile failed: ERROR_ACCESS_DENIED (5): ");
  }

  private static HANDLE failed(HANDLE handle) {
    Native.setLastError(5);
    return handle;
  }

  private void echoes(Answer<Integer> answer) {
    doAnswer(answer)
        .when(iphlpapi)
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }

  private void echoesFromSource(Answer<Integer> answer) {
    AnyEcho.sendEcho2Ex(doAnswer(answer).when(iphlpapi));
  }
}
