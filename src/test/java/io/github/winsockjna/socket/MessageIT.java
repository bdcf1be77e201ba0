// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.NativeSockets;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.wine.OnlyOnWine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams on loopback, on sockets of Windows and on sockets of Java. */
class MessageIT {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);
  private static final int LOOPBACK_INTERFACE = 1;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @BeforeEach
  void startup() throws Exception {
    Winsock.startup();
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private <T extends AutoCloseable> T opened(T socket) {
    opened.push(socket);
    return socket;
  }

  private static InetSocketAddress loopback(String address, int port) {
    return new InetSocketAddress(address, port);
  }

  /** A socket of one's own, bound to an address of loopback. */
  private SocketRef open(SocketType type, Protocol protocol, String address) throws Exception {
    InetSocketAddress name = loopback(address, 0);
    boolean v4 = name.getAddress() instanceof Inet4Address;
    WinSocket socket =
        opened(WinSocket.open(v4 ? AddressFamily.INET : AddressFamily.INET6, type, protocol));
    socket.bind(name);
    return waiting(socket);
  }

  private SocketRef udp(String address) throws Exception {
    return open(SocketType.DGRAM, Protocol.UDP, address);
  }

  private static SocketRef waiting(SocketRef socket) throws Exception {
    socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofSeconds(5));
    return socket;
  }

  private static InetSocketAddress addressOf(SocketRef socket) throws Exception {
    return NativeSockets.localAddress(socket.handle());
  }

  private static void send(SocketRef from, InetSocketAddress to) throws Exception {
    assertThat(from.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(to)))
        .isEqualTo(HELLO.length);
  }

  private static ReceivedMessage receiveHello(SocketRef socket) throws Exception {
    ByteBuffer data = ByteBuffer.allocate(100);
    ReceivedMessage message = socket.receiveMessage(data);
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(HELLO));
    assertThat(message.length()).isEqualTo(HELLO.length);
    assertThat(message.isTruncated()).isFalse();
    return message;
  }

  private static PacketInfo loopbackInfo(String address) throws Exception {
    return new PacketInfo(InetAddress.getByName(address), LOOPBACK_INTERFACE);
  }

  @Test
  void anIpv4SocketTellsDestinationTimeToLiveAndTypeOfService() throws Exception {
    SocketRef sender = udp("127.0.0.1");
    SocketRef receiver = udp("127.0.0.1");
    sender.set(IpOptions.IP_TTL, 33);
    sender.set(IpOptions.IP_TOS, 0xB8);
    receiver.set(IpOptions.IP_PKTINFO, true);
    receiver.set(IpOptions.IP_RECVTTL, true);
    receiver.set(IpOptions.IP_RECVTOS, true);

    send(sender, addressOf(receiver));
    ReceivedMessage message = receiveHello(receiver);
    assertThat(message.sender()).isEqualTo(addressOf(sender));
    assertThat(message.packetInfo()).hasValueSatisfying(info -> isLoopback(info, "127.0.0.1"));
    assertThat(message.timeToLive()).hasValue(33);
    assertThat(message.trafficClass()).hasValue(0xB8);
    assertThat(message.controlMessages()).hasSize(3);
  }

  @Test
  void anIpv6SocketTellsDestinationHopLimitAndTrafficClass() throws Exception {
    SocketRef sender = udp("::1");
    SocketRef receiver = udp("::1");
    sender.set(Ipv6Options.IPV6_UNICAST_HOPS, 34);
    receiver.set(Ipv6Options.IPV6_PKTINFO, true);
    receiver.set(Ipv6Options.IPV6_HOPLIMIT, true);
    receiver.set(Ipv6Options.IPV6_RECVTCLASS, true);

    send(sender, addressOf(receiver));
    ReceivedMessage message = receiveHello(receiver);
    assertThat(message.sender()).isEqualTo(addressOf(sender));
    assertThat(message.packetInfo()).hasValueSatisfying(info -> isLoopback(info, "::1"));
    assertThat(message.timeToLive()).hasValue(34);
    assertThat(message.trafficClass()).hasValue(0);
    assertThat(message.controlMessages()).hasSize(3);
  }

  private static void isLoopback(PacketInfo info, String address) {
    assertThat(info.destination().getHostAddress())
        .isEqualTo(loopback(address, 0).getAddress().getHostAddress());
    assertThat(info.interfaceIndex()).isEqualTo(LOOPBACK_INTERFACE);
  }

  @Test
  void aSocketOfTheWildcardAddressTellsWhichAddressWasMeant() throws Exception {
    try (DatagramChannel receiver =
            DatagramChannel.open(INET).bind(new InetSocketAddress("0.0.0.0", 0));
        DatagramChannel sender = DatagramChannel.open(INET)) {
      SocketRef socket = waiting(SocketRef.of(receiver));
      socket.set(IpOptions.IP_PKTINFO, true);
      int port = addressOf(socket).getPort();
      for (String address : List.of("127.0.0.1", "127.0.0.2", "127.1.2.3")) {
        sender.send(ByteBuffer.wrap(HELLO), loopback(address, port));
        assertThat(receiveHello(socket).packetInfo())
            .hasValueSatisfying(
                info -> assertThat(info.destination().getHostAddress()).isEqualTo(address));
      }
    }
  }

  @Test
  void nothingIsToldThatWasNotAskedFor() throws Exception {
    SocketRef receiver = udp("127.0.0.1");
    send(udp("127.0.0.1"), addressOf(receiver));
    ReceivedMessage message = receiveHello(receiver);
    assertThat(message.controlMessages()).isEmpty();
    assertThat(message.flagBits()).isZero();
    assertThat(message.packetInfo()).isEmpty();
    assertThat(message.timeToLive()).isEmpty();
  }

  @Test
  void aDatagramSocketOfJavaTellsOfBothFamilies() throws Exception {
    try (DatagramSocket java = new DatagramSocket(0);
        DatagramSocket v4 = new DatagramSocket(loopback("127.0.0.1", 0));
        DatagramSocket v6 = new DatagramSocket(loopback("::1", 0))) {
      SocketRef socket = waiting(SocketRef.of(java));
      socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
      socket.setBoth(IpOptions.IP_RECVTTL, Ipv6Options.IPV6_HOPLIMIT, true);

      v4.send(new DatagramPacket(HELLO, 5, loopback("127.0.0.1", java.getLocalPort())));
      ReceivedMessage byIpv4 = receiveHello(socket);
      assertThat(byIpv4.sender()).isEqualTo(loopback("127.0.0.1", v4.getLocalPort()));
      assertThat(byIpv4.packetInfo()).contains(loopbackInfo("127.0.0.1"));
      assertThat(byIpv4.timeToLive()).isPresent();

      v6.send(new DatagramPacket(HELLO, 5, loopback("::1", java.getLocalPort())));
      ReceivedMessage byIpv6 = receiveHello(socket);
      assertThat(byIpv6.sender()).isEqualTo(loopback("::1", v6.getLocalPort()));
      assertThat(byIpv6.packetInfo()).contains(loopbackInfo("::1"));
      assertThat(byIpv6.timeToLive()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"INET, 127.0.0.1", "INET6, ::1", ", 127.0.0.1", ", ::1"})
  void aDatagramChannelOfJavaReceivesAndSends(StandardProtocolFamily family, String address)
      throws Exception {
    try (DatagramChannel java =
            family == null ? DatagramChannel.open() : DatagramChannel.open(family);
        DatagramChannel other = DatagramChannel.open(address.equals("::1") ? INET6 : INET)) {
      java.bind(null);
      other.bind(loopback(address, 0));
      SocketRef socket = waiting(SocketRef.of(java));
      if (family == INET) {
        socket.set(IpOptions.IP_PKTINFO, true);
      } else {
        socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
      }
      int port = ((InetSocketAddress) java.getLocalAddress()).getPort();

      other.send(ByteBuffer.wrap(HELLO), loopback(address, port));
      ReceivedMessage message = receiveHello(socket);
      assertThat(message.sender()).isEqualTo(other.getLocalAddress());
      assertThat(message.packetInfo()).contains(loopbackInfo(address));

      send(socket, message.sender());
      ByteBuffer answer = ByteBuffer.allocate(9);
      waiting(SocketRef.of(other));
      assertThat(other.receive(answer)).isEqualTo(loopback(address, port));
      assertThat(answer.flip()).isEqualTo(ByteBuffer.wrap(HELLO));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void aConnectedSocketSendsToItsPeer(String address) throws Exception {
    SocketRef receiver = udp(address);
    try (DatagramChannel sender = DatagramChannel.open()) {
      sender.connect(addressOf(receiver));
      SocketRef socket = SocketRef.of(sender);
      OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO));
      assertThat(socket.sendMessage(message)).isEqualTo(5);
      assertThat(receiveHello(receiver).sender()).isEqualTo(sender.getLocalAddress());
      assertThat(socket.sendMessage(message.timeToLive(33).trafficClass(8))).isEqualTo(5);
      receiveHello(receiver);
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "127.0.0.1, false", "::1, true", "::1, false"})
  void dataThatDoesNotFitIsCutOff(String address, boolean direct) throws Exception {
    SocketRef sender = udp(address);
    SocketRef receiver = udp(address);
    receiver.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
    send(sender, addressOf(receiver));
    send(sender, addressOf(receiver));

    ByteBuffer data = direct ? ByteBuffer.allocateDirect(4) : ByteBuffer.allocate(4);
    data.put((byte) 'x');
    ReceivedMessage message = receiver.receiveMessage(data);
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.length()).isEqualTo(3);
    assertThat(message.flags()).doesNotContain(MessageFlag.MSG_CTRUNC);
    assertThat(message.sender()).isEqualTo(addressOf(sender));
    assertThat(message.packetInfo()).contains(loopbackInfo(address));
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap("xhel".getBytes(StandardCharsets.US_ASCII)));
    assertThat(receiveHello(receiver).sender()).isEqualTo(addressOf(sender));
  }

  @Test
  void anEmptyBufferTakesTheMessageAllTheSame() throws Exception {
    SocketRef sender = udp("127.0.0.1");
    SocketRef receiver = udp("127.0.0.1");
    send(sender, addressOf(receiver));
    ReceivedMessage message = receiver.receiveMessage(ByteBuffer.allocate(0));
    assertThat(message.length()).isZero();
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.sender()).isEqualTo(addressOf(sender));
  }

  @Test
  void aDatagramOfNoDataIsOneOfLengthZero() throws Exception {
    SocketRef receiver = udp("127.0.0.1");
    OutgoingMessage empty = OutgoingMessage.of(ByteBuffer.allocate(0)).to(addressOf(receiver));
    assertThat(udp("127.0.0.1").sendMessage(empty)).isZero();
    ReceivedMessage message = receiver.receiveMessage(ByteBuffer.allocate(9));
    assertThat(message.length()).isZero();
    assertThat(message.isTruncated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 24, 48})
  void controlMessagesThatDoNotFitAreAFlagAndTheDataIsKept(int room) throws Exception {
    SocketRef sender = udp("127.0.0.1");
    SocketRef receiver = udp("127.0.0.1");
    receiver.set(IpOptions.IP_PKTINFO, true);
    receiver.set(IpOptions.IP_RECVTTL, true);
    receiver.set(IpOptions.IP_RECVTOS, true);
    send(sender, addressOf(receiver));

    ByteBuffer data = ByteBuffer.allocate(5);
    ReceivedMessage message = call(receiver, room).receive(data);
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_CTRUNC);
    assertThat(message.sender()).isEqualTo(addressOf(sender));
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(HELLO));
  }

  private static MessageCall call(SocketRef socket, int controlRoom) throws Exception {
    Ws2_32 ws2_32 = Ws2_32.instance();
    NativeSocket nativeSocket = new NativeSocket(ws2_32, SocketHandle.of(socket.handle()));
    return new MessageCall(nativeSocket, Mswsock.of(ws2_32), controlRoom);
  }

  @Test
  void largeDatagramsCrossWhole() throws Exception {
    SocketRef sender = udp("127.0.0.1");
    SocketRef receiver = udp("127.0.0.1");
    byte[] large = new byte[65_507];
    new Random(7).nextBytes(large);
    for (boolean direct : new boolean[] {false, true}) {
      ByteBuffer from = direct ? ByteBuffer.allocateDirect(65_507) : ByteBuffer.allocate(65_507);
      ByteBuffer to = direct ? ByteBuffer.allocateDirect(70_000) : ByteBuffer.allocate(70_000);
      from.put(large).flip();
      OutgoingMessage message = OutgoingMessage.of(from).to(addressOf(receiver));
      assertThat(sender.sendMessage(message)).isEqualTo(65_507);
      assertThat(receiver.receiveMessage(to).length()).isEqualTo(65_507);
      assertThat(to.flip()).isEqualTo(ByteBuffer.wrap(large));
    }
  }

  @Test
  void whatIsTooLongToSendIsRefused() throws Exception {
    SocketRef sender = udp("127.0.0.1");
    OutgoingMessage tooLong = OutgoingMessage.of(ByteBuffer.allocate(70_000)).to(addressOf(sender));
    assertFails(() -> sender.sendMessage(tooLong), "WSASendMsg", WsaError.WSAEMSGSIZE);
  }

  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  private static void assertFails(Call call, String function, WsaError... errors) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(call::run)
        .returns(function, WinsockException::function)
        .satisfies(e -> assertThat(e.error()).isIn((Object[]) errors));
  }

  @Test
  void aReceiveTimeoutIsAnError() throws Exception {
    SocketRef socket = udp("127.0.0.1");
    socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofMillis(200));
    ByteBuffer data = ByteBuffer.allocate(9);
    assertFails(() -> socket.receiveMessage(data), "WSARecvMsg", WsaError.WSAETIMEDOUT);
    assertThat(data.position()).isZero();
  }

  @Test
  void aNonBlockingChannelDoesNotWait() throws Exception {
    try (DatagramChannel channel = DatagramChannel.open(INET)) {
      channel.bind(loopback("127.0.0.1", 0)).configureBlocking(false);
      SocketRef socket = SocketRef.of(channel);
      assertFails(
          () -> socket.receiveMessage(ByteBuffer.allocate(9)),
          "WSARecvMsg",
          WsaError.WSAEWOULDBLOCK);
      assertThat(socket.tryReceiveMessage(ByteBuffer.allocate(9))).isEmpty();
      send(socket, (InetSocketAddress) channel.getLocalAddress());
      channel.configureBlocking(true);
      waiting(socket);
      receiveHello(socket);
    }
  }

  @Test
  void whatIsThereIsReceivedWithoutWaiting() throws Exception {
    SocketRef socket = udp("127.0.0.1");
    socket.ioctl(Ioctls.FIONBIO, true);
    ByteBuffer data = ByteBuffer.allocateDirect(9);
    assertThat(socket.tryReceiveMessage(data)).isEmpty();
    assertThat(data.position()).isZero();
    send(socket, addressOf(socket));
    Optional<ReceivedMessage> message = Optional.empty();
    for (int i = 0; i < 500 && message.isEmpty(); i++) {
      message = socket.tryReceiveMessage(data);
      Thread.sleep(10);
    }
    assertThat(message.orElseThrow().sender()).isEqualTo(addressOf(socket));
    assertThat(data.position()).isEqualTo(HELLO.length);
  }

  @Test
  void aSocketWithoutPeerSendsNowhere() throws Exception {
    SocketRef socket = udp("127.0.0.1");
    assertFails(
        () -> socket.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO))),
        "WSASendMsg",
        WsaError.WSAENOTCONN,
        WsaError.WSAEINVAL);
  }

  @Test
  void anUnconnectedStreamSocketIsNotConnected() throws Exception {
    SocketRef socket = open(SocketType.STREAM, Protocol.TCP, "127.0.0.1");
    assertFails(
        () -> socket.receiveMessage(ByteBuffer.allocate(9)),
        "WSARecvMsg",
        WsaError.WSAENOTCONN,
        WsaError.WSAEOPNOTSUPP,
        WsaError.WSAEINVAL);
  }

  @Test
  @OnlyOnWine("Windows receives no messages from stream sockets")
  void aConnectedStreamSocketGivesItsBytes() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      accepted.getOutputStream().write(HELLO);
      assertThat(receiveHello(waiting(SocketRef.of(client))).flags()).isEmpty();
    }
  }

  @Test
  void whatIsNoSocketIsRefused() throws Exception {
    SocketRef none = SocketRef.ofHandle(0xFFFC);
    assertFails(
        () -> none.receiveMessage(ByteBuffer.allocate(9)), "WSARecvMsg", WsaError.WSAENOTSOCK);
    assertFails(
        () -> none.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(loopback("::1", 9))),
        "WSASendMsg",
        WsaError.WSAENOTSOCK);
  }

  @Test
  void aClosedJavaSocketIsNeitherReceivedFromNorSentBy() throws Exception {
    DatagramSocket java = new DatagramSocket(loopback("127.0.0.1", 0));
    SocketRef socket = SocketRef.of(java);
    java.close();
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> socket.receiveMessage(ByteBuffer.allocate(9)))
        .withMessage("Socket is closed");
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(
            () ->
                socket.sendMessage(
                    OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(loopback("127.0.0.1", 9))))
        .withMessage("Socket is closed");
  }

  @Test
  void closingAJavaSocketEndsAReceiveThatWaits() throws Exception {
    DatagramSocket java = opened(new DatagramSocket(loopback("127.0.0.1", 0)));
    SocketRef socket = waiting(SocketRef.of(java));
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<ReceivedMessage> receiving =
        CompletableFuture.supplyAsync(
            () -> {
              begun.countDown();
              try {
                return socket.receiveMessage(ByteBuffer.allocate(9));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            command -> new Thread(command).start());
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    java.close();
    assertThat(receiving)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .havingRootCause()
        .withMessage("Socket is closed");
  }

  @Test
  void controlMessagesToBeSentAreAccepted() throws Exception {
    SocketRef receiver = udp("127.0.0.1");
    OutgoingMessage message =
        OutgoingMessage.of(ByteBuffer.wrap(HELLO))
            .to(addressOf(receiver))
            .packetInfo(new PacketInfo(InetAddress.getByName("127.0.0.1"), 0));
    assertThat(udp("127.0.0.1").sendMessage(message)).isEqualTo(5);
    receiveHello(receiver);
  }

  @Test
  @OnlyOnWine("takes any control message, and passes over what it does not know")
  void controlMessagesOfEveryKindAreAccepted() throws Exception {
    SocketRef receiver = udp("127.0.0.1");
    OutgoingMessage message =
        OutgoingMessage.of(ByteBuffer.wrap(HELLO))
            .to(addressOf(receiver))
            .timeToLive(3)
            .trafficClass(8)
            .ecn(1)
            .segmentSize(1000)
            .controlMessage(ControlMessage.of(1234, 5678, new byte[] {1, 2, 3}));
    assertThat(udp("127.0.0.1").sendMessage(message)).isEqualTo(5);
    receiveHello(receiver);
  }

  @Test
  void threadsShareOneSocket() throws Exception {
    int messages = 64;
    SocketRef sender = udp("127.0.0.1");
    SocketRef receiver = udp("127.0.0.1");
    receiver.set(IpOptions.IP_PKTINFO, true);
    ConcurrentHashMap<Integer, PacketInfo> seen = new ConcurrentHashMap<>();
    Runnable receiving =
        () -> {
          ByteBuffer data = ByteBuffer.allocateDirect(4);
          try {
            for (int i = 0; i < messages / 4; i++) {
              ReceivedMessage message = receiver.receiveMessage(data.clear());
              seen.put(data.getInt(0), message.packetInfo().orElseThrow());
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    CompletableFuture<?>[] receivers = new CompletableFuture<?>[4];
    for (int i = 0; i < receivers.length; i++) {
      receivers[i] = CompletableFuture.runAsync(receiving, command -> new Thread(command).start());
    }
    for (int i = 0; i < messages; i++) {
      ByteBuffer data = ByteBuffer.allocate(4).putInt(0, i);
      sender.sendMessage(OutgoingMessage.of(data).to(addressOf(receiver)));
    }
    CompletableFuture.allOf(receivers).get(30, TimeUnit.SECONDS);
    assertThat(seen).hasSize(messages);
    assertThat(seen.values()).containsOnly(loopbackInfo("127.0.0.1"));
  }
}
