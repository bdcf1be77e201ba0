// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last times as a row of bars, the newest at the right; a lost one is a dot. */
final class Sparkline {
  private static final int MOST = 60;
  private static final long LOST = -1;
  private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String ASCII = "_-=#";

  private final Deque<Long> times = new ArrayDeque<>();

  void add(long nanos) {
    times.add(nanos);
    if (times.size() > MOST) {
      times.remove();
    }
  }

  void addLost() {
    add(LOST);
  }

  /** As many of the last as there is room for, from nothing to the longest of them. */
  String text(int room) {
    String bars = Terminal.canShow(BLOCKS) ? BLOCKS : ASCII;
    long longest = Math.max(1, times.stream().mapToLong(time -> time).max().orElse(1));
    StringBuilder text = new StringBuilder();
    times.stream()
        .skip(Math.max(0, times.size() - room))
        .forEach(time -> text.append(time == LOST ? '.' : bar(bars, time, longest)));
    return text.toString();
  }

  private static char bar(String bars, long time, long longest) {
    return bars.charAt((int) Math.min(bars.length() - 1, time * bars.length() / longest));
  }
}
