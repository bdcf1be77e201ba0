// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.management.ThreadMXBean;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.RouteMonitor;
import io.github.winsockjna.icmp.Sweep;
import io.github.winsockjna.icmp.Traceroute;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.process.OwnProcess;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a program's user feels: whole pieces of work, where the doubles answer for the network. What
 * is compared runs in turn in one JVM; else each piece has a JVM of its own.
 */
final class WholeWork {
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;

  private static final int REQUESTS = 10_000;
  private static final int HOSTS = 65_534;
  private static final int HOPS = 30;
  private static final int SOCKETS = 1000;
  private static final InetAddress SILENT = address("127.0.0.2");

  /** It answers once 10 000 requests wait. */
  private static final InetAddress LATE = address("127.0.0.3");

  /** More than the machine takes to hand all requests over. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int INTERVALS = 10;

  private static final long LOOK_EVERY_MILLIS = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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

  /** The most memory that the process had while it did the work, beyond what it had before. */
  private static final class Peak {
    private final long before;
    private final Thread looking = new Thread(this::look, "peak");
    private volatile long most;
    private volatile boolean over;

    Peak(long before) {
      this.before = before;
      looking.start();
    }

    private void look() {
      while (!over) {
        most = Math.max(most, OwnProcess.privateBytesNow());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
      }
    }

    long bytes() {
      return most - before;
    }

    void end() {
      over = true;
    }
  }

  private static void concurrent(
      Measurements measurements, Subject subject, Work work, long memoryBefore) throws Exception {
    Peak peak = new Peak(memoryBefore);
    try {
      double nanos = nanos(subject, work);
      measurements.add(subject, nanos, peak.bytes());
    } finally {
      peak.end();
    }
  }

  private static void alone(Measurements measurements, Subject subject, Work work)
      throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    double nanos = nanos(subject, work);
    measurements.add(subject, nanos, THREADS.getCurrentThreadAllocatedBytes() - before);
  }

  private static double nanos(Subject subject, Work work) throws Exception {
    long begin = System.nanoTime();
    if (!work.succeeds()) {
      throw new IllegalStateException(subject + " went wrong");
    }
    return System.nanoTime() - begin;
  }

  private static boolean inFlight() throws Exception {
    EchoRequest request = EchoRequest.to(LATE).timeout(LONG).build();
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
      return Traceroute.to(SILENT).maxHops(HOPS).timeout(TIMEOUT).run(icmp).hops().size() == HOPS;
    }
  }

  private static boolean monitor() throws IOException {
    try (IcmpClient icmp = IcmpClient.open()) {
      RouteMonitor monitor =
          RouteMonitor.to(SILENT)
              .maxHops(HOPS)
              .timeout(TIMEOUT)
              .interval(TIMEOUT)
              .rounds(INTERVALS);
      return monitor.run(icmp).rounds() == INTERVALS;
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

  private static void round(Measurements measurements, Subject subject, long memoryBefore)
      throws Exception {
    switch (subject) {
      case IN_FLIGHT -> concurrent(measurements, subject, WholeWork::inFlight, memoryBefore);
      case SWEEP -> concurrent(measurements, subject, WholeWork::sweep, memoryBefore);
      case TRACE -> {
        measurements.add(Subject.TIMEOUT, TIMEOUT.toNanos(), 0);
        concurrent(measurements, subject, WholeWork::trace, memoryBefore);
      }
      case MONITOR -> {
        measurements.add(Subject.INTERVALS, INTERVALS * TIMEOUT.toNanos(), 0);
        concurrent(measurements, subject, WholeWork::monitor, memoryBefore);
      }
      case JDK_TUNE -> alone(measurements, subject, () -> tuneSockets(WholeWork::byJdk));
      case TUNE -> alone(measurements, subject, () -> tuneSockets(WholeWork::byLibrary));
      case READ_ALL -> alone(measurements, subject, WholeWork::readAll);
      default -> throw new IllegalArgumentException(subject + " is no piece of work");
    }
  }

  /**
   * Measures.
   *
   * @param args the file to write, and what is done in turn
   */
  public static void main(String[] args) throws Exception {
    List<Subject> subjects = Arrays.stream(args).skip(1).map(Subject::valueOf).toList();
    long memoryBefore = OwnProcess.privateBytesNow();
    Measurements measurements = new Measurements();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (Subject subject : subjects) {
        round(round < 0 ? new Measurements() : measurements, subject, memoryBefore);
      }
    }
    measurements.write(Path.of(args[0]));
  }
}
