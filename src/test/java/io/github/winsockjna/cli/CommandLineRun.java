// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One run of the command line with both outputs caught. */
record CommandLineRun(int exitStatus, String out, String err) {
  static CommandLineRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitStatus = commandLine.execute(args);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return new CommandLineRun(exitStatus, lines(out), lines(err));
  }

  /** Whatever the system ends a line with. */
  private static String lines(StringWriter text) {
    return text.toString().replace("\r\n", "\n");
  }
}
