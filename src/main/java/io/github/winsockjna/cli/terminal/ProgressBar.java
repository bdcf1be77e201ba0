// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.terminal;

import java.io.PrintWriter;

/** A bar in the last line of a terminal; nothing elsewhere. */
public final class ProgressBar {
  private static final int WIDTH = 40;

  private final PrintWriter terminal;
  private int shown;

  /** A bar on a terminal; without one, null, none. */
  public ProgressBar(PrintWriter terminal) {
    this.terminal = terminal;
  }

  public void show(long done, long all) {
    if (terminal != null) {
      int full = (int) (WIDTH * done / all);
      String bar = "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + "/" + all;
      print("\r" + bar);
      shown = bar.length();
    }
  }

  public void clear() {
    if (shown > 0) {
      print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  private void print(String text) {
    terminal.print(text);
    terminal.flush();
  }
}
