// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.doubles.AnsweringWinsock;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.ICMP_ERROR_INFO;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.wine.OnlyOnWine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Microsoft's page on {@code WSAGetIcmpErrorInfo} says, statement by statement, of the thin
 * function and of what stands on it. Wine has no such option, so a double of the DLL answers.
 */
@NeedsDoubles
class WsaGetIcmpErrorInfoDocumentIT {
  private static final int LEVEL = TcpOptions.LEVEL;
  private static final int NUMBER = TcpOptions.TCP_ICMP_ERROR_INFO.number();
  private static final int SOCKET_ERROR = -1;

  private AnsweringWinsock winsock;
  private WinSocket socket;

  @BeforeEach
  void open() throws WinsockException {
    Winsock.startup();
    winsock = new AnsweringWinsock();
    socket = opener().open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP);
  }

  private WinSocket.Opener opener() {
    return new WinSocket.Opener(winsock.ws2_32(), Kernel32.instance(), leak -> {});
  }

  @AfterEach
  void close() {
    socket.close();
    winsock.close();
  }

  private static byte[] error(String source, int protocol, int type, int code) {
    ByteBuffer b = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
    b.put(Sockaddr.encode(new InetSocketAddress(source, 0)));
    b.putInt(28, protocol).put(32, (byte) type).put(33, (byte) code);
    return b.array();
  }

  private static IcmpErrorInfo typed(String source, int protocol, int type, int code)
      throws Exception {
    return new IcmpErrorInfo(InetAddress.getByName(source), Protocol.of(protocol), type, code);
  }

  private int call(ICMP_ERROR_INFO info) throws WinsockException {
    return winsock.ws2_32().WSAGetIcmpErrorInfo(new SOCKET(socket.handle()), info);
  }

  /** "Retrieves information about an ICMP error"; "On success, the function returns 0". */
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 1, 3, 0",
    "192.0.2.1, 1, 3, 1",
    "198.51.100.254, 1, 3, 13",
    "192.0.2.1, 1, 11, 0",
    "192.0.2.1, 1, 254, 255",
    "2001:db8::1, 58, 1, 0",
    "2001:db8::1, 58, 1, 4",
    "fe80::1, 58, 3, 0",
  })
  void initialisesTheStructureOnSuccess(String source, int protocol, int type, int code)
      throws Exception {
    winsock.answer(LEVEL, NUMBER, error(source, protocol, type, code));

    ICMP_ERROR_INFO info = new ICMP_ERROR_INFO();
    assertThat(call(info)).isZero();
    assertThat(Sockaddr.decode(ByteBuffer.wrap(info.srcaddress)).getAddress())
        .isEqualTo(InetAddress.getByName(source));
    assertThat(info.protocol).isEqualTo(protocol);
    assertThat(Byte.toUnsignedInt(info.type)).isEqualTo(type);
    assertThat(Byte.toUnsignedInt(info.code)).isEqualTo(code);
    assertThat(socket.icmpErrorInfo()).contains(typed(source, protocol, type, code));
  }

  /** "Otherwise, SOCKET_ERROR is returned, and you can retrieve a specific error code". */
  @ParameterizedTest
  @ValueSource(ints = {10042, 10022, 10038, 10014})
  void returnsSocketErrorWithTheErrorOfTheCall(int error) throws WinsockException {
    winsock.fail(LEVEL, NUMBER, error);

    assertThat(call(new ICMP_ERROR_INFO())).isEqualTo(SOCKET_ERROR);
    assertThat(Native.getLastError()).isEqualTo(error);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(socket::icmpErrorInfo)
        .withMessageStartingWith("getsockopt(TCP_ICMP_ERROR_INFO) failed: " + WsaError.of(error));
  }

  /** "If no ICMP error has been received since the last connect call, WSANO_DATA is returned". */
  @Test
  void makesWsaNoDataOfAnAnswerWithoutBytes() throws WinsockException {
    winsock.answer(LEVEL, NUMBER, new byte[0]);

    assertThat(call(new ICMP_ERROR_INFO())).isEqualTo(SOCKET_ERROR);
    assertThat(WsaError.of(Native.getLastError())).isEqualTo(WsaError.WSANO_DATA);
    assertThat(socket.icmpErrorInfo()).isEmpty();
  }

  @Test
  void takesWsaNoDataForNoError() throws WinsockException {
    winsock.fail(LEVEL, NUMBER, WsaError.WSANO_DATA.code());

    assertThat(call(new ICMP_ERROR_INFO())).isEqualTo(SOCKET_ERROR);
    assertThat(WsaError.of(Native.getLastError())).isEqualTo(WsaError.WSANO_DATA);
    assertThat(socket.icmpErrorInfo()).isEmpty();
  }

  /** "supported through the TCP_ICMP_ERROR_INFO socket option": other numbers answer nothing. */
  @Test
  @OnlyOnWine("Windows has the option, and answers by itself")
  void readsThatOptionOfTcpAndNoOther() throws WinsockException {
    winsock.answer(LEVEL, NUMBER + 1, error("192.0.2.1", 1, 3, 1));
    winsock.answer(LEVEL + 1, NUMBER, error("192.0.2.1", 1, 3, 1));

    assertThat(call(new ICMP_ERROR_INFO())).isEqualTo(SOCKET_ERROR);
    assertThat(WsaError.of(Native.getLastError())).isEqualTo(WsaError.WSAENOPROTOOPT);
  }

  /** "A descriptor that identifies a TCP socket". */
  @Test
  void failsOnASocketThatIsNotTcp() throws WinsockException {
    try (WinSocket udp = opener().open(AddressFamily.INET, SocketType.DGRAM, Protocol.UDP)) {
      assertThat(
              winsock.ws2_32().WSAGetIcmpErrorInfo(new SOCKET(udp.handle()), new ICMP_ERROR_INFO()))
          .isEqualTo(SOCKET_ERROR);
      assertThat(WsaError.of(Native.getLastError()))
          .isIn(WsaError.WSAENOPROTOOPT, WsaError.WSAEINVAL, WsaError.WSAEOPNOTSUPP);
    }
  }

  @Test
  void failsOnWhatIsNoSocket() {
    assertThat(winsock.ws2_32().WSAGetIcmpErrorInfo(new SOCKET(4), new ICMP_ERROR_INFO()))
        .isEqualTo(SOCKET_ERROR);
    assertThat(WsaError.of(Native.getLastError())).isEqualTo(WsaError.WSAENOTSOCK);
  }

  /** "during connection setup": what the failed connect throws has it. */
  @Test
  void isPartOfWhatAFailedConnectThrows() throws Exception {
    winsock.answer(LEVEL, NUMBER, error("192.0.2.1", 1, 3, 13));
    InetSocketAddress nobody;
    try (WinSocket bound = WinSocket.tcp4()) {
      bound.bind(new InetSocketAddress("127.0.0.1", 0));
      nobody = bound.localAddress();
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(nobody))
          .withMessageEndingWith(
              "; ICMP error from 192.0.2.1: destination unreachable:"
                  + " communication prohibited by the administrator")
          .returns(
              Optional.of(typed("192.0.2.1", 1, 3, 13)), ConnectFailedException::icmpErrorInfo);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11004, 10042})
  void isMissingInWhatAFailedConnectThrowsWithoutAnError(int error) throws Exception {
    winsock.fail(LEVEL, NUMBER, error);
    try (WinSocket bound = WinSocket.tcp4()) {
      bound.bind(new InetSocketAddress("127.0.0.1", 0));
      InetSocketAddress nobody = bound.localAddress();
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(nobody))
          .returns(WsaError.WSAECONNREFUSED, WinsockException::error)
          .returns(Optional.empty(), ConnectFailedException::icmpErrorInfo);
    }
  }

  /** The document's metadata calls it an export; the SDK defines it inline, and it is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WSAGetIcmpErrorInfo",
        "WSAGetFailConnectOnIcmpError",
        "WSASetFailConnectOnIcmpError"
      })
  void isNoExportOfTheDll(String function) {
    NativeLibrary dll = NativeLibrary.getInstance("ws2_32");
    assertThatExceptionOfType(UnsatisfiedLinkError.class)
        .isThrownBy(() -> dll.getFunction(function));
  }

  /** "Windows 10, version 2004". */
  @Test
  void needsTheVersionOfWindowsThatItsOptionsNeed() {
    assertThat(TcpOptions.TCP_ICMP_ERROR_INFO.since()).isEqualTo("Windows 10 2004");
    assertThat(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR.since()).isEqualTo("Windows 10 2004");
  }

  @Test
  void itsCompanionsReadAndSetTheOptionThatHasToBeOn() throws WinsockException {
    winsock.answer(LEVEL, 18, new byte[] {1, 0, 0, 0});
    IntByReference enabled = new IntByReference();
    SOCKET s = new SOCKET(socket.handle());
    assertThat(winsock.ws2_32().WSAGetFailConnectOnIcmpError(s, enabled)).isZero();
    assertThat(enabled.getValue()).isEqualTo(1);
    assertThat(socket.get(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR)).isTrue();
  }

  @Test
  @OnlyOnWine("Windows has the option, and sets it")
  void settingIsRefusedWhereThereIsNoSuchOption() throws WinsockException {
    SOCKET s = new SOCKET(socket.handle());
    assertThat(winsock.ws2_32().WSASetFailConnectOnIcmpError(s, 1)).isEqualTo(SOCKET_ERROR);
    assertThat(WsaError.of(Native.getLastError())).isEqualTo(WsaError.WSAENOPROTOOPT);
  }

  /** No header of mingw has it: 28 bytes of SOCKADDR_INET, an enum and two bytes. */
  @Test
  void itsStructureIsLaidOutAsDocumented() {
    ICMP_ERROR_INFO info = new ICMP_ERROR_INFO();
    info.srcaddress[27] = 1;
    info.protocol = 0x02020202;
    info.type = 3;
    info.code = 4;
    info.write();
    byte[] bytes = info.getPointer().getByteArray(0, info.size());
    assertThat(bytes).hasSize(36).startsWith(new byte[27]);
    assertThat(ByteBuffer.wrap(bytes, 27, 9).slice())
        .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 2, 2, 2, 3, 4, 0, 0}));
  }
}
