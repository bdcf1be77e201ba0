// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.wine.OnlyOnWine;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Closing sockets that are in use. */
class WinSocketCloseIT {
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

  private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(50);

  private final List<WinSocket> open = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void closeAll() {
    open.forEach(WinSocket::close);
    threads.shutdownNow();
  }

  private WinSocket keep(WinSocket socket) {
    open.add(socket);
    return socket;
  }

  private WinSocket listening(int backlog) throws WinsockException {
    WinSocket socket = keep(WinSocket.tcp4());
    socket.bind(ANY_PORT);
    socket.listen(backlog);
    return socket;
  }

  private WinSocket connected(WinSocket server) throws WinsockException {
    WinSocket socket = keep(WinSocket.tcp4());
    socket.connect(server.localAddress());
    return socket;
  }

  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  /** Whether a call has begun to wait, cannot be seen from here; that it is about to, can. */
  private Future<?> blocked(Call call) throws Exception {
    AtomicLong begun = new AtomicLong();
    Future<?> blocked =
        threads.submit(
            () -> {
              begun.set(System.nanoTime());
              call.run();
              return null;
            });
    while (begun.get() == 0 || System.nanoTime() - begun.get() < A_WHILE) {
      Thread.onSpinWait();
    }
    assertThat(blocked).isNotDone();
    return blocked;
  }

  private static void assertToldOfTheClose(Future<?> call) {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .havingCause()
        .isInstanceOf(WinsockException.class)
        .withMessage("Socket is closed");
  }

  private void assertWoken(WinSocket socket, Call call) throws Exception {
    Future<?> blocked = blocked(call);
    socket.close();
    assertToldOfTheClose(blocked);
  }

  @Test
  void wakesAnAccept() throws Exception {
    WinSocket server = listening(5);
    assertWoken(server, server::accept);
  }

  @Test
  void wakesAReceive() throws Exception {
    WinSocket client = connected(listening(5));
    assertWoken(client, () -> client.receive(ByteBuffer.allocate(1)));
  }

  @Test
  void wakesAReceiveOfMessages() throws Exception {
    WinSocket socket = keep(WinSocket.udp4());
    socket.bind(ANY_PORT);
    assertWoken(socket, () -> socket.receive(ByteBuffer.allocateDirect(1)));
  }

  @Test
  void wakesASend() throws Exception {
    WinSocket server = listening(5);
    WinSocket client = connected(server);
    keep(server.accept());
    fill(client);
    assertWoken(client, () -> client.send(ByteBuffer.allocate(64_000)));
  }

