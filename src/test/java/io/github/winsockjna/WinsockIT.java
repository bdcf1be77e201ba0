// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.jna.Native;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WinsockIT {
  @Test
  void isAvailableOnWindows() {
    assertThat(Winsock.isAvailable()).isTrue();
  }

  @Test
  void answersVersion22() throws Exception {
    WinsockVersion version = Winsock.version();

    assertThat(version.version()).isEqualTo("2.2");
    assertThat(version.highestVersion()).isEqualTo("2.2");
    assertThat(version.description()).isNotBlank();
    assertThat(Winsock.version()).isSameAs(version);
  }

  @Test
  void listsTcpAndUdpForBothFamilies() throws Exception {
    assertThat(Winsock.protocols())
        .extracting(ProtocolInfo::addressFamily, ProtocolInfo::socketType, ProtocolInfo::protocol)
        .contains(
            tuple(AddressFamily.INET, SocketType.STREAM, Protocol.TCP),
            tuple(AddressFamily.INET, SocketType.DGRAM, Protocol.UDP),
            tuple(AddressFamily.INET6, SocketType.STREAM, Protocol.TCP),
            tuple(AddressFamily.INET6, SocketType.DGRAM, Protocol.UDP));
  }

  @Test
  void describesEachProtocol() throws Exception {
    assertThat(Winsock.protocols())
        .allSatisfy(
            protocol -> {
              assertThat(protocol.name()).isNotBlank();
              assertThat(protocol.catalogEntryId()).isPositive();
            });
  }

  @Test
  void makesAndClosesASocketThroughTheThinLayer() throws Exception {
    Winsock.startup();
    Ws2_32 ws2_32 = Ws2_32.instance();

    SOCKET socket = ws2_32.socket(2, 1, 6);
    WinsockResult.checkSocket(socket.handle(), "socket");
    SOCKET other = ws2_32.WSASocketW(2, 2, 17, null, 0, 1);
    WinsockResult.checkSocket(other.handle(), "WSASocketW");

    assertThat(socket.handle()).isPositive().isNotEqualTo(other.handle());
    assertThat(WinsockResult.check(ws2_32.closesocket(socket), "closesocket")).isZero();
    assertThat(WinsockResult.check(ws2_32.closesocket(other), "closesocket")).isZero();
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> WinsockResult.check(ws2_32.closesocket(socket), "closesocket"))
        .withMessageStartingWith("closesocket failed: WSAENOTSOCK (10038): ");
  }

  @Test
  void refusesASocketOfAFamilyThatIsNotThere() throws Exception {
    Winsock.startup();

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(
            () -> WinsockResult.checkSocket(Ws2_32.instance().socket(99, 1, 0).handle(), "socket"))
        .satisfies(e -> assertThat(e.error()).isEqualTo(WsaError.WSAEAFNOSUPPORT));
  }

  @Test
  void keepsTheErrorOfTheCallWhateverJavaDoesMeanwhile() throws Exception {
    Winsock.startup();
    assertThat(Ws2_32.instance().closesocket(new SOCKET(123_456_784)))
        .isEqualTo(WinsockResult.SOCKET_ERROR);
    System.gc();
    TimeUnit.MILLISECONDS.sleep(20);
    System.getLogger("test").log(System.Logger.Level.DEBUG, "unrelated {0}", new byte[1 << 20]);

    assertThat(Native.getLastError()).isEqualTo(WsaError.WSAENOTSOCK.code());
  }

  /** In a process of its own: sockets of others end with it. */
  @Test
  void startsAgainAfterOthersHaveEndedIt() throws Exception {
    ChildJvm program = ChildJvm.runMain(WinsockCleanedUp.class, List.of());

    assertThat(program.out().lines()).containsExactly("made", "WSANOTINITIALISED", "made");
  }
}
