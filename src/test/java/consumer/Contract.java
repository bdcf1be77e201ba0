// SPDX-License-Identifier: Apache-2.0
package consumer;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockVersion;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.EchoSender;
import io.github.winsockjna.icmp.Hop;
import io.github.winsockjna.icmp.HopStatistics;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.PathMtu;
import io.github.winsockjna.icmp.PingSeries;
import io.github.winsockjna.icmp.PingStatistics;
import io.github.winsockjna.icmp.Route;
import io.github.winsockjna.icmp.RouteMonitor;
import io.github.winsockjna.icmp.RouteStatistics;
import io.github.winsockjna.icmp.Sweep;
import io.github.winsockjna.icmp.Traceroute;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.TcpInfo;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.ControlMessages;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.BspState;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.RmOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.UdpOptions;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;
import io.github.winsockjna.socket.ConnectFailedException;
import io.github.winsockjna.socket.KeepAlive;
import io.github.winsockjna.socket.OptionReading;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.spi.ServiceProvider;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The public interface as programs use it that are compiled against it already. Compiling this is
 * the test: what no longer compiles here breaks them.
 */
@SuppressWarnings("unused")
final class Contract {
  private Contract() {}

  static void root() throws IOException {
    boolean available = Winsock.isAvailable();
    WinsockVersion version = Winsock.version();
    List<ProtocolInfo> protocols = Winsock.protocols();
    int code = WsaError.WSAECONNREFUSED.code();
    String description = WsaError.of(10061).description();
    Optional<WsaError> named = WsaError.named("WSANO_ADDRESS");
    WinsockException exception = new WinsockException("bind", 10048);
    SocketException socketException = exception;
    String function = exception.function();
    WsaError error = exception.error();
    int errorCode = exception.errorCode();
    Optional<String> option = exception.option();
  }

  static void client(Executor executor) throws IOException {
    IcmpClient.Builder builder = IcmpClient.builder().maxOutstanding(16_384).executor(executor);
    try (IcmpClient icmp = builder.open()) {
      EchoSender sender = icmp;
    }
  }

  static void icmp(InetAddress target, InetAddress source) throws IOException {
    try (IcmpClient icmp = IcmpClient.open()) {
      EchoReply byAddress = icmp.ping(target);
      EchoReply byName = icmp.ping("localhost");
      EchoRequest request =
          EchoRequest.to(target)
              .timeout(Duration.ofSeconds(1))
              .timeToLive(3)
              .dontFragment(true)
              .payload(new byte[8])
              .payloadSize(8)
              .source(source)
              .build();
      CompletableFuture<EchoReply> future = icmp.sendAsync(request);
      EchoReply reply = icmp.send(request);
      EchoRequest asked = reply.request();
      IpStatus status = reply.status();
      int statusCode = reply.statusCode();
      boolean success = reply.isSuccess();
      Optional<InetAddress> responder = reply.responder();
      Duration roundTripTime = reply.roundTripTime();
      Duration elapsed = reply.elapsed();
      OptionalInt timeToLive = reply.timeToLive();
      byte[] payload = reply.payload();
      boolean matches = reply.payloadMatches();
      Instant sentAt = reply.sentAt();
      EchoReply made =
          EchoReply.of(request)
              .status(IpStatus.IP_SUCCESS)
              .responder(target)
              .roundTripTime(Duration.ofMillis(1))
              .elapsed(Duration.ofMillis(1))
              .timeToLive(64)
              .payload(payload)
              .sentAt(sentAt)
              .build();
      EchoSender sender = icmp;
      made = sender.send(request);
      future = sender.sendAsync(request);
      Consumer<EchoReply> each = r -> {};
      PingSeries series = PingSeries.of(request).count(10).interval(Duration.ofMillis(10));
      PingStatistics statistics = series.run(icmp);
      statistics = series.run(icmp, each);
      Map<EchoRequest, PingStatistics> all =
          PingSeries.of(List.of(request)).count(0).runAll(icmp, each);
      Optional<Duration> mean = statistics.mean();
      Optional<Duration> percentile = statistics.percentile(99.0);
      double lossRatio = statistics.lossRatio();
      Consumer<Hop> eachHop = h -> {};
      Optional<Duration> jitter = statistics.jitter();
      PingStatistics.Tally tally = PingStatistics.Tally.ofLast(100);
      long counted = tally.sent() + tally.received() + tally.lost() + statistics.failed();
      RouteMonitor monitor =
          RouteMonitor.to(target)
              .interval(Duration.ofSeconds(1))
              .timeout(Duration.ofSeconds(1))
              .maxHops(30)
              .payloadSize(32)
              .source(source)
              .rounds(3);
      RouteStatistics watched = monitor.run(icmp);
      Consumer<RouteStatistics> afterEachRound = r -> {};
      watched = monitor.run(icmp, afterEachRound);
      int rounds = watched.rounds();
      boolean watchedReached = watched.reached();
      InetAddress watchedTarget = watched.target();
      for (HopStatistics hop : watched.hops()) {
        int hopNumber = hop.number();
        List<InetAddress> responders = hop.responders();
        PingStatistics hopStatistics = hop.statistics();
        Optional<EchoReply> last = hop.last();
      }
      Traceroute trace =
          Traceroute.to(target)
              .giveUpAfter(5)
              .maxHops(30)
              .probesPerHop(3)
              .timeout(Duration.ofSeconds(1))
              .payloadSize(32)
              .source(source);
      Route route = trace.run(icmp);
      route = trace.run(icmp, eachHop);
      InetAddress end = route.target();
      boolean reached = route.reached();
      List<Hop> hops = route.hops();
      int number = hops.get(0).number();
      List<EchoReply> probes = hops.get(0).probes();
      Set<InetAddress> responders = hops.get(0).responders();
      PathMtu.Result result = PathMtu.to(target).timeout(Duration.ofSeconds(1)).run(icmp);
      OptionalInt mtu = result.mtu();
      Optional<InetAddress> limitedBy = result.limitedBy();
      IpStatus why = result.status();
      Collection<InetAddress> targets = List.of(target);
      Sweep sweep = Sweep.of(targets).timeout(Duration.ofSeconds(1)).window(64).ratePerSecond(1000);
      List<EchoReply> replies = sweep.run(icmp);
      replies = Sweep.subnet("127.0.0.0/30").run(icmp, each);
      replies = Sweep.range(target, target).run(icmp);
      statistics = series.run(sender, each);
      route = trace.run(sender, eachHop);
      result = PathMtu.to(target).run(sender);
      replies = sweep.run(sender, each);
    } catch (IcmpException e) {
      String function = e.function();
      int errorCode = e.errorCode();
    }
    IpStatus alias = IpStatus.IP_DEST_NO_ROUTE;
    String words = IpStatus.of(11010).description();
    int code = IpStatus.IP_REQ_TIMED_OUT.code();
  }