  /** Sends until there is no room left on the way to a peer that does not receive. */
  private static void fill(WinSocket socket) throws WinsockException {
    socket.set(SocketLevelOptions.SO_SNDTIMEO, Duration.ofMillis(300));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                socket.send(ByteBuffer.allocate(64_000));
              }
            })
        .returns(WsaError.WSAETIMEDOUT, WinsockException::error);
    socket.set(SocketLevelOptions.SO_SNDTIMEO, Duration.ZERO);
  }

  @Test
  @OnlyOnWine("Windows refuses what comes to a full backlog")
  void wakesAConnect() throws Exception {
    try (FullBacklog full = new FullBacklog()) {
      InetSocketAddress silent = full.address();
      WinSocket client = keep(WinSocket.tcp4());
      assertWoken(client, () -> client.connect(silent));
    }
  }

  @Test
  @OnlyOnWine("Windows refuses what comes to a full backlog")
  void wakesAConnectWithATimeout() throws Exception {
    try (FullBacklog full = new FullBacklog()) {
      InetSocketAddress silent = full.address();
      WinSocket client = keep(WinSocket.tcp4());
      assertWoken(client, () -> client.connect(silent, Duration.ofMinutes(1)));
    }
  }

  @Test
  @OnlyOnWine("Windows refuses what comes to a full backlog")
  void endsAConnectAfterItsTimeout() throws Exception {
    try (FullBacklog full = new FullBacklog()) {
      InetSocketAddress silent = full.address();
      WinSocket client = keep(WinSocket.tcp4());
      long begin = System.nanoTime();
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> client.connect(silent, Duration.ofMillis(200)))
          .returns(WsaError.WSAETIMEDOUT, WinsockException::error)
          .returns(silent, ConnectFailedException::target);
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as("Windows itself takes 21 seconds")
          .isBetween(Duration.ofMillis(200), Duration.ofSeconds(15));
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(client::localAddress)
          .withMessage("Socket is closed");
    }
  }

  @Test
  @OnlyOnWine("Windows refuses what comes to a full backlog")
  void refusesASecondConnectDuringTheFirst() throws Exception {
    try (FullBacklog full = new FullBacklog()) {
      InetSocketAddress silent = full.address();
      WinSocket client = keep(WinSocket.tcp4());
      Future<?> first = blocked(() -> client.connect(silent));
      assertThatExceptionOfType(ConnectFailedException.class)
          .isThrownBy(() -> client.connect(silent))
          .returns(WsaError.WSAEALREADY, WinsockException::error);
      assertThat(first).isNotDone();
      client.close();
      assertToldOfTheClose(first);
    }
  }

  @Test
  void wakesAllOfManyCalls() throws Exception {
    WinSocket socket = keep(WinSocket.udp4());
    socket.bind(ANY_PORT);
    List<Future<?>> others = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      others.add(threads.submit(() -> socket.receive(ByteBuffer.allocate(1))));
    }
    assertWoken(socket, () -> socket.receive(ByteBuffer.allocate(1)));
    others.forEach(WinSocketCloseIT::assertToldOfTheClose);
  }

  @Test
  void wakesWithAnInterruptPending() throws Exception {
    WinSocket server = listening(5);
    Future<?> blocked = blocked(server::accept);
    Thread.currentThread().interrupt();
    server.close();
    assertThat(Thread.interrupted()).isTrue();
    assertToldOfTheClose(blocked);
  }

  /**
   * While eight threads call, one closes: all of them end with "Socket is closed", and the socket
   * that gets the number next is met by none.
   */
  @RepeatedTest(10)
  void closesWhileEightThreadsUseIt() throws Exception {
    WinSocket victim = keep(WinSocket.udp4());
    victim.bind(ANY_PORT);
    victim.set(SocketLevelOptions.SO_RCVBUF, 30_000);
    List<Future<?>> users = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int user = i;
      users.add(threads.submit(() -> useForEver(victim, user)));
    }
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < A_WHILE) {
      Thread.onSpinWait();
    }
    victim.close();
    List<WinSocket> next = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      next.add(keep(WinSocket.udp4()));
      next.get(i).set(SocketLevelOptions.SO_RCVBUF, 40_000);
    }
    users.forEach(WinSocketCloseIT::assertToldOfTheClose);
    for (WinSocket socket : next) {
      assertThat(socket.get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(40_000);
    }
  }

  private static Void useForEver(WinSocket socket, int user) throws WinsockException {
    for (long i = 0; i < Long.MAX_VALUE; i++) {
      switch (user % 4) {
        case 0 -> socket.set(SocketLevelOptions.SO_RCVBUF, 30_000);
        case 1 -> assertThat(socket.get(SocketLevelOptions.SO_RCVBUF)).isEqualTo(30_000);
        case 2 -> assertThat(socket.localAddress().getPort()).isPositive();
        default -> socket.receive(ByteBuffer.allocate(1));
      }
    }
    return null;
  }

  @Test
  void makesNoCallAfterwards() throws Exception {
    WinSocket socket = WinSocket.udp4();
    socket.close();
    socket.close();
    Call[] calls = {
      () -> socket.bind(ANY_PORT),
      () -> socket.connect(ANY_PORT),
      () -> socket.listen(1),
      socket::accept,
      () -> socket.send(ByteBuffer.allocate(1)),
      () -> socket.receive(ByteBuffer.allocate(1)),
      socket::shutdownOutput,
      socket::localAddress,
      socket::remoteAddress,
      socket::icmpErrorInfo,
      () -> socket.get(SocketLevelOptions.SO_TYPE),
    };
    for (Call call : calls) {
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(call::run)
          .withMessage("Socket is closed")
          .isNotInstanceOf(ConnectFailedException.class);
    }
    assertThat(socket).hasToString("closed SOCKET");
  }

  @Test
  void freesTheAddressAtOnce() throws Exception {
    WinSocket first = listening(1);
    InetSocketAddress address = first.localAddress();
    Future<?> user = blocked(first::accept);
    first.close();
    WinSocket second = keep(WinSocket.tcp4());
    assertThatCode(() -> second.bind(address)).doesNotThrowAnyException();
    assertToldOfTheClose(user);
  }

  @Test
  void closesAndReportsASocketThatNobodyClosed() throws Exception {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      InetSocketAddress address = leak();
      assertThat(warnings.about(address))
          .matches(
              "SOCKET \\d+, local /127\\.0\\.0\\.1:"
                  + address.getPort()
                  + ", not connected was never closed, and is closed now");
      awaitFree(address);
    }
  }

  private static InetSocketAddress leak() throws WinsockException {
    WinSocket leaked = WinSocket.tcp4();
    leaked.bind(ANY_PORT);
    return leaked.localAddress();
  }

  /** The report comes first, the close behind it. */
  private void awaitFree(InetSocketAddress address) throws Exception {
    for (int i = 0; ; i++) {
      try (WinSocket next = WinSocket.tcp4()) {
        next.bind(address);
        return;
      } catch (WinsockException e) {
        if (i == 100) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  @Test
  void reportsNothingOfASocketThatWasClosed() throws Exception {
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      InetSocketAddress closed = openAndClose();
      for (int i = 0; i < 2; i++) {
        warnings.about(leak());
      }
      assertThat(warnings.all).noneMatch(message -> message.contains(local(closed)));
    }
  }

  private static InetSocketAddress openAndClose() throws WinsockException {
    WinSocket socket = WinSocket.tcp4();
    socket.bind(ANY_PORT);
    InetSocketAddress address = socket.localAddress();
    socket.close();
    return address;
  }

  private static String local(InetSocketAddress address) {
    return "local " + address + ",";
  }

  /** A call keeps the socket, though nobody else does. */
  @Test
  void doesNotTakeASocketInUseForALeak() throws Exception {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      Future<Integer> received = threads.submit(() -> receiveOnAForgottenSocket(port));
      port.get(30, TimeUnit.SECONDS);
      warnings.about(leak());
      try (WinSocket sender = WinSocket.udp4()) {
        sender.connect(new InetSocketAddress("127.0.0.1", port.join()));
        sender.send(ByteBuffer.allocate(7));
      }
      assertThat(received.get(30, TimeUnit.SECONDS)).isEqualTo(7);
    }
  }

  private static int receiveOnAForgottenSocket(CompletableFuture<Integer> port)
      throws WinsockException {
    WinSocket forgotten = WinSocket.udp4();
    forgotten.bind(ANY_PORT);
    port.complete(forgotten.localAddress().getPort());
    return forgotten.receive(ByteBuffer.allocate(10));
  }

  /** What is logged as a warning under the name of the class. */
  private static final class LoggedWarnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger(WinSocket.class.getName());
    private final List<String> all = new CopyOnWriteArrayList<>();

    LoggedWarnings() {
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }

    /** The warning about the socket of an address; garbage is collected until there is one. */
    String about(InetSocketAddress address) throws InterruptedException {
      for (int i = 0; i < 100; i++) {
        System.gc();
        for (String message : all) {
          if (message.contains(local(address))) {
            return message;
          }
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
      throw new AssertionError("nothing about " + address + " among " + all);
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel() == Level.WARNING) {
        all.add(record.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
      logger.setUseParentHandlers(true);
    }
  }
}
