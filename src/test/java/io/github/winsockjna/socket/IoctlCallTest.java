// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.FailedCall;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.ioctl.KeepAliveValues;
import io.github.winsockjna.ioctl.ReceiveAll;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.option.OptionCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IoctlCallTest {
  private static final SOCKET SOCKET = new SOCKET(344);
  private static final int CODE = 0x4800_0001;

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final FakeJavaSocket lent = new FakeJavaSocket();
  private final SocketRef socket = new SocketRef(ws2_32, lent);

  /** The room offered by each call. */
  private final List<Integer> rooms = new ArrayList<>();

  @FunctionalInterface
  private interface Answer {
    int write(Pointer out, int room, IntByReference returned);
  }

  private void answers(Answer answer) {
    doAnswer(
            call -> {
              rooms.add(call.getArgument(5));
              return answer.write(call.getArgument(4), call.getArgument(5), call.getArgument(6));
            })
        .when(ws2_32)
        .WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any());
  }

  private static Ioctl<Void, byte[]> bytes(int capacity) {
    return Ioctl.of("BYTES", CODE, OptionCodec.NOTHING, OptionCodec.bytes(capacity));
  }

  /** Reads as many bytes as come, but begins with little room. */
  private static Ioctl<Void, byte[]> growing(int room) {
    OptionCodec<byte[]> any = OptionCodec.bytes(Integer.MAX_VALUE);
    OptionCodec<byte[]> codec =
        new OptionCodec<>() {
          @Override
          public Class<byte[]> type() {
            return byte[].class;
          }

          @Override
          public int capacity() {
            return room;
          }

          @Override
          public java.nio.ByteBuffer encode(byte[] value) {
            return any.encode(value);
          }

          @Override
          public byte[] decode(java.nio.ByteBuffer bytes) {
            return any.decode(bytes);
          }
        };
    return Ioctl.of("GROWING", CODE, OptionCodec.NOTHING, codec);
  }

  @Test
  void passesInputAndTakesOutput() throws WinsockException {
    Ioctl<Integer, Integer> control = Ioctl.of("X", CODE, OptionCodec.DWORD, OptionCodec.DWORD);
    doAnswer(
            call -> {
              Pointer in = call.getArgument(2);
              Pointer out = call.getArgument(4);
              assertThat(in).isNotEqualTo(out);
              out.setInt(0, in.getInt(0) + 1);
              call.<IntByReference>getArgument(6).setValue(4);
              return 0;
            })
        .when(ws2_32)
        .WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any());
    assertThat(socket.ioctl(control, 41)).isEqualTo(42);
    verify(ws2_32)
        .WSAIoctl(eq(SOCKET), eq(CODE), any(), eq(4), any(), eq(4), any(), isNull(), isNull());
  }

  @Test
  void passesNullForWhatThereIsNot() throws WinsockException {
    assertThat(socket.ioctl(Ioctls.SIO_FLUSH, null)).isNull();
    verify(ws2_32)
        .WSAIoctl(
            eq(SOCKET),
            eq(0x2800_0004),
            isNull(),
            eq(0),
            isNull(),
            eq(0),
            any(),
            isNull(),
            isNull());
  }

  @Test
  void takesNoNoticeOfALengthWhereThereIsNoOutput() throws WinsockException {
    answers(
        (out, room, returned) -> {
          returned.setValue(4);
          return 0;
        });
    assertThat(socket.ioctl(Ioctls.FIONBIO, true)).isNull();
    assertThat(rooms).containsExactly(0);
  }

  @Test
  void offersAZeroedBuffer() throws WinsockException {
    answers(
        (out, room, returned) -> {
          assertThat(out.getByteArray(0, room)).containsOnly(0);
          out.setMemory(0, room, (byte) 0xCC);
          returned.setValue(room);
          return 0;
        });
    for (int i = 0; i < 2; i++) {
      assertThat(socket.ioctl(bytes(300), null)).hasSize(300).containsOnly(0xCC);
    }
  }

  @Test
  void readsOnlyTheBytesThatCameBack() throws WinsockException {
    answers(
        (out, room, returned) -> {
          out.setMemory(0, room, (byte) 0xCC);
          returned.setValue(7);
          return 0;
        });
    assertThat(socket.ioctl(bytes(300), null)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {10014, 10055, 10022, 122})
  void asksAgainWithTheRoomThatIsNeeded(int error) throws WinsockException {
    answers(
        (out, room, returned) -> {
          returned.setValue(5000);
          if (room < 5000) {
            return FailedCall.with(error);
          }
          out.setByte(4999, (byte) 7);
          return 0;
        });
    assertThat(socket.ioctl(growing(100), null)).hasSize(5000).endsWith(7);
    assertThat(rooms).containsExactly(100, 5000);
  }

  @Test
  void givesUpOnAnAnswerThatGrowsEachTime() {
    answers(
        (out, room, returned) -> {
          returned.setValue(room + 1);
          return FailedCall.with(10014);
        });
    assertFailed(growing(100), 10014);
    assertThat(rooms).containsExactly(100, 101, 102, 103).hasSize(IoctlCall.MOST_CALLS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x4_0001, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void doesNotBelieveInTooMuchRoom(int needed) {
    answers(
        (out, room, returned) -> {
          returned.setValue(needed);
          return FailedCall.with(10014);
        });
    assertFailed(growing(100), 10014);
    assertThat(rooms).containsExactly(100);
  }

  @Test
  void offersAsMuchRoomAsItBelievesIn() throws WinsockException {
    answers(
        (out, room, returned) -> {
          returned.setValue(IoctlCall.MOST_ROOM);
          return room < IoctlCall.MOST_ROOM ? FailedCall.with(10014) : 0;
        });
    assertThat(socket.ioctl(growing(100), null)).hasSize(IoctlCall.MOST_ROOM);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100})
  void doesNotAskAgainForWhatHadRoom(int needed) {
    answers(
        (out, room, returned) -> {
          returned.setValue(needed);
          return FailedCall.with(10014);
        });
    assertFailed(growing(100), 10014);
    assertThat(rooms).containsExactly(100);
  }

  @Test
  void takesALengthLeftUntouchedForNone() throws WinsockException {
    answers(
        (out, room, returned) -> {
          returned.setValue(100);
          return 0;
        });
    assertThat(socket.ioctl(growing(100), null)).hasSize(100);
    answers((out, room, returned) -> FailedCall.with(10022));
    assertFailed(growing(10), 10022);
    answers((out, room, returned) -> 0);
    assertThat(socket.ioctl(growing(10), null)).isEmpty();
  }

  private void assertFailed(Ioctl<Void, ?> control, int error) {
    assertThatThrownBy(() -> socket.ioctl(control, null))
        .asInstanceOf(type(WinsockException.class))
        .returns(error, WinsockException::errorCode);
  }

  @Test
  void namesFunctionControlAndErrorOfAFailure() {
    answers((out, room, returned) -> FailedCall.with(10045));
    assertThatThrownBy(() -> socket.ioctl(Ioctls.SIO_TCP_INFO, 0))
        .hasMessageStartingWith("WSAIoctl(SIO_TCP_INFO) failed: WSAEOPNOTSUPP (10045): ")
        .asInstanceOf(type(WinsockException.class))
        .returns("WSAIoctl", WinsockException::function)
        .returns("SIO_TCP_INFO", e -> e.option().orElseThrow())
        .returns(WsaError.WSAEOPNOTSUPP, WinsockException::error);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'A DWORD has 4 bytes, not 0 bytes []'",
    "3, 'A DWORD has 4 bytes, not 3 bytes [00 00 00]'",
    "5, '5 bytes, where there is room for 4'",
    "-1, '4294967295 bytes, where there is room for 4'",
  })
  void tellsThatAnAnswerCannotBeRead(int length, String why) {
    answers(
        (out, room, returned) -> {
          returned.setValue(length);
          return 0;
        });
    assertThatThrownBy(() -> socket.ioctl(Ioctls.FIONREAD, null))
        .isInstanceOf(WinsockException.class)
        .hasMessage("WSAIoctl(FIONREAD) answered what cannot be read: " + why)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(rooms).hasSize(1);
  }

  @Test
  void makesNoCallWithoutTheInputItNeeds() {
    assertThatNullPointerException()
        .isThrownBy(() -> socket.ioctl(Ioctls.SIO_KEEPALIVE_VALS, (KeepAliveValues) null))
        .withMessage("input of SIO_KEEPALIVE_VALS");
    assertThatNullPointerException()
        .isThrownBy(() -> socket.ioctl(Ioctls.SIO_RCVALL, (ReceiveAll) null))
        .withMessage("input of SIO_RCVALL");
    assertThatNullPointerException().isThrownBy(() -> socket.ioctl(null, null));
    verifyNoInteractions(ws2_32);
  }

  @Test
  void makesNoCallForAnInputOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.ioctl(Ioctls.SIO_TCP_INFO, 3))
        .withMessage("SIO_TCP_INFO: value is 3, but must be from 0 to 2");
    verifyNoInteractions(ws2_32);
  }

  @Test
  void makesNoCallOnAClosedSocket() {
    lent.closed = true;
    assertClosed(Ioctls.FIONREAD);
    verifyNoInteractions(ws2_32);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void tellsThatTheSocketClosedDuringACallThatMayWait(int result) {
    answers(
        (out, room, returned) -> {
          lent.closed = true;
          returned.setValue(5000);
          return result == 0 ? 0 : FailedCall.with(10038);
        });
    Ioctl<Void, Integer> own = Ioctl.of("FIONREAD", CODE, OptionCodec.NOTHING, OptionCodec.DWORD);
    assertClosed(own);
    assertThat(rooms).hasSize(1);
  }

  private void assertClosed(Ioctl<Void, ?> control) {
    assertThatThrownBy(() -> socket.ioctl(control, null))
        .hasMessage("Socket is closed")
        .asInstanceOf(type(WinsockException.class))
        .returns("WSAIoctl", WinsockException::function)
        .returns("FIONREAD", e -> e.option().orElseThrow());
  }

  @Test
  void followsPointersOfInputAndOutput() throws WinsockException {
    InetAddress first = new InetSocketAddress("10.1.2.3", 0).getAddress();
    InetAddress second = new InetSocketAddress("fd71::1", 0).getAddress();
    int entry = 2 * Native.POINTER_SIZE;
    doAnswer(
            call -> {
              Pointer in = call.getArgument(2);
              Pointer out = call.getArgument(4);
              assertThat(in.getInt(0)).isEqualTo(2);
              out.setInt(0, 2);
              for (int i = 0; i < 2; i++) {
                Pointer from = in.getPointer(Native.POINTER_SIZE + (1 - i) * entry);
                int at = 200 + i * Sockaddr.SIZE_IN6;
                out.write(at, from.getByteArray(0, Sockaddr.SIZE_IN6), 0, Sockaddr.SIZE_IN6);
                out.setPointer(Native.POINTER_SIZE + i * entry, out.share(at));
                out.setInt(2L * Native.POINTER_SIZE + i * entry, Sockaddr.SIZE_IN6);
              }
              call.<IntByReference>getArgument(6).setValue(200 + 2 * Sockaddr.SIZE_IN6);
              return 0;
            })
        .when(ws2_32)
        .WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any());
    assertThat(socket.ioctl(Ioctls.SIO_ADDRESS_LIST_SORT, List.of(first, second)))
        .containsExactly(second, first);
  }

  @Test
  void passesKeepAliveTimesInMilliseconds() throws WinsockException {
    doAnswer(
            call -> {
              Pointer in = call.getArgument(2);
              assertThat(in.getIntArray(0, 3)).containsExactly(1, 60_000, 1000);
              return 0;
            })
        .when(ws2_32)
        .WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any());
    socket.ioctl(
        Ioctls.SIO_KEEPALIVE_VALS,
        new KeepAliveValues(true, Duration.ofMinutes(1), Duration.ofSeconds(1)));
    verify(ws2_32)
        .WSAIoctl(any(), eq(0x9800_0004), any(), eq(12), any(), anyInt(), any(), any(), any());
  }
}
