// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a series of echo requests came to. The times are those measured around the calls, {@link
 * EchoReply#elapsed()}, of the requests that succeeded.
 */
public final class PingStatistics {
  private final long sent;
  private final long late;
  private final long corrupt;
  private final long duplicates;
  private final double mean;
  private final double variance;
  private final double jitter;
  private final long[] sorted;

  private PingStatistics(Tally tally) {
    sent = tally.sent;
    late = tally.late;
    corrupt = tally.corrupt;
    duplicates = tally.duplicates;
    mean = tally.mean;
    variance = tally.received == 0 ? 0 : tally.squares / tally.received;
    jitter = tally.jitter;
    sorted = Arrays.copyOf(tally.nanoseconds, tally.received);
    Arrays.sort(sorted);
  }

  /** Counts replies as they come; any thread may add to it and look at it. */
  public static final class Tally {
    private long sent;
    private long late;
    private long corrupt;
    private long duplicates;
    private int received;

    /** For the percentiles; all else is kept up to date in one pass. */
    private long[] nanoseconds = new long[16];

    private double mean;

    /** The sum of the squared differences from the mean, by Welford's method. */
    private double squares;

    private double jitter;

    /** An empty one. */
    public Tally() {}

    /**
     * Counts a reply.
     *
     * @param reply how a request ended
     */
    public synchronized void add(EchoReply reply) {
      Objects.requireNonNull(reply, "reply");
      sent++;
      late += reply.isLate() ? 1 : 0;
      if (reply.isSuccess()) {
        addTime(reply.elapsed().toNanos());
        corrupt += reply.payloadMatches() ? 0 : 1;
        duplicates += reply.replies().size() - 1;
      }
    }

    private void addTime(long time) {
      if (received == nanoseconds.length) {
        nanoseconds = Arrays.copyOf(nanoseconds, 2 * received);
      }
      if (received > 0) {
        jitter += (Math.abs(time - nanoseconds[received - 1]) - jitter) / 16;
      }
      nanoseconds[received++] = time;
      double difference = time - mean;
      mean += difference / received;
      squares += difference * (time - mean);
    }

    /**
     * What it came to so far.
     *
     * @return the statistics, which do not change any more
     */
    public synchronized PingStatistics statistics() {
      return new PingStatistics(this);
    }
  }

  /**
   * How many requests were sent.
   *
   * @return the number
   */
  public long sent() {
    return sent;
  }

  /**
   * How many succeeded.
   *
   * @return the number
   */
  public long received() {
    return sorted.length;
  }

  /**
   * How many did not: timed out, or answered by an error.
   *
   * @return the number
   */
  public long lost() {
    return sent - received();
  }

  /**
   * How many of those lost were answered after the request's timeout. Windows may wait for longer
   * than the timeout, and report such a reply.
   *
   * @return the number; a reply that comes much later is never seen
   */
  public long late() {
    return late;
  }

  /**
   * How many of those received brought other bytes than were sent.
   *
   * @return the number
   */
  public long corrupt() {
    return corrupt;
  }

  /**
   * How many replies came besides the first of each request; they count as nothing else.
   *
   * @return the number; 0 where Windows reports one reply for each request
   */
  public long duplicates() {
    return duplicates;
  }

  /**
   * The share that was lost.
   *
   * @return 0 to 1; 0 when nothing was sent
   */
  public double lossRatio() {
    return sent == 0 ? 0 : (double) lost() / sent;
  }

  /**
   * The shortest time.
   *
   * @return the time; zero when nothing was received
   */
  public Duration min() {
    return percentile(0);
  }

  /**
   * The longest time.
   *
   * @return the time; zero when nothing was received
   */
  public Duration max() {
    return percentile(100);
  }

  /**
   * The arithmetic mean.
   *
   * @return the time; zero when nothing was received
   */
  public Duration mean() {
    return Duration.ofNanos(Math.round(mean));
  }

  /**
   * The standard deviation of the times, of the whole population.
   *
   * @return the time; zero when nothing was received
   */
  public Duration standardDeviation() {
    return Duration.ofNanos(Math.round(Math.sqrt(variance)));
  }

  /**
   * The interarrival jitter of RFC 3550: how much one time differs from the next, smoothed by 1/16.
   *
   * @return the time; zero when fewer than two were received
   */
  public Duration jitter() {
    return Duration.ofNanos(Math.round(jitter));
  }

  /**
   * The time that a share of the replies did not exceed.
   *
   * @param percent 0 to 100; 50 is the median
   * @return the time, one that was measured; zero when nothing was received
   * @throws IllegalArgumentException {@code percent} is out of range
   */
  public Duration percentile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("percent is " + percent + ", but must be from 0 to 100");
    }
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(percent * sorted.length / 100);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }

  @Override
  public String toString() {
    return sent + " sent, " + received() + " received, " + lost() + " lost, mean " + mean();
  }
}
