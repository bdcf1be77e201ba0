// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.FailedCall;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinSocketTest {
  private static final SOCKET SOCKET = new SOCKET(344);
  private static final SOCKET CONNECTION = new SOCKET(348);
  private static final SOCKET INVALID = new SOCKET(io.github.winsockjna.jna.SOCKET.INVALID_SOCKET);
  private static final InetSocketAddress TARGET = new InetSocketAddress("192.0.2.7", 80);

  private static final HANDLE EVENT = new HANDLE(new Pointer(352));

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final Kernel32 kernel32 = mock(Kernel32.class);
  private final WinSocket.Opener opener = new WinSocket.Opener(ws2_32, kernel32, leak -> {});

  @BeforeEach
  void opens() {
    when(ws2_32.WSASocketW(anyInt(), anyInt(), anyInt(), any(), anyInt(), anyInt()))
        .thenReturn(SOCKET);
    when(kernel32.CreateEventW(any(), anyBoolean(), anyBoolean(), any())).thenReturn(EVENT);
  }

  private WinSocket tcp(AddressFamily family) throws WinsockException {
    return opener.open(family, SocketType.STREAM, Protocol.TCP);
  }

  private WinSocket udp() throws WinsockException {
    return opener.open(AddressFamily.INET, SocketType.DGRAM, Protocol.UDP);
  }

  @Test
  void opensOverlappedSocketsThatAreNotInherited() throws WinsockException {
    tcp(AddressFamily.INET6);
    verify(ws2_32).WSASocketW(23, 1, 6, null, 0, 0x81);
  }

  @Test
  void tellsWhyNoSocketWasOpened() {
    doAnswer(
            call -> {
              FailedCall.with(10013);
              return INVALID;
            })
        .when(ws2_32)
        .WSASocketW(anyInt(), anyInt(), anyInt(), any(), anyInt(), anyInt());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> opener.open(AddressFamily.INET, SocketType.RAW, Protocol.ICMP))
        .withMessageStartingWith("WSASocketW failed: WSAEACCES (10013): ");
    verify(ws2_32, never()).closesocket(any());
  }

  @Test
  void refusesWhatHasNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WinSocket.open(AddressFamily.UNKNOWN, SocketType.STREAM, Protocol.TCP))
        .withMessage("family is UNKNOWN, but must have a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WinSocket.open(AddressFamily.INET, SocketType.UNKNOWN, Protocol.TCP))
        .withMessage("type is UNKNOWN, but must have a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WinSocket.open(AddressFamily.INET, SocketType.STREAM, Protocol.UNKNOWN))
        .withMessage("protocol is UNKNOWN, but must have a number");
    assertThatNullPointerException()
        .isThrownBy(() -> WinSocket.open(null, SocketType.STREAM, Protocol.TCP))
        .withMessage("family");
  }

  @Test
  void bindsAndConnectsAnIpv6SocketToMappedAddresses() throws WinsockException {
    byte[] mapped = Sockaddr.encode(TARGET, Sockaddr.AF_INET6);
    doAnswer(call -> equals(mapped, call.getArgument(1), call.getArgument(2)))
        .when(ws2_32)
        .bind(eq(SOCKET), any(), anyInt());
    doAnswer(call -> equals(mapped, call.getArgument(1), call.getArgument(2)))
        .when(ws2_32)
        .connect(eq(SOCKET), any(), anyInt());
    try (WinSocket socket = tcp(AddressFamily.INET6)) {
      socket.bind(TARGET);
      socket.connect(TARGET);
    }
    verify(ws2_32).bind(eq(SOCKET), any(), eq(28));
    verify(ws2_32).connect(eq(SOCKET), any(), eq(28));
  }

  @Test
  void bindsAndConnectsAUnixSocketToPaths() throws WinsockException {
    UnixDomainSocketAddress path = UnixDomainSocketAddress.of("C:\\Temp\\b.sock");
    byte[] name = Sockaddr.encode(path);
    doAnswer(call -> equals(name, call.getArgument(1), call.getArgument(2)))
        .when(ws2_32)
        .bind(eq(SOCKET), any(), anyInt());
    doAnswer(call -> equals(name, call.getArgument(1), call.getArgument(2)))
        .when(ws2_32)
        .connect(eq(SOCKET), any(), anyInt());
    try (WinSocket socket = opener.open(AddressFamily.UNIX, SocketType.STREAM, Protocol.IP)) {
      socket.bind(path);
      socket.connect(path);
      assertThatIllegalArgumentException().isThrownBy(() -> socket.bind(TARGET));
    }
    verify(ws2_32).WSASocketW(1, 1, 0, null, 0, 0x81);
    verify(ws2_32).bind(eq(SOCKET), any(), eq(110));
    verify(ws2_32).connect(eq(SOCKET), any(), eq(110));
  }

  @Test
  void refusesPathsForOtherFamiliesAndTellsWhyAPathCannotBeHad() throws WinsockException {
    UnixDomainSocketAddress path = UnixDomainSocketAddress.of("b.sock");
    doAnswer(call -> FailedCall.with(10061)).when(ws2_32).connect(eq(SOCKET), any(), anyInt());
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.connect(path))
          .withMessage("a is a path, but must be an address for a socket of the family INET");
      assertThatIllegalArgumentException().isThrownBy(() -> socket.bind(path));
    }
    try (WinSocket socket = opener.open(AddressFamily.UNIX, SocketType.STREAM, Protocol.IP)) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.connect(path))
          .withMessageStartingWith("connect failed: WSAECONNREFUSED (10061): ");
    }
  }

  private static int equals(byte[] expected, Pointer name, int length) {
    assertThat(name.getByteArray(0, length)).isEqualTo(expected);
    return 0;
  }

  private void connectFailsWith(int error) {
    doAnswer(call -> FailedCall.with(error)).when(ws2_32).connect(any(), any(), anyInt());
  }

  private void icmpErrorIs(String hex, int error) {
    doAnswer(
            call -> {
              byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
              call.<Pointer>getArgument(3).write(0, bytes, 0, bytes.length);
              call.<IntByReference>getArgument(4).setValue(bytes.length);
              return error == 0 ? 0 : FailedCall.with(error);
            })
        .when(ws2_32)
        .getsockopt(eq(SOCKET), eq(6), eq(19), any(), any());
  }

  @Test
  void asksForTheIcmpErrorBeforeTheSocketCanBeClosed() throws Exception {
    connectFailsWith(10065);
    icmpErrorIs("0200 0000 c0000201" + "00".repeat(20) + "01000000 03 01 0000", 0);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(TARGET))
          .withMessage(
              "connect(192.0.2.7:80) failed: WSAEHOSTUNREACH (10065): "
                  + WsaError.WSAEHOSTUNREACH.description()
                  + "; ICMP error from 192.0.2.1: destination unreachable: host unreachable")
          .returns(TARGET, ConnectFailedException::target)
          .returns(
              Optional.of(
                  new IcmpErrorInfo(InetAddress.getByName("192.0.2.1"), Protocol.ICMP, 3, 1)),
              ConnectFailedException::icmpErrorInfo);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11004, 10042, 10022, 10057})
  void failsToConnectWithItsOwnErrorWhenThereIsNoIcmpErrorToTell(int error)
      throws WinsockException {
    connectFailsWith(10061);
    icmpErrorIs("", error);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(TARGET))
          .returns(WsaError.WSAECONNREFUSED, WinsockException::error)
          .returns(Optional.empty(), ConnectFailedException::icmpErrorInfo);
    }
  }

  @Test
  void tellsThatTheSocketWasClosedRatherThanThatItCouldNotConnect() throws WinsockException {
    WinSocket socket = tcp(AddressFamily.INET);
    doAnswer(
            call -> {
              closeMeanwhile(socket);
              return FailedCall.with(995);
            })
        .when(ws2_32)
        .connect(any(), any(), anyInt());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> socket.connect(TARGET))
        .withMessage("Socket is closed")
        .isNotInstanceOf(ConnectFailedException.class);
  }

  /** Another thread's close, which waits for this one to leave. */
  private static void closeMeanwhile(WinSocket socket) throws InterruptedException {
    Thread closing = new Thread(socket::close);
    closing.start();
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  private void connectIsPending(int woken, int events, int error) {
    doAnswer(call -> FailedCall.with(10035)).when(ws2_32).connect(any(), any(), anyInt());
    when(kernel32.WaitForMultipleObjects(eq(1), any(), eq(false), anyInt()))
        .thenAnswer(
            call -> {
              assertThat(call.<Pointer>getArgument(1).getPointer(0)).isEqualTo(EVENT.getPointer());
              return woken;
            });
    doAnswer(
            call -> {
              call.<Pointer>getArgument(2).setInt(0, events);
              call.<Pointer>getArgument(2).setInt(20, error);
              return 0;
            })
        .when(ws2_32)
        .WSAEnumNetworkEvents(eq(SOCKET), any(), any());
  }

  private void verifyBlockingAgain() {
    verify(ws2_32).WSAEventSelect(SOCKET, EVENT, 0x10);
    verify(ws2_32).WSAEventSelect(SOCKET, null, 0);
    verify(ws2_32)
        .WSAIoctl(eq(SOCKET), eq(0x8004_667E), any(), eq(4), any(), eq(0), any(), any(), any());
    verify(kernel32).CloseHandle(EVENT);
  }

  @Test
  void waitsForTheEndOfAConnectAndBlocksAgain() throws WinsockException {
    connectIsPending(0, 0x10, 0);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      socket.connect(TARGET);
      verify(kernel32).WaitForMultipleObjects(eq(1), any(), eq(false), eq(-1));
      verifyBlockingAgain();
    }
  }

  @Test
  void tellsHowAConnectEndedThatItWaitedFor() throws WinsockException {
    connectIsPending(0, 0x10, 10061);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(TARGET, Duration.ofNanos(1_000_001)))
          .returns(WsaError.WSAECONNREFUSED, WinsockException::error);
      verify(kernel32).WaitForMultipleObjects(eq(1), any(), eq(false), eq(2));
      verifyBlockingAgain();
      verify(ws2_32, never()).closesocket(any());
    }
  }

  @Test
  void closesASocketWhoseConnectTookTooLong() throws WinsockException {
    connectIsPending(258, 0, 0);
    WinSocket socket = tcp(AddressFamily.INET);
    assertThatExceptionOfType(ConnectFailedException.class)
        .isThrownBy(() -> socket.connect(TARGET, Duration.ofMillis(200)))
        .returns(WsaError.WSAETIMEDOUT, WinsockException::error)
        .returns(TARGET, ConnectFailedException::target);
    verify(ws2_32).closesocket(SOCKET);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(socket::localAddress)
        .withMessage("Socket is closed");
  }

  @Test
  void doesNotWaitWhenTheSocketIsNonBlocking() throws WinsockException {
    connectIsPending(0, 0x10, 0);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      socket.ioctl(Ioctls.FIONBIO, true);
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> socket.connect(TARGET))
          .returns(WsaError.WSAEWOULDBLOCK, WinsockException::error);
      verifyNoInteractions(kernel32);
      socket.connect(TARGET, Duration.ofSeconds(1));
      verify(ws2_32, times(1))
          .WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any());
    }
  }

  @Test
  void givesADatagramSocketItsPeerAtOnce() throws WinsockException {
    try (WinSocket socket = udp()) {
      socket.connect(TARGET);
      socket.connect(TARGET, Duration.ofSeconds(1));
    }
    verify(ws2_32, times(2)).connect(eq(SOCKET), any(), eq(16));
    verifyNoInteractions(kernel32);
  }

  @Test
  void refusesTimeoutsThatAreNone() throws WinsockException {
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      for (Duration timeout :
          new Duration[] {
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofMillis(1L << 31),
            Duration.ofDays(99_999_999)
          }) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> socket.connect(TARGET, timeout))
            .withMessage(
                "timeout is " + timeout + ", but must be from PT0.001S to PT596H31M23.647S");
      }
    }
    verify(ws2_32, never()).connect(any(), any(), anyInt());
  }

  @Test
  void namesWhatIsNull() throws WinsockException {
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertNames("a", () -> socket.bind((InetSocketAddress) null));
      assertNames("a", () -> socket.connect((InetSocketAddress) null));
      assertNames("a", () -> socket.connect(null, Duration.ofSeconds(1)));
      assertNames("timeout", () -> socket.connect(TARGET, null));
      assertNames("b", () -> socket.send(null));
      assertNames("b", () -> socket.receive(null));
      assertNames("control", () -> socket.ioctl(null, null));
    }
    verify(ws2_32, never()).connect(any(), any(), anyInt());
  }

  private static void assertNames(String argument, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(argument);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, Integer.MAX_VALUE, -2})
  void doesNotBelieveInMoreBytesThanThereAre(int count) throws WinsockException {
    when(ws2_32.send(any(), any(), anyInt(), anyInt())).thenReturn(count);
    when(ws2_32.recv(any(), any(), anyInt(), anyInt())).thenReturn(count);
    try (WinSocket stream = tcp(AddressFamily.INET);
        WinSocket messages = udp()) {
      for (WinSocket socket : new WinSocket[] {stream, messages}) {
        for (ByteBuffer b :
            new ByteBuffer[] {ByteBuffer.allocate(9), ByteBuffer.allocateDirect(9)}) {
          assertThatExceptionOfType(WinsockException.class)
              .isThrownBy(() -> socket.send(b))
              .withMessage(
                  "send answered what cannot be read: "
                      + Integer.toUnsignedString(count)
                      + " bytes, where there is room for 9");
          assertThatExceptionOfType(WinsockException.class)
              .isThrownBy(() -> socket.receive(b))
              .withMessageStartingWith("recv answered what cannot be read: ");
          assertThat(b.position()).isZero();
        }
      }
    }
  }

  @Test
  void ownsTheConnectionItAccepts() throws WinsockException {
    when(ws2_32.accept(SOCKET, null, null)).thenReturn(CONNECTION);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      WinSocket accepted = socket.accept();
      assertThat(accepted.handle()).isEqualTo(348);
      verify(kernel32).SetHandleInformation(new HANDLE(new Pointer(348)), 1, 0);
      accepted.close();
    }
    verify(ws2_32).closesocket(CONNECTION);
    verify(ws2_32).closesocket(SOCKET);
  }

  @Test
  void closesTheConnectionThatComesWhileItIsClosed() throws WinsockException {
    WinSocket socket = tcp(AddressFamily.INET);
    doAnswer(
            call -> {
              closeMeanwhile(socket);
              return CONNECTION;
            })
        .when(ws2_32)
        .accept(any(), any(), any());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(socket::accept)
        .withMessage("Socket is closed");
    verify(ws2_32).closesocket(CONNECTION);
  }

  @Test
  void closesNothingWhenItAcceptsNothing() throws WinsockException {
    doAnswer(
            call -> {
              FailedCall.with(10022);
              return INVALID;
            })
        .when(ws2_32)
        .accept(any(), any(), any());
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(socket::accept)
          .withMessageStartingWith("accept failed: WSAEINVAL (10022): ");
      verify(ws2_32, never()).closesocket(any());
    }
  }

  @Test
  void passesAStreamFromTheHeapOnInPieces() throws WinsockException {
    doAnswer(call -> call.getArgument(2)).when(ws2_32).send(any(), any(), anyInt(), anyInt());
    ByteBuffer bytes = ByteBuffer.allocate(100_000);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThat(socket.send(bytes)).isEqualTo(100_000);
    }
    verify(ws2_32).send(any(), any(), eq(65_536), anyInt());
    verify(ws2_32).send(any(), any(), eq(100_000 - 65_536), anyInt());
  }

  @Test
  void tellsHowMuchANonBlockingSocketTook() throws WinsockException {
    ByteBuffer bytes = ByteBuffer.allocate(100_000);
    doAnswer(call -> call.<Integer>getArgument(2) == 65_536 ? 65_536 : FailedCall.with(10035))
        .when(ws2_32)
        .send(any(), any(), anyInt(), anyInt());
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThat(socket.send(bytes)).isEqualTo(65_536);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.send(bytes))
          .returns(WsaError.WSAEWOULDBLOCK, WinsockException::error);
    }
  }

  @Test
  void showsByThePositionWhatWasSentBeforeAFailure() throws WinsockException {
    ByteBuffer bytes = ByteBuffer.allocate(100_000);
    doAnswer(call -> call.<Integer>getArgument(2) == 65_536 ? 65_536 : FailedCall.with(10054))
        .when(ws2_32)
        .send(any(), any(), anyInt(), anyInt());
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> socket.send(bytes))
          .returns(WsaError.WSAECONNRESET, WinsockException::error);
    }
    assertThat(bytes.position()).isEqualTo(65_536);
  }

  @Test
  void passesAStreamFromADirectBufferOnAsAWhole() throws WinsockException {
    doAnswer(call -> call.getArgument(2)).when(ws2_32).send(any(), any(), anyInt(), anyInt());
    ByteBuffer bytes = ByteBuffer.allocateDirect(100_000);
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      assertThat(socket.send(bytes)).isEqualTo(100_000);
    }
  }

  @Test
  void passesAMessageOnAsAWholeHoweverLong() throws WinsockException {
    byte[] message = new byte[100_000];
    message[99_999] = 7;
    doAnswer(call -> equals(message, call.getArgument(1), call.getArgument(2)) + 100_000)
        .when(ws2_32)
        .send(any(), any(), anyInt(), anyInt());
    doAnswer(
            call -> {
              assertThat(call.<Integer>getArgument(2)).isEqualTo(100_000);
              call.<Pointer>getArgument(1).write(0, message, 0, 100_000);
              return 100_000;
            })
        .when(ws2_32)
        .recv(any(), any(), anyInt(), anyInt());
    try (WinSocket socket = udp()) {
      assertThat(socket.send(ByteBuffer.wrap(message))).isEqualTo(100_000);
      ByteBuffer got = ByteBuffer.allocate(100_000);
      assertThat(socket.receive(got)).isEqualTo(100_000);
      assertThat(got.array()).isEqualTo(message);
    }
  }

  @Test
  void leavesTheBufferAloneWhenACallFails() throws WinsockException {
    doAnswer(call -> FailedCall.with(10054)).when(ws2_32).send(any(), any(), anyInt(), anyInt());
    doAnswer(call -> FailedCall.with(10054)).when(ws2_32).recv(any(), any(), anyInt(), anyInt());
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      for (ByteBuffer b : new ByteBuffer[] {ByteBuffer.allocate(9), ByteBuffer.allocateDirect(9)}) {
        b.position(2);
        assertThatExceptionOfType(WinsockException.class)
            .isThrownBy(() -> socket.send(b))
            .withMessageStartingWith("send failed: WSAECONNRESET");
        assertThatExceptionOfType(WinsockException.class)
            .isThrownBy(() -> socket.receive(b))
            .withMessageStartingWith("recv failed: WSAECONNRESET");
        assertThat(b).isEqualTo(ByteBuffer.allocate(7));
        assertThat(b.position()).isEqualTo(2);
      }
    }
  }

  @Test
  void tellsTheEndOfAStreamFromAnEmptyMessage() throws WinsockException {
    when(ws2_32.recv(any(), any(), anyInt(), anyInt())).thenReturn(0);
    try (WinSocket stream = tcp(AddressFamily.INET);
        WinSocket messages = udp()) {
      assertThat(stream.receive(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(messages.receive(ByteBuffer.allocate(1))).isZero();
    }
  }

  @Test
  void asksNothingOfAStreamWithoutRoomForIt() throws WinsockException {
    try (WinSocket stream = tcp(AddressFamily.INET)) {
      assertThat(stream.receive(ByteBuffer.allocate(0))).isZero();
    }
    verify(ws2_32, never()).recv(any(), any(), anyInt(), anyInt());
  }

  @Test
  void shutsDownItsOutputOnly() throws WinsockException {
    try (WinSocket socket = tcp(AddressFamily.INET)) {
      socket.shutdownOutput();
      socket.listen(7);
    }
    verify(ws2_32).shutdown(SOCKET, 1);
    verify(ws2_32).listen(SOCKET, 7);
  }
}
