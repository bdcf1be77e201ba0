// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Real pings of 127.0.0.1, by this library and by the fewest calls that will do in C ({@code
 * src/jmh/c}), in turn and in one run: only their ratio says something.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(0)
@Measurement(iterations = 1)
public class PingBenchmark {
  private static final int PINGS = 2_000;
  private static final int ROUNDS = 11;
  private static final int WARM_UPS = 3;

  /** Of one run; near Wine's own bound of 256 outstanding some have no end, in C as here. */
  private static final int MOST_SECONDS = 30;

  private static final EchoRequest REQUEST =
      EchoRequest.to(InetAddress.getLoopbackAddress()).build();

  private IcmpClient icmp;

  /** Opens the client all benchmarks use. */
  @Setup
  public void open() throws IOException {
    icmp = IcmpClient.open();
  }

  /** Closes it. */
  @TearDown
  public void close() {
    icmp.close();
  }

  /** The synchronous path, of one thread. */
  @Benchmark
  @OperationsPerInvocation(PINGS)
  public void threads1() throws Exception {
    threads(1);
  }

  /** The synchronous path, of several threads. */
  @Benchmark
  @OperationsPerInvocation(PINGS)
  public void threads8() throws Exception {
    threads(8);
  }

  private void threads(int number) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    AtomicInteger left = new AtomicInteger(PINGS);
    Callable<Void> sender =
        () -> {
          while (left.decrementAndGet() >= 0) {
            requireSuccess(icmp.send(REQUEST));
          }
          return null;
        };
    try {
      for (Future<Void> each :
          threads.invokeAll(Collections.nCopies(number, sender), MOST_SECONDS, TimeUnit.SECONDS)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The asynchronous path. */
  @Benchmark
  @OperationsPerInvocation(PINGS)
  public void events64() throws Exception {
    inFlight(64);
  }

  /** The asynchronous path, at the client's own bound. */
  @Benchmark
  @OperationsPerInvocation(PINGS)
  public void events256() throws Exception {
    inFlight(256);
  }

  private void inFlight(int window) throws Exception {
    AtomicInteger left = new AtomicInteger(PINGS);
    CountDownLatch ended = new CountDownLatch(PINGS);
    for (int i = 0; i < window; i++) {
      sendNext(left, ended);
    }
    if (!ended.await(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(ended.getCount() + " pings have no reply");
    }
  }

  /** Only a reply counts, as in C: another ping takes the place of one that has none. */
  private void sendNext(AtomicInteger left, CountDownLatch ended) {
    if (left.decrementAndGet() >= 0) {
      icmp.sendAsync(REQUEST)
          .whenComplete(
              (reply, failure) -> {
                if (failure == null && reply.isSuccess()) {
                  ended.countDown();
                } else {
                  left.incrementAndGet();
                }
                sendNext(left, ended);
              });
    }
  }

  private static void requireSuccess(EchoReply reply) {
    if (!reply.isSuccess()) {
      throw new IllegalStateException("not answered: " + reply);
    }
  }

  /**
   * Measures ours and C's in turn.
   *
   * @param args the C program, {@code echo.exe}, and the file to write
   */
  public static void main(String[] args) throws Exception {
    Measurements measurements = new Measurements();
    compare(args[0], "threads", 1, measurements, Subject.C_THREAD_1, Subject.SEND_1);
    compare(args[0], "threads", 8, measurements, Subject.C_THREADS_8, Subject.SEND_8);
    compare(args[0], "events", 64, measurements, Subject.C_EVENTS_64, Subject.ASYNC_64);
    compare(args[0], "events", 256, measurements, Subject.C_EVENTS_256, Subject.ASYNC_256);
    measurements.write(Path.of(args[1]));
  }

  /** The one that begins a round ends the next, so that none has the quieter moments. */
  private static void compare(
      String program, String mode, int number, Measurements measurements, Subject c, Subject ours)
      throws Exception {
    inJava(mode + number, WARM_UPS);
    for (int round = 0; round < ROUNDS; round++) {
      boolean oursFirst = round % 2 == 0;
      double early = oursFirst ? inJava(mode + number, 0) : inC(program, mode, number);
      double late = oursFirst ? inC(program, mode, number) : inJava(mode + number, 0);
      measurements.add(ours, oursFirst ? early : late, 0);
      measurements.add(c, oursFirst ? late : early, 0);
    }
  }

  /** Nanoseconds a ping; no number when the run did not end. */
  private static double inJava(String benchmark, int warmUps) {
    var options =
        new OptionsBuilder()
            .include(PingBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
            .warmupIterations(warmUps)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return new Runner(options).runSingle().getPrimaryResult().getScore();
    } catch (RunnerException e) {
      System.out.println(benchmark + " did not end: " + e);
      return Double.NaN;
    }
  }

  /** Nanoseconds a ping; no number when the program did not end. */
  private static double inC(String program, String mode, int number) throws Exception {
    Process process =
        new ProcessBuilder(program, mode, String.valueOf(number), String.valueOf(PINGS)).start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      System.out.printf("%s %d in C did not end%n", mode, number);
      return Double.NaN;
    }
    try (var lines = process.inputReader()) {
      return TimeUnit.SECONDS.toNanos(1) / Double.parseDouble(lines.readLine());
    }
  }
}
