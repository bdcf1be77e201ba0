// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The same request several times, at fixed intervals that do not drift, whatever the replies take.
 * Immutable; ping.exe's defaults: 4 requests, a second apart.
 *
 * <pre>{@code
 * PingStatistics statistics = PingSeries.of(request).count(10).run(icmp);
 * }</pre>
 */
public final class PingSeries {

  /** More would only wait in the client. */
  private static final int MAX_OUTSTANDING = IcmpClient.Builder.DEFAULT_OUTSTANDING;

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
    return new PingSeries(request, count, Cadence.requireInterval(interval));
  }

  /**
   * Sends the requests.
   *
   * @param icmp sends them
   * @return what they came to
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException the system could not even try
   * @throws IOException {@code icmp} failed in another way
   */
  public PingStatistics run(EchoSender icmp) throws IOException {
    return run(icmp, reply -> {});
  }

  /**
   * Sends the requests, and tells of the replies in the order of sending. A request is sent when
   * its time has come, also while others are outstanding, up to 256; what could not be sent in time
   * is left out, not made up for by a burst.
   *
   * <p>Interrupting the thread ends the series early; the interrupt flag stays, and what is
   * outstanding is cancelled, and counts as not sent. So it does when a request fails.
   *
   * @param icmp sends them
   * @param each called with each reply, in this thread
   * @return what the replies told of came to
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException the system could not even try; thrown when its turn in the order has come
   * @throws IOException {@code icmp} failed in another way
   */
  public PingStatistics run(EchoSender icmp, Consumer<EchoReply> each) throws IOException {
    return run(icmp, each, EchoClock.SYSTEM);
  }

  PingStatistics run(EchoSender icmp, Consumer<EchoReply> each, EchoClock clock)
      throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    Objects.requireNonNull(each, "each");
    try (Run run = new Run(icmp, each, clock)) {
      run.all();
      return run.tally.statistics();
    }
  }

  /** One run: what is under way, and what has ended before its turn. */
  private final class Run implements AutoCloseable {
    final PingStatistics.Tally tally = new PingStatistics.Tally();
    private final Consumer<EchoReply> each;
    private final Cadence cadence;
    private final EchoBatch<Integer> batch;
    private final Map<Integer, EchoBatch.End<Integer>> early = new HashMap<>();
    private int sent;
    private int told;

    Run(EchoSender icmp, Consumer<EchoReply> each, EchoClock clock) {
      this.each = each;
      this.cadence = new Cadence(clock, interval);
      this.batch = new EchoBatch<>(icmp, clock);
    }

    void all() throws IOException {
      while (told < count && !Thread.currentThread().isInterrupted()) {
        boolean maySend = sent < count && sent - told < MAX_OUTSTANDING;
        long wait = maySend ? cadence.nanosToNext() : EchoBatch.FOREVER;
        if (wait <= 0) {
          cadence.take();
          batch.send(sent++, request);
        } else if (!take(wait)) {
          return;
        }
      }
    }

    /** Waits for an end, and tells of those whose turn has come; false when interrupted. */
    private boolean take(long nanos) throws IOException {
      try {
        EchoBatch.End<Integer> end = batch.next(nanos);
        if (end != null) {
          early.put(end.key(), end);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      while (early.containsKey(told) && !Thread.currentThread().isInterrupted()) {
        EchoReply reply = early.remove(told++).reply();
        tally.add(reply);
        each.accept(reply);
      }
      return true;
    }

    @Override
    public void close() {
      batch.close();
    }
  }
}
