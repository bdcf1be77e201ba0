// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.terminal;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.Wincon;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * A window that is drawn anew in place, and whose keys arrive one by one. What was there before
 * comes back when it is closed. Source: {@code GetConsoleScreenBufferInfo}, {@code SetConsoleMode}.
 */
public final class Screen implements AutoCloseable {
  private static final String ESCAPE = "\u001b[";
  private static final String OTHER_BUFFER = ESCAPE + "?1049h" + ESCAPE + "?25l";
  private static final String FIRST_BUFFER = ESCAPE + "?25h" + ESCAPE + "?1049l";
  private static final String HOME = ESCAPE + "H";
  private static final String CLEAR_REST_OF_LINE = ESCAPE + "K";
  private static final String CLEAR_BELOW = ESCAPE + "J";
  private static final int USUAL_ROWS = 25;

  private final PrintWriter out;
  private final HANDLE keys = Kernel32.INSTANCE.GetStdHandle(Wincon.STD_INPUT_HANDLE);

  /** How keys arrived before. */
  private final IntByReference mode = new IntByReference();

  private final boolean hasKeys = Kernel32.INSTANCE.GetConsoleMode(keys, mode);

  /** Takes the window of the standard output. */
  public Screen(PrintWriter out) {
    this.out = out;
    print(OTHER_BUFFER);
  }

  /**
   * Calls back when a key is pressed; never where the keys come from no window.
   *
   * @param key the key's character, small
   * @param pressed runs in a thread of its own
   */
  public void onKey(char key, Runnable pressed) {
    if (hasKeys) {
      int oneByOne = mode.getValue() & ~(Wincon.ENABLE_LINE_INPUT | Wincon.ENABLE_ECHO_INPUT);
      Kernel32.INSTANCE.SetConsoleMode(keys, oneByOne);
      Thread reader = new Thread(() -> read(key, pressed), "keys");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private static void read(char key, Runnable pressed) {
    try {
      int read = System.in.read();
      while (read >= 0) {
        if (Character.toLowerCase(read) == key) {
          pressed.run();
        }
        read = System.in.read();
      }
    } catch (IOException e) {
      // Without keys, Ctrl+C is left.
    }
  }

  /** Draws lines, as many as there is room for; the last says how many there was none for. */
  public void draw(List<String> lines) {
    int room = Math.max(1, rows() - 1);
    int shown = lines.size() <= room ? lines.size() : room - 1;
    StringBuilder text = new StringBuilder(HOME);
    lines.subList(0, shown).forEach(line -> append(text, line));
    if (shown < lines.size()) {
      append(text, "(" + (lines.size() - shown) + " more lines)");
    }
    print(text + CLEAR_BELOW);
  }

  private static void append(StringBuilder text, String line) {
    text.append(line).append(CLEAR_REST_OF_LINE).append("\r\n");
  }

  private static int rows() {
    Wincon.CONSOLE_SCREEN_BUFFER_INFO info = new Wincon.CONSOLE_SCREEN_BUFFER_INFO();
    HANDLE window = Kernel32.INSTANCE.GetStdHandle(Wincon.STD_OUTPUT_HANDLE);
    return Kernel32.INSTANCE.GetConsoleScreenBufferInfo(window, info)
        ? info.srWindow.Bottom - info.srWindow.Top + 1
        : USUAL_ROWS;
  }

  @Override
  public void close() {
    print(FIRST_BUFFER);
    if (hasKeys) {
      Kernel32.INSTANCE.SetConsoleMode(keys, mode.getValue());
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }
}
