// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import org.fusesource.jansi.AnsiConsole;
import org.fusesource.jansi.AnsiType;

/** Where the outputs of the process go. Jansi is there only when they are in use. */
final class Terminal {
  private Terminal() {}

  static boolean hasOut() {
    return AnsiConsole.isInstalled() && AnsiConsole.out().getType() != AnsiType.Redirected;
  }

  static boolean hasErr() {
    return AnsiConsole.isInstalled() && AnsiConsole.err().getType() != AnsiType.Redirected;
  }
}
