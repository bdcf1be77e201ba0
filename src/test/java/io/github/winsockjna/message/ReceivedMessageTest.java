// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivedMessageTest {
  private static final InetSocketAddress SENDER = new InetSocketAddress("127.0.0.1", 9);

  private static ReceivedMessage with(ControlMessage... messages) {
    return new ReceivedMessage(SENDER, 5, 0, false, List.of(messages));
  }

  private static ReceivedMessage with(int level, int type, int number) {
    return with(
        ControlMessage.of(level, type, new byte[] {(byte) number, (byte) (number >> 8), 0, 0}));
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "0, 21", "41, 21"})
  void findsTheTimeToLiveUnderEitherType(int level, int type) {
    assertThat(with(level, type, 33).timeToLive()).hasValue(33);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "0, 39", "41, 39"})
  void findsTheTrafficClassUnderEitherType(int level, int type) {
    assertThat(with(level, type, 0xB9).trafficClass()).hasValue(0xB9);
  }

  @ParameterizedTest
  @CsvSource({"0", "41"})
  void findsTheCongestionNotificationForEitherFamily(int level) {
    assertThat(with(level, 50, 3).ecn()).hasValue(3);
  }

  @Test
  void takesTheCongestionNotificationFromTheTrafficClassUnlessToldItself() {
    ControlMessage trafficClass = ControlMessage.ofNumber(ControlType.IP_TOS, 0xB9);
    assertThat(with(trafficClass).ecn()).hasValue(1);
    assertThat(with(trafficClass, ControlMessage.ofNumber(ControlType.IP_ECN, 2)).ecn())
        .hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({"0", "41"})
  void findsTheInterfacesForEitherFamily(int level) {
    assertThat(with(level, 24, 258).interfaceIndex()).hasValue(258);
    assertThat(with(level, 47, 259).originalArrivalInterface()).hasValue(259);
  }

  @Test
  void takesTheInterfaceFromThePacketInfoUnlessToldItself() throws Exception {
    ControlMessage info =
        ControlMessage.ofPacketInfo(new PacketInfo(InetAddress.getByName("::1"), 7));
    assertThat(with(info).interfaceIndex()).hasValue(7);
    assertThat(with(info, ControlMessage.ofNumber(ControlType.IPV6_RECVIF, 8)).interfaceIndex())
        .hasValue(8);
  }

  @Test
  void findsTheSizeOfJoinedDatagrams() {
    assertThat(with(17, 3, 1200).coalescedSize()).hasValue(1200);
  }

  @Test
  void findsThePacketInfoAmongOthers() throws Exception {
    PacketInfo info = new PacketInfo(InetAddress.getByName("127.0.0.3"), 4);
    assertThat(
            with(ControlMessage.ofNumber(ControlType.IP_TTL, 1), ControlMessage.ofPacketInfo(info))
                .packetInfo())
        .contains(info);
  }

  @Test
  void answersEmptyForWhatWasNotTold() {
    ReceivedMessage message = with(99, 4, 1);
    assertThat(message.packetInfo()).isEmpty();
    assertThat(
            List.of(
                message.timeToLive(),
                message.trafficClass(),
                message.ecn(),
                message.interfaceIndex(),
                message.originalArrivalInterface(),
                message.coalescedSize()))
        .containsOnly(OptionalInt.empty());
    assertThat(message.controlMessages()).hasSize(1);
  }

  @Test
  void passesOverANumberOfAnotherLength() {
    assertThat(with(ControlMessage.of(0, 4, new byte[] {33})).timeToLive()).isEmpty();
  }

  @Test
  void keepsBitsWithoutAName() {
    ReceivedMessage message = new ReceivedMessage(SENDER, 0, 0x40_0900, true, List.of());
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_TRUNC, MessageFlag.MSG_MCAST);
    assertThat(message.flagBits()).isEqualTo(0x40_0900);
  }

  @ParameterizedTest
  @EnumSource(MessageFlag.class)
  void findsEachFlagByItsBit(MessageFlag flag) {
    assertThat(MessageFlag.of(flag.code())).containsExactly(flag);
    assertThat(MessageFlag.of(~flag.code())).doesNotContain(flag);
  }

  @Test
  void keepsItsMessagesToItself() {
    List<ControlMessage> messages = new ArrayList<>();
    ReceivedMessage message = new ReceivedMessage(SENDER, 0, 0, false, messages);
    messages.add(ControlMessage.ofNumber(ControlType.IP_TTL, 1));
    assertThat(message.controlMessages()).isEmpty();
  }
}
