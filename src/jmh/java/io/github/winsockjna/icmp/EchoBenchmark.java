// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
 * Pings of 127.0.0.1 a second, by this library and by the same calls in C ({@code src/jmh/c}), in
 * turn and in one run: only their ratio says something. The asynchronous path has two twins: {@code
 * lanes} makes the same calls in the same order, {@code events} the fewest that will do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(0)
@Measurement(iterations = 1)
public class EchoBenchmark {
  private static final int PINGS = 5_000;
  private static final int ROUNDS = 15;
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

  /** The synchronous path. */
  @Benchmark
  @OperationsPerInvocation(PINGS)
  public void threads8() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
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
          threads.invokeAll(Collections.nCopies(8, sender), MOST_SECONDS, TimeUnit.SECONDS)) {
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
      throw new IllegalStateException(ended.getCount() + " pings have no end");
    }
  }

  private void sendNext(AtomicInteger left, CountDownLatch ended) {
    if (left.decrementAndGet() >= 0) {
      icmp.sendAsync(REQUEST)
          .whenComplete(
              (reply, failure) -> {
                if (failure != null || !reply.isSuccess()) {
                  System.out.println("not answered: " + (failure == null ? reply : failure));
                }
                ended.countDown();
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
   * @param args the C program, {@code echo.exe}
   */
  public static void main(String[] args) throws Exception {
    compare(args[0], 8, "threads");
    compare(args[0], 64, "events", "lanes");
    compare(args[0], 256, "events", "lanes");
  }

  /**
   * Ours against one way or two in C. The one that begins a round ends the next, so that none has
   * the quieter moments.
   */
  private static void compare(String program, int number, String... modes) throws Exception {
    double[] ours = new double[ROUNDS];
    double[][] theirs = new double[modes.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int turn = 0; turn <= modes.length; turn++) {
        int mode = round % 2 == 0 ? turn : modes.length - turn;
        if (mode == modes.length) {
          ours[round] = inJava(modes[0] + number, round == 0 ? WARM_UPS : 0);
        } else {
          theirs[mode][round] = inC(program, modes[mode], number);
        }
      }
    }
    for (int mode = 0; mode < modes.length; mode++) {
      report(modes[mode] + " " + number, ours, theirs[mode]);
    }
  }

  private static void report(String what, double[] ours, double[] theirs) {
    double[] ratios =
        IntStream.range(0, ROUNDS)
            .mapToDouble(i -> ours[i] / theirs[i])
            .filter(r -> r > 0)
            .toArray();
    System.out.printf(
        "%s: ours %.0f, C %.0f pings a second (medians); ratio %.2f, from %.2f to %.2f, in %d of %d rounds%n",
        what,
        median(ours),
        median(theirs),
        median(ratios),
        Arrays.stream(ratios).min().orElse(Double.NaN),
        Arrays.stream(ratios).max().orElse(Double.NaN),
        ratios.length,
        ROUNDS);
  }

  /** Pings a second; no number when the run did not end. */
  private static double inJava(String benchmark, int warmUps) {
    var options =
        new OptionsBuilder()
            .include(EchoBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
            .warmupIterations(warmUps)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return 1 / new Runner(options).runSingle().getPrimaryResult().getScore();
    } catch (RunnerException e) {
      System.out.println(benchmark + " did not end: " + e);
      return Double.NaN;
    }
  }

  /** Pings a second; no number when the program did not end. */
  private static double inC(String program, String mode, int number) throws Exception {
    Process process =
        new ProcessBuilder(program, mode, String.valueOf(number), String.valueOf(PINGS)).start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      System.out.printf("%s %d in C did not end%n", mode, number);
      return Double.NaN;
    }
    try (var lines = process.inputReader()) {
      return Double.parseDouble(lines.readLine());
    }
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
