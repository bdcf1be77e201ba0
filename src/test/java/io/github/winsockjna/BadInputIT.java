// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.SocketRef;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens with bad input, in the real thing. */
class BadInputIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static EchoRequest.Builder request() {
    return EchoRequest.to(LOOPBACK);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 256, Integer.MAX_VALUE})
  void timeToLiveOutOfRange(int timeToLive) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request().timeToLive(timeToLive))
        .withMessage("timeToLive is " + timeToLive + ", but must be from 1 to 255");
  }

  @Test
  void payloadTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request().payload(new byte[65_501]))
        .withMessage("the length of payload is 65501, but must be from 0 to 65500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request().payloadSize(65_501))
        .withMessage("payloadSize is 65501, but must be from 0 to 65500");
    assertThatIllegalArgumentException().isThrownBy(() -> request().payloadSize(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-0.001S", "PT1176H0.000000001S", "P10000D"})
  void timeoutOutOfRange(Duration timeout) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request().timeout(timeout))
        .withMessage("timeout is " + timeout + ", but must be more than 0 and at most 49 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void targetThatIsNoHost(String target) throws Exception {
    InetAddress any = InetAddress.getByName(target);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EchoRequest.to(any))
        .withMessageMatching("target is .*, but must be the address of one host");
    try (IcmpClient icmp = IcmpClient.open()) {
      assertThatIllegalArgumentException().isThrownBy(() -> icmp.ping(any));
      assertThatIllegalArgumentException().isThrownBy(() -> icmp.ping(target));
    }
  }

  @Test
  void sourceOfTheOtherFamily() throws Exception {
    InetAddress six = InetAddress.getByName("::1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request().source(six))
        .withMessageMatching("source is .*, but must be of the same family as the target .*");
    assertThatIllegalArgumentException().isThrownBy(() -> EchoRequest.to(six).source(LOOPBACK));
  }

  @Test
  void payloadChangedAfterBuild() throws Exception {
    byte[] payload = {1, 2, 3};
    EchoRequest request = request().payload(payload).build();
    payload[0] = 99;
    request.payload()[1] = 99;

    try (IcmpClient icmp = IcmpClient.open()) {
      EchoReply reply = icmp.send(request);
      reply.payload()[2] = 99;
      assertThat(reply.payload()).containsExactly(1, 2, 3);
      assertThat(reply.payloadMatches()).isTrue();
    }
  }

  @Test
  void optionValueOutOfRangeSetsNothing() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Linger.of(Duration.ofSeconds(65_536)))
        .withMessage("duration is PT18H12M16S, but must be from 0 to 65535 seconds");
    try (SocketChannel channel = SocketChannel.open()) {
      SocketRef socket = SocketRef.of(channel);
      refused(socket, TcpOptions.TCP_KEEPCNT, 256, "from 0 to 255");
      refused(socket, IpOptions.IP_TTL, 0, "from 1 to 255");
      refused(socket, IpOptions.IP_TTL, 256, "from 1 to 255");
      int before = socket.get(SocketLevelOptions.SO_RCVBUF);
      refused(socket, SocketLevelOptions.SO_RCVBUF, -1, "from 0 to 2147483647");
      assertThat(socket.get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(before);
    }
  }

  private static void refused(
      SocketRef socket, ReadWriteOption<Integer> option, int value, String range) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.set(option, value))
        .withMessage("%s: value is %d, but must be %s", option.name(), value, range);
  }

  @Test
  void getsockoptFails() throws Exception {
    try (SocketChannel channel = SocketChannel.open()) {
      SocketRef socket = SocketRef.of(channel);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.get(IpOptions.IP_PKTINFO))
          .satisfies(
              e -> {
                assertThat(e.function()).isEqualTo("getsockopt");
                assertThat(e.option()).contains("IP_PKTINFO");
                assertThat(e.error()).isIn(WsaError.WSAEINVAL, WsaError.WSAENOPROTOOPT);
                assertThat(e.errorCode()).isEqualTo(e.error().code());
                assertThat(e)
                    .hasMessage(
                        "getsockopt(IP_PKTINFO) failed: %s (%d): %s",
                        e.error(), e.errorCode(), e.error().description());
              });
    }
  }

  @Test
  void closedJavaSocket() throws Exception {
    Socket socket = new Socket();
    SocketRef ofSocket = SocketRef.of(socket);
    socket.close();
    closed(ofSocket, () -> SocketRef.of(socket));

    ServerSocket server = new ServerSocket();
    SocketRef ofServer = SocketRef.of(server);
    server.close();
    closed(ofServer, () -> SocketRef.of(server));

    DatagramSocket datagram = new DatagramSocket();
    SocketRef ofDatagram = SocketRef.of(datagram);
    datagram.close();
    closed(ofDatagram, () -> SocketRef.of(datagram));

    DatagramChannel channel = DatagramChannel.open();
    SocketRef ofChannel = SocketRef.of(channel);
    channel.close();
    closed(ofChannel, () -> SocketRef.of(channel));
  }

  private static void closed(SocketRef socket, ThrowingCallable of) {
    assertThatThrownBy(of).isInstanceOf(SocketException.class).hasMessage("Socket is closed");
    assertThatThrownBy(() -> socket.get(SocketLevelOptions.SO_TYPE))
        .isInstanceOf(SocketException.class)
        .hasMessage("Socket is closed");
    assertThatThrownBy(() -> socket.set(SocketLevelOptions.SO_RCVBUF, 10_000))
        .isInstanceOf(SocketException.class)
        .hasMessage("Socket is closed");
    assertThatThrownBy(() -> socket.supports(SocketLevelOptions.SO_RCVBUF))
        .hasMessage("Socket is closed");
    assertThatThrownBy(socket::handle).hasMessage("Socket is closed");
    assertThat(socket).hasToString("closed SOCKET");
  }

  @Test
  void aRecycledHandleIsLeftAlone() throws Exception {
    Socket first = new Socket();
    SocketRef ref = SocketRef.of(first);
    first.close();
    try (Socket second = new Socket()) {
      int before = SocketRef.of(second).get(SocketLevelOptions.SO_RCVBUF);
      assertThatThrownBy(() -> ref.set(SocketLevelOptions.SO_RCVBUF, 12_345))
          .hasMessage("Socket is closed");
      assertThat(SocketRef.of(second).get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(before);
    }
  }

  @Test
  void closedClient() throws Exception {
    IcmpClient icmp = IcmpClient.open();
    icmp.close();
    assertThatIllegalStateException().isThrownBy(() -> icmp.ping(LOOPBACK));
  }

  @Test
  void notWindows() throws Exception {
    String windows = System.getProperty("os.name");
    try (Socket socket = new Socket()) {
      System.setProperty("os.name", "Linux");
      assertThat(Winsock.isAvailable()).isFalse();
      for (ThrowingCallable entry :
          new ThrowingCallable[] {
            Winsock::startup,
            Winsock::version,
            Winsock::protocols,
            IcmpClient::open,
            () -> SocketRef.of(socket),
            () -> SocketRef.ofHandle(4)
          }) {
        assertThatThrownBy(entry)
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessage("winsock-jna calls Windows' own DLLs, and this system is Linux.");
      }
    } finally {
      System.setProperty("os.name", windows);
    }
  }

  @Test
  void interruptedThreadInPing() throws Exception {
    try (IcmpClient icmp = IcmpClient.open()) {
      Thread.currentThread().interrupt();
      EchoReply reply = icmp.ping(LOOPBACK);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(reply.isSuccess()).isTrue();
    }
  }
}
