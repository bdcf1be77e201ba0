// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.FailingClients;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.RouteMonitor;
import io.github.winsockjna.icmp.Traceroute;
import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.FailingSockets;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What a program does all day, all of it on this computer. One native call in some fails. */
enum Work {
  /** Asynchronous pings with one client, many at a time, some cancelled. */
  PINGS {
    @Override
    void run(Ends ends) throws Exception {
      try (IcmpClient client = FailingClients.open(FAILS)) {
        for (int round = 0; round < 20; round++) {
          await(sendAll(client, ends));
        }
      }
    }
  },

  /** Clients that are closed with requests under way. */
  CLOSES {
    @Override
    void run(Ends ends) throws Exception {
      List<CompletableFuture<?>> futures;
      try (IcmpClient client = FailingClients.open(FAILS)) {
        futures = sendAll(client, ends);
        TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(20_000));
      }
      await(futures);
    }
  },

  /** Traces, and a route monitor for a few rounds. */
  ROUTES {
    @Override
    void run(Ends ends) throws Exception {
      try (IcmpClient client = IcmpClient.open()) {
        attempt(ends, () -> Traceroute.to(HOST).maxHops(3).timeout(SHORT).run(client));
        attempt(
            ends,
            () ->
                RouteMonitor.to(HOST)
                    .maxHops(3)
                    .timeout(SHORT)
                    .interval(SHORT)
                    .rounds(3)
                    .run(client));
      }
    }
  },

  /** Options of sockets of Java's and of our own, all of them now and then. */
  OPTIONS {
    @Override
    void run(Ends ends) throws Exception {
      try (WinSocket own = SOCKETS.tcp();
          Socket java = new Socket()) {
        SocketRef ref = SocketRef.of(java);
        for (int i = 0; i < 200; i++) {
          int size = 4096 + i;
          attempt(ends, () -> own.set(SocketLevelOptions.SO_RCVBUF, size));
          attempt(ends, () -> own.get(SocketLevelOptions.SO_RCVBUF));
          attempt(ends, () -> ref.set(TcpOptions.TCP_NODELAY, true));
          attempt(ends, () -> ref.get(TcpOptions.TCP_NODELAY));
        }
        attempt(ends, ref::readAll);
      }
    }
  },

  /** Datagrams with control messages. */
  MESSAGES {
    @Override
    void run(Ends ends) throws Exception {
      try (WinSocket receiver = SOCKETS.udp();
          WinSocket sender = SOCKETS.udp()) {
        receiver.bind(new InetSocketAddress(HOST, 0));
        receiver.set(SocketLevelOptions.SO_RCVTIMEO, SHORT);
        receiver.set(IpOptions.IP_PKTINFO, true);
        InetSocketAddress target = receiver.localAddress();
        for (int i = 0; i < 50; i++) {
          attempt(
              ends,
              () -> sender.sendMessage(OutgoingMessage.of(ByteBuffer.allocate(99)).to(target)));
          attempt(ends, () -> receiver.receiveMessage(ByteBuffer.allocateDirect(99)));
        }
      }
    }
  },

  /** Connections, one end of which another thread closes while it waits for data. */
  CONNECTIONS {
    @Override
    void run(Ends ends) throws Exception {
      try (WinSocket server = SOCKETS.tcp();
          WinSocket client = SOCKETS.tcp()) {
        server.bind(new InetSocketAddress(HOST, 0));
        server.listen(1);
        client.connect(server.localAddress());
        WinSocket accepted = server.accept();
        Thread closer = new Thread(() -> closeSoon(accepted));
        closer.start();
        attempt(ends, () -> client.send(ByteBuffer.allocate(10)));
        ByteBuffer data = ByteBuffer.allocateDirect(100);
        attempt(
            ends,
            () -> {
              while (accepted.receive(data) > 0) {
                data.clear();
              }
            });
        closer.join();
      }
    }
  };

  private static final InetAddress HOST = InetAddress.getLoopbackAddress();
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final int IN_FLIGHT = 64;
  private static final int ONE_FAILS_OF = 100;
  private static final FailureChoice FAILS = FailureChoice.oneOf(ONE_FAILS_OF, "icmp");
  private static final FailingSockets SOCKETS = sockets();

  /** Does it once; a failure that was injected may end it. */
  abstract void run(Ends ends) throws Exception;

  /** Something that may fail. */
  @FunctionalInterface
  interface Attempt {
    void run() throws IOException;
  }

  static void attempt(Ends ends, Attempt attempt) {
    ends.begin();
    try {
      attempt.run();
      ends.end(null);
    } catch (IOException | IllegalStateException | FailureChoice.InjectedError e) {
      ends.end(e);
    }
  }

  static List<CompletableFuture<?>> sendAll(IcmpClient client, Ends ends) {
    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < IN_FLIGHT; i++) {
      ends.begin();
      CompletableFuture<EchoReply> future =
          client.sendAsync(EchoRequest.to(HOST).timeout(SHORT).build());
      futures.add(future.whenComplete((reply, failure) -> ends.end(failure)));
      if (i % 16 == 0) {
        future.cancel(true);
      }
    }
    return futures;
  }

  /** A future that never ends is told as missing. */
  static void await(List<CompletableFuture<?>> futures) throws Exception {
    for (CompletableFuture<?> future : futures) {
      future.handle((reply, failure) -> null).get(1, TimeUnit.MINUTES);
    }
  }

  static void closeSoon(WinSocket socket) {
    try {
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(5000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    socket.close();
  }

  private static FailingSockets sockets() {
    try {
      return new FailingSockets(FailureChoice.oneOf(ONE_FAILS_OF, "socket"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
