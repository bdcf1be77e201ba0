// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import org.junit.jupiter.api.Test;

class DualStackTest {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 23;
  private static final int FAMILY_OFFSET = 76;

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final SocketRef socket = new SocketRef(ws2_32, SocketHandle.of(44));

  private void socketOf(int family, boolean v6Only) {
    answerGet(0xFFFF, 0x2005, ProtocolInfo.SIZE_W, value -> value.setInt(FAMILY_OFFSET, family));
    answerGet(41, 27, 1, value -> value.setByte(0, (byte) (v6Only ? 1 : 0)));
  }

  private void answerGet(
      int level, int option, int length, java.util.function.Consumer<Pointer> write) {
    when(ws2_32.getsockopt(any(), eq(level), eq(option), any(), any()))
        .thenAnswer(
            call -> {
              write.accept(call.getArgument(3));
              call.<IntByReference>getArgument(4).setValue(length);
              return 0;
            });
  }

  private void setFails(int level, WsaError error) {
    when(ws2_32.setsockopt(any(), eq(level), anyInt(), any(), anyInt()))
        .thenAnswer(
            call -> {
              Native.setLastError(error.code());
              return -1;
            });
  }

  private void ipv4SocketsAre(boolean there) {
    when(ws2_32.socket(AF_INET, 2, 17))
        .thenAnswer(
            call -> {
              Native.setLastError(WsaError.WSAEAFNOSUPPORT.code());
              return new SOCKET(there ? 55 : SOCKET.INVALID_SOCKET);
            });
  }

  private void setBoth() throws WinsockException {
    socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
  }

  private void verifySet(int level, boolean set) {
    verify(ws2_32, set ? org.mockito.Mockito.times(1) : never())
        .setsockopt(any(), eq(level), eq(19), any(), eq(4));
  }

  @Test
  void setsBothOnADualStackSocket() throws Exception {
    socketOf(AF_INET6, false);
    setBoth();
    verifySet(0, true);
    verifySet(41, true);
  }

  @Test
  void leavesIpv4AloneOnASocketForIpv6Only() throws Exception {
    socketOf(AF_INET6, true);
    setBoth();
    verifySet(0, false);
    verifySet(41, true);
  }

  @Test
  void leavesIpv6AloneOnASocketForIpv4() throws Exception {
    socketOf(AF_INET, false);
    setBoth();
    verifySet(0, true);
    verifySet(41, false);
  }

  @Test
  void passesOverIpv4OnAComputerWithoutIt() throws Exception {
    socketOf(AF_INET6, false);
    setFails(0, WsaError.WSAEINVAL);
    ipv4SocketsAre(false);
    setBoth();
    verifySet(41, true);
  }

  @Test
  void reportsAnInvalidValueOnAComputerWithIpv4() {
    socketOf(AF_INET6, false);
    setFails(0, WsaError.WSAEINVAL);
    ipv4SocketsAre(true);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(this::setBoth)
        .satisfies(e -> assertThat(e.option()).contains("IP_PKTINFO"));
    verify(ws2_32).closesocket(new SOCKET(55));
  }

  @Test
  void leavesIpv4AloneWhenIpv6CannotBeSet() {
    socketOf(AF_INET6, false);
    setFails(41, WsaError.WSAENOPROTOOPT);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(this::setBoth)
        .satisfies(e -> assertThat(e.option()).contains("IPV6_PKTINFO"));
    verifySet(0, false);
  }

  @Test
  void reportsEveryOtherError() {
    socketOf(AF_INET6, false);
    setFails(0, WsaError.WSAENOPROTOOPT);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(this::setBoth)
        .satisfies(e -> assertThat(e.error()).isEqualTo(WsaError.WSAENOPROTOOPT));
  }
}
