// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfoBytes;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.option.Linger;
import io.github.winsockjna.option.OptionCodec;
import io.github.winsockjna.option.Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documentation of {@code LPWSPGETSOCKOPT} says, row by row: a provider that answers so,
 * asked through {@link ServiceProvider}.
 */
@NeedsDoubles
class LpwspgetsockoptDocumentIT {
  private static final int SOL_SOCKET = 0xFFFF;

  private final ProviderDouble told = ProviderDouble.fresh();
  private DatagramChannel channel;
  private SocketRef socket;
  private ServiceProvider provider;

  /** A row of the table: an option, its default, and another value. */
  record Row<T>(ReadableOption<T> option, Answer<T> usual, Answer<T> other) {
    @Override
    public String toString() {
      return option.name();
    }

    void hold(Answer<T> answer, ProviderDouble told) {
      told.hold(option.level(), option.number(), answer.bytes.length, answer.bytes);
    }
  }

  /** The bytes of the documented C type, and what they are in Java. */
  record Answer<T>(byte[] bytes, T value) {}

  private static <T> Answer<T> number(int number, T value) {
    return new Answer<>(little().putInt(number).array(), value);
  }

  private static Answer<Linger> linger(int onOff, int seconds, Linger value) {
    return new Answer<>(little().putShort((short) onOff).putShort((short) seconds).array(), value);
  }

