// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;

/** A bar in the last line of a terminal; nothing elsewhere. */
final class SweepProgress {
  private static final int WIDTH = 40;

  private final PrintWriter terminal;
  private boolean shown;

  /** A bar on a terminal; without one, null, none. */
  SweepProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  void show(long done, long all) {
    if (terminal != null) {
      int full = (int) (WIDTH * done / all);
      print("[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + "/" + all);
      shown = true;
    }
  }

  void clear() {
    if (shown) {
      print("\r" + " ".repeat(WIDTH + 20) + "\r");
      shown = false;
    }
  }

  private void print(String text) {
    terminal.print(text);
    terminal.flush();
  }
}
