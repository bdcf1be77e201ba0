// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The same request several times, at fixed intervals that do not drift. Immutable; ping.exe's
 * defaults: 4 requests, a second apart.
 *
 * <pre>{@code
 * PingStatistics statistics = PingSeries.of(request).count(10).run(icmp);
 * }</pre>
 */
public final class PingSeries {
  private static final Duration MAX_INTERVAL = Duration.ofDays(49);

  private final EchoRequest request;
  private final int count;
  private final Duration interval;

  private PingSeries(EchoRequest request, int count, Duration interval) {
    this.request = request;
    this.count = count;
    this.interval = interval;
  }

  /**
   * A series of four requests, a second apart.
   *
   * @param request what to send
   * @return the series
   */
  public static PingSeries of(EchoRequest request) {
    return new PingSeries(Objects.requireNonNull(request, "request"), 4, Duration.ofSeconds(1));
  }

  /**
   * How many requests to send; 4 unless set.
   *
   * @param count at least 1
   * @return a series with that count
   * @throws IllegalArgumentException it is less
   */
  public PingSeries count(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count is " + count + ", but must be at least 1");
    }
    return new PingSeries(request, count, interval);
  }

  /**
   * The time from one request to the next; 1 second unless set.
   *
   * @param interval more than 0, at most 49 days
   * @return a series with that interval
   * @throws IllegalArgumentException it is out of range
   */
  public PingSeries interval(Duration interval) {
    Objects.requireNonNull(interval, "interval");
    if (interval.isNegative() || interval.isZero() || interval.compareTo(MAX_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "interval is " + interval + ", but must be more than 0 and at most 49 days");
    }
    return new PingSeries(request, count, interval);
  }

  /**
   * Sends the requests.
   *
   * @param icmp sends them
   * @return what they came to
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try
   * @throws IOException never anything else
   */
  public PingStatistics run(IcmpClient icmp) throws IOException {
    return run(icmp, reply -> {});
  }

  /**
   * Sends the requests, and tells of each reply as it comes. Interrupting the thread ends the
   * series early; the interrupt flag stays.
   *
   * @param icmp sends them
   * @param each called with each reply, in this thread
   * @return what they came to
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try
   * @throws IOException never anything else
   */
  public PingStatistics run(IcmpClient icmp, Consumer<EchoReply> each) throws IOException {
    PingStatistics.Tally tally = new PingStatistics.Tally();
    long start = System.nanoTime();
    for (int i = 0; i < count && waitForTurn(i, start); i++) {
      EchoReply reply = icmp.send(request);
      tally.add(reply);
      each.accept(reply);
    }
    return tally.statistics();
  }

  /** The next moment on the grid of intervals: after a reply that took longer, no burst follows. */
  private boolean waitForTurn(int turn, long start) {
    if (turn > 0) {
      long step = interval.toNanos();
      long rest = step - (System.nanoTime() - start) % step;
      try {
        TimeUnit.NANOSECONDS.sleep(rest);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return turn == 0 || !Thread.currentThread().isInterrupted();
  }
}
