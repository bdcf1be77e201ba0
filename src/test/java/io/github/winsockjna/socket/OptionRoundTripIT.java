// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.BspState;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.ProtectionLevel;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.SourceMembership;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WritableOption;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets options on real sockets, reads them back, and has Java read them where it can. */
class OptionRoundTripIT {
  private static final Inet4Address LOOPBACK = (Inet4Address) InetAddress.getLoopbackAddress();

  enum Kind {
    TCP4,
    TCP6,
    UDP4,
    UDP6;

    NetworkChannel open() throws Exception {
      ProtocolFamily family = this == TCP4 || this == UDP4 ? INET : INET6;
      return this == TCP4 || this == TCP6
          ? SocketChannel.open(family)
          : DatagramChannel.open(family);
    }
  }

  private static final Kind[] ALL = Kind.values();
  private static final Kind[] TCP = {Kind.TCP4, Kind.TCP6};
  private static final Kind[] UDP = {Kind.UDP4, Kind.UDP6};
  private static final Kind[] V4 = {Kind.TCP4, Kind.UDP4};
  private static final Kind[] V6 = {Kind.TCP6, Kind.UDP6};

  private static <T> Stream<Arguments> row(ReadWriteOption<T> option, T value, Kind... kinds) {
    return Stream.of(kinds).map(kind -> Arguments.of(option, value, kind));
  }

