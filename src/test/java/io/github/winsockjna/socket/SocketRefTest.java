// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.FailedCall;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfoBytes;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.BspState;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ProtectionLevel;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.option.WinsockOption;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.NetworkChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketRefTest {
  private static final SOCKET SOCKET = new SOCKET(344);

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final FakeJavaSocket lent = new FakeJavaSocket();
  private final SocketRef socket = new SocketRef(ws2_32, lent);

  @FunctionalInterface
  private interface GetAnswer {
    int write(Pointer value, IntByReference length);
  }

  private void gets(GetAnswer answer) {
    doAnswer(call -> answer.write(call.getArgument(3), call.getArgument(4)))
        .when(ws2_32)
        .getsockopt(any(), anyInt(), anyInt(), any(), any());
  }

  private void getsAlwaysFailWith(int error) {
    gets((value, length) -> FailedCall.with(error));
  }

  private void setsFailWith(int error) {
    doAnswer(call -> FailedCall.with(error))
        .when(ws2_32)
        .setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
  }

  private static int written(Pointer value, IntByReference length, ByteBuffer bytes) {
    byte[] array = new byte[bytes.remaining()];
    bytes.duplicate().get(array);
    value.write(0, array, 0, array.length);
    length.setValue(array.length);
    return 0;
  }

  private static ByteBuffer hex(String digits) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(digits));
  }

  @Test
  void readsFromTheSocketAtLevelAndNumber() throws WinsockException {
    gets((value, length) -> written(value, length, hex("2a000000")));
    assertThat(socket.get(IpOptions.IP_TTL)).isEqualTo(42);
    verify(ws2_32).getsockopt(eq(SOCKET), eq(0), eq(4), any(), any());
  }

  @Test
  void offersAZeroedBufferOfTheCodecsSize() throws WinsockException {
    ReadableOption<byte[]> bytes = Options.readOnly("BYTES", 1, 2, OptionCodec.bytes(300));
    gets(
        (value, length) -> {
          assertThat(length.getValue()).isEqualTo(300);
          assertThat(value.getByteArray(0, 300)).containsOnly(0);
          value.setMemory(0, 300, (byte) 0xCC);
          return 0;
        });
    for (int i = 0; i < 2; i++) {
      assertThat(socket.get(bytes)).hasSize(300).containsOnly(0xCC);
    }
  }

  @ParameterizedTest
  @CsvSource({"00, false", "01, true", "00000000, false", "01000000, true"})
  void readsOnlyTheBytesThatCameBack(String bytes, boolean value) throws WinsockException {
    gets(
        (pointer, length) -> {
          pointer.setInt(0, 0xCCCCCCCC);
          return written(pointer, length, hex(bytes));
        });
    assertThat(socket.get(TcpOptions.TCP_NODELAY)).isEqualTo(value);
  }

  @Test
  void readsALevelOfWhichOnlyTheFirstByteWasWritten() throws WinsockException {
    gets(
        (value, length) -> {
          value.setByte(0, (byte) 20);
          length.setValue(4);
          return 0;
        });
    assertThat(socket.get(Ipv6Options.IPV6_PROTECTION_LEVEL))
        .isSameAs(ProtectionLevel.EDGERESTRICTED);
  }

  @Test
  void followsPointersIntoTheSameBuffer() throws WinsockException {
    InetSocketAddress local = new InetSocketAddress("127.0.0.1", 49152);
    int pointer = Native.POINTER_SIZE;
    int header = 4 * pointer + 8;
    gets(
        (value, length) -> {
          value.setPointer(0, value.share(header));
          value.setInt(pointer, 16);
          value.setInt(4L * pointer, 1);
          value.setInt(4L * pointer + 4, 6);
          value.write(header, Sockaddr.encode(local), 0, 16);
          length.setValue(header + 16);
          return 0;
        });
    BspState state = socket.get(SocketLevelOptions.SO_BSP_STATE);
    assertThat(state.localAddress()).contains(local);
    assertThat(state.remoteAddress()).isEmpty();
    assertThat(state.socketType()).isSameAs(SocketType.STREAM);
    assertThat(state.protocol()).isSameAs(Protocol.TCP);
  }

  @Test
  void namesFunctionOptionAndErrorOfAFailedRead() {
    getsAlwaysFailWith(10042);
    assertThatThrownBy(() -> socket.get(IpOptions.IP_TTL))
        .hasMessageStartingWith("getsockopt(IP_TTL) failed: WSAENOPROTOOPT (10042): ")
        .asInstanceOf(type(WinsockException.class))
        .returns("getsockopt", WinsockException::function)
        .returns("IP_TTL", e -> e.option().orElseThrow())
        .returns(10042, WinsockException::errorCode);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'A DWORD has 4 bytes, not 0 bytes []'",
    "3, 'A DWORD has 4 bytes, not 3 bytes [00 00 00]'",
    "5, '5 bytes, where there is room for 4'",
    "-1, '4294967295 bytes, where there is room for 4'",
    "2147483647, '2147483647 bytes, where there is room for 4'"
  })
  void tellsThatAnAnswerCannotBeRead(int length, String why) {
    gets(
        (value, size) -> {
          size.setValue(length);
          return 0;
        });
    assertThatThrownBy(() -> socket.get(IpOptions.IP_TTL))
        .isInstanceOf(WinsockException.class)
        .hasMessage("getsockopt(IP_TTL) answered what cannot be read: " + why)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  /** What a codec keeps, must be nobody else's and stay as it is. */
  @Test
  void givesACodecACopyToKeep() throws WinsockException {
    OptionCodec<ByteBuffer> keeping = new KeepingCodec();
    ReadableOption<ByteBuffer> option = Options.readOnly("KEPT", 1, 2, keeping);
    gets((value, length) -> written(value, length, hex("0102030405060708")));
    ByteBuffer kept = socket.get(option);
    assertThat(kept.isDirect()).isFalse();
    assertThat(kept.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(kept.remaining()).isEqualTo(8);
    gets((value, length) -> written(value, length, hex("ffffffffffffffff")));
    socket.get(option);
    assertThat(kept.getLong(0)).isEqualTo(0x0807_0605_0403_0201L);
    kept.putLong(0, 0);
    assertThat(socket.get(option).getLong(0)).isEqualTo(-1);
  }

  private static final class KeepingCodec implements OptionCodec<ByteBuffer> {
    @Override
    public Class<ByteBuffer> type() {
      return ByteBuffer.class;
    }

    @Override
    public int capacity() {
      return 8;
    }

    @Override
    public ByteBuffer encode(ByteBuffer value) {
      return value;
    }

    @Override
    public ByteBuffer decode(ByteBuffer bytes) {
      return bytes;
    }
  }

  @Test
  void asksAgainInsideOfACodec() throws WinsockException {
    OptionCodec<Integer> asking =
        new OptionCodec<>() {
          @Override
          public Class<Integer> type() {
            return Integer.class;
          }

          @Override
          public int capacity() {
            return 4;
          }

          @Override
          public ByteBuffer encode(Integer value) {
            try {
              socket.set(IpOptions.IP_TTL, 9);
            } catch (WinsockException e) {
              throw new IllegalStateException(e);
            }
            return OptionCodec.DWORD.encode(value);
          }

          @Override
          public Integer decode(ByteBuffer bytes) {
            return OptionCodec.DWORD.decode(bytes);
          }
        };
    List<Integer> set = new ArrayList<>();
    doAnswer(call -> set.add(call.<Pointer>getArgument(3).getInt(0)) ? 0 : -1)
        .when(ws2_32)
        .setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
    socket.set(Options.readWrite("ASKING", 1, 2, asking), 7);
    assertThat(set).containsExactly(9, 7);
  }

  @Test
  void setsAtLevelAndNumber() throws WinsockException {
    doAnswer(
            call -> {
              Pointer value = call.getArgument(3);
              assertThat(value.getInt(0)).isEqualTo(60);
              return 0;
            })
        .when(ws2_32)
        .setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
    socket.set(TcpOptions.TCP_KEEPIDLE, Duration.ofMinutes(1));
    verify(ws2_32).setsockopt(eq(SOCKET), eq(6), eq(3), any(), eq(4));
  }

  @Test
  void setsValuesLongerThanUsual() throws WinsockException {
    ReadWriteOption<byte[]> bytes = Options.readWrite("BYTES", 1, 2, OptionCodec.bytes(5000));
    byte[] value = new byte[5000];
    value[4999] = 7;
    doAnswer(
            call -> {
              assertThat(call.<Pointer>getArgument(3).getByteArray(0, 5000)).isEqualTo(value);
              return 0;
            })
        .when(ws2_32)
        .setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
    socket.set(bytes, value);
    verify(ws2_32).setsockopt(eq(SOCKET), eq(1), eq(2), any(), eq(5000));
  }

  @Test
  void setsAnOrderWithoutAValue() throws WinsockException {
    socket.set(SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT, null);
    verify(ws2_32).setsockopt(eq(SOCKET), eq(0xFFFF), eq(0x7010), any(), eq(0));
  }

  @Test
  void namesFunctionOptionAndErrorOfAFailedSet() {
    setsFailWith(10022);
    assertThatThrownBy(() -> socket.set(SocketLevelOptions.SO_EXCLUSIVEADDRUSE, true))
        .hasMessage(
            "setsockopt(SO_EXCLUSIVEADDRUSE) failed: WSAEINVAL (10022): "
                + WsaError.WSAEINVAL.description());
  }

  @Test
  void makesNoCallForAValueOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.set(IpOptions.IP_TTL, 256))
        .withMessage("IP_TTL: value is 256, but must be from 1 to 255");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.set(SocketLevelOptions.SO_RCVTIMEO, Duration.ofNanos(-1)))
        .withMessageStartingWith("SO_RCVTIMEO: value is PT-0.000000001S, but must be from PT0S");
    verifyNoInteractions(ws2_32);
  }

  @Test
  void makesNoCallForNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> socket.set(IpOptions.IP_TTL, null))
        .withMessage("value of IP_TTL");
    assertThatNullPointerException()
        .isThrownBy(() -> socket.set(SocketLevelOptions.SO_LINGER, (Linger) null))
        .withMessage("value of SO_LINGER");
    assertNames("option", () -> socket.get(null));
    assertNames("option", () -> socket.set(null, 1));
    assertNames("option", () -> socket.supports(null));
    assertNames("v4", () -> socket.setBoth(null, Ipv6Options.IPV6_PKTINFO, true));
    assertNames("v6", () -> socket.setBoth(IpOptions.IP_PKTINFO, null, true));
    assertNames(
        "value", () -> socket.setBoth(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.setBoth(IpOptions.IP_TTL, Ipv6Options.IPV6_UNICAST_HOPS, 256));
    assertNames("control", () -> socket.ioctl(null, null));
    assertNames("data", () -> socket.receiveMessage(null));
    assertNames("message", () -> socket.sendMessage(null));
    assertNames("s", () -> SocketRef.of((Socket) null));
    assertNames("s", () -> SocketRef.of((ServerSocket) null));
    assertNames("s", () -> SocketRef.of((DatagramSocket) null));
    assertNames("s", () -> SocketRef.of((NetworkChannel) null));
    verifyNoInteractions(ws2_32);
  }

  private static void assertNames(String argument, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(argument);
  }

  @Test
  void makesNoCallOnAClosedSocket() {
    lent.closed = true;
    assertClosed(() -> socket.get(IpOptions.IP_TTL), "getsockopt");
    assertClosed(() -> socket.set(IpOptions.IP_TTL, 1), "setsockopt");
    assertThatThrownBy(socket::handle)
        .isInstanceOf(WinsockException.class)
        .hasMessage("Socket is closed");
    for (WinsockOption<?> option : List.of(IpOptions.IP_TTL, IpOptions.IP_ADD_MEMBERSHIP)) {
      assertThatThrownBy(() -> socket.supports(option))
          .isInstanceOf(WinsockException.class)
          .hasMessage("Socket is closed");
    }
    assertThat(socket.readAll().values())
        .isNotEmpty()
        .allSatisfy(
            reading ->
                assertThat(reading.failure())
                    .hasValueSatisfying(e -> assertThat(e).hasMessage("Socket is closed")));
    assertThat(socket).hasToString("closed SOCKET");
    verifyNoInteractions(ws2_32);
  }

  private static void assertClosed(ThrowingCallable call, String function) {
    assertThatThrownBy(call)
        .hasMessage("Socket is closed")
        .asInstanceOf(type(WinsockException.class))
        .returns(function, WinsockException::function)
        .returns("IP_TTL", e -> e.option().orElseThrow())
        .returns(WsaError.WSAENOTSOCK, WinsockException::error);
  }

  @Test
  void triesToSetWhatIsThere() throws WinsockException {
    assertThat(socket.trySet(IpOptions.IP_TTL, 9)).isTrue();
    verify(ws2_32).setsockopt(eq(SOCKET), eq(0), eq(4), any(), eq(4));
  }

  @Test
  void setsNothingThatIsNotThere() throws WinsockException {
    getsAlwaysFailWith(10042);
    setsFailWith(10042);
    assertThat(socket.trySet(IpOptions.IP_TTL, 9)).isFalse();
  }

  @Test
  void failsToSetWhatIsThereAndRefused() {
    setsFailWith(10022);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.trySet(IpOptions.IP_TTL, 9))
        .withMessageStartingWith("setsockopt(IP_TTL) failed: WSAEINVAL (10022): ");
  }

  @Test
  void findsWhatIsThereAndNothingElse() throws WinsockException {
    gets((value, length) -> written(value, length, hex("09000000")));
    assertThat(socket.find(IpOptions.IP_TTL)).hasValue(9);
    getsAlwaysFailWith(10042);
    assertThat(socket.find(IpOptions.IP_TTL)).isEmpty();
    getsAlwaysFailWith(10055);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.find(IpOptions.IP_TTL))
        .returns(WsaError.WSAENOBUFS, WinsockException::error);
  }

  private static final KeepAlive KEEP_ALIVE =
      KeepAlive.after(Duration.ofMinutes(1)).every(Duration.ofSeconds(10)).count(3);

  /** What is set, as level/number=first byte; one level can be refused. */
  private List<String> sets(int refusedLevel) {
    List<String> sets = new ArrayList<>();
    doAnswer(
            call -> {
              int level = call.getArgument(1);
              if (level == refusedLevel) {
                return FailedCall.with(10042);
              }
              byte value = call.<Pointer>getArgument(3).getByte(0);
              sets.add(level + "/" + call.getArgument(2) + "=" + value);
              return 0;
            })
        .when(ws2_32)
        .setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
    return sets;
  }

  @Test
  void setsTheTimesOfKeepAliveAndSwitchesItOnLast() throws WinsockException {
    List<String> sets = sets(-1);
    socket.keepAlive(KEEP_ALIVE);
    assertThat(sets).containsExactly("6/3=60", "6/17=10", "6/16=3", "65535/8=1");
  }

  /** As Windows was before it had options for them. */
  @Test
  void setsTheTimesOfKeepAliveByTheControlWhereThereAreNoOptions() throws WinsockException {
    getsAlwaysFailWith(10042);
    List<String> sets = sets(6);
    socket.keepAlive(KEEP_ALIVE);
    assertThat(sets).containsExactly("65535/8=1");
    verify(ws2_32)
        .WSAIoctl(eq(SOCKET), eq(0x9800_0004), any(), eq(12), any(), anyInt(), any(), any(), any());
  }

  @Test
  void switchesKeepAliveOff() throws WinsockException {
    List<String> sets = sets(-1);
    socket.keepAlive(KeepAlive.OFF);
    assertThat(sets).containsExactly("65535/8=0");
  }

  @Test
  void triesNothingOnAClosedSocket() {
    lent.closed = true;
    assertThat(socket.isOpen()).isFalse();
    assertClosed(() -> socket.trySet(IpOptions.IP_TTL, 9), "setsockopt");
    assertClosed(() -> socket.find(IpOptions.IP_TTL), "getsockopt");
  }

  @Test
  void isOpenUntilItIsClosed() {
    assertThat(socket.isOpen()).isTrue();
  }

  @Test
  void supportsWhatCanBeRead() throws WinsockException {
    assertThat(socket.supports(IpOptions.IP_TTL)).isTrue();
  }

  @Test
  void supportsWhatAnswersMoreThanCanBeRead() throws WinsockException {
    gets((value, length) -> written(value, length, hex("010203")));
    assertThat(socket.supports(IpOptions.IP_TTL)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10042, false",
    "10022, false",
    "10045, false",
    "10014, true",
    "10055, true",
    "10057, true",
    "4711, true"
  })
  void judgesAnOptionThatCanBeReadByItsError(int error, boolean supported) throws WinsockException {
    getsAlwaysFailWith(error);
    assertThat(socket.supports(IpOptions.IP_TTL)).isEqualTo(supported);
  }

  @ParameterizedTest
  @CsvSource({"10042, false", "10045, false", "10014, true", "10055, true", "10057, true"})
  void judgesAnOptionThatCanOnlyBeSetByItsError(int error, boolean supported)
      throws WinsockException {
    setsFailWith(error);
    assertThat(socket.supports(IpOptions.IP_ADD_MEMBERSHIP)).isEqualTo(supported);
    verify(ws2_32).setsockopt(eq(SOCKET), eq(0), eq(12), isNull(), eq(0));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "3, false"})
  void doesNotUpdateAConnectionToSeeWhetherItCould(int type, boolean supported)
      throws WinsockException {
    gets((value, length) -> written(value, length, hex("0" + type + "000000")));
    for (WinsockOption<?> update :
        List.of(
            SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT,
            SocketLevelOptions.SO_UPDATE_ACCEPT_CONTEXT)) {
      assertThat(socket.supports(update)).isEqualTo(supported);
    }
    verify(ws2_32, never()).setsockopt(any(), anyInt(), anyInt(), any(), anyInt());
  }

  /** The list answers WSAEINVAL while its switch is off; the switch tells whether there is one. */
  @ParameterizedTest
  @CsvSource({"0, true", "10042, false", "10022, false"})
  void supportsAListOfInterfacesThatIsSwitchedOff(int switchError, boolean supported)
      throws WinsockException {
    doAnswer(
            call -> {
              boolean isList = call.<Integer>getArgument(2) == 33;
              return isList || switchError != 0 ? FailedCall.with(isList ? 10022 : switchError) : 0;
            })
        .when(ws2_32)
        .getsockopt(any(), anyInt(), anyInt(), any(), any());
    assertThat(socket.supports(IpOptions.IP_GET_IFLIST)).isEqualTo(supported);
    assertThat(socket.supports(Ipv6Options.IPV6_GET_IFLIST)).isEqualTo(supported);
    verify(ws2_32).getsockopt(any(), eq(41), eq(28), any(), any());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 6, false, false",
    "23, 1, 6, false, false",
    "2, 2, 17, true, false",
    "23, 2, 17, true, true",
    "2, 3, 1, true, false",
    "23, 3, 58, true, true"
  })
  void judgesInvalidMembershipsBySocketTypeAndFamily(
      int family, int type, int protocol, boolean ipv4, boolean ipv6) throws WinsockException {
    setsFailWith(10022);
    gets((value, l) -> written(value, l, ProtocolInfoBytes.w("X", family, type, protocol)));
    assertThat(socket.supports(IpOptions.IP_ADD_MEMBERSHIP)).isEqualTo(ipv4);
    assertThat(socket.supports(Ipv6Options.IPV6_ADD_MEMBERSHIP)).isEqualTo(ipv6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void judgesNothingOfWhatIsNoSocket(boolean readable) {
    getsAlwaysFailWith(10038);
    setsFailWith(10038);
    WinsockOption<?> option = readable ? IpOptions.IP_TTL : IpOptions.IP_ADD_MEMBERSHIP;
    assertThatThrownBy(() -> socket.supports(option))
        .isInstanceOf(WinsockException.class)
        .hasMessageContaining("WSAENOTSOCK (10038)");
  }

  @Test
  void readsEveryOptionThatCanBeReadInOrder() {
    List<WinsockOption<?>> readable =
        Options.all().stream().filter(option -> option instanceof ReadableOption).toList();
    Map<ReadableOption<?>, OptionReading> readings = socket.readAll();
    assertThat(readings.keySet().stream().<WinsockOption<?>>map(option -> option).toList())
        .isEqualTo(readable);
    assertThat(readings.values())
        .allSatisfy(
            reading -> {
              assertThat(reading.value().isPresent()).isNotEqualTo(reading.failure().isPresent());
            });
    assertThat(readings.get(IpOptions.IP_TTL).value()).hasValue(0);
    assertThat(readings.get(SocketLevelOptions.SO_PROTOCOL_INFOW).value().orElseThrow())
        .isInstanceOf(ProtocolInfo.class);
  }

  @Test
  void keepsTheReasonWhyAnOptionHasNoValue() {
    doAnswer(
            call ->
                call.<Integer>getArgument(1) == 6
                    ? FailedCall.with(10042)
                    : written(call.getArgument(3), call.getArgument(4), hex("010000")))
        .when(ws2_32)
        .getsockopt(any(), anyInt(), anyInt(), any(), any());
    Map<ReadableOption<?>, OptionReading> readings = socket.readAll();
    OptionReading unsupported = readings.get(TcpOptions.TCP_KEEPCNT);
    assertThat(unsupported.value()).isEmpty();
    assertThat(unsupported.failure()).map(WinsockException::errorCode).hasValue(10042);
    assertThat(unsupported).hasToString("WSAENOPROTOOPT");
    OptionReading unreadable = readings.get(IpOptions.IP_TTL);
    assertThat(unreadable.failure()).map(WinsockException::error).hasValue(WsaError.UNKNOWN);
    OptionReading bytes = readings.get(IpOptions.IP_OPTIONS);
    assertThat(bytes.value()).hasValue(new byte[] {1, 0, 0});
    assertThat(bytes.failure()).isEmpty();
  }

  @Test
  void readsTheIcmpErrorOfTheLastConnect() throws Exception {
    String error = "0200 0000 c0000201" + "00".repeat(20) + "01000000 03 01 0000";
    gets((value, length) -> written(value, length, hex(error.replace(" ", ""))));
    assertThat(socket.icmpErrorInfo())
        .contains(new IcmpErrorInfo(InetAddress.getByName("192.0.2.1"), Protocol.ICMP, 3, 1));
    verify(ws2_32).getsockopt(eq(SOCKET), eq(6), eq(19), any(), any());
  }

  @Test
  void takesNoDataForNoIcmpError() throws WinsockException {
    gets((value, length) -> written(value, length, hex("")));
    assertThat(socket.icmpErrorInfo()).isEmpty();
    getsAlwaysFailWith(11004);
    assertThat(socket.icmpErrorInfo()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10042, 10022, 10038})
  void tellsThatTheIcmpErrorCannotBeRead(int error) {
    getsAlwaysFailWith(error);
    assertThatThrownBy(socket::icmpErrorInfo)
        .hasMessageStartingWith("getsockopt(TCP_ICMP_ERROR_INFO) failed: ")
        .asInstanceOf(type(WinsockException.class))
        .returns(error, WinsockException::errorCode);
  }

  @Test
  void knowsItsHandle() throws WinsockException {
    assertThat(socket.handle()).isEqualTo(344);
    verifyNoInteractions(ws2_32);
  }

  @Test
  void showsHandleAndAddresses() {
    doAnswer(
            call ->
                written(
                    call.getArgument(1),
                    call.getArgument(2),
                    ByteBuffer.wrap(Sockaddr.encode(new InetSocketAddress("127.0.0.1", 80)))))
        .when(ws2_32)
        .getsockname(eq(SOCKET), any(), any());
    doAnswer(call -> FailedCall.with(10057)).when(ws2_32).getpeername(eq(SOCKET), any(), any());
    assertThat(socket).hasToString("SOCKET 344, local /127.0.0.1:80, not connected");
    doAnswer(
            call ->
                written(
                    call.getArgument(1),
                    call.getArgument(2),
                    ByteBuffer.wrap(Sockaddr.encode(new InetSocketAddress("::1", 443)))))
        .when(ws2_32)
        .getpeername(eq(SOCKET), any(), any());
    doAnswer(call -> FailedCall.with(10022)).when(ws2_32).getsockname(eq(SOCKET), any(), any());
    assertThat(socket).hasToString("SOCKET 344, not bound, remote /[0:0:0:0:0:0:0:1]:443");
  }

  @Test
  void showsThePathOfAUnixDomainSocket() {
    ByteBuffer unix = ByteBuffer.wrap(new byte[] {1, 0, 'C', ':', '\\', 's', 0});
    doAnswer(call -> written(call.getArgument(1), call.getArgument(2), unix))
        .when(ws2_32)
        .getsockname(eq(SOCKET), any(), any());
    ByteBuffer unnamed = ByteBuffer.wrap(new byte[] {1, 0});
    doAnswer(call -> written(call.getArgument(1), call.getArgument(2), unnamed))
        .when(ws2_32)
        .getpeername(eq(SOCKET), any(), any());
    assertThat(socket)
        .hasToString("SOCKET 344, local C:\\s, remote a Unix domain socket without a path");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 0xFFFF_FFFFL})
  void refusesAHandleThatNeverIsASocket(long handle) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocketHandle.of(handle))
        .withMessage(
            "handle is " + handle + ", which never is a socket: 0 and INVALID_SOCKET (-1)");
    assertThatIllegalArgumentException().isThrownBy(() -> SocketRef.ofHandle(handle));
  }

  @Test
  void takesABareHandleForOpen() throws IOException {
    SocketHandle bare = SocketHandle.of(0xFFFF_FFF0L);
    long held = bare.hold("getsockopt", null, s -> s.handle());
    long lentOut = bare.lend("recv", null, s -> s.handle());
    assertThat(held).isEqualTo(0xFFFF_FFF0L).isEqualTo(lentOut);
  }
}
