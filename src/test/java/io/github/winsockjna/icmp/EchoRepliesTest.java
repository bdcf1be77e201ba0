// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

/** IP options on their way to Windows and back, and several replies to one request. */
class EchoRepliesTest {
  private static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));

  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private final EchoEndpoint endpoint;

  @Test
  void passesIpOptionsAsTheyStandInAPacket() throws IcmpException {
    echoes(
        call -> {
          Pointer options = FakeReply.options(call);
          assertThat(options.getByte(3)).isEqualTo((byte) 8);
          assertThat(options.getPointer(Native.POINTER_SIZE).getByteArray(0, 8))
              .containsExactly(7, 7, 4, 0, 0, 0, 0, 0);
          return FakeReply.echo(call);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).recordRoute(1).build());
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.recordedRoute()).isEmpty();
    assertThat(reply.timestamps()).isEmpty();
  }

  EchoRepliesTest() throws IcmpException {
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    endpoint = new Ipv4Endpoint(iphlpapi);
  }

  @Test
  void hasNoPointerToOptionsWithoutOptions() throws IcmpException {
    echoes(
        call -> {
          assertThat(FakeReply.options(call).getPointer(Native.POINTER_SIZE)).isNull();
          return FakeReply.echo(call);
        });
    assertThat(endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build()).isSuccess()).isTrue();
  }

  @Test
  void returnsWhatTheHopsWroteDown() throws IcmpException {
    echoes(
        call -> {
          FakeReply.echo(call);
          return FakeReply.withOptions(
              call, 7, 7, 8, 10, 0, 0, 1, 68, 12, 13, 1, 10, 0, 0, 2, 0, 0, 1, 0);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.recordedRoute()).containsExactly(Addresses.of("10.0.0.1"));
    assertThat(reply.timestamps())
        .containsExactly(new HopTimestamp(Addresses.of("10.0.0.2"), Duration.ofMillis(256), true));
  }

  @Test
  void isTheOnlyReplyUnlessThereAreOthers() throws IcmpException {
    echoes(FakeReply::echo);
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.replies()).containsExactly(reply);
    echoes(call -> FakeReply.nothing(11_010));
    EchoReply none = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(none.replies()).containsExactly(none);
  }

  @Test
  void returnsEveryReply() throws IcmpException {
    echoes(call -> FakeReply.echoes(call, 5));
    EchoRequest request = EchoRequest.to(Addresses.of("224.0.0.1")).build();
    EchoReply reply = endpoint.send(request);
    assertThat(reply.replies()).hasSize(5).first().isSameAs(reply);
    assertThat(reply.replies())
        .allSatisfy(each -> assertThat(each.payloadMatches()).isTrue())
        .allSatisfy(each -> assertThat(each.request()).isSameAs(request))
        .extracting(each -> each.responder().orElseThrow().getHostAddress())
        .containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5");
    assertThat(reply.replies().get(1).replies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"224.0.0.1", "239.255.255.255", "255.255.255.255"})
  void hasRoomForManyRepliesWhereManyAreAsked(String target) throws IcmpException {
    echoes(
        call -> {
          assertThat(FakeReply.replySize(call)).isGreaterThan(65_536);
          return FakeReply.echoes(call, 300);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.of(target)).build());
    assertThat(reply.replies()).hasSize(300);
  }

  @Test
  void neverReadsMoreRepliesThanThereAre() throws IcmpException {
    echoes(
        call -> {
          FakeReply.echoes(call, 2);
          return 65_535;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.replies()).hasSize(2);
  }

  /** An empty answer means one thing, whatever Windows counts. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535})
  void repliesThatAreNotInTheBufferAreNone(int count) throws IcmpException {
    echoes(
        call -> {
          Native.setLastError(0);
          return count;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.responder()).isEmpty();
  }

  @Test
  void anEchoFromNobodyIsNoSuccess() throws IcmpException {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.reply(call).setInt(0, 0);
          return 1;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.payload()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void aNegativeNumberOfRepliesIsNone(int count) throws IcmpException {
    echoes(
        call -> {
          Native.setLastError(0);
          return count;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.LOOPBACK).build());
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
  }

  @Test
  void refusesOptionsThatAreOutsideOfTheBuffer() {
    echoes(
        call -> {
          FakeReply.echo(call);
          FakeReply.withOptions(call, 7, 7, 8, 10, 0, 0, 1, 0);
          FakeReply.reply(call).setPointer(16 + 2 * Native.POINTER_SIZE, new Pointer(16));
          return 1;
        });
    EchoRequest request = EchoRequest.to(Addresses.HOST).build();
    assertThatThrownBy(() -> endpoint.send(request))
        .hasMessageStartingWith("IcmpSendEcho failed: ERROR_INVALID_DATA (13): ")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private void echoes(Answer<Integer> answer) {
    doAnswer(answer)
        .when(iphlpapi)
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }
}
