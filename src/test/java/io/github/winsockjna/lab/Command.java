// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that has ended. Its output goes through files, which stay for whoever looks for a
 * reason: the services that Wine starts inherit the output and outlive the program, so a pipe would
 * not end with it.
 */
record Command(List<String> words, int exitStatus, String out, String err) {

  /**
   * Runs a command to its end.
   *
   * @param log where the output goes, with .out and .err behind it
   * @throws AssertionError it took longer than {@code most}, and was ended
   */
  static Command run(List<String> words, Map<String, String> environment, Path log, Duration most)
      throws IOException, InterruptedException {
    return run(words, environment, log, most, process -> {});
  }

  /**
   * Runs a command, and stops it as Ctrl+C does once its output holds a text.
   *
   * @param log where the output goes, with .out and .err behind it
   * @throws AssertionError it took longer than {@code most}, and was ended
   */
  static Command stopped(
      List<String> words, Map<String, String> environment, Path log, Duration most, String enough)
      throws IOException, InterruptedException {
    return run(
        words,
        environment,
        log,
        most,
        process -> {
          awaitOutput(process, log, enough, most);
          new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        });
  }

  /** What a test does while a command runs. */
  interface Meanwhile {
    void accept(Process process) throws IOException, InterruptedException;
  }

  /** Waits until the output of a command holds a text, or the command ends, or the time is over. */
  static void awaitOutput(Process process, Path log, String text, Duration most)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!Files.readString(Path.of(log + ".out")).contains(text)
        && System.nanoTime() < end
        && !process.waitFor(50, TimeUnit.MILLISECONDS)) {}
  }

  /** Runs a command to its end, and does something meanwhile. */
  static Command run(
      List<String> words,
      Map<String, String> environment,
      Path log,
      Duration most,
      Meanwhile meanwhile)
      throws IOException, InterruptedException {
    Path out = Path.of(log + ".out");
    Path err = Path.of(log + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      meanwhile.accept(process);
      boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
      Command command =
          new Command(
              words,
              ended ? process.exitValue() : -1,
              Files.readString(out).replace("\r\n", "\n"),
              Files.readString(err).replace("\r\n", "\n"));
      if (!ended) {
        throw new AssertionError("not ended after " + most + ": " + command);
      }
      return command;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The same command; an AssertionError when it failed. */
  Command succeeded() {
    if (exitStatus != 0) {
      throw new AssertionError("failed: " + this);
    }
    return this;
  }
}
