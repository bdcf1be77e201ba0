package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Pings of 127.0.0.1 a second, by this library and by the same calls in C ({@code src/jmh/c}), in
 * turn and in one run: only their ratio says something.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(0)
@Warmup(iterations = 2)
@Measurement(iterations = 1)
public class EchoBenchmark {
  private static final int PINGS = 10_000;
  private static final int ROUNDS = 5;
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
    for (int i = 0; i < 8; i++) {
      threads.submit(
          () -> {
            while (left.decrementAndGet() >= 0) {
              requireSuccess(icmp.send(REQUEST));
            }
            return null;
          });
    }
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.MINUTES);
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
    ended.await();
  }

  private void sendNext(AtomicInteger left, CountDownLatch ended) {
    if (left.decrementAndGet() >= 0) {
      icmp.sendAsync(REQUEST)
          .thenAccept(
              reply -> {
                requireSuccess(reply);
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
    compare(args[0], "threads", 8);
    compare(args[0], "events", 64);
    compare(args[0], "events", 256);
  }

  private static void compare(String program, String mode, int number) throws Exception {
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      theirs[round] = inC(program, mode, number);
      ours[round] = inJava(mode + number);
      ratios[round] = ours[round] / theirs[round];
    }
    System.out.printf(
        "%s %d: ours %.0f, C %.0f pings a second (medians); ratio %.2f, from %.2f to %.2f%n",
        mode,
        number,
        median(ours),
        median(theirs),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
  }

  private static double inJava(String benchmark) throws Exception {
    var options =
        new OptionsBuilder()
            .include(EchoBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
            .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
            .build();
    return 1 / new Runner(options).runSingle().getPrimaryResult().getScore();
  }

  private static double inC(String program, String mode, int number) throws Exception {
    Process process =
        new ProcessBuilder(program, mode, String.valueOf(number), String.valueOf(PINGS)).start();
    try (var lines = process.inputReader()) {
      return Double.parseDouble(lines.readLine());
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
