// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  @ParameterizedTest
  @EnumSource
  void findsAFamilyByItsNumber(AddressFamily family) {
    assertThat(AddressFamily.of(family.code())).isSameAs(family);
  }

  @ParameterizedTest
  @EnumSource
  void findsATypeByItsNumber(SocketType type) {
    assertThat(SocketType.of(type.code())).isSameAs(type);
  }

  @ParameterizedTest
  @EnumSource
  void findsAProtocolByItsNumber(Protocol protocol) {
    assertThat(Protocol.of(protocol.code())).isSameAs(protocol);
  }

  @ParameterizedTest
  @CsvSource({
    "UNSPEC, 0",
    "UNIX, 1",
    "INET, 2",
    "IPX, 6",
    "APPLETALK, 16",
    "NETBIOS, 17",
    "INET6, 23",
    "IRDA, 26",
    "BTH, 32",
    "HYPERV, 34",
    "UNKNOWN, -1"
  })
  void hasTheFamiliesOfWindowsNotOfLinux(AddressFamily family, int code) {
    assertThat(family.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"STREAM, 1", "DGRAM, 2", "RAW, 3", "RDM, 4", "SEQPACKET, 5", "UNKNOWN, -1"})
  void hasTheTypesOfWinsock(SocketType type, int code) {
    assertThat(type.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "IP, 0",
    "ICMP, 1",
    "IGMP, 2",
    "TCP, 6",
    "UDP, 17",
    "IPV6, 41",
    "ICMPV6, 58",
    "PGM, 113",
    "RAW, 255",
    "UNKNOWN, -1"
  })
  void hasTheProtocolsOfIp(Protocol protocol, int code) {
    assertThat(protocol.code()).isEqualTo(code);
  }

  @Test
  void hasNoNumberTwice() {
    assertThat(AddressFamily.values()).extracting(AddressFamily::code).doesNotHaveDuplicates();
    assertThat(SocketType.values()).extracting(SocketType::code).doesNotHaveDuplicates();
    assertThat(Protocol.values()).extracting(Protocol::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 999, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void isUnknownForAnyOtherNumber(int code) {
    assertThat(AddressFamily.of(code)).isSameAs(AddressFamily.UNKNOWN);
    assertThat(SocketType.of(code)).isSameAs(SocketType.UNKNOWN);
    assertThat(Protocol.of(code)).isSameAs(Protocol.UNKNOWN);
  }
}
