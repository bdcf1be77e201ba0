// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** What a program prints that runs in this JVM. */
public final class Printed {
  private Printed() {}

  /** Runs a program, and returns what it printed on standard output. */
  public static String by(Callable<?> program) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.call();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
