// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a virtual machine takes from its start to the end of one ping, by the command line and
 * by {@link BarePing}, in turn. It runs outside of the virtual machines that it starts.
 */
final class ColdStart {
  private static final int ROUNDS = 11;
  private static final int MOST_SECONDS = 30;

  private ColdStart() {}

  /**
   * Measures.
   *
   * @param args the file to write; the Java to start; the bare program's jar; the command line's
   */
  public static void main(String[] args) throws Exception {
    List<String> bare = List.of(args[1], "-jar", args[2]);
    List<String> command = List.of(args[1], "-jar", args[3], "ping", "-n", "1", "127.0.0.1");
    Measurements measurements = new Measurements();
    nanos(bare);
    nanos(command);
    for (int round = 0; round < ROUNDS; round++) {
      // The one that begins a round ends the next, so that none has the quieter moments.
      double first = nanos(round % 2 == 0 ? bare : command);
      double second = nanos(round % 2 == 0 ? command : bare);
      measurements.add(Subject.BARE_START, round % 2 == 0 ? first : second, 0);
      measurements.add(Subject.COMMAND_START, round % 2 == 0 ? second : first, 0);
    }
    measurements.write(Path.of(args[0]));
  }

  private static double nanos(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end well: " + output);
    }
    return System.nanoTime() - begin;
  }
}
