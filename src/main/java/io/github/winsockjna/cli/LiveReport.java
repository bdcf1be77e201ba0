// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Screen;
import io.github.winsockjna.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A table in a window, drawn anew in place until q or Ctrl+C ends it. It stays at the end. */
final class LiveReport<T> implements Report<T> {
  private static final long REDRAW_MILLIS = 200;

  private final Table<T> table;
  private final Runnable quit;
  private final PrintWriter out;
  private final ScheduledExecutorService redraws =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "redraw");
            thread.setDaemon(true);
            return thread;
          });
  private Screen screen;

  /**
   * A table that is live.
   *
   * @param quit what the key q does
   */
  LiveReport(Table<T> table, Runnable quit, PrintWriter out) {
    this.table = table;
    this.quit = quit;
    this.out = out;
  }

  @Override
  public void start() {
    screen = new Screen(out);
    screen.onKey('q', quit);
    redraws.scheduleWithFixedDelay(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Also when nothing has come: the window may have changed, or a name been found. */
  private synchronized void draw() {
    if (screen != null) {
      List<String> lines = new ArrayList<>(table.lines(Terminal.columns()));
      lines.add("");
      lines.add("q ends it.");
      screen.draw(lines);
    }
  }

  @Override
  public synchronized void add(T result) {
    table.add(result);
  }

  @Override
  public synchronized void end(boolean complete) {
    redraws.shutdownNow();
    if (screen != null) {
      screen.close();
      screen = null;
    }
    table.lines(Terminal.columns()).forEach(out::println);
    out.flush();
  }
}
