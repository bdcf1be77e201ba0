// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import io.github.winsockjna.overhead.Subject.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the calls of a group in turn, round after round in one JVM, and writes what each round
 * measured. A round is short, so that what disturbs the machine disturbs both sides of a ratio.
 */
final class Overhead {
  private static final int MOST_SECONDS = 30;

  private Overhead() {}

  /**
   * Measures.
   *
   * @param args the group, and the file to write; how many rounds do not count, and how many do;
   *     the C program, {@code overhead.exe}, without which nothing is measured in C
   */
  public static void main(String[] args) throws Exception {
    String program = args.length > 4 ? args[4] : null;
    List<Subject> subjects =
        Subject.of(Group.valueOf(args[0])).stream()
            .filter(subject -> program != null || !subject.isC())
            .toList();
    Measurements measurements = new Measurements();
    for (int round = -Integer.parseInt(args[2]); round < Integer.parseInt(args[3]); round++) {
      // The one that begins a round ends the next, so that none has the quieter moments.
      List<Subject> turns = new ArrayList<>(subjects);
      if (round % 2 != 0) {
        Collections.reverse(turns);
      }
      for (Subject subject : turns) {
        double nanos = subject.isC() ? inC(program, subject.method()) : inJava(subject.method());
        if (round >= 0) {
          measurements.add(subject, nanos, subject.isC() ? 0 : OverheadBenchmark.garbage());
        }
      }
    }
    measurements.write(Path.of(args[1]));
  }

  /** The median of the iterations, for some are disturbed by other work of the machine. */
  private static double inJava(String benchmark) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(OverheadBenchmark.class.getSimpleName() + "\\." + benchmark + "$")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
  }

  /** No number when the program did not end well: Wine does not always start one. */
  private static double inC(String program, String mode) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, mode).start();
      if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        try (var lines = process.inputReader()) {
          return Double.parseDouble(lines.readLine());
        }
      }
      process.destroyForcibly();
      System.out.println(mode + " in C did not end well");
    } catch (IOException e) {
      System.out.println(mode + " in C did not start: " + e.getMessage());
    }
    return Double.NaN;
  }
}