  static Stream<Arguments> rows() {
    Duration time = Duration.ofMillis(1234);
    return Stream.of(
            row(SocketLevelOptions.SO_REUSEADDR, true, ALL),
            row(SocketLevelOptions.SO_KEEPALIVE, true, TCP),
            row(SocketLevelOptions.SO_BROADCAST, true, UDP),
            row(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(5)), TCP),
            row(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ZERO), TCP),
            row(SocketLevelOptions.SO_DONTLINGER, false, TCP),
            row(SocketLevelOptions.SO_OOBINLINE, true, TCP),
            row(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true, ALL),
            row(SocketLevelOptions.SO_SNDBUF, 21_000, ALL),
            row(SocketLevelOptions.SO_RCVBUF, 20_000, ALL),
            row(SocketLevelOptions.SO_SNDTIMEO, time, ALL),
            row(SocketLevelOptions.SO_RCVTIMEO, time, ALL),
            row(TcpOptions.TCP_NODELAY, true, TCP),
            row(IpOptions.IP_TTL, 42, V4),
            row(IpOptions.IP_TTL, 255, V4),
            row(IpOptions.IP_TOS, 16, V4),
            row(IpOptions.IP_OPTIONS, new byte[] {1, 1, 1, 0}, Kind.UDP4),
            row(IpOptions.IP_DONTFRAGMENT, true, Kind.UDP4),
            row(IpOptions.IP_PKTINFO, true, Kind.UDP4),
            row(IpOptions.IP_RECVTTL, true, Kind.UDP4),
            row(IpOptions.IP_RECVTOS, true, Kind.UDP4),
            row(IpOptions.IP_MULTICAST_TTL, 7, Kind.UDP4),
            row(IpOptions.IP_MULTICAST_LOOP, false, Kind.UDP4),
            row(IpOptions.IP_UNICAST_IF, InterfaceSelector.ofIndex(1), V4),
            row(Ipv6Options.IPV6_UNICAST_HOPS, 42, V6),
            row(Ipv6Options.IPV6_MULTICAST_HOPS, 7, Kind.UDP6),
            row(Ipv6Options.IPV6_MULTICAST_LOOP, false, Kind.UDP6),
            row(Ipv6Options.IPV6_MULTICAST_IF, InterfaceSelector.ofIndex(1), Kind.UDP6),
            row(Ipv6Options.IPV6_DONTFRAG, true, Kind.UDP6),
            row(Ipv6Options.IPV6_PKTINFO, true, Kind.UDP6),
            row(Ipv6Options.IPV6_HOPLIMIT, true, Kind.UDP6),
            row(Ipv6Options.IPV6_RECVTCLASS, true, Kind.UDP6),
            row(Ipv6Options.IPV6_V6ONLY, true, V6))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("rows")
  <T> void readsBackWhatWasSet(ReadWriteOption<T> option, T value, Kind kind) throws Exception {
    try (NetworkChannel channel = kind.open()) {
      SocketRef socket = SocketRef.of(channel);
      T start = socket.get(option);
      assertThat(start).isNotEqualTo(value);

      socket.set(option, value);
      assertThat(socket.get(option)).isEqualTo(value);

      if (option != SocketLevelOptions.SO_EXCLUSIVEADDRUSE) {
        socket.set(option, start);
        assertThat(socket.get(option)).isEqualTo(start);
      }
    }
  }

  @Test
  void dontRouteIsAcceptedAndOneByteLong() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(SocketLevelOptions.SO_DONTROUTE, true);
      assertThat(socket.get(SocketLevelOptions.SO_DONTROUTE)).isTrue();
    }
  }

  @Test
  void debugIsAccepted() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(SocketLevelOptions.SO_DEBUG, false);
      assertThat(socket.get(SocketLevelOptions.SO_DEBUG)).isFalse();
    }
  }

  @Test
  void openTypeIsOfTheProcess() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open();
        NetworkChannel other = Kind.UDP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      int before = socket.get(SocketLevelOptions.SO_OPENTYPE);
      try {
        socket.set(SocketLevelOptions.SO_OPENTYPE, 0x20);
        assertThat(SocketRef.of(other).get(SocketLevelOptions.SO_OPENTYPE)).isEqualTo(0x20);
      } finally {
        socket.set(SocketLevelOptions.SO_OPENTYPE, before);
      }
    }
  }

  @Test
  void multicastInterfaceByAddress() throws Exception {
    try (NetworkChannel channel = Kind.UDP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      assertThat(socket.get(IpOptions.IP_MULTICAST_IF)).isEqualTo(InterfaceSelector.DEFAULT);
      socket.set(IpOptions.IP_MULTICAST_IF, InterfaceSelector.ofAddress(LOOPBACK));
      assertThat(socket.get(IpOptions.IP_MULTICAST_IF))
          .isIn(InterfaceSelector.ofAddress(LOOPBACK), InterfaceSelector.ofIndex(1));
    }
  }

  @Test
  void protectionLevelIsReadThoughOneByteIsWritten() throws Exception {
    try (NetworkChannel channel = Kind.TCP6.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(Ipv6Options.IPV6_PROTECTION_LEVEL, ProtectionLevel.UNRESTRICTED);
      assertThat(socket.get(Ipv6Options.IPV6_PROTECTION_LEVEL))
          .isEqualTo(ProtectionLevel.UNRESTRICTED);
    }
  }

  @Test
  void optionsThatExcludeEachOther() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(SocketLevelOptions.SO_REUSEADDR, true);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true))
          .withMessage(
              "setsockopt(SO_EXCLUSIVEADDRUSE) failed: WSAEINVAL (10022): "
                  + WsaError.WSAEINVAL.description());
    }
  }

  @Test
  void lingerAndDontLingerAreOpposites() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      assertThat(socket.get(SocketLevelOptions.SO_DONTLINGER)).isTrue();
      socket.set(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofMillis(4001)));
      assertThat(socket.get(SocketLevelOptions.SO_LINGER))
          .isEqualTo(Linger.of(Duration.ofSeconds(5)));
      assertThat(socket.get(SocketLevelOptions.SO_DONTLINGER)).isFalse();
      socket.set(SocketLevelOptions.SO_DONTLINGER, true);
      assertThat(socket.get(SocketLevelOptions.SO_LINGER)).isEqualTo(Linger.OFF);
    }
  }

  @Test
  void timesAreRoundedUpToMilliseconds() throws Exception {
    try (NetworkChannel channel = Kind.UDP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofNanos(1));
      assertThat(socket.get(SocketLevelOptions.SO_RCVTIMEO)).isEqualTo(Duration.ofMillis(1));
      socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ZERO);
      assertThat(socket.get(SocketLevelOptions.SO_RCVTIMEO)).isEqualTo(Duration.ZERO);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCanOnlyBeReadDescribesTheSocket(Kind kind) throws Exception {
    boolean tcp = kind == Kind.TCP4 || kind == Kind.TCP6;
    SocketType type = tcp ? SocketType.STREAM : SocketType.DGRAM;
    Protocol protocol = tcp ? Protocol.TCP : Protocol.UDP;
    boolean four = kind == Kind.TCP4 || kind == Kind.UDP4;
    try (NetworkChannel channel = kind.open()) {
      SocketRef socket = SocketRef.of(channel);
      assertThat(socket.get(SocketLevelOptions.SO_TYPE)).isEqualTo(type);
      assertThat(socket.get(SocketLevelOptions.SO_ERROR)).isEqualTo(WsaError.NO_ERROR);
      assertThat(socket.get(SocketLevelOptions.SO_ACCEPTCONN)).isFalse();
      assertThat(socket.get(SocketLevelOptions.SO_CONNECT_TIME)).isEmpty();

      ProtocolInfo info = socket.get(SocketLevelOptions.SO_PROTOCOL_INFOW);
      assertThat(info.addressFamily()).isEqualTo(four ? AddressFamily.INET : AddressFamily.INET6);
      assertThat(info.socketType()).isEqualTo(type);
      assertThat(info.protocol()).isEqualTo(protocol);
      assertThat(info.name()).isNotBlank();
      assertThat(socket.get(SocketLevelOptions.SO_PROTOCOL_INFOA)).isEqualTo(info);
      if (!tcp) {
        assertThat(socket.get(SocketLevelOptions.SO_MAX_MSG_SIZE)).isGreaterThan(65_000);
      }

      BspState state = socket.get(SocketLevelOptions.SO_BSP_STATE);
      assertThat(state.socketType()).isEqualTo(type);
      assertThat(state.protocol()).isEqualTo(protocol);
      assertThat(state.remoteAddress()).isEmpty();
    }
  }

  @Test
  void connectedSocketsKnowEachOther() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        Socket client = new Socket(LOOPBACK, server.getLocalPort());
        Socket accepted = server.accept()) {
      BspState one = SocketRef.of(client).get(SocketLevelOptions.SO_BSP_STATE);
      BspState other = SocketRef.of(accepted).get(SocketLevelOptions.SO_BSP_STATE);

      assertThat(one.localAddress())
          .isPresent()
          .isEqualTo(other.remoteAddress())
          .contains(new InetSocketAddress(LOOPBACK, client.getLocalPort()));
      assertThat(one.remoteAddress())
          .contains(new InetSocketAddress(LOOPBACK, server.getLocalPort()));
      assertThat(SocketRef.of(server).get(SocketLevelOptions.SO_ACCEPTCONN)).isTrue();
      assertThat(SocketRef.of(client).get(SocketLevelOptions.SO_CONNECT_TIME))
          .hasValueSatisfying(time -> assertThat(time).isLessThan(Duration.ofMinutes(1)));
    }
  }

  @Test
  void multicastGroupsAreJoinedAndLeft() throws Exception {
    try (NetworkChannel channel = Kind.UDP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      InterfaceSelector loopback = InterfaceSelector.ofAddress(LOOPBACK);
      Membership membership = new Membership(InetAddress.getByName("239.255.0.1"), loopback);
      joinedAndLeft(socket, IpOptions.IP_ADD_MEMBERSHIP, IpOptions.IP_DROP_MEMBERSHIP, membership);

      socket.set(IpOptions.IP_ADD_MEMBERSHIP, membership);
      SourceMembership source =
          new SourceMembership(membership.group(), InetAddress.getByName("127.0.0.9"), loopback);
      socket.set(IpOptions.IP_BLOCK_SOURCE, source);
      socket.set(IpOptions.IP_UNBLOCK_SOURCE, source);

      joinedAndLeft(
          socket,
          IpOptions.IP_ADD_SOURCE_MEMBERSHIP,
          IpOptions.IP_DROP_SOURCE_MEMBERSHIP,
          new SourceMembership(
              InetAddress.getByName("232.1.2.3"), InetAddress.getByName("127.0.0.9"), loopback));
    }
    try (NetworkChannel channel = Kind.UDP6.open()) {
      joinedAndLeft(
          SocketRef.of(channel),
          Ipv6Options.IPV6_JOIN_GROUP,
          Ipv6Options.IPV6_LEAVE_GROUP,
          new Membership(InetAddress.getByName("ff02::77"), InterfaceSelector.ofIndex(1)));
    }
  }

  private static <T> void joinedAndLeft(
      SocketRef socket, WritableOption<T> join, WritableOption<T> leave, T group)
      throws WinsockException {
    socket.set(join, group);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.set(join, group))
        .satisfies(e -> assertThat(e.error()).isIn(WsaError.WSAEADDRINUSE, WsaError.WSAEINVAL));
    socket.set(leave, group);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.set(leave, group))
        .satisfies(e -> assertThat(e.error()).isIn(WsaError.WSAEADDRNOTAVAIL, WsaError.WSAEINVAL));
  }

  @Test
  void supportsTellsWhatTheSocketHas() throws Exception {
    try (NetworkChannel tcp = Kind.TCP4.open();
        NetworkChannel udp = Kind.UDP4.open()) {
      SocketRef stream = SocketRef.of(tcp);
      SocketRef datagram = SocketRef.of(udp);
      assertThat(stream.supports(TcpOptions.TCP_NODELAY)).isTrue();
      assertThat(datagram.supports(TcpOptions.TCP_NODELAY)).isFalse();
      assertThat(stream.supports(IpOptions.IP_PKTINFO)).isFalse();
      assertThat(datagram.supports(IpOptions.IP_PKTINFO)).isTrue();
      assertThat(stream.supports(IpOptions.IP_ADD_MEMBERSHIP)).isFalse();
      assertThat(datagram.supports(IpOptions.IP_ADD_MEMBERSHIP)).isTrue();
      assertThat(datagram.supports(Ipv6Options.IPV6_JOIN_GROUP)).isFalse();
      assertThat(stream.supports(SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT)).isTrue();
    }
  }

  @Test
  void keepAliveTimesAreReadBackWhereWindowsHasThem() throws Exception {
    try (NetworkChannel channel = Kind.TCP4.open()) {
      SocketRef socket = SocketRef.of(channel);
      if (!socket.supports(TcpOptions.TCP_KEEPIDLE)) {
        assertThatExceptionOfType(WinsockException.class)
            .isThrownBy(() -> socket.set(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1)))
            .withMessageStartingWith("setsockopt(TCP_KEEPIDLE) failed: WSAENOPROTOOPT (10042): ");
        return;
      }
      socket.set(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1));
      socket.set(TcpOptions.TCP_KEEPINTVL, Duration.ofSeconds(7));
      socket.set(TcpOptions.TCP_KEEPCNT, 5);
      assertThat(socket.get(TcpOptions.TCP_KEEPIDLE)).isEqualTo(Duration.ofMinutes(1));
      assertThat(socket.get(TcpOptions.TCP_KEEPINTVL)).isEqualTo(Duration.ofSeconds(7));
      assertThat(socket.get(TcpOptions.TCP_KEEPCNT)).isEqualTo(5);
    }
  }

  @Test
  void javaReadsWhatWasSetOnItsSocket() throws Exception {
    try (Socket java = new Socket()) {
      SocketRef socket = SocketRef.of(java);
      socket.set(SocketLevelOptions.SO_RCVBUF, 20_000);
      socket.set(SocketLevelOptions.SO_SNDBUF, 21_000);
      socket.set(SocketLevelOptions.SO_KEEPALIVE, true);
      socket.set(SocketLevelOptions.SO_OOBINLINE, true);
      socket.set(SocketLevelOptions.SO_LINGER, Linger.of(Duration.ofSeconds(3)));
      socket.set(TcpOptions.TCP_NODELAY, true);

      assertThat(java.getReceiveBufferSize()).isEqualTo(20_000);
      assertThat(java.getSendBufferSize()).isEqualTo(21_000);
      assertThat(java.getKeepAlive()).isTrue();
      assertThat(java.getOOBInline()).isTrue();
      assertThat(java.getSoLinger()).isEqualTo(3);
      assertThat(java.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void weReadWhatJavaSet() throws Exception {
    try (Socket java = new Socket()) {
      java.setReceiveBufferSize(22_000);
      java.setKeepAlive(true);
      java.setSoLinger(true, 9);
      java.setTcpNoDelay(true);

      SocketRef socket = SocketRef.of(java);
      assertThat(socket.get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(22_000);
      assertThat(socket.get(SocketLevelOptions.SO_KEEPALIVE)).isTrue();
      assertThat(socket.get(SocketLevelOptions.SO_LINGER))
          .isEqualTo(Linger.of(Duration.ofSeconds(9)));
      assertThat(socket.get(TcpOptions.TCP_NODELAY)).isTrue();
    }
  }

  @Test
  void javaReadsWhatWasSetOnItsDatagramSockets() throws Exception {
    try (DatagramSocket java = new DatagramSocket(null);
        MulticastSocket multicast = new MulticastSocket(0);
        DatagramChannel channel = DatagramChannel.open(INET)) {
      SocketRef.of(java).set(SocketLevelOptions.SO_BROADCAST, false);
      assertThat(java.getBroadcast()).isFalse();
      SocketRef.of(java).set(SocketLevelOptions.SO_BROADCAST, true);
      assertThat(java.getBroadcast()).isTrue();

      SocketRef.of(multicast).set(Ipv6Options.IPV6_MULTICAST_HOPS, 9);
      SocketRef.of(multicast).set(IpOptions.IP_MULTICAST_TTL, 9);
      assertThat(multicast.getTimeToLive()).isEqualTo(9);

      SocketRef.of(channel).set(IpOptions.IP_MULTICAST_TTL, 8);
      SocketRef.of(channel).set(IpOptions.IP_MULTICAST_LOOP, false);
      assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL)).isEqualTo(8);
      assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_LOOP)).isFalse();
    }
  }
}