  static void triesAndFinds(SocketRef ref, WinSocket own) throws IOException {
    boolean wasSet = ref.trySet(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1));
    wasSet = ref.trySetBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, true);
    Optional<Duration> idle = ref.find(TcpOptions.TCP_KEEPIDLE);
    ref.keepAlive(KeepAlive.after(Duration.ofMinutes(1)).every(Duration.ofSeconds(10)).count(3));
    ref.keepAlive(KeepAlive.OFF);
    Optional<TcpInfo> info = ref.tcpInfo();
    boolean isOpen = ref.isOpen();
    long waiting = ref.ioctl(Ioctls.FIONREAD);
    own.disconnect();
    WsaError error = WsaError.ofHresult(0x8007274C);
    Optional<WsaError> ofJava = WsaError.of(new IOException());
  }

  static void options(SocketRef ref) throws IOException {
    WinsockOption<Integer> timeToLive = IpOptions.IP_TTL;
    SocketOption<Integer> socketOption = timeToLive;
    int level = timeToLive.level();
    int number = timeToLive.number();
    String since = timeToLive.since();
    OptionCodec<Integer> codec = timeToLive.codec();
    ReadWriteOption<Linger> linger = SocketLevelOptions.SO_LINGER;
    ReadableOption<WsaError> error = SocketLevelOptions.SO_ERROR;
    ReadableOption<SocketType> type = SocketLevelOptions.SO_TYPE;
    ReadableOption<Optional<Duration>> connectTime = SocketLevelOptions.SO_CONNECT_TIME;
    ReadableOption<ProtocolInfo> protocol = SocketLevelOptions.SO_PROTOCOL_INFOW;
    ReadableOption<BspState> state = SocketLevelOptions.SO_BSP_STATE;
    ReadableOption<Optional<IcmpErrorInfo>> icmpError = TcpOptions.TCP_ICMP_ERROR_INFO;
    ReadWriteOption<InterfaceSelector> multicastInterface = IpOptions.IP_MULTICAST_IF;
    List<List<WinsockOption<?>>> all =
        List.of(
            SocketLevelOptions.all(),
            IpOptions.all(),
            Ipv6Options.all(),
            TcpOptions.all(),
            UdpOptions.all(),
            RmOptions.all());
    ReadWriteOption<Integer> own = Options.readWrite("NAME", 6, 99, OptionCodec.DWORD);
    ReadableOption<Integer> readOnly = Options.readOnly("NAME", 6, 99, OptionCodec.DWORD);
    WritableOption<Integer> writeOnly = Options.writeOnly("NAME", 6, 99, OptionCodec.DWORD);
    Linger value = ref.get(linger);
    boolean on = Linger.of(Duration.ofSeconds(5)).isOn();
    Duration duration = Linger.OFF.duration();
    ProtocolInfo info = ref.get(protocol);
    String name = info.name();
    AddressFamily family = info.addressFamily();
    SocketType socketType = info.socketType();
    Protocol number6 = info.protocol();
    UUID provider = info.providerId();
    int catalogEntry = info.catalogEntryId();
    int flags = info.serviceFlags();
    int version = info.version();
    long messageSize = info.messageSize();
    BspState bsp = ref.get(state);
    Optional<InetSocketAddress> local = bsp.localAddress();
    Optional<InetSocketAddress> remote = bsp.remoteAddress();
    InterfaceSelector byIndex = InterfaceSelector.ofIndex(1);
    InterfaceSelector byAddress =
        InterfaceSelector.ofAddress((Inet4Address) InetAddress.getByName("127.0.0.1"));
    InterfaceSelector byDefault = InterfaceSelector.DEFAULT;
  }

  static void sockets(
      Socket s, ServerSocket server, DatagramSocket datagram, NetworkChannel channel)
      throws IOException {
    SocketRef ref = SocketRef.of(s);
    ref = SocketRef.of(server);
    ref = SocketRef.of(datagram);
    ref = SocketRef.of(channel);
    long handle = ref.handle();
    ref = SocketRef.ofHandle(handle);
    boolean noDelay = ref.get(TcpOptions.TCP_NODELAY);
    ref.set(TcpOptions.TCP_NODELAY, true);
    boolean supported = ref.supports(TcpOptions.TCP_KEEPIDLE);
    Map<ReadableOption<?>, OptionReading> readings = ref.readAll();
    for (OptionReading reading : readings.values()) {
      Optional<Object> value = reading.value();
      Optional<WinsockException> failure = reading.failure();
    }
    Optional<IcmpErrorInfo> info = ref.icmpErrorInfo();
    info.ifPresent(
        i -> {
          InetAddress source = i.source();
          Protocol protocol = i.protocol();
          int type = i.type();
          int code = i.code();
          String description = i.description();
        });
  }

  static void winSocket(InetSocketAddress address) throws IOException {
    try (WinSocket server = WinSocket.open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP);
        WinSocket client = WinSocket.tcp4()) {
      server.bind(address);
      server.listen(16);
      client.connect(server.localAddress());
      client.connect(server.localAddress(), Duration.ofSeconds(1));
      try (WinSocket accepted = server.accept()) {
        int sent = client.send(ByteBuffer.wrap(new byte[1]));
        int received = accepted.receive(ByteBuffer.allocateDirect(16));
        client.shutdownOutput();
        InetSocketAddress remote = accepted.remoteAddress();
      }
      List<WinSocket> others = List.of(WinSocket.tcp6(), WinSocket.udp4(), WinSocket.udp6());
      for (WinSocket other : others) {
        other.close();
      }
    } catch (ConnectFailedException e) {
      WinsockException exception = e;
      InetSocketAddress target = e.target();
      Optional<IcmpErrorInfo> info = e.icmpErrorInfo();
    }
  }

  static void ioctls(SocketRef ref) throws IOException {
    Duration second = Duration.ofSeconds(1);
    ref.ioctl(Ioctls.SIO_KEEPALIVE_VALS, new KeepAliveValues(true, second, second));
    List<Ioctl<?, ?>> all =
        List.of(
            Ioctls.SIO_TCP_INFO,
            Ioctls.SIO_UDP_CONNRESET,
            Ioctls.SIO_UDP_NETRESET,
            Ioctls.SIO_ROUTING_INTERFACE_QUERY,
            Ioctls.SIO_ADDRESS_LIST_QUERY,
            Ioctls.SIO_GET_INTERFACE_LIST,
            Ioctls.SIO_BASE_HANDLE,
            Ioctls.SIO_LOOPBACK_FAST_PATH,
            Ioctls.SIO_TCP_INITIAL_RTO,
            Ioctls.SIO_TCP_SET_ACK_FREQUENCY,
            Ioctls.SIO_RCVALL,
            Ioctls.FIONREAD,
            Ioctls.FIONBIO,
            Ioctls.SIOCATMARK);
    Ioctl<?, TcpInfo> tcpInfo = Ioctls.SIO_TCP_INFO;
    Ioctl<Integer, Integer> own =
        Ioctl.of("NAME", 0x98000099, OptionCodec.DWORD, OptionCodec.DWORD);
    int answer = ref.ioctl(own, 1);
  }

  static void messages(SocketRef ref, OutgoingMessage outgoing) throws IOException {
    ReceivedMessage message = ref.receiveMessage(ByteBuffer.allocate(1500));
    InetSocketAddress sender = message.sender();
    int length = message.length();
    Set<MessageFlag> flags = message.flags();
    boolean truncated = message.isTruncated();
    Optional<PacketInfo> packetInfo = message.packetInfo();
    OptionalInt timeToLive = message.timeToLive();
    OptionalInt trafficClass = message.trafficClass();
    List<ControlMessage> controlMessages = message.controlMessages();
    InetAddress destination = packetInfo.orElseThrow().destination();
    int interfaceIndex = new PacketInfo(destination, 1).interfaceIndex();
    ByteBuffer encoded = ControlMessages.encode(controlMessages);
    List<ControlMessage> decoded = ControlMessages.decode(encoded);
    int sent = ref.sendMessage(outgoing);
  }

  static void providers(Path dll, ProtocolInfo protocol, SocketRef ref) throws IOException {
    try (ServiceProvider provider = ServiceProvider.load(dll, protocol)) {
      boolean noDelay = provider.get(ref, TcpOptions.TCP_NODELAY);
      provider.set(ref, TcpOptions.TCP_NODELAY, true);
    }
    List<?> installed = ServiceProvider.installed();
  }
}
