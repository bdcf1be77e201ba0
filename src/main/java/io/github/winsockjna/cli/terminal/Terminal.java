// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.terminal;

import java.nio.charset.Charset;
import org.fusesource.jansi.AnsiConsole;
import org.fusesource.jansi.AnsiType;

/** Whether the outputs of this process go to a window, and what that can show. */
public final class Terminal {
  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /** Whether the standard output is a window. Jansi is there only in a process of its own. */
  public static boolean hasOut() {
    return AnsiConsole.isInstalled() && AnsiConsole.out().getType() != AnsiType.Redirected;
  }

  /** Whether the standard error output is a window. */
  public static boolean hasErr() {
    return AnsiConsole.isInstalled() && AnsiConsole.err().getType() != AnsiType.Redirected;
  }

  /**
   * How many characters a line of the window takes now; 80 where there is no window. The last
   * column stays free: a full line makes some consoles begin the next one.
   */
  public static int columns() {
    int columns = hasOut() ? AnsiConsole.getTerminalWidth() : 0;
    return columns > 1 ? columns - 1 : USUAL_COLUMNS;
  }

  /** How many characters a line takes: those of the window, or where there is none what is told. */
  public static int columnsOr(int withoutWindow) {
    return hasOut() ? columns() : withoutWindow;
  }

  /** Whether the standard output can show a text. */
  public static boolean canShow(String text) {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
    return charset.newEncoder().canEncode(text);
  }
}
