// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.abi.AbiTable;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.InterfaceSelector;
import io.github.winsockjna.option.Membership;
import io.github.winsockjna.option.OptionCodec;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What controls take and answer has its fields where the headers have them. */
class IoctlAbiTest {
  private static final Inet4Address GROUP = (Inet4Address) ip("239.1.2.3");
  private static final Inet4Address FIRST = (Inet4Address) ip("10.1.2.3");
  private static final Inet4Address SECOND = (Inet4Address) ip("10.4.5.6");
  private static final InetAddress THIRD = ip("fd71:1:2:3:4:5:6:7");

  private static InetAddress ip(String literal) {
    return new InetSocketAddress(literal, 0).getAddress();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads what was written, field by field. */
  private record Written(AbiTable table, String structure, ByteBuffer bytes) {
    static <T> Written of(int pointerSize, String structure, OptionCodec<T> codec, T value) {
      AbiTable table = AbiTable.of(pointerSize);
      ByteBuffer bytes = codec.encode(value).slice().order(ByteOrder.LITTLE_ENDIAN);
      return new Written(table, structure, bytes);
    }

    Written asLongAsTheStructure() {
      assertThat(bytes.limit()).isEqualTo(table.size(structure));
      return this;
    }

    byte[] field(String name) {
      byte[] field = new byte[table.size(structure + "." + name)];
      bytes.get(table.offset(structure + "." + name), field);
      return field;
    }

    long number(String name) {
      byte[] field = Arrays.copyOf(field(name), Long.BYTES);
      return ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesTcpKeepalive(int pointerSize) {
    KeepAliveValues value =
        new KeepAliveValues(true, Duration.ofMillis(0xFFFF_FFFEL), Duration.ofMillis(0x0102_0304));
    Written written =
        Written.of(pointerSize, "tcp_keepalive", KeepAliveValues.CODEC, value)
            .asLongAsTheStructure();
    assertThat(written.number("onoff")).isEqualTo(1);
    assertThat(written.number("keepalivetime")).isEqualTo(0xFFFF_FFFEL);
    assertThat(written.number("keepaliveinterval")).isEqualTo(0x0102_0304);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesTcpInitialRtoParameters(int pointerSize) {
    TcpInitialRto both =
        new TcpInitialRto(Optional.of(Duration.ofMillis(0x1234)), OptionalInt.of(3));
    Written written =
        Written.of(pointerSize, "TCP_INITIAL_RTO_PARAMETERS", TcpInitialRto.CODEC, both)
            .asLongAsTheStructure();
    assertThat(written.number("Rtt")).isEqualTo(0x1234);
    assertThat(written.number("MaxSynRetransmissions")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesWhatIsLeftAsItIsWithAllBitsSet(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    TcpInitialRto neither = new TcpInitialRto(Optional.empty(), OptionalInt.empty());
    Written written =
        Written.of(pointerSize, "TCP_INITIAL_RTO_PARAMETERS", TcpInitialRto.CODEC, neither);
    assertThat(written.number("Rtt"))
        .isEqualTo(table.constant("TCP_INITIAL_RTO_UNSPECIFIED_RTT").orElseThrow());
    assertThat(written.number("MaxSynRetransmissions"))
        .isEqualTo(
            table.constant("TCP_INITIAL_RTO_UNSPECIFIED_MAX_SYN_RETRANSMISSIONS").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesRcvallIf(int pointerSize) {
    ReceiveAllInterface value = new ReceiveAllInterface(ReceiveAll.IPLEVEL, 0x0102_0304);
    Written written =
        Written.of(pointerSize, "RCVALL_IF", ReceiveAllInterface.CODEC, value)
            .asLongAsTheStructure();
    assertThat(written.number("Mode")).isEqualTo(3);
    assertThat(written.number("Interface")).isEqualTo(0x0102_0304);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesTimestampingConfig(int pointerSize) {
    for (boolean receive : new boolean[] {true, false}) {
      TimestampingConfig value = new TimestampingConfig(receive, !receive, 0xFFFE);
      Written written =
          Written.of(pointerSize, "TIMESTAMPING_CONFIG", TimestampingConfig.CODEC, value)
              .asLongAsTheStructure();
      String flag = receive ? "TIMESTAMPING_FLAG_RX" : "TIMESTAMPING_FLAG_TX";
      assertThat(written.number("Flags"))
          .isEqualTo(AbiTable.of(pointerSize).constant(flag).orElseThrow());
      assertThat(written.number("TxTimestampsBuffered")).isEqualTo(0xFFFE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesInetPortRangeWithThePortInNetworkOrder(int pointerSize) {
    Written written =
        Written.of(pointerSize, "INET_PORT_RANGE", PortRange.CODEC, new PortRange(0x1234, 0x5678))
            .asLongAsTheStructure();
    assertThat(written.field("StartPort")).containsExactly(0x12, 0x34);
    assertThat(written.field("NumberOfPorts")).containsExactly(0x78, 0x56);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsInetPortReservationInstance(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    String structure = "INET_PORT_RESERVATION_INSTANCE";
    ByteBuffer b = littleEndian(table.size(structure));
    b.put(table.offset(structure + ".StartPort"), new byte[] {(byte) 0xC1, 0x34});
    b.putShort(table.offset(structure + ".NumberOfPorts"), (short) 20);
    b.putLong(table.offset(structure + ".Token"), 0x0102_0304_0506_0708L);
    assertThat(PortReservation.CODEC.capacity()).isEqualTo(b.limit());
    assertThat(PortReservation.CODEC.decode(b))
        .isEqualTo(new PortReservation(new PortRange(0xC134, 20), 0x0102_0304_0506_0708L));
  }

  @Test
  void readsSocketProcessorAffinity() {
    ByteBuffer b = littleEndian(8).putShort((short) 0x0102).put((byte) 200).put((byte) 9);
    b.putShort((short) 0xFFFE).putShort((short) 9).flip();
    assertThat(SocketProcessorAffinity.CODEC.decode(b))
        .isEqualTo(new SocketProcessorAffinity(0x0102, 200, 0xFFFE));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsEveryFieldOfTcpInfoV0(int pointerSize) {
    TcpInfo info = TcpInfo.CODEC.decode(tcpInfo(AbiTable.of(pointerSize), "TCP_INFO_v0"));
    assertV0(info);
    assertThat(info.sendLimits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsEveryFieldOfTcpInfoV1(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    TcpInfo info = TcpInfo.CODEC.decode(tcpInfo(table, "TCP_INFO_v1"));
    assertV0(info);
    assertThat(info.sendLimits())
        .contains(
            new TcpSendLimits(
                new TcpSendLimits.Limit(0xFFFF_FF01L, Duration.ofMillis(0xFFFF_FF02L), 3),
                new TcpSendLimits.Limit(0xFFFF_FF04L, Duration.ofMillis(0xFFFF_FF05L), 6),
                new TcpSendLimits.Limit(0xFFFF_FF07L, Duration.ofMillis(0xFFFF_FF08L), 9)));
    assertThat(info.congestion()).isEmpty();
  }

  /** The headers at hand end with version 1; the rest is as Microsoft's have it. */
  @Test
  void readsEveryFieldOfTcpInfoV2() {
    AbiTable table = AbiTable.of(8);
    ByteBuffer first = tcpInfo(table, "TCP_INFO_v1");
    ByteBuffer b = littleEndian(152).put(0, first, 0, 136);
    b.putInt(136, 0xFFFF_FFFE).putInt(140, 0xCCCC_CC01).putInt(144, 7).putInt(148, 0xFFFF_FFFF);
    TcpInfo info = TcpInfo.CODEC.decode(b);
    assertV0(info);
    assertThat(info.sendLimits()).isEqualTo(TcpInfo.CODEC.decode(first).sendLimits());
    assertThat(info.congestion()).contains(new TcpCongestion(0xFFFF_FFFEL, true, 7, 0xFFFF_FFFFL));
    b.putInt(140, 0xCCCC_CC00);
    assertThat(TcpInfo.CODEC.decode(b).congestion().orElseThrow().ecnNegotiated()).isFalse();
    assertThat(TcpInfo.CODEC.capacity()).isEqualTo(152);
  }

  /** Every field another number, and the largest where it has four bytes. */
  private static ByteBuffer tcpInfo(AbiTable table, String structure) {
    ByteBuffer b = littleEndian(table.size(structure));
    for (int i = 0; i < b.limit(); i++) {
      b.put(i, (byte) 0xCC);
    }
    int number = 1;
    for (String field :
        List.of(
            "Mss,RttUs,MinRttUs,BytesInFlight,Cwnd,SndWnd,RcvWnd,RcvBuf,BytesReordered"
                .concat(",BytesRetrans,FastRetrans,DupAcksIn,TimeoutEpisodes")
                .split(","))) {
      b.putInt(table.offset(structure + "." + field), 0xFFFF_FFF0 - number++);
    }
    b.putInt(table.offset(structure + ".State"), TcpState.CLOSE_WAIT.code());
    b.putLong(table.offset(structure + ".ConnectionTimeMs"), 1L << 40);
    b.put(table.offset(structure + ".TimestampsEnabled"), (byte) 1);
    b.putLong(table.offset(structure + ".BytesOut"), 1L << 41);
    b.putLong(table.offset(structure + ".BytesIn"), 1L << 42);
    b.put(table.offset(structure + ".SynRetrans"), (byte) 0xFE);
    if (structure.endsWith("v1")) {
      int limit = 1;
      for (String why : List.of("Rwin", "Cwnd", "Snd")) {
        b.putInt(table.offset(structure + ".SndLimTrans" + why), 0xFFFF_FF00 + limit++);
        b.putInt(table.offset(structure + ".SndLimTime" + why), 0xFFFF_FF00 + limit++);
        b.putLong(table.offset(structure + ".SndLimBytes" + why), limit++);
      }
    }
    return b;
  }

  private static void assertV0(TcpInfo info) {
    assertThat(info)
        .usingRecursiveComparison()
        .ignoringFields("values.sendLimits", "values.congestion")
        .isEqualTo(
            TcpInfos.of(
                TcpState.CLOSE_WAIT,
                0xFFFF_FFEFL,
                Duration.ofMillis(1L << 40),
                true,
                Duration.ofNanos(0xFFFF_FFEEL * 1000),
                Duration.ofNanos(0xFFFF_FFEDL * 1000),
                0xFFFF_FFECL,
                0xFFFF_FFEBL,
                0xFFFF_FFEAL,
                0xFFFF_FFE9L,
                0xFFFF_FFE8L,
                1L << 41,
                1L << 42,
                0xFFFF_FFE7L,
                0xFFFF_FFE6L,
                0xFFFF_FFE5L,
                0xFFFF_FFE4L,
                0xFFFF_FFE3L,
                0xFE,
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 87, 89, 135, 137, 151, 153})
  void refusesTcpInfoOfAnotherLength(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TcpInfo.CODEC.decode(littleEndian(length)))
        .withMessageStartingWith("A TCP_INFO_v2 has 152 bytes, not " + length + " bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsInterfaceInfos(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    int size = table.size("INTERFACE_INFO");
    ByteBuffer b = littleEndian(2 * size);
    putInterface(table, b.slice(0, size), 0x15, FIRST);
    putInterface(table, b.slice(size, size), 0xFFFF_FFE0, SECOND);
    assertThat(InterfaceInfo.LIST.decode(b))
        .containsExactly(
            info(
                FIRST,
                EnumSet.of(InterfaceFlag.UP, InterfaceFlag.LOOPBACK, InterfaceFlag.MULTICAST)),
            info(SECOND, EnumSet.noneOf(InterfaceFlag.class)));
  }

  @Test
  void readsAnInterfaceWithoutBroadcast() {
    AbiTable table = AbiTable.of(8);
    ByteBuffer b = littleEndian(table.size("INTERFACE_INFO"));
    putInterface(table, b, 1, FIRST);
    b.put(table.offset("INTERFACE_INFO.iiBroadcastAddress"), new byte[16]);
    assertThat(InterfaceInfo.LIST.decode(b))
        .extracting(InterfaceInfo::broadcastAddress)
        .containsExactly(Optional.empty());
  }

  private static InterfaceInfo info(InetAddress address, EnumSet<InterfaceFlag> flags) {
    return new InterfaceInfo(flags, address, Optional.of(ip("255.255.255.255")), ip("255.0.0.0"));
  }

  private static void putInterface(AbiTable table, ByteBuffer b, int flags, InetAddress address) {
    b.order(ByteOrder.LITTLE_ENDIAN).putInt(table.offset("INTERFACE_INFO.iiFlags"), flags);
    b.put(table.offset("INTERFACE_INFO.iiAddress"), sockaddr(address));
    b.put(table.offset("INTERFACE_INFO.iiBroadcastAddress"), sockaddr(ip("255.255.255.255")));
    b.put(table.offset("INTERFACE_INFO.iiNetmask"), sockaddr(ip("255.0.0.0")));
  }

  private static byte[] sockaddr(InetAddress address) {
    return Sockaddr.encode(new InetSocketAddress(address, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsSocketAddressList(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    long address = pointerSize == 8 ? 0x1_8000_0000L : 0x8000_0000L;
    List<InetAddress> expected = List.of(FIRST, THIRD, SECOND);
    int list = table.offset("SOCKET_ADDRESS_LIST.Address");
    int addresses = list + 3 * table.size("SOCKET_ADDRESS");
    ByteBuffer b = littleEndian(addresses + 3 * Sockaddr.SIZE_IN6);
    b.putInt(table.offset("SOCKET_ADDRESS_LIST.iAddressCount"), 3);
    for (int i = 0; i < 3; i++) {
      int entry = list + i * table.size("SOCKET_ADDRESS");
      int at = addresses + (2 - i) * Sockaddr.SIZE_IN6;
      byte[] sockaddr = sockaddr(expected.get(i));
      b.put(at, sockaddr);
      putPointer(b, entry + table.offset("SOCKET_ADDRESS.lpSockaddr"), pointerSize, address + at);
      b.putInt(entry + table.offset("SOCKET_ADDRESS.iSockaddrLength"), sockaddr.length);
    }
    AddressListCodec codec = new AddressListCodec(pointerSize);
    assertThat(codec.decode(b, address)).isEqualTo(expected);
    assertThat(codec.decode(littleEndian(table.size("SOCKET_ADDRESS_LIST")), address)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(b, address + 0x1000))
        .withMessageStartingWith("The pointer at " + pointerSize + " leads outside of ");
    b.putInt(0, 100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(b, address))
        .withMessageStartingWith("the number of addresses is 100, but must be from 0 to ");
  }

  private static void putPointer(ByteBuffer b, int at, int pointerSize, long pointer) {
    if (pointerSize == Long.BYTES) {
      b.putLong(at, pointer);
    } else {
      b.putInt(at, (int) pointer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesSocketAddressListOfIpv6Only(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    AddressListCodec codec = new AddressListCodec(pointerSize);
    ByteBuffer b = codec.encode(List.of(THIRD, FIRST), 0x8000_0000L);
    int second = table.offset("SOCKET_ADDRESS_LIST.Address") + table.size("SOCKET_ADDRESS");
    assertThat(b.getInt(table.offset("SOCKET_ADDRESS_LIST.iAddressCount"))).isEqualTo(2);
    assertThat(b.getInt(second + table.offset("SOCKET_ADDRESS.iSockaddrLength")))
        .isEqualTo(table.size("SOCKADDR_IN6"));
    int at = (int) (Integer.toUnsignedLong(b.getInt(second)) - 0x8000_0000L);
    byte[] mapped = new byte[16];
    b.get(at + table.offset("SOCKADDR_IN6.sin6_addr"), mapped);
    assertThat(mapped).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 10, 1, 2, 3);
    assertThat(codec.decode(b, 0x8000_0000L)).containsExactly(THIRD, FIRST);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesIpMsfilter(int pointerSize) {
    MulticastFilter value =
        new MulticastFilter(
            GROUP,
            InterfaceSelector.ofAddress(FIRST),
            MulticastFilter.Mode.EXCLUDE,
            List.of(SECOND));
    Written written = Written.of(pointerSize, "IP_MSFILTER", MulticastFilterCodec.INET, value);
    written.asLongAsTheStructure();
    assertThat(written.field("imsf_multiaddr")).isEqualTo(GROUP.getAddress());
    assertThat(written.field("imsf_interface")).isEqualTo(FIRST.getAddress());
    assertThat(written.number("imsf_fmode")).isEqualTo(1);
    assertThat(written.number("imsf_numsrc")).isEqualTo(1);
    assertThat(written.field("imsf_slist")).isEqualTo(SECOND.getAddress());
    assertThat(MulticastFilterCodec.INET.decode(written.bytes())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesGroupFilter(int pointerSize) {
    InetAddress group = ip("ff02::1:2");
    MulticastFilter value =
        new MulticastFilter(
            group,
            InterfaceSelector.ofIndex(0x010203),
            MulticastFilter.Mode.EXCLUDE,
            List.of(THIRD));
    Written written = Written.of(pointerSize, "GROUP_FILTER", MulticastFilterCodec.GROUP, value);
    written.asLongAsTheStructure();
    assertThat(written.number("gf_interface")).isEqualTo(0x010203);
    assertThat(written.field("gf_group")).startsWith(sockaddr(group));
    assertThat(written.number("gf_fmode")).isEqualTo(1);
    assertThat(written.number("gf_numsrc")).isEqualTo(1);
    assertThat(written.field("gf_slist")).startsWith(sockaddr(THIRD));
    assertThat(MulticastFilterCodec.GROUP.decode(written.bytes())).isEqualTo(value);
  }

  @Test
  void asksForAFilterWithRoomForItsSources() {
    ByteBuffer question = MulticastFilterCodec.INET.query().encode(Membership.of(GROUP));
    assertThat(question.remaining()).isEqualTo(MulticastFilterCodec.INET.capacity());
    assertThat(MulticastFilterCodec.INET.decode(question))
        .isEqualTo(
            new MulticastFilter(
                GROUP,
                InterfaceSelector.DEFAULT,
                MulticastFilter.Mode.INCLUDE,
                List.of(
                    new ArrayList<>(
                            java.util.Collections.nCopies(
                                MulticastFilterCodec.MOST_SOURCES, ip("0.0.0.0")))
                        .toArray(InetAddress[]::new))));
  }

  @Test
  void refusesAFilterWithMoreSourcesThanBytes() {
    ByteBuffer b = littleEndian(20).putInt(12, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticastFilterCodec.INET.decode(b))
        .withMessage("the number of sources is 2, but must be from 0 to 1");
  }

  @Test
  void refusesAFilterOfTheOtherFamily() {
    MulticastFilter value =
        new MulticastFilter(
            GROUP, InterfaceSelector.DEFAULT, MulticastFilter.Mode.INCLUDE, List.of(FIRST, THIRD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MulticastFilterCodec.INET.encode(value))
        .withMessage("sources[1] is fd71:1:2:3:4:5:6:7, but must be an Inet4Address");
  }

  @Test
  void readsAnAddressOfEitherFamily() throws Exception {
    Inet6Address scoped = Inet6Address.getByAddress(null, THIRD.getAddress(), 7);
    for (InetAddress address : List.of(FIRST, THIRD, scoped)) {
      OptionCodec<InetAddress> codec = Ioctls.SIO_ROUTING_INTERFACE_QUERY.output();
      ByteBuffer bytes = codec.encode(address);
      assertThat(bytes.remaining()).isEqualTo(address == FIRST ? 16 : 28);
      assertThat(codec.decode(bytes)).isEqualTo(address);
      assertThat(codec.capacity()).isGreaterThanOrEqualTo(28);
    }
  }
}
