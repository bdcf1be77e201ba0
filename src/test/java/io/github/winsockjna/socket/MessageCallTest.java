// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.FailedCall;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.message.ControlMessage;
import io.github.winsockjna.message.ControlMessages;
import io.github.winsockjna.message.ControlType;
import io.github.winsockjna.message.MessageFlag;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCallTest {
  private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 4321);
  private static final byte[] HELLO = {'h', 'e', 'l', 'l', 'o'};
  private static final int FAMILY_OFFSET = 76;

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final Mswsock mswsock = mock(Mswsock.class);
  private final SocketRef socket =
      new SocketRef(new NativeSocket(ws2_32, SocketHandle.of(44)), mswsock);

  private void receives(ToIntBiFunction<FakeMessage, IntByReference> answer) {
    when(mswsock.WSARecvMsg(eq(new SOCKET(44)), any(), any(), isNull(), isNull()))
        .thenAnswer(
            call -> answer.applyAsInt(new FakeMessage(call.getArgument(1)), call.getArgument(2)));
  }

  private static void write(FakeMessage message, byte[] data) {
    message.data().write(0, data, 0, Math.min(data.length, message.dataLength()));
    message.comesFrom(Sockaddr.encode(PEER));
    message.comesWith(ByteBuffer.allocate(0), 0);
  }

  private void receivesHello() {
    receives(
        (message, count) -> {
          write(message, HELLO);
          count.setValue(HELLO.length);
          return 0;
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void putsTheDataBehindThePositionWhichMovesPastIt(boolean direct) throws Exception {
    receivesHello();
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(12) : ByteBuffer.allocate(12);
    buffer.put((byte) 'x').limit(11);
    ReceivedMessage message = socket.receiveMessage(buffer);

    assertThat(message.length()).isEqualTo(5);
    assertThat(message.sender()).isEqualTo(PEER);
    assertThat(message.flags()).isEmpty();
    assertThat(message.isTruncated()).isFalse();
    assertThat(buffer.position()).isEqualTo(6);
    byte[] all = new byte[12];
    buffer.clear().get(all);
    assertThat(all).isEqualTo("xhello\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingReceivedIsEmptyAndLeavesTheBufferAlone(boolean direct) throws Exception {
    receives((message, count) -> FailedCall.with(10035));
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(8) : ByteBuffer.allocate(8);
    buffer.position(3);
    assertThat(socket.tryReceiveMessage(buffer)).isEmpty();
    assertThat(buffer).isEqualTo(ByteBuffer.allocate(5));
    assertThat(buffer.position()).isEqualTo(3);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.receiveMessage(buffer))
        .returns("WSARecvMsg", WinsockException::function)
        .returns(WsaError.WSAEWOULDBLOCK, WinsockException::error);
  }

  @Test
  void tryingToReceiveFailsForEveryOtherReason() {
    receives((message, count) -> FailedCall.with(10054));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.tryReceiveMessage(ByteBuffer.allocate(8)))
        .returns("WSARecvMsg", WinsockException::function)
        .returns(WsaError.WSAECONNRESET, WinsockException::error);
  }

  @Test
  void tryingToReceiveGivesWhatIsThere() throws Exception {
    receivesHello();
    ByteBuffer buffer = ByteBuffer.allocate(8);
    assertThat(socket.tryReceiveMessage(buffer).orElseThrow().length()).isEqualTo(5);
    assertThat(buffer.position()).isEqualTo(5);
  }

  @Test
  void usesADirectBufferInPlace() throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(8).position(3);
    receives(
        (message, count) -> {
          assertThat(message.data()).isEqualTo(Native.getDirectBufferPointer(buffer).share(3));
          assertThat(message.dataLength()).isEqualTo(5);
          count.setValue(0);
          return 0;
        });
    assertThat(socket.receiveMessage(buffer).length()).isZero();
    assertThat(buffer.position()).isEqualTo(3);
  }

  @Test
  void offersTheSameRoomAgainWhateverCameBefore() throws Exception {
    List<String> offered = new ArrayList<>();
    receives(
        (message, count) -> {
          offered.add(
              "%d %d %d %d %d"
                  .formatted(
                      message.nameLength(),
                      message.controlLength(),
                      message.flags(),
                      message.bufferCount(),
                      count.getValue()));
          write(message, HELLO);
          message.comesWith(
              ControlMessages.encode(List.of(ControlMessage.ofNumber(ControlType.IP_TTL, 1))),
              0xF00);
          count.setValue(5);
          return 0;
        });
    socket.receiveMessage(ByteBuffer.allocate(9));
    socket.receiveMessage(ByteBuffer.allocate(9));
    assertThat(offered).containsExactly("128 1024 0 1 -1", "128 1024 0 1 -1");
  }

  @Test
  void showsNothingOfAnEarlierMessage() throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(
              ControlMessages.encode(List.of(ControlMessage.ofNumber(ControlType.IP_TTL, 1))),
              MessageFlag.MSG_BCAST.code());
          count.setValue(5);
          return 0;
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(9)).timeToLive()).hasValue(1);
    receives(
        (message, count) -> {
          message.saysNameLength(0);
          message.saysControlLength(0);
          count.setValue(0);
          return 0;
        });
    ReceivedMessage second = socket.receiveMessage(ByteBuffer.allocate(9));
    assertThat(second)
        .isEqualTo(
            new ReceivedMessage(new InetSocketAddress("0.0.0.0", 0), 0, 0, false, List.of()));
  }

  @Test
  void readsControlMessagesAndFlags() throws Exception {
    PacketInfo info = new PacketInfo(InetAddress.getByName("127.0.0.7"), 3);
    ControlMessage unknown = ControlMessage.of(1234, 5678, new byte[] {9});
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(
              ControlMessages.encode(List.of(ControlMessage.ofPacketInfo(info), unknown)),
              MessageFlag.MSG_MCAST.code() | 0x10_0000);
          count.setValue(5);
          return 0;
        });
    ReceivedMessage message = socket.receiveMessage(ByteBuffer.allocate(9));
    assertThat(message.packetInfo()).contains(info);
    assertThat(message.controlMessages()).contains(unknown);
    assertThat(message.flags()).containsExactly(MessageFlag.MSG_MCAST);
    assertThat(message.flagBits()).isEqualTo(0x10_0800);
    assertThat(message.isTruncated()).isFalse();
  }

  @Test
  void readsAnIpv4SenderThatIpv6Carries() throws Exception {
    receives(
        (message, count) -> {
          message.comesFrom(Sockaddr.encode(PEER, Sockaddr.AF_INET6));
          count.setValue(0);
          return 0;
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(9)).sender()).isEqualTo(PEER);
  }

  @ParameterizedTest
  @CsvSource({
    // Windows says how much came, and that more was there.
    "256, 3, 3",
    // It does not say how much: as much as there was room for.
    "256, -1, 3",
    "0, -1, 3",
    // The control messages did not fit; the data did, or had nothing in it.
    "512, 2, 2",
    "512, 0, 0",
    "512, -1, 3",
    // A count of more than there is room for.
    "256, 5, 3"
  })
  void keepsWhatCameOfAMessageThatDoesNotFit(int flags, int told, int length) throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(ByteBuffer.allocate(0), flags);
          count.setValue(told == -1 ? count.getValue() : told);
          return FailedCall.with(10040);
        });
    ByteBuffer buffer = ByteBuffer.allocate(3);
    ReceivedMessage message = socket.receiveMessage(buffer);
    assertThat(message.isTruncated()).isTrue();
    assertThat(message.flags()).isEqualTo(MessageFlag.of(flags));
    assertThat(message.length()).isEqualTo(length);
    assertThat(message.sender()).isEqualTo(PEER);
    assertThat(buffer.flip()).isEqualTo(ByteBuffer.wrap(HELLO, 0, length));
  }

  @Test
  void keepsTheControlMessagesOfDataThatDoesNotFit() throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(
              ControlMessages.encode(List.of(ControlMessage.ofNumber(ControlType.IP_TTL, 33))),
              MessageFlag.MSG_TRUNC.code());
          count.setValue(3);
          return FailedCall.with(10040);
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(3)).timeToLive()).hasValue(33);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageFlag.class,
      names = {"MSG_TRUNC", "MSG_CTRUNC"})
  void believesTheFlagsThatSomethingDidNotFit(MessageFlag flag) throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(ByteBuffer.allocate(0), flag.code());
          count.setValue(3);
          return 0;
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(3)).isTruncated()).isTrue();
  }

  @Test
  void showsNoControlMessagesOfAnEarlierMessageWhenNothingIsTold() throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.comesWith(
              ControlMessages.encode(List.of(ControlMessage.ofNumber(ControlType.IP_TTL, 1))), 0);
          count.setValue(5);
          return 0;
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(9)).timeToLive()).hasValue(1);
    receives((message, count) -> FailedCall.with(10040));
    assertThat(socket.receiveMessage(ByteBuffer.allocate(9)).controlMessages()).isEmpty();
  }

  /** Memory that the allocator gave before must not show where the system wrote nothing. */
  @Test
  void showsZerosWhereNothingWasWritten() throws Exception {
    receives((message, count) -> FailedCall.with(10040));
    ByteBuffer buffer = ByteBuffer.wrap(new byte[512]);
    Arrays.fill(buffer.array(), (byte) 7);
    assertThat(socket.receiveMessage(buffer).length()).isEqualTo(512);
    assertThat(buffer.array()).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 1025, Integer.MAX_VALUE})
  void looksAtNoMoreControlMessagesThanThereIsRoomFor(int length) throws Exception {
    receives(
        (message, count) -> {
          write(message, HELLO);
          message.saysControlLength(length);
          message.saysNameLength(length);
          count.setValue(5);
          return 0;
        });
    assertThat(socket.receiveMessage(ByteBuffer.allocate(5)).length()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(
      value = WsaError.class,
      names = {"WSAETIMEDOUT", "WSAEWOULDBLOCK", "WSAENOTCONN", "WSAECONNRESET", "WSAEINVAL"})
  void reportsEveryOtherError(WsaError error) {
    receives((message, count) -> FailedCall.with(error.code()));
    ByteBuffer buffer = ByteBuffer.allocate(3);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.receiveMessage(buffer))
        .returns(error, WinsockException::error)
        .returns("WSARecvMsg", WinsockException::function);
    assertThat(buffer.position()).isZero();
  }

  @Test
  void refusesAReadOnlyBuffer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.receiveMessage(ByteBuffer.allocate(3).asReadOnlyBuffer()))
        .withMessageContaining("data is read-only");
    assertThatNullPointerException()
        .isThrownBy(() -> socket.receiveMessage(null))
        .withMessage("data");
    verifyNoInteractions(mswsock);
  }

  private void isOf(AddressFamily family) {
    when(ws2_32.getsockopt(any(), eq(0xFFFF), eq(0x2005), any(), any()))
        .thenAnswer(
            call -> {
              call.<Pointer>getArgument(3).setInt(FAMILY_OFFSET, family.code());
              call.<IntByReference>getArgument(4).setValue(ProtocolInfo.SIZE_W);
              return 0;
            });
  }

  private void isConnectedTo(byte[] sockaddr) {
    doAnswer(
            call -> {
              call.<Pointer>getArgument(1).write(0, sockaddr, 0, sockaddr.length);
              call.<IntByReference>getArgument(2).setValue(sockaddr.length);
              return 0;
            })
        .when(ws2_32)
        .getpeername(any(), any(), any());
  }

  private void sends(Consumer<FakeMessage> look) {
    when(ws2_32.WSASendMsg(eq(new SOCKET(44)), any(), eq(0), any(), isNull(), isNull()))
        .thenAnswer(
            call -> {
              FakeMessage message = new FakeMessage(call.getArgument(1));
              look.accept(message);
              call.<IntByReference>getArgument(3).setValue(message.dataLength());
              return 0;
            });
  }

  private byte[] sentName(OutgoingMessage message) throws Exception {
    List<byte[]> names = new ArrayList<>();
    sends(sent -> names.add(FakeMessage.bytes(sent.name(), sent.nameLength())));
    socket.sendMessage(message);
    return names.get(0);
  }

  private List<ControlMessage> sentControl(OutgoingMessage message) throws Exception {
    List<ControlMessage> control = new ArrayList<>();
    sends(
        sent ->
            control.addAll(
                ControlMessages.decode(sent.control().getByteBuffer(0, sent.controlLength()))));
    socket.sendMessage(message);
    return control;
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap", "direct", "read-only", "read-only direct"})
  void sendsTheDataFromPositionToLimitAndLeavesThePosition(String kind) throws Exception {
    ByteBuffer data =
        (kind.endsWith("direct") ? ByteBuffer.allocateDirect(7) : ByteBuffer.allocate(7))
            .put((byte) 'x')
            .put(HELLO)
            .put((byte) 'x')
            .position(1)
            .limit(6);
    ByteBuffer given = kind.startsWith("read-only") ? data.asReadOnlyBuffer() : data;
    List<byte[]> sent = new ArrayList<>();
    sends(
        message -> {
          assertThat(message.bufferCount()).isEqualTo(1);
          assertThat(message.flags()).isZero();
          sent.add(FakeMessage.bytes(message.data(), message.dataLength()));
        });
    OutgoingMessage message = OutgoingMessage.of(given);
    assertThat(socket.sendMessage(message)).isEqualTo(5);
    assertThat(socket.sendMessage(message)).isEqualTo(5);
    assertThat(sent).containsExactly(HELLO, HELLO);
    assertThat(given.position()).isEqualTo(1);
  }

  @Test
  void pointsAtNothingWhereThereIsNothing() throws Exception {
    receivesHello();
    socket.receiveMessage(ByteBuffer.allocate(9));
    sends(
        message -> {
          assertThat(message.name()).isNull();
          assertThat(message.nameLength()).isZero();
          assertThat(message.control()).isNull();
          assertThat(message.controlLength()).isZero();
          assertThat(message.dataLength()).isZero();
        });
    assertThat(socket.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(0)))).isZero();
  }

  @Test
  void sendsToTheAddressOfTheSocketsFamily() throws Exception {
    InetSocketAddress v6 = new InetSocketAddress("::1", 4321);
    OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO));
    assertThat(sentName(message.to(v6))).isEqualTo(Sockaddr.encode(v6));
    verify(ws2_32, never()).getsockopt(any(), anyInt(), anyInt(), any(), any());
    isOf(AddressFamily.INET);
    assertThat(sentName(message.to(PEER))).isEqualTo(Sockaddr.encode(PEER));
  }

  @Test
  void sendsToAMappedIpv4AddressOnAnIpv6Socket() throws Exception {
    isOf(AddressFamily.INET6);
    byte[] name = sentName(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(PEER));
    assertThat(HexFormat.of().formatHex(name))
        .isEqualTo("170010e10000000000000000000000000000ffff7f00000100000000");
  }

  @Test
  void asksForTheFamilyOnce() throws Exception {
    isOf(AddressFamily.INET6);
    for (int i = 0; i < 3; i++) {
      sentName(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(PEER));
    }
    verify(ws2_32, times(1)).getsockopt(any(), anyInt(), anyInt(), any(), any());
  }

  @Test
  void speaksOfIpv4TrafficAsIpv4OnAnIpv6Socket() throws Exception {
    isOf(AddressFamily.INET6);
    PacketInfo source = new PacketInfo(InetAddress.getByName("127.0.0.2"), 1);
    OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO)).packetInfo(source).ecn(2);
    List<ControlMessage> ipv4 =
        List.of(
            ControlMessage.ofPacketInfo(source), ControlMessage.ofNumber(ControlType.IP_ECN, 2));
    assertThat(sentControl(message.to(PEER))).isEqualTo(ipv4);
    assertThat(sentControl(message)).isEqualTo(ipv4);
  }

  @Test
  void speaksAsTheSocketsPeerUnlessToldWhereTo() throws Exception {
    OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO)).timeToLive(33);
    isOf(AddressFamily.INET6);
    isConnectedTo(Sockaddr.encode(PEER, Sockaddr.AF_INET6));
    assertThat(sentControl(message))
        .containsExactly(ControlMessage.ofNumber(ControlType.IP_TTL, 33));
    isConnectedTo(Sockaddr.encode(new InetSocketAddress("::1", 9)));
    assertThat(sentControl(message))
        .containsExactly(ControlMessage.ofNumber(ControlType.IPV6_HOPLIMIT, 33));
  }

  @Test
  void speaksIpv4OnAnIpv4SocketWithoutLookingForAPeer() throws Exception {
    isOf(AddressFamily.INET);
    assertThat(sentControl(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).timeToLive(33)))
        .containsExactly(ControlMessage.ofNumber(ControlType.IP_TTL, 33));
    verify(ws2_32, never()).getpeername(any(), any(), any());
  }

  @Test
  void sendsMoreControlMessagesThanUsual() throws Exception {
    isOf(AddressFamily.INET);
    ControlMessage large = ControlMessage.of(0, 60, new byte[5000]);
    assertThat(sentControl(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).controlMessage(large)))
        .containsExactly(large);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void doesNotBelieveToHaveSentMoreThanThereWas(int count) {
    when(ws2_32.WSASendMsg(any(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(
            call -> {
              call.<IntByReference>getArgument(3).setValue(count);
              return 0;
            });
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO))))
        .withMessage(
            "WSASendMsg answered what cannot be read: "
                + Integer.toUnsignedString(count)
                + " bytes, where there is room for 5");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void doesNotBelieveToHaveReceivedMoreThanThereIsRoomFor(int count) {
    receives(
        (message, counted) -> {
          write(message, HELLO);
          counted.setValue(count);
          return 0;
        });
    ByteBuffer data = ByteBuffer.allocate(5);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.receiveMessage(data))
        .withMessageStartingWith("WSARecvMsg answered what cannot be read: ");
    assertThat(data.position()).isZero();
  }

  /** Where the message goes has to be asked first, which is nobody's business. */
  @Test
  void namesItselfWhenADualStackSocketHasNoPeer() {
    isOf(AddressFamily.INET6);
    doAnswer(call -> FailedCall.with(10057)).when(ws2_32).getpeername(any(), any(), any());
    when(ws2_32.WSASendMsg(any(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(call -> FailedCall.with(10057));
    OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO)).timeToLive(33);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.sendMessage(message))
        .returns("WSASendMsg", WinsockException::function)
        .returns(WsaError.WSAENOTCONN, WinsockException::error);
  }

  @Test
  void namesItselfWhenItCannotAskForTheFamily() {
    doAnswer(call -> FailedCall.with(10050))
        .when(ws2_32)
        .getsockopt(any(), anyInt(), anyInt(), any(), any());
    OutgoingMessage message = OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(PEER);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.sendMessage(message))
        .withMessageStartingWith("WSASendMsg failed: WSAENETDOWN (10050): ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsThatTheSocketWasClosedMeanwhile(boolean fails) {
    FakeJavaSocket java = new FakeJavaSocket();
    SocketRef closing = new SocketRef(new NativeSocket(ws2_32, java), mswsock);
    when(mswsock.WSARecvMsg(any(), any(), any(), isNull(), isNull()))
        .thenAnswer(
            call -> {
              java.closed = true;
              call.<IntByReference>getArgument(2).setValue(0);
              return fails ? FailedCall.with(10038) : 0;
            });
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> closing.receiveMessage(ByteBuffer.allocate(9)))
          .withMessage("Socket is closed")
          .returns("WSARecvMsg", WinsockException::function);
    }
    verify(mswsock, times(1)).WSARecvMsg(any(), any(), any(), isNull(), isNull());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> closing.sendMessage(OutgoingMessage.of(ByteBuffer.wrap(HELLO)).to(PEER)))
        .withMessage("Socket is closed")
        .returns("WSASendMsg", WinsockException::function);
  }

  @Test
  void reportsWhatCannotBeSent() {
    when(ws2_32.WSASendMsg(any(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(call -> FailedCall.with(10040));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(70_000))))
        .returns(WsaError.WSAEMSGSIZE, WinsockException::error)
        .returns("WSASendMsg", WinsockException::function);
    assertThatNullPointerException()
        .isThrownBy(() -> socket.sendMessage(null))
        .withMessage("message");
  }
}
