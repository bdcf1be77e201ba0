// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.bytes.Sockaddr;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and protocol descriptions have their fields where the headers have them. */
class LayoutAbiTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesSockaddrIn(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    byte[] ip = {10, 11, 12, 13};
    byte[] bytes = Sockaddr.encode(new InetSocketAddress(InetAddress.getByAddress(ip), 0x1234));
    assertThat(bytes).hasSize(table.size("SOCKADDR_IN"));
    assertThat(Sockaddr.SIZE_IN).isEqualTo(table.size("SOCKADDR_IN"));
    assertThat(field(table, "SOCKADDR_IN.sin_family", bytes)).containsExactly(2, 0);
    assertThat(field(table, "SOCKADDR_IN.sin_port", bytes)).containsExactly(0x12, 0x34);
    assertThat(field(table, "SOCKADDR_IN.sin_addr", bytes)).isEqualTo(ip);
    assertThat(field(table, "SOCKADDR_IN.sin_zero", bytes)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void writesSockaddrIn6(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    byte[] ip = {(byte) 0xFE, (byte) 0x80, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    byte[] bytes =
        Sockaddr.encode(
            new InetSocketAddress(Inet6Address.getByAddress(null, ip, 0x01020304), 0x1234));
    assertThat(bytes).hasSize(table.size("SOCKADDR_IN6"));
    assertThat(Sockaddr.SIZE_IN6).isEqualTo(table.size("SOCKADDR_IN6"));
    assertThat(field(table, "SOCKADDR_IN6.sin6_family", bytes)).containsExactly(23, 0);
    assertThat(field(table, "SOCKADDR_IN6.sin6_port", bytes)).containsExactly(0x12, 0x34);
    assertThat(field(table, "SOCKADDR_IN6.sin6_flowinfo", bytes)).containsOnly(0);
    assertThat(field(table, "SOCKADDR_IN6.sin6_addr", bytes)).isEqualTo(ip);
    assertThat(field(table, "SOCKADDR_IN6.sin6_scope_id", bytes)).containsExactly(4, 3, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsSockaddrUn(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(Sockaddr.SIZE_UN).isEqualTo(table.size("SOCKADDR_UN"));
    ByteBuffer bytes = ByteBuffer.allocate(Sockaddr.SIZE_UN);
    bytes.put(table.offset("SOCKADDR_UN.sun_family"), (byte) Sockaddr.AF_UNIX);
    bytes.put(table.offset("SOCKADDR_UN.sun_path"), (byte) 'a');
    assertThat(Sockaddr.decodeAny(bytes)).isEqualTo(UnixDomainSocketAddress.of("a"));
  }

  private static byte[] field(AbiTable table, String name, byte[] bytes) {
    int offset = table.offset(name);
    return Arrays.copyOfRange(bytes, offset, offset + table.size(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsProtocolInfo(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(ProtocolInfo.SIZE_W).isEqualTo(table.size("WSAPROTOCOL_INFOW"));
    assertThat(ProtocolInfo.SIZE_A).isEqualTo(table.size("WSAPROTOCOL_INFOA"));

    ByteBuffer wide = protocolInfo(table, "WSAPROTOCOL_INFOW");
    int name = table.offset("WSAPROTOCOL_INFOW.szProtocol");
    wide.putChar(name, 'N').putChar(name + 2, '€');
    assertExpected(ProtocolInfo.decodeW(wide), "N€");

    ByteBuffer narrow = protocolInfo(table, "WSAPROTOCOL_INFOA");
    name = table.offset("WSAPROTOCOL_INFOA.szProtocol");
    narrow.put(name, (byte) 'N').put(name + 1, (byte) 'o');
    assertExpected(ProtocolInfo.decodeA(narrow), "No");
  }

  /** The last character of the longest name is found by its end, the end of the structure. */
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsTheLongestProtocolName(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    int most = table.constant("WSAPROTOCOL_LEN").orElseThrow();
    int name = table.offset("WSAPROTOCOL_INFOW.szProtocol");
    ByteBuffer wide = protocolInfo(table, "WSAPROTOCOL_INFOW");
    for (int i = 0; i < most; i++) {
      wide.putChar(name + 2 * i, 'x');
    }
    assertThat(ProtocolInfo.decodeW(wide).name()).isEqualTo("x".repeat(most));
  }

  private static ByteBuffer protocolInfo(AbiTable table, String structure) {
    ByteBuffer bytes = ByteBuffer.allocate(table.size(structure)).order(ByteOrder.LITTLE_ENDIAN);
    int guid = table.offset(structure + ".ProviderId");
    bytes.putInt(guid + table.offset("GUID.Data1"), 0x01020304);
    bytes.putShort(guid + table.offset("GUID.Data2"), (short) 0x0506);
    bytes.putShort(guid + table.offset("GUID.Data3"), (short) 0x0708);
    bytes.put(guid + table.offset("GUID.Data4"), new byte[] {9, 10, 11, 12, 13, 14, 15, 16});
    return bytes
        .putInt(table.offset(structure + ".dwServiceFlags1"), 0x21)
        .putInt(table.offset(structure + ".dwCatalogEntryId"), 1001)
        .putInt(table.offset(structure + ".iVersion"), 5)
        .putInt(table.offset(structure + ".iAddressFamily"), AddressFamily.INET6.code())
        .putInt(table.offset(structure + ".iSocketType"), SocketType.DGRAM.code())
        .putInt(table.offset(structure + ".iProtocol"), Protocol.UDP.code())
        .putInt(table.offset(structure + ".dwMessageSize"), 0xFFFF_FFFE);
  }

  private static void assertExpected(ProtocolInfo actual, String name) {
    assertThat(actual)
        .isEqualTo(
            ProtocolInfos.of(
                name,
                AddressFamily.INET6,
                SocketType.DGRAM,
                Protocol.UDP,
                UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10"),
                1001,
                0x21,
                5,
                0xFFFF_FFFEL));
  }
}