  private static ByteBuffer little() {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Answer<ProtocolInfo> info(ByteBuffer bytes) {
    return new Answer<>(bytes.array(), ProtocolInfo.decodeW(bytes));
  }

  private static Answer<byte[]> opaque(byte... bytes) {
    return new Answer<>(bytes, bytes);
  }

  private static Row<Boolean> bool(ReadableOption<Boolean> option, boolean usual) {
    return new Row<>(option, number(usual ? 1 : 0, usual), number(usual ? 0 : 1, !usual));
  }

  static final List<Row<?>> ROWS =
      List.of(
          bool(SocketLevelOptions.SO_ACCEPTCONN, false),
          bool(SocketLevelOptions.SO_BROADCAST, false),
          bool(SocketLevelOptions.SO_DEBUG, false),
          bool(SocketLevelOptions.SO_DONTLINGER, true),
          bool(SocketLevelOptions.SO_DONTROUTE, false),
          new Row<>(
              SocketLevelOptions.SO_ERROR,
              number(0, WsaError.NO_ERROR),
              number(10054, WsaError.WSAECONNRESET)),
          new Row<>(SocketLevelOptions.SO_GROUP_ID, number(0, 0L), number(-1, 0xFFFF_FFFFL)),
          new Row<>(SocketLevelOptions.SO_GROUP_PRIORITY, number(0, 0), number(7, 7)),
          bool(SocketLevelOptions.SO_KEEPALIVE, false),
          new Row<>(
              SocketLevelOptions.SO_LINGER,
              linger(0, 0, Linger.OFF),
              linger(1, 5, Linger.of(Duration.ofSeconds(5)))),
          new Row<>(
              SocketLevelOptions.SO_MAX_MSG_SIZE, number(65507, 65507L), number(-1, 0xFFFF_FFFFL)),
          bool(SocketLevelOptions.SO_OOBINLINE, false),
          new Row<>(
              SocketLevelOptions.SO_PROTOCOL_INFO,
              info(ProtocolInfoBytes.w("A stream", 2, 1, 6)),
              info(ProtocolInfoBytes.w("Datagrams", 23, 2, 17))),
          new Row<>(SocketLevelOptions.SO_RCVBUF, number(65536, 65536), number(1, 1)),
          bool(SocketLevelOptions.SO_REUSEADDR, false),
          new Row<>(SocketLevelOptions.SO_SNDBUF, number(65536, 65536), number(1, 1)),
          new Row<>(
              SocketLevelOptions.SO_TYPE,
              number(1, SocketType.STREAM),
              number(2, SocketType.DGRAM)),
          new Row<>(
              SocketLevelOptions.PVD_CONFIG,
              opaque(),
              opaque((byte) 1, (byte) -1, (byte) 0, (byte) 3, (byte) 0)));

  @BeforeEach
  void start() throws Exception {
    channel = DatagramChannel.open();
    socket = SocketRef.of(channel);
    told.know_socket(new SOCKET(socket.handle()));
    ROWS.forEach(row -> holdUsual(row));
    provider = ServiceProvider.load(ProviderDouble.dll(), Winsock.protocols().get(0));
  }

  private <T> void holdUsual(Row<T> row) {
    row.hold(row.usual, told);
  }

  @AfterEach
  void end() throws Exception {
    told.reset();
    provider.close();
    channel.close();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("ROWS")
  <T> void answersItsDefaultWhenItWasNeverSet(Row<T> row) throws Exception {
    assertThat(provider.get(socket, row.option)).isEqualTo(row.usual.value);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("ROWS")
  <T> void answersAnyOtherValueOfItsType(Row<T> row) throws Exception {
    row.hold(row.other, told);

    assertThat(provider.get(socket, row.option)).isEqualTo(row.other.value);
  }

  static Stream<Row<?>> writable() {
    return ROWS.stream().filter(row -> row.option instanceof ReadWriteOption);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writable")
  <T> void answersWhatItWasSetTo(Row<T> row) throws Exception {
    provider.set(socket, (ReadWriteOption<T>) row.option, row.other.value);

    assertThat(provider.get(socket, row.option)).isEqualTo(row.other.value);
  }

  @ParameterizedTest
  @EnumSource(
      value = WsaError.class,
      names = {
        "WSAENETDOWN",
        "WSAEFAULT",
        "WSAEINVAL",
        "WSAEINPROGRESS",
        "WSAENOPROTOOPT",
        "WSAENOTSOCK",
        // of a connection that SO_KEEPALIVE found dropped: calls in progress, and those after
        "WSAENETRESET",
        "WSAENOTCONN"
      })
  void failsWithTheErrorInLpErrno(WsaError error) {
    told.fail_get(error.code());

    assertFails(SocketLevelOptions.SO_TYPE, error);
  }

  private void assertFails(ReadableOption<?> option, WsaError error) {
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> provider.get(socket, option))
        .withMessage(
            "WSPGetSockOpt(%s) failed: %s (%d): %s",
            option.name(), error, error.code(), error.description())
        .returns("WSPGetSockOpt", WinsockException::function)
        .returns(Optional.of(option.name()), WinsockException::option)
        .returns(error, WinsockException::error)
        .returns(error.code(), WinsockException::errorCode);
  }

  @Test
  void refusesTooLittleRoom() {
    assertFails(
        Options.readOnly("SO_TYPE", SOL_SOCKET, 0x1008, OptionCodec.bytes(3)), WsaError.WSAEFAULT);
  }

  @Test
  void refusesAnUnknownLevel() {
    assertFails(Options.readOnly("SO_TYPE", 0x8000, 0x1008, OptionCodec.DWORD), WsaError.WSAEINVAL);
  }

  @Test
  void refusesAnUnsupportedOption() {
    assertFails(SocketLevelOptions.SO_SNDLOWAT, WsaError.WSAENOPROTOOPT);
  }

  @Test
  void refusesWhatIsNoSocket() throws Exception {
    told.know_socket(new SOCKET(socket.handle() + 4));

    assertFails(SocketLevelOptions.SO_TYPE, WsaError.WSAENOTSOCK);
  }

  @Test
  void lingerHasTheSizeOfItsStructureAndOthersThatOfAnInteger() throws Exception {
    OptionCodec<byte[]> most = OptionCodec.bytes(1024);

    assertThat(provider.get(socket, Options.readOnly("SO_LINGER", SOL_SOCKET, 0x80, most)))
        .hasSize(4);
    assertThat(provider.get(socket, Options.readOnly("SO_RCVBUF", SOL_SOCKET, 0x1002, most)))
        .hasSize(4);
    assertThat(provider.get(socket, Options.readOnly("SO_PROTOCOL_INFO", SOL_SOCKET, 0x2005, most)))
        .hasSize(ProtocolInfo.SIZE_W);
  }

  /** SO_SNDBUF: setting can succeed though less is given; reading tells how much. */
  @Test
  void soSndbufSucceedsWithLessThanWasAskedFor() throws Exception {
    told.grant_buffers_up_to(8192);
    provider.set(socket, SocketLevelOptions.SO_SNDBUF, 1_000_000);
    provider.set(socket, SocketLevelOptions.SO_RCVBUF, 4096);

    assertThat(provider.get(socket, SocketLevelOptions.SO_SNDBUF)).isEqualTo(8192);
    assertThat(provider.get(socket, SocketLevelOptions.SO_RCVBUF)).isEqualTo(4096);
  }

  /** SO_DONTROUTE: "fails on AF_INET6 sockets with WSAENOPROTOOPT". */
  @Test
  void soDontrouteFailsWhereItIsNotSupported() {
    told.fail_set(WsaError.WSAENOPROTOOPT.code());

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> provider.set(socket, SocketLevelOptions.SO_DONTROUTE, true))
        .withMessageStartingWith("WSPSetSockOpt(SO_DONTROUTE) failed: WSAENOPROTOOPT (10042): ");
  }

  /**
   * SO_REUSEADDR: an address in use cannot be bound, unless it is set before; after is harmless.
   */
  @Test
  void soReuseaddrLetsAnAddressBeBoundTwice() throws Exception {
    try (DatagramChannel first = reusable();
        DatagramChannel plain = DatagramChannel.open();
        DatagramChannel second = reusable()) {
      first.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> plain.bind(first.getLocalAddress()));

      second.bind(first.getLocalAddress());
      SocketRef.of(second).set(SocketLevelOptions.SO_REUSEADDR, true);

      assertThat(second.getLocalAddress()).isEqualTo(first.getLocalAddress());
      assertThat(SocketRef.of(second).get(SocketLevelOptions.SO_REUSEADDR)).isTrue();
    }
  }

  private static DatagramChannel reusable() throws Exception {
    return DatagramChannel.open().setOption(StandardSocketOptions.SO_REUSEADDR, true);
  }
}
