// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "IP_PKTINFO socket option (Ws2ipdef.h)", statement by statement, as far as it needs no Windows;
 * {@link IpPktinfoDocumentIT} has the others. What dual-stack sockets need besides is in {@link
 * DualStackTest}.
 */
class IpPktinfoDocumentTest {
  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final SocketRef socket = new SocketRef(ws2_32, SocketHandle.of(44));

  private static int failed(WsaError error) {
    Native.setLastError(error.code());
    return -1;
  }

  private static int written(Pointer value, IntByReference length, byte... bytes) {
    value.write(0, bytes, 0, bytes.length);
    length.setValue(bytes.length);
    return 0;
  }

  @Test
  void theConstantIs19AtLevelIpprotoIp() {
    assertThat(IpOptions.IP_PKTINFO.number()).isEqualTo(19);
    assertThat(IpOptions.IP_PKTINFO.level()).isZero();
  }

  @Test
  void theValueIsADword() {
    assertThat(IpOptions.IP_PKTINFO.codec().capacity()).isEqualTo(4);
    assertThat(IpOptions.IP_PKTINFO.codec().encode(true).remaining()).isEqualTo(4);
    assertThat(IpOptions.IP_PKTINFO.type()).isEqualTo(Boolean.class);
  }

  @ParameterizedTest
  @CsvSource({"00000000, false", "01000000, true", "00010000, true", "ffffffff, true"})
  void zeroIsFalseAndEverythingElseTrue(String dword, boolean value) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(dword));
    assertThat(IpOptions.IP_PKTINFO.codec().decode(bytes)).isEqualTo(value);
  }

  @Test
  void setsockoptGetsADwordOfZeroOrOne() throws Exception {
    when(ws2_32.setsockopt(any(), eq(0), eq(19), any(), eq(4)))
        .thenAnswer(
            call -> {
              assertThat(call.<Pointer>getArgument(3).getInt(0)).isBetween(0, 1);
              return 0;
            });
    socket.set(IpOptions.IP_PKTINFO, true);
    socket.set(IpOptions.IP_PKTINFO, false);
  }

  @ParameterizedTest
  @PktinfoErrors
  void getsockoptFailsWithTheDocumentedError(WsaError error) {
    when(ws2_32.getsockopt(any(), eq(0), eq(19), any(), any())).thenAnswer(call -> failed(error));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.get(IpOptions.IP_PKTINFO))
        .returns(error, WinsockException::error)
        .returns("getsockopt", WinsockException::function)
        .withMessageContaining(
            "getsockopt(IP_PKTINFO) failed: " + error + " (" + error.code() + ")");
  }

  @ParameterizedTest
  @PktinfoErrors
  void setsockoptFailsWithTheDocumentedError(WsaError error) {
    when(ws2_32.setsockopt(any(), eq(0), eq(19), any(), anyInt()))
        .thenAnswer(call -> failed(error));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.set(IpOptions.IP_PKTINFO, true))
        .returns(error, WinsockException::error)
        .withMessageContaining(
            "setsockopt(IP_PKTINFO) failed: " + error + " (" + error.code() + ")");
  }

  private void isDualStackAndRefusesIpPktinfo(SOCKET ofIpv4) {
    when(ws2_32.getsockopt(any(), eq(0xFFFF), eq(0x2005), any(), any()))
        .thenAnswer(
            call -> {
              call.<Pointer>getArgument(3).setInt(76, AddressFamily.INET6.code());
              call.<IntByReference>getArgument(4).setValue(ProtocolInfo.SIZE_W);
              return 0;
            });
    when(ws2_32.getsockopt(any(), eq(41), eq(27), any(), any()))
        .thenAnswer(call -> written(call.getArgument(3), call.getArgument(4), (byte) 0));
    when(ws2_32.setsockopt(any(), eq(0), eq(19), any(), anyInt()))
        .thenAnswer(call -> failed(WsaError.WSAEINVAL));
    when(ws2_32.socket(2, 2, 17))
        .thenAnswer(
            call -> {
              failed(WsaError.WSAEAFNOSUPPORT);
              return ofIpv4;
            });
  }

  @Test
  void aDualStackSocketNeedsIpPktinfoBesidesIpv6Pktinfo() throws Exception {
    isDualStackAndRefusesIpPktinfo(new SOCKET(SOCKET.INVALID_SOCKET));
    socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
    verify(ws2_32).setsockopt(any(), eq(41), eq(19), any(), eq(4));
    verify(ws2_32).setsockopt(any(), eq(0), eq(19), any(), eq(4));
  }

  @Test
  void withIpv4DisabledWsaeinvalIsPassedOver() throws Exception {
    isDualStackAndRefusesIpPktinfo(new SOCKET(SOCKET.INVALID_SOCKET));
    socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
    verify(ws2_32).socket(2, 2, 17);
  }

  @Test
  void withIpv4EnabledWsaeinvalIsAnUnexpectedError() {
    isDualStackAndRefusesIpPktinfo(new SOCKET(55));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true))
        .returns(WsaError.WSAEINVAL, WinsockException::error);
  }
}
