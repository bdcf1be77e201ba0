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
    return new CommandLineRun(exitStatus, out.toString(), err.toString());
  }
}
