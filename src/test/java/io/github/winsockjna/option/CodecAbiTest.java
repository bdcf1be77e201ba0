// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.abi.AbiTable;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of options have their fields where the headers have them. */
class CodecAbiTest {
  private static final byte[] GROUP = {(byte) 239, 1, 2, 3};
  private static final byte[] SOURCE = {10, 21, 22, 23};
  private static final byte[] INTERFACE = {10, 11, 12, 13};

  private static final byte[] GROUP6 = {
    (byte) 0xFF, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
  };

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesLinger(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes = Linger.CODEC.encode(Linger.of(Duration.ofSeconds(0x1234)));
    assertThat(Linger.CODEC.capacity()).isEqualTo(table.size("LINGER"));
    assertThat(bytes.remaining()).isEqualTo(table.size("LINGER"));
    assertThat(field(table, "LINGER.l_onoff", bytes)).containsExactly(1, 0);
    assertThat(field(table, "LINGER.l_linger", bytes)).containsExactly(0x34, 0x12);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsLinger(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes = littleEndian(table.size("LINGER"));
    bytes.putShort(table.offset("LINGER.l_onoff"), (short) 1);
    bytes.putShort(table.offset("LINGER.l_linger"), (short) 0x1234);
    assertThat(Linger.CODEC.decode(bytes)).isEqualTo(Linger.of(Duration.ofSeconds(0x1234)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesIpMreq(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes =
        Membership.INET.encode(new Membership(InetAddress.getByAddress(GROUP), byAddress()));
    assertThat(bytes.remaining()).isEqualTo(table.size("IP_MREQ"));
    assertThat(field(table, "IP_MREQ.imr_multiaddr", bytes)).isEqualTo(GROUP);
    assertThat(field(table, "IP_MREQ.imr_interface", bytes)).isEqualTo(INTERFACE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesIpMreqSource(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes =
        SourceMembership.INET.encode(
            new SourceMembership(
                InetAddress.getByAddress(GROUP), InetAddress.getByAddress(SOURCE), byAddress()));
    assertThat(bytes.remaining()).isEqualTo(table.size("IP_MREQ_SOURCE"));
    assertThat(field(table, "IP_MREQ_SOURCE.imr_multiaddr", bytes)).isEqualTo(GROUP);
    assertThat(field(table, "IP_MREQ_SOURCE.imr_sourceaddr", bytes)).isEqualTo(SOURCE);
    assertThat(field(table, "IP_MREQ_SOURCE.imr_interface", bytes)).isEqualTo(INTERFACE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesIpv6Mreq(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes =
        Membership.INET6.encode(
            new Membership(InetAddress.getByAddress(GROUP6), InterfaceSelector.ofIndex(0x010203)));
    assertThat(bytes.remaining()).isEqualTo(table.size("IPV6_MREQ"));
    assertThat(field(table, "IPV6_MREQ.ipv6mr_multiaddr", bytes)).isEqualTo(GROUP6);
    assertThat(field(table, "IPV6_MREQ.ipv6mr_interface", bytes)).containsExactly(3, 2, 1, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesGroupReq(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes =
        Membership.GROUP_INET.encode(
            new Membership(InetAddress.getByAddress(GROUP), InterfaceSelector.ofIndex(0x010203)));
    assertThat(bytes.remaining()).isEqualTo(table.size("GROUP_REQ"));
    assertThat(field(table, "GROUP_REQ.gr_interface", bytes)).containsExactly(3, 2, 1, 0);
    assertThat(field(table, "GROUP_REQ.gr_group", bytes)).startsWith(2, 0, 0, 0).contains(GROUP);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesGroupSourceReq(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    ByteBuffer bytes =
        SourceMembership.GROUP_INET.encode(
            new SourceMembership(
                InetAddress.getByAddress(GROUP),
                InetAddress.getByAddress(SOURCE),
                InterfaceSelector.ofIndex(0x010203)));
    assertThat(bytes.remaining()).isEqualTo(table.size("GROUP_SOURCE_REQ"));
    assertThat(field(table, "GROUP_SOURCE_REQ.gsr_interface", bytes)).containsExactly(3, 2, 1, 0);
    assertThat(field(table, "GROUP_SOURCE_REQ.gsr_group", bytes)).contains(GROUP);
    assertThat(field(table, "GROUP_SOURCE_REQ.gsr_source", bytes)).contains(SOURCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void offersRoomForTheStructuresOfReliableMulticast(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(RmSendWindow.CODEC.capacity()).isEqualTo(table.size("RM_SEND_WINDOW"));
    assertThat(RmFecInfo.CODEC.capacity()).isEqualTo(table.size("RM_FEC_INFO"));
    assertThat(RmSenderStatistics.CODEC.capacity()).isEqualTo(table.size("RM_SENDER_STATS"));
    assertThat(RmReceiverStatistics.CODEC.capacity()).isEqualTo(table.size("RM_RECEIVER_STATS"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsCsaddrInfo(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    long address = pointerSize == 8 ? 0x1_8000_0000L : 0x8000_0000L;
    InetSocketAddress local = new InetSocketAddress(InetAddress.getByAddress(INTERFACE), 1);
    InetSocketAddress remote = new InetSocketAddress(InetAddress.getByAddress(SOURCE), 2);
    int localAt = table.size("CSADDR_INFO");
    int remoteAt = localAt + table.size("SOCKADDR_IN");
    ByteBuffer bytes = littleEndian(remoteAt + table.size("SOCKADDR_IN"));
    bytes.put(localAt, Sockaddr.encode(local)).put(remoteAt, Sockaddr.encode(remote));
    putSocketAddress(table, bytes, "CSADDR_INFO.LocalAddr", address + localAt);
    putSocketAddress(table, bytes, "CSADDR_INFO.RemoteAddr", address + remoteAt);
    bytes.putInt(table.offset("CSADDR_INFO.iSocketType"), SocketType.DGRAM.code());
    bytes.putInt(table.offset("CSADDR_INFO.iProtocol"), Protocol.UDP.code());

    assertThat(new BspState.Codec(pointerSize).decode(bytes, address))
        .isEqualTo(
            new BspState(Optional.of(local), Optional.of(remote), SocketType.DGRAM, Protocol.UDP));
  }

  private static void putSocketAddress(
      AbiTable table, ByteBuffer bytes, String field, long pointer) {
    int at = table.offset(field) + table.offset("SOCKET_ADDRESS.lpSockaddr");
    if (table.size("SOCKET_ADDRESS.lpSockaddr") == Long.BYTES) {
      bytes.putLong(at, pointer);
    } else {
      bytes.putInt(at, (int) pointer);
    }
    bytes.putInt(
        table.offset(field) + table.offset("SOCKET_ADDRESS.iSockaddrLength"),
        table.size("SOCKADDR_IN"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void offersRoomForCsaddrInfoAndTwoAddresses(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(new BspState.Codec(pointerSize).capacity())
        .isGreaterThanOrEqualTo(table.size("CSADDR_INFO") + 2 * table.size("SOCKADDR_STORAGE"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesSocketHandlesAsWideAsSocket(int pointerSize) {
    assertThat(new SocketCodecs.Handle(pointerSize).encode(0x1234L).remaining())
        .isEqualTo(AbiTable.of(pointerSize).size("SOCKET"));
  }

  private static InterfaceSelector byAddress() throws UnknownHostException {
    return InterfaceSelector.ofAddress((Inet4Address) InetAddress.getByAddress(INTERFACE));
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] field(AbiTable table, String name, ByteBuffer bytes) {
    byte[] field = new byte[table.size(name)];
    bytes.slice().get(table.offset(name), field);
    return field;
  }
}
