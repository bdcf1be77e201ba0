// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.ioctl.TcpState;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.TcpOptions;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What tries, finds and switches as far as this Windows can. */
class SocketRefTriesIT {
  @Test
  void switchesKeepAliveOnAndOff() throws Exception {
    try (Socket java = new Socket()) {
      SocketRef socket = SocketRef.of(java);
      socket.keepAlive(
          KeepAlive.after(Duration.ofMinutes(1)).every(Duration.ofSeconds(7)).count(5));
      assertThat(java.getKeepAlive()).isTrue();
      socket
          .find(TcpOptions.TCP_KEEPIDLE)
          .ifPresent(
              idle -> {
                assertThat(idle).isEqualTo(Duration.ofMinutes(1));
                assertThat(read(socket)).isEqualTo("PT7S 5");
              });

      socket.keepAlive(KeepAlive.OFF);

      assertThat(java.getKeepAlive()).isFalse();
    }
  }

  private static String read(SocketRef socket) {
    try {
      return socket.get(TcpOptions.TCP_KEEPINTVL) + " " + socket.get(TcpOptions.TCP_KEEPCNT);
    } catch (WinsockException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDatagramSocketHasNoKeepAlive() throws Exception {
    try (DatagramSocket java = new DatagramSocket()) {
      SocketRef socket = SocketRef.of(java);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.keepAlive(KeepAlive.after(Duration.ofMinutes(1))));
      assertThat(socket.trySet(TcpOptions.TCP_NODELAY, true)).isFalse();
      assertThat(socket.find(TcpOptions.TCP_NODELAY)).isEmpty();
    }
  }

  @Test
  void triesTwinOptions() throws Exception {
    try (DatagramSocket java = new DatagramSocket()) {
      SocketRef socket = SocketRef.of(java);
      assertThat(socket.trySetBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true)).isTrue();
      assertThat(socket.get(IpOptions.IP_PKTINFO)).isTrue();
    }
    try (Socket java = new Socket()) {
      SocketRef socket = SocketRef.of(java);
      assertThat(socket.trySetBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true)).isFalse();
    }
  }

  @Test
  void tellsHowAConnectionFaresWhereWindowsDoes() throws Exception {
    try (WinSocket listener = WinSocket.tcp4();
        WinSocket client = WinSocket.tcp4()) {
      listener.bind(new InetSocketAddress("127.0.0.1", 0));
      listener.listen(1);
      client.connect(listener.localAddress());
      client.tcpInfo().ifPresent(i -> assertThat(i.state()).isEqualTo(TcpState.ESTABLISHED));
    }
  }

  @Test
  void isOpenUntilJavaClosesIt() throws Exception {
    Socket java = new Socket();
    SocketRef socket = SocketRef.of(java);
    assertThat(socket.isOpen()).isTrue();
    java.close();
    assertThat(socket.isOpen()).isFalse();
  }

  @Test
  void aDisconnectedSocketHasNoPeer() throws Exception {
    try (WinSocket socket = WinSocket.udp4();
        WinSocket peer = WinSocket.udp4()) {
      peer.bind(new InetSocketAddress("127.0.0.1", 0));
      socket.connect(peer.localAddress());

      socket.disconnect();

      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(socket::remoteAddress)
          .returns(WsaError.WSAENOTCONN, WinsockException::error);
      socket.connect(peer.localAddress());
      socket.send(ByteBuffer.allocate(3));
      assertThat(peer.receive(ByteBuffer.allocate(10))).isEqualTo(3);
    }
  }
}
