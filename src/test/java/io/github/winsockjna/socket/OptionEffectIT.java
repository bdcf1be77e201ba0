// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.github.winsockjna.NativeSockets;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.SocketLevelOptions;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What options do, not only what they read back as. */
class OptionEffectIT {
  private static final Inet4Address LOOPBACK = (Inet4Address) InetAddress.getLoopbackAddress();

  private final Deque<SOCKET> opened = new ArrayDeque<>();

  @BeforeEach
  void startup() throws Exception {
    Winsock.startup();
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Ws2_32.instance()::closesocket);
  }

  private SocketRef tcp() throws WinsockException {
    return open(1, 6);
  }

  private SocketRef open(int type, int protocol) throws WinsockException {
    SOCKET socket = Ws2_32.instance().socket(2, type, protocol);
    WinsockResult.checkSocket(socket.handle(), "socket");
    opened.add(socket);
    return SocketRef.ofHandle(socket.handle());
  }

  private static int bind(SocketRef socket, int port) throws WinsockException {
    byte[] address = Sockaddr.encode(new InetSocketAddress(LOOPBACK, port));
    try (Memory name = new Memory(address.length)) {
      name.write(0, address, 0, address.length);
      WinsockResult.check(
          Ws2_32.instance().bind(new SOCKET(socket.handle()), name, address.length), "bind");
    }
    return NativeSockets.localAddress(socket.handle()).getPort();
  }

  private static void assertBindFails(SocketRef socket, int port, WsaError error) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> bind(socket, port))
        .satisfies(e -> assertThat(e.error()).isEqualTo(error));
  }

  @Test
  void anAddressIsTakenOnceByDefault() throws Exception {
    int port = bind(tcp(), 0);
    assertBindFails(tcp(), port, WsaError.WSAEADDRINUSE);
  }

  @Test
  void twoSocketsThatReuseShareAnAddress() throws Exception {
    SocketRef first = tcp();
    SocketRef second = tcp();
    first.set(SocketLevelOptions.SO_REUSEADDR, true);
    second.set(SocketLevelOptions.SO_REUSEADDR, true);
    assertThat(bind(second, bind(first, 0))).isPositive();
  }

  @Test
  void exclusiveUseKeepsOthersOut() throws Exception {
    SocketRef exclusive = tcp();
    exclusive.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true);
    int port = bind(exclusive, 0);

    assertBindFails(tcp(), port, WsaError.WSAEADDRINUSE);
    SocketRef reusing = tcp();
    reusing.set(SocketLevelOptions.SO_REUSEADDR, true);
    assertBindFails(reusing, port, WsaError.WSAEACCES);
  }

  @Test
  void reuseAndExclusiveUseExcludeEachOther() throws Exception {
    SocketRef socket = tcp();
    socket.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.set(SocketLevelOptions.SO_REUSEADDR, true))
        .satisfies(e -> assertThat(e.error()).isEqualTo(WsaError.WSAEINVAL));
  }

  @Test
  void aReceiveTimeoutEndsABlockingReceive() throws Exception {
    SocketRef socket = open(2, 17);
    bind(socket, 0);
    socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(300));
    try (Memory data = new Memory(10)) {
      long start = System.nanoTime();
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> WinsockResult.check(receive(socket, data), "recv"))
          .satisfies(e -> assertThat(e.error()).isEqualTo(WsaError.WSAETIMEDOUT));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }
  }

  /** Microsoft's page has it cleared by reading; neither Windows nor Wine does that. */
  @Test
  @Timeout(30)
  void soErrorIsKeptWhenRead() throws Exception {
    try (WinSocket notListening = WinSocket.tcp4();
        SocketChannel client = SocketChannel.open(INET)) {
      notListening.bind(new InetSocketAddress(LOOPBACK, 0));
      client.configureBlocking(false);
      client.connect(notListening.localAddress());
      SocketRef socket = SocketRef.of(client);
      while (socket.get(SocketLevelOptions.SO_ERROR) == WsaError.NO_ERROR) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(socket.get(SocketLevelOptions.SO_ERROR)).isEqualTo(WsaError.WSAECONNREFUSED);
      assertThat(socket.get(SocketLevelOptions.SO_ERROR)).isEqualTo(WsaError.WSAECONNREFUSED);
    }
  }

  private static int receive(SocketRef socket, Memory data) throws WinsockException {
    Object[] arguments = {new Pointer(socket.handle()), data, (int) data.size(), 0};
    return NativeLibrary.getInstance("ws2_32")
        .getFunction("recv", Function.ALT_CONVENTION)
        .invokeInt(arguments);
  }

  @Test
  void aJoinedGroupIsReceivedAndALeftOneIsNot() throws Exception {
    Membership group =
        new Membership(
            InetAddress.getByName("239.255.71.1"), InterfaceSelector.ofAddress(LOOPBACK));
    try (DatagramChannel channel =
            DatagramChannel.open(INET).bind(new InetSocketAddress(LOOPBACK, 0));
        DatagramChannel receiver = DatagramChannel.open(INET)) {
      SocketRef sender = SocketRef.of(channel);
      sender.set(IpOptions.IP_MULTICAST_IF, InterfaceSelector.ofAddress(LOOPBACK));
      receiver.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0));
      int port = ((InetSocketAddress) receiver.getLocalAddress()).getPort();
      SocketAddress to = new InetSocketAddress(group.group(), port);
      DatagramSocket socket = receiver.socket();
      socket.setSoTimeout(500);

      SocketRef.of(receiver).set(IpOptions.IP_ADD_MEMBERSHIP, group);
      channel.send(ByteBuffer.wrap(new byte[] {1}), to);
      assertThat(received(socket)).isEqualTo(1);

      SocketRef.of(receiver).set(IpOptions.IP_DROP_MEMBERSHIP, group);
      channel.send(ByteBuffer.wrap(new byte[] {2}), to);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> received(socket));
    }
  }

  private static int received(DatagramSocket socket) throws Exception {
    DatagramPacket packet = new DatagramPacket(new byte[1], 1);
    socket.receive(packet);
    return packet.getData()[0];
  }

  @Test
  void theReceiverSeesTimeToLiveAndTypeOfService() throws Exception {
    try (DatagramChannel sender = DatagramChannel.open(INET);
        DatagramChannel receiver =
            DatagramChannel.open(INET).bind(new InetSocketAddress(LOOPBACK, 0))) {
      SocketRef from = SocketRef.of(sender);
      SocketRef to = SocketRef.of(receiver);
      from.set(IpOptions.IP_TTL, 33);
      from.set(IpOptions.IP_TOS, 0x48);
      to.set(IpOptions.IP_RECVTTL, true);
      to.set(IpOptions.IP_RECVTOS, true);
      to.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));

      sender.send(ByteBuffer.allocate(1), receiver.getLocalAddress());
      ReceivedMessage message = to.receiveMessage(ByteBuffer.allocate(1));
      assertThat(message.timeToLive()).hasValue(33);
      assertThat(message.trafficClass()).hasValue(0x48);
    }
  }

  @Test
  void theReceiverSeesTheHopLimit() throws Exception {
    InetAddress loopback = InetAddress.getByName("::1");
    try (DatagramChannel sender = DatagramChannel.open(INET6);
        DatagramChannel receiver =
            DatagramChannel.open(INET6).bind(new InetSocketAddress(loopback, 0))) {
      SocketRef.of(sender).set(Ipv6Options.IPV6_UNICAST_HOPS, 34);
      SocketRef to = SocketRef.of(receiver);
      to.set(Ipv6Options.IPV6_HOPLIMIT, true);
      to.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));

      sender.send(ByteBuffer.allocate(1), receiver.getLocalAddress());
      assertThat(to.receiveMessage(ByteBuffer.allocate(1)).timeToLive()).hasValue(34);
    }
  }

  @Test
  void twinsAreBothSetOnAJavaSocket() throws Exception {
    try (DatagramSocket java = new DatagramSocket()) {
      SocketRef socket = SocketRef.of(java);
      socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
      assertThat(socket.get(IpOptions.IP_PKTINFO)).isTrue();
      assertThat(socket.get(Ipv6Options.IPV6_PKTINFO)).isTrue();
    }
  }
}
