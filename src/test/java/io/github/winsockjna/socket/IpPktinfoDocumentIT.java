// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static java.net.StandardProtocolFamily.INET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.doubles.AnsweringWinsock;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** "IP_PKTINFO socket option (Ws2ipdef.h)", statement by statement, on real sockets. */
class IpPktinfoDocumentIT {
  private static final int IPPROTO_IP = 0;
  private static final int IP_PKTINFO = 19;

  private DatagramChannel channel;
  private SocketRef socket;

  @BeforeEach
  void open() throws Exception {
    channel = DatagramChannel.open(INET).bind(new InetSocketAddress("127.0.0.1", 0));
    socket = SocketRef.of(channel);
    socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
  }

  @AfterEach
  void close() throws Exception {
    channel.close();
  }

  private ReceivedMessage received() throws Exception {
    channel.send(ByteBuffer.allocate(1), channel.getLocalAddress());
    return socket.receiveMessage(ByteBuffer.allocate(1));
  }

  private static ReadWriteOption<byte[]> ofBytes(int level, int length) {
    return Options.readWrite("IP_PKTINFO", level, IP_PKTINFO, OptionCodec.bytes(length));
  }

  @Test
  void theConstantIs19AtLevelIpprotoIp() throws Exception {
    socket.set(ofBytes(IPPROTO_IP, 4), new byte[] {1, 0, 0, 0});
    assertThat(socket.get(IpOptions.IP_PKTINFO)).isTrue();
  }

  @Test
  void isDisabledByDefault() throws Exception {
    assertThat(socket.get(IpOptions.IP_PKTINFO)).isFalse();
  }

  @Test
  void isQueriedEnabledAndDisabled() throws Exception {
    socket.set(IpOptions.IP_PKTINFO, true);
    assertThat(socket.get(IpOptions.IP_PKTINFO)).isTrue();
    socket.set(IpOptions.IP_PKTINFO, false);
    assertThat(socket.get(IpOptions.IP_PKTINFO)).isFalse();
  }

  @Test
  void anyNonzeroDwordEnables() throws Exception {
    socket.set(ofBytes(IPPROTO_IP, 4), new byte[] {0, 1, 0, 0});
    assertThat(socket.get(IpOptions.IP_PKTINFO)).isTrue();
  }

  @Test
  void theBufferMayBeLargerThanADword() throws Exception {
    socket.set(ofBytes(IPPROTO_IP, 8), new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
    assertThat(socket.get(ofBytes(IPPROTO_IP, 8))).startsWith(1, 0, 0, 0);
  }

  @Test
  void oneControlMessageOfLevelIpprotoIpAndTypeIpPktinfoComesWhenEnabled() throws Exception {
    socket.set(IpOptions.IP_PKTINFO, true);
    ReceivedMessage message = received();
    assertThat(message.controlMessages())
        .singleElement()
        .returns(IPPROTO_IP, ControlMessage::level)
        .returns(IP_PKTINFO, ControlMessage::type);
    assertThat(message.controlMessages().get(0).data()).as("in_pktinfo").hasSize(8);
  }

  @Test
  void noneComesUnlessEnabled() throws Exception {
    assertThat(received().controlMessages()).isEmpty();
  }

  /** The document says "from which the packet was received"; it is the address it was sent to. */
  @Test
  void theAddressIsThatOfThisComputerThatWasSentTo() throws Exception {
    channel.close();
    channel = DatagramChannel.open(INET).bind(new InetSocketAddress("0.0.0.0", 0));
    socket = SocketRef.of(channel);
    socket.set(IpOptions.IP_PKTINFO, true);
    socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
    int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
    try (DatagramChannel sender =
        DatagramChannel.open(INET).bind(new InetSocketAddress("127.0.0.1", 0))) {
      sender.send(ByteBuffer.allocate(1), new InetSocketAddress("127.0.0.2", port));
    }
    ReceivedMessage message = socket.receiveMessage(ByteBuffer.allocate(1));
    assertThat(message.packetInfo().map(PacketInfo::destination))
        .contains(InetAddress.getByName("127.0.0.2"));
    assertThat(message.sender().getAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
  }

  @Test
  void rawSocketsHaveItToo() throws Exception {
    Ws2_32 ws2_32 = Ws2_32.instance();
    Winsock.startup();
    SOCKET raw =
        ws2_32.socket(AddressFamily.INET.code(), SocketType.RAW.code(), Protocol.ICMP.code());
    assumeTrue(raw.handle() != SOCKET.INVALID_SOCKET, "raw sockets need administrator rights");
    try (IcmpClient icmp = IcmpClient.open()) {
      SocketRef rawSocket = SocketRef.ofHandle(raw.handle());
      rawSocket.set(IpOptions.IP_PKTINFO, true);
      assertThat(rawSocket.get(IpOptions.IP_PKTINFO)).isTrue();
      rawSocket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
      icmp.ping(InetAddress.getByName("127.0.0.1"));
      assertThat(rawSocket.receiveMessage(ByteBuffer.allocate(1500)).packetInfo())
          .map(PacketInfo::destination)
          .contains(InetAddress.getByName("127.0.0.1"));
    } finally {
      ws2_32.closesocket(raw);
    }
  }

  @Test
  void wsaenoprotooptIsWhatStreamSocketsGive() throws Exception {
    try (Socket stream = new Socket()) {
      SocketRef ref = SocketRef.of(stream);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> ref.get(IpOptions.IP_PKTINFO))
          .satisfies(IpPktinfoDocumentIT::isWsaenoprotoopt);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> ref.set(IpOptions.IP_PKTINFO, true))
          .satisfies(IpPktinfoDocumentIT::isWsaenoprotoopt);
      assertThat(ref.supports(IpOptions.IP_PKTINFO)).isFalse();
    }
  }

