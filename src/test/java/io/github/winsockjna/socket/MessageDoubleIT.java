// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Library;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.ControlMessages;
import io.github.winsockjna.message.ControlType;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedError;
import io.github.winsockjna.message.ReceivedMessage;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What newer versions of Windows send up and take, through native memory and a real call. */
@NeedsDoubles
class MessageDoubleIT {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);
  private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 4321);
  private static final int NOT_TOLD = -1;

  /** The part of the double that is about messages. */
  public interface MessageDouble extends Library {
    void forget_messages();

    void answer_message(
        int error,
        int count,
        int flags,
        byte[] name,
        int nameLength,
        byte[] data,
        int dataLength,
        byte[] control,
        int controlLength);

    void record_messages();

    int sent_name(byte[] to, int room);

    int sent_data(byte[] to, int room);

    int sent_control(byte[] to, int room);

    int sent_buffers();

    int sent_flags();
  }

  private MessageDouble messages;
  private DatagramSocket java;
  private SocketRef socket;

  @BeforeEach
  void open() throws Exception {
    messages = Doubles.load("ws2_32", MessageDouble.class);
    java = new DatagramSocket(0);
    long handle = SocketRef.of(java).handle();
    socket = new SocketRef(Doubles.load("ws2_32", Ws2_32.class), SocketHandle.of(handle));
  }

  @AfterEach
  void close() {
    messages.forget_messages();
    java.close();
  }

  private void answer(int error, int count, int flags, ControlMessage... control) {
    answer(error, count, flags, Sockaddr.encode(PEER), ControlMessages.encode(List.of(control)));
  }

  private void answer(int error, int count, int flags, byte[] name, ByteBuffer control) {
    messages.answer_message(
        error,
        count,
        flags,
        name,
        name.length,
        HELLO,
        HELLO.length,
        control.array(),
        control.remaining());
  }

  private ReceivedMessage receive(ControlMessage... control) throws Exception {
    answer(0, HELLO.length, 0, control);
    ByteBuffer data = ByteBuffer.allocate(9);
    ReceivedMessage message = socket.receiveMessage(data);
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(HELLO));
    assertThat(message.sender()).isEqualTo(PEER);
    assertThat(message.controlMessages()).containsExactly(control);
    return message;
  }

  private static ControlMessage number(int level, int type, int number) {
    return ControlMessage.of(level, type, new byte[] {(byte) number, (byte) (number >> 8), 0, 0});
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "0, 21", "41, 21"})
  void timeToLiveComesUnderAnyOfItsTypes(int level, int type) throws Exception {
    assertThat(receive(number(level, type, 33)).timeToLive()).hasValue(33);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "0, 39", "41, 39"})
  void trafficClassComesUnderAnyOfItsTypes(int level, int type) throws Exception {
    assertThat(receive(number(level, type, 0xB9)).trafficClass()).hasValue(0xB9);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "41, 1", "41, 2"})
  void congestionNotificationComes(int level, int ecn) throws Exception {
    assertThat(receive(number(level, 50, ecn)).ecn()).hasValue(ecn);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 41})
  void interfacesCome(int level) throws Exception {
    ReceivedMessage message = receive(number(level, 24, 300), number(level, 47, 301));
    assertThat(message.interfaceIndex()).hasValue(300);
    assertThat(message.originalArrivalInterface()).hasValue(301);
  }

  @Test
  void theSizeOfJoinedDatagramsComes() throws Exception {
    assertThat(receive(number(17, 3, 1200)).coalescedSize()).hasValue(1200);
  }

  @Test
  void unknownMessagesComeThroughAsTheyAre() throws Exception {
    ControlMessage odd = ControlMessage.of(1234, 5678, new byte[] {1, 2, 3});
    ControlMessage empty = ControlMessage.of(0, 60, new byte[0]);
    assertThat(receive(odd, empty, number(0, 4, 7)).timeToLive()).hasValue(7);
  }

  /** A datagram is of one family. */
  @ParameterizedTest
  @ValueSource(ints = {0, 41})
  void everythingOfAFamilyAtOnceFits(int other) throws Exception {
    ControlMessage[] all =
        Arrays.stream(ControlType.values())
            .filter(kind -> kind.level() != other)
            .map(kind -> ControlMessage.of(kind.level(), kind.type(), new byte[20]))
            .toArray(ControlMessage[]::new);
    receive(all);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageFlag.class,
      names = {"MSG_BCAST", "MSG_MCAST", "MSG_ERRQUEUE"})
  void flagsComeAlsoThoseWithoutAName(MessageFlag flag) throws Exception {
    answer(0, HELLO.length, flag.code() | 0x40_0000);
    ReceivedMessage message = socket.receiveMessage(ByteBuffer.allocate(9));
    assertThat(message.flags()).containsExactly(flag);
    assertThat(message.flagBits()).isEqualTo(flag.code() | 0x40_0000);
    assertThat(message.isTruncated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dataThatWasCutOffIsKept(boolean direct) throws Exception {
    answer(WsaError.WSAEMSGSIZE.code(), 3, 0x100, number(0, 4, 33));
    ByteBuffer data = direct ? ByteBuffer.allocateDirect(3) : ByteBuffer.allocate(3);
    ReceivedMessage message = socket.receiveMessage(data);
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_TRUNC);
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.length()).isEqualTo(3);
    assertThat(message.timeToLive()).hasValue(33);
    assertThat(message.sender()).isEqualTo(PEER);
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(HELLO, 0, 3));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-1, 9"})
  void dataIsKeptWhenControlMessagesWereCutOff(int told, int length) throws Exception {
    answer(WsaError.WSAEMSGSIZE.code(), told, 0x200, number(0, 4, 33));
    ByteBuffer data = ByteBuffer.allocate(9);
    ReceivedMessage message = socket.receiveMessage(data);
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_CTRUNC);
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.length()).isEqualTo(length);
    assertThat(message.timeToLive()).hasValue(33);
    assertThat(data.flip().limit(5)).isEqualTo(ByteBuffer.wrap(HELLO));
  }

  @Test
  void whatIsBehindAMessageCutOffIsNotLookedAt() throws Exception {
    ByteBuffer control =
        ControlMessages.encode(List.of(number(0, 4, 33), number(0, 3, 9))).limit(40);
    answer(WsaError.WSAEMSGSIZE.code(), 5, 0x200, Sockaddr.encode(PEER), control);
    ReceivedMessage message = socket.receiveMessage(ByteBuffer.allocate(9));
    assertThat(message.timeToLive()).hasValue(33);
    assertThat(message.trafficClass()).isEmpty();
  }

  @Test
  void aSenderThatIsNotToldIsTheWildcardAddress() throws Exception {
    answer(0, 5, 0, new byte[0], ByteBuffer.allocate(0));
    assertThat(socket.receiveMessage(ByteBuffer.allocate(9)).sender())
        .isEqualTo(new InetSocketAddress("0.0.0.0", 0));
  }

  @Test
  void destinationAndTimestampCome() throws Exception {
    ReceivedMessage message =
        receive(
            ControlMessage.of(0, 25, new byte[] {127, 0, 0, 2}),
            ControlMessage.of(0xFFFF, 0x300A, new byte[] {1, 0, 0, 0, 1, 0, 0, 0}));
    assertThat(message.destination()).contains(InetAddress.getByName("127.0.0.2"));
    assertThat(message.timestamp()).hasValue(0x1_0000_0001L);
    assertThat(message.receivedError()).isEmpty();
  }

  /** The double gives an error only to a call that asks for one. */
  @Test
  void errorsComeFromTheErrorQueue() throws Exception {
    byte[] unreachable = {1, 0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0};
    answer(0, HELLO.length, 0x1000, ControlMessage.of(0, 75, unreachable));
    ByteBuffer data = ByteBuffer.allocate(9);
    ReceivedMessage message = socket.tryReceiveError(data).orElseThrow();
    assertThat(message.receivedError()).contains(new ReceivedError(1, 0, 3, 3));
    assertThat(message.sender()).isEqualTo(PEER);
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_ERRQUEUE);
    assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(HELLO));
  }

  @Test
  void anEmptyErrorQueueIsNoError() throws Exception {
    answer(WsaError.WSAEWOULDBLOCK.code(), NOT_TOLD, 0x1000);
    assertThat(socket.tryReceiveError(ByteBuffer.allocate(9))).isEmpty();
  }

  /** The double refuses a call that offers less than the first, or brings flags along. */
  @Test
  void eachCallOffersTheWholeRoomAnew() throws Exception {
    for (int i = 0; i < 3; i++) {
      receive(number(0, 4, i));
      answer(WsaError.WSAEMSGSIZE.code(), NOT_TOLD, 0xFFFF);
      assertThat(socket.receiveMessage(ByteBuffer.allocate(2)).length()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = WsaError.class,
      names = {"WSAENETDOWN", "WSAENETRESET", "WSAECONNRESET", "WSAEINTR", "WSANOTINITIALISED"})
  void otherErrorsAreErrors(WsaError error) {
    answer(error.code(), 5, 0);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.receiveMessage(ByteBuffer.allocate(9)))
        .returns(error, WinsockException::error)
        .returns("WSARecvMsg", WinsockException::function);
  }

  private static byte[] bytes(BiFunction<byte[], Integer, Integer> sent) {
    byte[] room = new byte[1024];
    return Arrays.copyOf(room, sent.apply(room, room.length));
  }

  private List<ControlMessage> sentControl() {
    return ControlMessages.decode(ByteBuffer.wrap(bytes(messages::sent_control)));
  }

  @Test
  void whatIsSentArrivesAtTheFunction() throws Exception {
    messages.record_messages();
    InetSocketAddress v6 = new InetSocketAddress("::1", 4321);
    PacketInfo source = new PacketInfo(InetAddress.getByName("::1"), 7);
    ControlMessage own = ControlMessage.of(1234, 5678, new byte[] {1, 2, 3});
    int sent =
        socket.sendMessage(
            OutgoingMessage.of(ByteBuffer.wrap(HELLO))
                .to(v6)
                .packetInfo(source)
                .timeToLive(33)
                .trafficClass(0xB8)
                .ecn(2)
                .segmentSize(1200)
                .controlMessage(own));
    assertThat(sent).isEqualTo(5);
    assertThat(bytes(messages::sent_name)).isEqualTo(Sockaddr.encode(v6));
    assertThat(bytes(messages::sent_data)).isEqualTo(HELLO);
    assertThat(messages.sent_buffers()).isEqualTo(1);
    assertThat(messages.sent_flags()).isZero();
    assertThat(sentControl())
        .containsExactly(
            ControlMessage.ofPacketInfo(source),
            ControlMessage.ofNumber(ControlType.IPV6_HOPLIMIT, 33),
            ControlMessage.ofNumber(ControlType.IPV6_TCLASS, 0xB8),
            ControlMessage.ofNumber(ControlType.IPV6_ECN, 2),
            ControlMessage.ofNumber(ControlType.UDP_SEND_MSG_SIZE, 1200),
            own);
  }

  /** Java's socket is one of IPv6 that carries IPv4. */
  @Test
  void ipv4IsSentOnADualStackSocketToAMappedAddressWithMessagesOfIpv4() throws Exception {
    messages.record_messages();
    PacketInfo source = new PacketInfo(InetAddress.getByName("127.0.0.2"), 0);
    socket.sendMessage(
        OutgoingMessage.of(ByteBuffer.allocateDirect(5).put(HELLO).flip())
            .to(PEER)
            .packetInfo(source)
            .ecn(1));
    assertThat(bytes(messages::sent_name)).isEqualTo(Sockaddr.encode(PEER, Sockaddr.AF_INET6));
    assertThat(bytes(messages::sent_data)).isEqualTo(HELLO);
    assertThat(sentControl())
        .containsExactly(
            ControlMessage.ofPacketInfo(source), ControlMessage.ofNumber(ControlType.IP_ECN, 1));
  }

  @Test
  void plainDataIsSentWithoutControlMessages() throws Exception {
    messages.record_messages();
    socket.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO)));
    assertThat(bytes(messages::sent_name)).isEmpty();
    assertThat(bytes(messages::sent_control)).isEmpty();
    assertThat(bytes(messages::sent_data)).isEqualTo(HELLO);
  }
}
