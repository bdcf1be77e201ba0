// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.winsockjna.AddressFamily;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMessageTest {
  private static final OutgoingMessage PLAIN = OutgoingMessage.of(ByteBuffer.allocate(3));
  private static final InetSocketAddress V4 = new InetSocketAddress("127.0.0.1", 9);
  private static final InetSocketAddress V6 = new InetSocketAddress("::1", 9);

  private static PacketInfo info(String address) throws Exception {
    return new PacketInfo(InetAddress.getByName(address), 5);
  }

  @Test
  void hasNothingButDataAtFirst() {
    assertThat(PLAIN.hasControlMessages()).isFalse();
    assertThat(PLAIN.controlMessages(AddressFamily.INET)).isEmpty();
    assertThat(PLAIN.destination()).isEmpty();
    assertThat(PLAIN.family()).isEmpty();
  }

  @Test
  void looksAtTheDataFromPositionToLimit() {
    ByteBuffer data = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3);
    OutgoingMessage message = OutgoingMessage.of(data);
    message.data().get();
    assertThat(message.data()).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
    assertThat(data.position()).isEqualTo(1);
    data.clear();
    assertThat(message.data()).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
  }

  @Test
  void saysEachNumberAsTheFamilyDoes() {
    OutgoingMessage message = PLAIN.timeToLive(33).trafficClass(0xB8).ecn(2).segmentSize(1200);
    assertThat(message.controlMessages(AddressFamily.INET))
        .containsExactly(
            ControlMessage.ofNumber(ControlType.IP_TTL, 33),
            ControlMessage.ofNumber(ControlType.IP_TOS, 0xB8),
            ControlMessage.ofNumber(ControlType.IP_ECN, 2),
            ControlMessage.ofNumber(ControlType.UDP_SEND_MSG_SIZE, 1200));
    assertThat(message.controlMessages(AddressFamily.INET6))
        .containsExactly(
            ControlMessage.ofNumber(ControlType.IPV6_HOPLIMIT, 33),
            ControlMessage.ofNumber(ControlType.IPV6_TCLASS, 0xB8),
            ControlMessage.ofNumber(ControlType.IPV6_ECN, 2),
            ControlMessage.ofNumber(ControlType.UDP_SEND_MSG_SIZE, 1200));
  }

  @Test
  void putsPacketInfoFirstAndWhatWasAddedLast() throws Exception {
    ControlMessage own = ControlMessage.of(1, 2, new byte[] {3});
    ControlMessage another = ControlMessage.of(4, 5, new byte[] {6});
    OutgoingMessage message =
        PLAIN.controlMessage(own).controlMessage(another).ecn(1).packetInfo(info("127.0.0.2"));
    assertThat(message.hasControlMessages()).isTrue();
    assertThat(message.controlMessages(AddressFamily.INET))
        .containsExactly(
            ControlMessage.ofPacketInfo(info("127.0.0.2")),
            ControlMessage.ofNumber(ControlType.IP_ECN, 1),
            own,
            another);
  }

  @Test
  void takesAMappedAddressWithAScopeForIpv4() throws Exception {
    byte[] bytes = HexFormat.of().parseHex("00000000000000000000ffffc0000201");
    InetAddress scoped = Inet6Address.getByAddress(null, bytes, 7);
    OutgoingMessage message =
        PLAIN.to(new InetSocketAddress(scoped, 80)).packetInfo(new PacketInfo(scoped, 7));

    assertThat(message.destination()).contains(new InetSocketAddress("192.0.2.1", 80));
    assertThat(message.family()).contains(AddressFamily.INET);
    assertThat(message.controlMessages(AddressFamily.INET))
        .containsExactly(
            ControlMessage.ofPacketInfo(new PacketInfo(InetAddress.getByName("192.0.2.1"), 7)));
  }

  @Test
  void staysAsItIsWhenAnotherIsMadeOfIt() {
    OutgoingMessage first = PLAIN.ecn(1);
    OutgoingMessage second = first.ecn(2).to(V4);
    assertThat(first.controlMessages(AddressFamily.INET))
        .containsExactly(ControlMessage.ofNumber(ControlType.IP_ECN, 1));
    assertThat(first.destination()).isEmpty();
    assertThat(second.controlMessages(AddressFamily.INET))
        .containsExactly(ControlMessage.ofNumber(ControlType.IP_ECN, 2));
    assertThat(second.destination()).contains(V4);
  }

  @Test
  void isOfTheFamilyOfDestinationOrSource() throws Exception {
    assertThat(PLAIN.to(V4).family()).contains(AddressFamily.INET);
    assertThat(PLAIN.to(V6).family()).contains(AddressFamily.INET6);
    assertThat(PLAIN.packetInfo(info("127.0.0.1")).family()).contains(AddressFamily.INET);
    assertThat(PLAIN.packetInfo(info("::1")).family()).contains(AddressFamily.INET6);
  }

  @Test
  void refusesASourceOfAnotherFamily() throws Exception {
    PacketInfo v6 = info("::1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.to(V4).packetInfo(v6))
        .withMessageContaining("packetInfo has address /0:0:0:0:0:0:0:1")
        .withMessageContaining("/127.0.0.1");
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.packetInfo(v6).to(V4));
  }

  @Test
  void refusesADestinationWithoutAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.to(InetSocketAddress.createUnresolved("host.invalid", 9)))
        .withMessageContaining("destination is host.invalid")
        .withMessageContaining("resolved");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> OutgoingMessage.of(null));
    assertThatNullPointerException().isThrownBy(() -> PLAIN.to(null)).withMessage("destination");
    assertThatNullPointerException()
        .isThrownBy(() -> PLAIN.packetInfo(null))
        .withMessage("packetInfo");
    assertThatNullPointerException()
        .isThrownBy(() -> PLAIN.controlMessage(null))
        .withMessage("message");
  }

  @ParameterizedTest
  @CsvSource({"0", "256", "-1"})
  void refusesATimeToLiveOutOfRange(int value) {
    assertRefused(PLAIN::timeToLive, value, "timeToLive is %d, but must be from 1 to 255");
  }

  @ParameterizedTest
  @CsvSource({"-1", "256"})
  void refusesATrafficClassOutOfRange(int value) {
    assertRefused(PLAIN::trafficClass, value, "trafficClass is %d, but must be from 0 to 255");
  }

  @ParameterizedTest
  @CsvSource({"-1", "3"})
  void refusesACongestionNotificationOfRouters(int value) {
    assertRefused(PLAIN::ecn, value, "ecn is %d, but must be from 0 to 2");
  }

  @ParameterizedTest
  @CsvSource({"0", "65536"})
  void refusesASegmentSizeOutOfRange(int value) {
    assertRefused(PLAIN::segmentSize, value, "segmentSize is %d, but must be from 1 to 65535");
  }

  private static void assertRefused(
      IntFunction<OutgoingMessage> setting, int value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.apply(value))
        .withMessage(message.formatted(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255})
  void takesTheEndsOfTheRanges(int timeToLive) {
    assertThat(
            PLAIN
                .timeToLive(timeToLive)
                .trafficClass(255)
                .ecn(0)
                .segmentSize(65_535)
                .controlMessages(AddressFamily.INET))
        .contains(ControlMessage.ofNumber(ControlType.IP_TTL, timeToLive));
  }
}
