// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

class Ipv6EndpointTest {
  private static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));
  private static final HANDLE HANDLE6 = new HANDLE(new Pointer(0x3c));
  private static final HANDLE EVENT = new HANDLE(new Pointer(0x4c));
  private static final Inet6Address LINK_LOCAL =
      Addresses.scoped(bytes("fe80 0000 0000 0000 0102 0304 0506 0708"), 0x11223344);

  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private final EchoEndpoint endpoint;

  @Behaviour(29)
  @Test
  void sendsFromAndToSocketAddressesWithScopes() throws IcmpException {
    echoes(
        c -> {
          assertThat(sockaddr(c.getArgument(4)))
              .isEqualTo("17000000" + "00000000" + "20010db8000000000000000000000002" + "00000000");
          assertThat(sockaddr(c.getArgument(5)))
              .isEqualTo("17000000" + "00000000" + "fe800000000000000102030405060708" + "44332211");
          assertThat(c.<HANDLE>getArgument(0)).isEqualTo(HANDLE6);
          assertThat(c.<HANDLE>getArgument(1)).isNull();
          assertThat(FakeReply.sent(c)).containsExactly(1, 2, 3);
          assertThat(FakeReply.options(c).getByteArray(0, 2 * Native.POINTER_SIZE))
              .startsWith((byte) 200)
              .endsWith(new byte[2 * Native.POINTER_SIZE - 1]);
          assertThat(FakeReply.replySize(c)).isEqualTo(36 + 3 + 8 + 2 * Native.POINTER_SIZE);
          assertThat(FakeReply.reply(c).getByteArray(0, FakeReply.replySize(c))).containsOnly(0);
          assertThat(FakeReply.timeout(c)).isEqualTo(1500);
          return reply(FakeReply.reply(c), 0, 1, 2, 3);
        });
    EchoRequest request =
        EchoRequest.to(LINK_LOCAL)
            .source(Addresses.of("2001:db8::2"))
            .payload(new byte[] {1, 2, 3})
            .timeToLive(200)
            .timeout(Duration.ofMillis(1500))
            .build();
    EchoReply reply = endpoint.send(request);
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.payloadMatches()).isTrue();
    assertThat(reply.replies()).containsExactly(reply);
  }

  Ipv6EndpointTest() throws IcmpException {
    when(iphlpapi.Icmp6CreateFile()).thenReturn(HANDLE6);
    endpoint = new Ipv6Endpoint(iphlpapi);
  }

  @Test
  void leavesTheSourceToTheSystemByAnAddressOfZeros() throws IcmpException {
    echoes(
        c -> {
          assertThat(sockaddr(c.getArgument(4))).isEqualTo("1700" + "00".repeat(26));
          return reply(FakeReply.reply(c), 0);
        });
    assertThat(endpoint.send(EchoRequest.to(Addresses.HOST6).build()).isSuccess()).isTrue();
  }

  @Behaviour(29)
  @Test
  void keepsTheScopeOfWhoAnswered() throws IcmpException {
    echoes(c -> reply(FakeReply.reply(c), 0));
    EchoReply reply = endpoint.send(EchoRequest.to(LINK_LOCAL).build());
    Inet6Address responder = (Inet6Address) reply.responder().orElseThrow();
    assertThat(responder.getAddress()).isEqualTo(bytes("fe80a1a2a3a4a5a6a7a8a9aaabacadae"));
    assertThat(responder.getScopeId()).isEqualTo(0x0b0c0d0e);
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(9));
    assertThat(reply.timeToLive()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {11_002, 11_003, 11_009, 11_013, 11_040, 11_045})
  void returnsARoutersAnswer(int status) throws IcmpException {
    echoes(c -> reply(FakeReply.reply(c), status));
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST6).build());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.responder()).isPresent();
    assertThat(reply.payload()).isEmpty();
  }

  /** Windows counts no reply for most statuses, and leaves them in the buffer all the same. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        11_002, 11_003, 11_004, 11_005, 11_009, 11_012, 11_014, 11_015, 11_040, 11_041, 11_042,
        11_043, 11_044, 11_045, 11_050
      })
  void keepsWhoAnsweredAndWhenWhereWindowsCountsNoReply(int status) throws IcmpException {
    echoes(
        c -> {
          reply(FakeReply.reply(c), status);
          return FakeReply.nothing(status);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST6).build());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.responder()).isPresent();
    assertThat(reply.roundTripTime()).isEqualTo(Duration.ofMillis(9));
    assertThat(reply.payload()).isEmpty();
  }

  @Test
  void nobodyAnsweredWhereThereIsNoAddress() throws IcmpException {
    echoes(
        c -> {
          FakeReply.reply(c).setInt(28, 11_010);
          FakeReply.reply(c).setInt(32, 4000);
          return FakeReply.nothing(11_010);
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST6).build());
    assertThat(reply.status()).isSameAs(IpStatus.IP_REQ_TIMED_OUT);
    assertThat(reply.responder()).isEmpty();
    assertThat(reply.roundTripTime()).isZero();
  }

  /**
   * The parser of Windows counts one reply in a buffer of zeros, and leaves the last error alone.
   */
  @Test
  void aBufferOfZerosIsNoReply() throws IcmpException {
    echoes(c -> 1);
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST6).build());
    assertThat(reply.status()).isSameAs(IpStatus.UNKNOWN);
    assertThat(reply.responder()).isEmpty();
  }

  @Test
  void thereIsOneReplyWhateverWindowsCounts() throws IcmpException {
    echoes(
        c -> {
          reply(FakeReply.reply(c), 0);
          return 65_535;
        });
    EchoReply reply = endpoint.send(EchoRequest.to(Addresses.HOST6).build());
    assertThat(reply.replies()).containsExactly(reply);
  }

  @Test
  void startsAndFinishesWithAnEvent() throws IcmpException {
    EchoRequest request = EchoRequest.to(Addresses.HOST6).payload(new byte[] {7}).build();
    echoes(
        c -> {
          assertThat(c.<HANDLE>getArgument(1)).isEqualTo(EVENT);
          return FakeReply.nothing(997);
        });
    when(iphlpapi.Icmp6ParseReplies(any(), anyInt()))
        .thenAnswer(c -> reply(c.getArgument(0), 0, 7));
    try (EchoMemory memory = new EchoMemory(request)) {
      assertThat(endpoint.start(EVENT, request, memory)).isEmpty();
      assertThat(endpoint.finish(request, memory).payload()).containsExactly(7);
    }
  }

  @Test
  void saysWhichFunctionIsMissing() {
    EchoRequest request = EchoRequest.to(Addresses.HOST6).build();
    doThrow(new NoClassDefFoundError("Icmp6")).when(iphlpapi).Icmp6CreateFile();
    assertThatThrownBy(() -> new Ipv6Endpoint(iphlpapi))
        .hasMessageStartingWith("Icmp6CreateFile failed: ERROR_CALL_NOT_IMPLEMENTED (120): ")
        .hasCauseInstanceOf(NoClassDefFoundError.class);
    echoes(
        c -> {
          throw new UnsatisfiedLinkError("Icmp6SendEcho2");
        });
    assertThatThrownBy(() -> endpoint.send(request))
        .hasMessageStartingWith("Icmp6SendEcho2 failed: ERROR_CALL_NOT_IMPLEMENTED (120): ");
    when(iphlpapi.Icmp6ParseReplies(any(), anyInt())).thenThrow(new UnsatisfiedLinkError("parse"));
    try (EchoMemory memory = new EchoMemory(request)) {
      assertThatThrownBy(() -> endpoint.finish(request, memory))
          .hasMessageStartingWith("Icmp6ParseReplies failed: ERROR_CALL_NOT_IMPLEMENTED (120): ");
    }
  }

  @Test
  void aSystemWithoutIpv6StillHasIpv4() throws IOException {
    clearInvocations(iphlpapi);
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    when(iphlpapi.Icmp6CreateFile())
        .thenAnswer(
            c -> {
              Native.setLastError(120);
              return WinBase.INVALID_HANDLE_VALUE;
            });
    echoesOverIpv4();
    try (IcmpClient client = new IcmpClient(iphlpapi, mock(Kernel32.class))) {
      for (int i = 1; i <= 2; i++) {
        assertThatThrownBy(() -> client.ping(Addresses.LOOPBACK6))
            .isInstanceOf(IcmpException.class)
            .hasMessageStartingWith("Icmp6CreateFile failed: ERROR_CALL_NOT_IMPLEMENTED (120): ");
        assertThat(client.sendAsync(EchoRequest.to(Addresses.LOOPBACK6).build()))
            .isCompletedExceptionally();
        assertThat(client.ping(Addresses.LOOPBACK).isSuccess()).isTrue();
        verify(iphlpapi, times(2 * i)).Icmp6CreateFile();
      }
    }
    verify(iphlpapi, times(1)).IcmpCloseHandle(any());
  }

  @Test
  void opensTheHandleOfIpv6OnceAndClosesBoth() throws IOException {
    clearInvocations(iphlpapi);
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    when(iphlpapi.Icmp6CreateFile()).thenReturn(HANDLE6);
    echoes(c -> reply(FakeReply.reply(c), 0));
    IcmpClient client = new IcmpClient(iphlpapi, mock(Kernel32.class));
    verify(iphlpapi, never()).Icmp6CreateFile();
    client.ping(Addresses.LOOPBACK6);
    client.ping(Addresses.LOOPBACK6);
    client.close();
    verify(iphlpapi, times(1)).Icmp6CreateFile();
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE6);
    assertThatIllegalStateException().isThrownBy(() -> client.ping(Addresses.LOOPBACK6));
  }

  @Test
  void sendsToAnIpv4MappedAddressOverIpv4() throws IOException {
    clearInvocations(iphlpapi);
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    echoesOverIpv4();
    Inet6Address mapped = Addresses.scoped(bytes("00000000000000000000ffff7f000001"), 1);
    try (IcmpClient client = new IcmpClient(iphlpapi, mock(Kernel32.class))) {
      assertThat(client.ping(mapped).responder()).contains(Addresses.LOOPBACK);
    }
    verify(iphlpapi, never()).Icmp6CreateFile();
  }

  /** Port and flow differ from the address, so that one read from a wrong place is noticed. */
  private static int reply(Pointer reply, int status, int... payload) {
    byte[] address = bytes("c1c2 d1d2d3d4 fe80a1a2a3a4a5a6a7a8a9aaabacadae 0e0d0c0b e1e2");
    reply.write(0, address, 0, address.length);
    reply.setInt(28, status);
    reply.setInt(32, 9);
    for (int i = 0; i < payload.length; i++) {
      reply.setByte(36 + i, (byte) payload[i]);
    }
    return 1;
  }

  private static String sockaddr(Pointer address) {
    return HexFormat.of().formatHex(address.getByteArray(0, 28));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private void echoes(Answer<Integer> answer) {
    AnyEcho.sendEcho6(doAnswer(answer).when(iphlpapi));
  }

  private void echoesOverIpv4() {
    doAnswer(FakeReply::echo)
        .when(iphlpapi)
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }
}
