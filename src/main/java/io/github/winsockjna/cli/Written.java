// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import picocli.CommandLine;

/** Whether what a command prints gets anywhere: a reader may be gone, a disk full. */
final class Written {
  private Written() {}

  /** Writes what is buffered; picocli's writer never sees that the stream below it fails. */
  static boolean hasFailed(CommandLine command) {
    return command.getOut().checkError() || System.out.checkError();
  }
}
