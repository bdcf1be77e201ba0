// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.process.OwnProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Does 500 000 operations on sockets while one native call in a hundred fails. */
@Timeout(300)
class SocketRandomFailuresTest {
  private static final int OPERATIONS = 500_000;
  private static final int THREADS = 4;
  private static final int FOR_EACH_SOCKET = 25;
  private static final InetSocketAddress TARGET = new InetSocketAddress("127.0.0.1", 80);

  private final FailingWinsock winsock = new FailingWinsock();
  private final WinSocket.Opener opener =
      new WinSocket.Opener(winsock.ws2_32, winsock.kernel32, leak -> {});

  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger thrown = new AtomicInteger();

  /** What a program does with a socket. */
  @FunctionalInterface
  private interface Operation {
    void on(WinSocket socket) throws IOException;
  }

  private static final List<Operation> OPERATIONS_OF_A_SOCKET =
      List.of(
          socket -> socket.bind(TARGET),
          socket -> socket.connect(TARGET),
          socket -> socket.connect(TARGET, Duration.ofSeconds(1)),
          WinSocket::disconnect,
          socket -> socket.listen(5),
          socket -> socket.accept().close(),
          socket -> socket.send(ByteBuffer.allocate(5)),
          socket -> socket.receive(ByteBuffer.allocateDirect(5)),
          WinSocket::shutdownOutput,
          socket -> socket.get(SocketLevelOptions.SO_RCVBUF),
          socket -> socket.set(SocketLevelOptions.SO_RCVBUF, 5),
          socket -> socket.ioctl(Ioctls.FIONREAD, null),
          socket -> socket.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(5)).to(TARGET)));

  @Test
  void everyFailureIsToldAndNothingIsLeftOpen() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      work(OPERATIONS / 10, threads); // fills the pool of native memory
      int blocks = OwnProcess.blocksNow();
      winsock.fail(FailureChoice.oneOf(100, "socket"));
      work(OPERATIONS, threads);

      assertThat(told).hasValueGreaterThan(OPERATIONS / 200);
      assertThat(thrown).hasValueGreaterThan(OPERATIONS / 2000);
      assertThat(winsock.open()).as("what is open").isEmpty();
      assertThat(OwnProcess.blocksNow()).isLessThanOrEqualTo(blocks);
    } finally {
      threads.shutdown();
    }
  }

  private void work(int operations, ExecutorService threads) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      all.add(threads.submit(() -> workAlone(operations / THREADS)));
    }
    for (Future<?> each : all) {
      each.get();
    }
  }

  private void workAlone(int operations) {
    for (int done = 0; done < operations; done += FOR_EACH_SOCKET) {
      attempt(this::useOne);
    }
  }

  /** What is not expected is no {@link WinsockException}, and ends the test. */
  private void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (WinsockException e) {
      told.incrementAndGet();
      assertThat(e.errorCode()).isPositive();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (FailureChoice.InjectedError e) {
      thrown.incrementAndGet();
    }
  }

  /** A thing that may fail. */
  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  private void useOne() throws IOException {
    try (WinSocket socket = opener.open(AddressFamily.INET, SocketType.STREAM, Protocol.TCP)) {
      for (int i = 0; i < FOR_EACH_SOCKET && socket.isOpen(); i++) {
        int which = ThreadLocalRandom.current().nextInt(OPERATIONS_OF_A_SOCKET.size());
        attempt(() -> OPERATIONS_OF_A_SOCKET.get(which).on(socket));
      }
    }
  }
}