  /** Wine says WSAEINVAL. */
  private static void isWsaenoprotoopt(WinsockException e) {
    assertThat(e.error()).isIn(WsaError.WSAENOPROTOOPT, WsaError.WSAEINVAL);
  }

  @Test
  void wsaefaultIsWhatABufferShorterThanADwordGives() {
    for (int length = 1; length < 4; length++) {
      ReadWriteOption<byte[]> shorter = ofBytes(IPPROTO_IP, length);
      byte[] value = new byte[length];
      assertFails(() -> socket.get(shorter), WsaError.WSAEFAULT);
      assertFails(() -> socket.set(shorter, value), WsaError.WSAEFAULT);
    }
  }

  @Test
  void wsaeinvalIsWhatAnUnknownLevelGives() {
    assertFails(() -> socket.get(ofBytes(0x8000, 4)), WsaError.WSAEINVAL);
    assertFails(() -> socket.set(ofBytes(0x8000, 4), new byte[4]), WsaError.WSAEINVAL);
  }

  @Test
  void wsaenotsockIsWhatAnythingButASocketGives() {
    SocketRef none = SocketRef.ofHandle(0xFFFC);
    assertFails(() -> none.get(IpOptions.IP_PKTINFO), WsaError.WSAENOTSOCK);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> none.set(IpOptions.IP_PKTINFO, true))
        // Wine says WSAEINVAL.
        .satisfies(e -> assertThat(e.error()).isIn(WsaError.WSAENOTSOCK, WsaError.WSAEINVAL));
  }

  @FunctionalInterface
  private interface Use {
    void run() throws WinsockException;
  }

  private static void assertFails(Use use, WsaError error) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(use::run)
        .returns(error, WinsockException::error)
        .satisfies(e -> assertThat(e.option()).contains("IP_PKTINFO"));
  }

  @ParameterizedTest
  @PktinfoErrors
  void everyDocumentedErrorComesThrough(WsaError error) throws Exception {
    try (AnsweringWinsock winsock = new AnsweringWinsock()) {
      winsock.fail(IPPROTO_IP, IP_PKTINFO, error.code());
      SocketRef doubled = new SocketRef(winsock.ws2_32(), SocketHandle.of(socket.handle()));
      assertFails(() -> doubled.get(IpOptions.IP_PKTINFO), error);
    }
  }

  @Test
  void aDualStackSocketTellsOfIpv4OnlyWithIpPktinfo() throws Exception {
    try (DatagramSocket dualStack = new DatagramSocket(0)) {
      SocketRef ref = SocketRef.of(dualStack);
      ref.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
      ref.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
      assertThat(ref.get(IpOptions.IP_PKTINFO)).isTrue();
      assertThat(ref.get(Ipv6Options.IPV6_PKTINFO)).isTrue();
      channel.send(
          ByteBuffer.allocate(1), new InetSocketAddress("127.0.0.1", dualStack.getLocalPort()));
      ReceivedMessage message = ref.receiveMessage(ByteBuffer.allocate(1));
      assertThat(message.controlMessages())
          .anySatisfy(control -> assertThat(control.level()).isEqualTo(IPPROTO_IP));
      assertThat(message.packetInfo().map(PacketInfo::destination))
          .contains(InetAddress.getByName("127.0.0.1"));
    }
  }

  @Test
  void anIpv4SocketCanBeMadeSoIpv4IsEnabled() throws Exception {
    Winsock.startup();
    SOCKET ipv4 = Ws2_32.instance().socket(2, 2, 17);
    WinsockResult.checkSocket(ipv4.handle(), "socket");
    assertThat(Ws2_32.instance().closesocket(ipv4)).isZero();
  }
}
