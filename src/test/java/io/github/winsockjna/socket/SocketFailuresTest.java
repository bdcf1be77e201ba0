// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.NativeFailure;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.process.OwnProcess;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that a socket calls fails with every error that its documentation lists. */
class SocketFailuresTest {
  private static final InetSocketAddress TARGET = new InetSocketAddress("127.0.0.1", 80);

  /** What a program does with a socket. */
  @FunctionalInterface
  private interface Operation {
    void on(WinSocket socket) throws Exception;
  }

  private final FailingWinsock winsock = new FailingWinsock();
  private final WinSocket.Opener opener =
      new WinSocket.Opener(winsock.ws2_32, winsock.kernel32, leak -> {});

  private final Map<String, Operation> operations =
      Map.ofEntries(
          Map.entry("open", socket -> open().close()),
          Map.entry("bind", socket -> socket.bind(TARGET)),
          Map.entry("connect", socket -> socket.connect(TARGET)),
          Map.entry("connect in time", socket -> socket.connect(TARGET, Duration.ofSeconds(1))),
          Map.entry("disconnect", WinSocket::disconnect),
          Map.entry("listen", socket -> socket.listen(5)),
          Map.entry("accept", socket -> socket.accept().close()),
          Map.entry("send", socket -> socket.send(ByteBuffer.allocate(5))),
          Map.entry("receive", socket -> socket.receive(ByteBuffer.allocate(5))),
          Map.entry("shutdownOutput", WinSocket::shutdownOutput),
          Map.entry("get", socket -> socket.get(SocketLevelOptions.SO_RCVBUF)),
          Map.entry("set", socket -> socket.set(SocketLevelOptions.SO_RCVBUF, 5)),
          Map.entry("ioctl", socket -> socket.ioctl(Ioctls.FIONREAD, null)),
          Map.entry(
              "sendMessage",
              socket -> socket.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(5)).to(TARGET))),
          Map.entry(
              "receiveMessage", socket -> message(socket).receiveMessage(ByteBuffer.allocate(5))),
          Map.entry("close", WinSocket::close));

  static Stream<NativeFailure> failures() {
    return NativeFailure.of("socket");
  }

  private WinSocket open() throws WinsockException {
    return opener.open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP);
  }

  private SocketRef message(WinSocket socket) throws WinsockException {
    SocketHandle handle = SocketHandle.of(socket.handle());
    return new SocketRef(new NativeSocket(winsock.ws2_32, handle), winsock.mswsock);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isToldAndLeavesNothingOpen(NativeFailure failure) throws Exception {
    WinSocket socket = open();
    Operation operation = operations.get(failure.operation());
    winsock.fail(FailureChoice.always(failure));

    WinsockException thrown =
        catchThrowableOfType(WinsockException.class, () -> operation.on(socket));
    winsock.fail(FailureChoice.NONE);

    if (failure.function().equals("closesocket")) {
      assertThat(thrown).as("Java's close() tells nothing either").isNull();
      assertThat(socket.isOpen()).isFalse();
      assertThat(winsock.open()).as("what is open").isEmpty();
      return;
    }
    assertThat(thrown.function()).isEqualTo(failure.function());
    assertThat(thrown.error()).isSameAs(WsaError.valueOf(failure.error()));
    assertThat(thrown.errorCode()).isEqualTo(thrown.error().code());
    assertThat(thrown)
        .hasMessageContaining(failure.function())
        .hasMessageContaining(failure.error());
    assertThat(socket.isOpen()).isEqualTo(!failure.then().equals("closed"));
    if (failure.then().equals("usable")) {
      assertThatCode(() -> operation.on(socket)).doesNotThrowAnyException();
    }
    socket.close();
    assertThat(winsock.open()).as("what is open").isEmpty();
  }

  /** The first round leaves blocks in the pool, for the next. */
  @Test
  void keepsNoNativeMemory() throws Exception {
    int before = 0;
    for (int round = 0; round < 2; round++) {
      before = OwnProcess.blocksNow();
      for (NativeFailure failure : failures().toList()) {
        isToldAndLeavesNothingOpen(failure);
      }
    }
    assertThat(OwnProcess.blocksNow()).isLessThanOrEqualTo(before);
  }
}
