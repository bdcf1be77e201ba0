// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.Sweep;
import io.github.winsockjna.icmp.Traceroute;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.process.OwnProcess;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a program's user feels: whole pieces of work, where the doubles answer for the network. */
final class WholeWork {
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;

  private static final int REQUESTS = 10_000;
  private static final int HOSTS = 65_534;
  private static final int HOPS = 30;
  private static final int SOCKETS = 1000;
  private static final InetAddress SILENT = address("127.0.0.2");

  private WholeWork() {}

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A piece of work, whose result is looked at. */
  @FunctionalInterface
  private interface Work {
    boolean succeeds() throws Exception;
  }

  /** The bytes are all that the process has for itself afterwards, the heap included. */
  private static void measure(Measurements measurements, Subject subject, Work work)
      throws Exception {
    long begin = System.nanoTime();
    if (!work.succeeds()) {
      throw new IllegalStateException(subject + " went wrong");
    }
    long end = System.nanoTime();
    measurements.add(subject, end - begin, OwnProcess.look().privateBytes());
  }

  private static boolean inFlight() throws Exception {
    EchoRequest request = EchoRequest.to(InetAddress.getLoopbackAddress()).build();
    try (IcmpClient icmp = IcmpClient.builder().maxOutstanding(REQUESTS).open()) {
      List<CompletableFuture<EchoReply>> futures = new ArrayList<>(REQUESTS);
      for (int i = 0; i < REQUESTS; i++) {
        futures.add(icmp.sendAsync(request));
      }
      CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).get();
      return futures.stream().allMatch(future -> future.join().isSuccess());
    }
  }

  private static boolean sweep() throws IOException {
    try (IcmpClient icmp = IcmpClient.open()) {
      return Sweep.subnet("127.1.0.0/16").window(256).run(icmp).size() == HOSTS;
    }
  }

  private static boolean trace() throws IOException {
    try (IcmpClient icmp = IcmpClient.open()) {
      return Traceroute.to(SILENT)
              .maxHops(HOPS)
              .timeout(Duration.ofMillis(500))
              .run(icmp)
              .hops()
              .size()
          == HOPS;
    }
  }

  /** Sets options of a socket. */
  @FunctionalInterface
  private interface Tuning {
    void tune(Socket socket) throws IOException;
  }

  private static boolean tuneSockets(Tuning tuning) throws IOException {
    List<Socket> sockets = new ArrayList<>(SOCKETS);
    try {
      for (int i = 0; i < SOCKETS; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        tuning.tune(socket);
      }
      return true;
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void byJdk(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.SO_RCVBUF, 65_536);
    socket.setOption(StandardSocketOptions.SO_SNDBUF, 65_536);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  private static void byLibrary(Socket socket) throws IOException {
    SocketRef ref = SocketRef.of(socket);
    ref.set(SocketLevelOptions.SO_RCVBUF, 65_536);
    ref.set(SocketLevelOptions.SO_SNDBUF, 65_536);
    ref.set(SocketLevelOptions.SO_KEEPALIVE, true);
    ref.set(TcpOptions.TCP_NODELAY, true);
  }

  private static boolean readAll() throws IOException {
    try (WinSocket socket = WinSocket.tcp4()) {
      return !socket.readAll().isEmpty();
    }
  }

  private static void round(Measurements measurements) throws Exception {
    measure(measurements, Subject.IN_FLIGHT, WholeWork::inFlight);
    measure(measurements, Subject.SWEEP, WholeWork::sweep);
    measure(measurements, Subject.TRACE, WholeWork::trace);
    measure(measurements, Subject.JDK_TUNE, () -> tuneSockets(WholeWork::byJdk));
    measure(measurements, Subject.TUNE, () -> tuneSockets(WholeWork::byLibrary));
    measure(measurements, Subject.READ_ALL, WholeWork::readAll);
  }

  /**
   * Measures.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      round(new Measurements());
    }
    Measurements measurements = new Measurements();
    for (int i = 0; i < ROUNDS; i++) {
      round(measurements);
    }
    measurements.write(Path.of(args[0]));
  }
}
