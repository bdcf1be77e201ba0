// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a series of echo requests came to. The times are those measured around the calls, {@link
 * EchoReply#elapsed()}, of the requests that succeeded.
 */
public final class PingStatistics {
  private final long sent;
  private final long[] inOrder;
  private final long[] sorted;

  private PingStatistics(long sent, long[] nanoseconds) {
    this.sent = sent;
    this.inOrder = nanoseconds;
    this.sorted = nanoseconds.clone();
    Arrays.sort(sorted);
  }

  /** Counts replies as they come; any thread may add to it and look at it. */
  public static final class Tally {
    private long sent;
    private int received;
    private long[] nanoseconds = new long[16];

    /** An empty one. */
    public Tally() {}

    /**
     * Counts a reply.
     *
     * @param reply how a request ended
     */
    public synchronized void add(EchoReply reply) {
      sent++;
      if (reply.isSuccess()) {
        if (received == nanoseconds.length) {
          nanoseconds = Arrays.copyOf(nanoseconds, 2 * received);
        }
        nanoseconds[received++] = reply.elapsed().toNanos();
      }
    }

    /**
     * What it came to so far.
     *
     * @return the statistics, which do not change any more
     */
    public synchronized PingStatistics statistics() {
      return new PingStatistics(sent, Arrays.copyOf(nanoseconds, received));
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
    return inOrder.length;
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
    return Duration.ofNanos(Math.round(Arrays.stream(sorted).average().orElse(0)));
  }

  /**
   * The standard deviation of the times, of the whole population.
   *
   * @return the time; zero when nothing was received
   */
  public Duration standardDeviation() {
    double mean = Arrays.stream(sorted).average().orElse(0);
    double variance =
        Arrays.stream(sorted).mapToDouble(t -> (t - mean) * (t - mean)).average().orElse(0);
    return Duration.ofNanos(Math.round(Math.sqrt(variance)));
  }

  /**
   * The interarrival jitter of RFC 3550: how much one time differs from the next, smoothed by 1/16.
   *
   * @return the time; zero when fewer than two were received
   */
  public Duration jitter() {
    double jitter = 0;
    for (int i = 1; i < inOrder.length; i++) {
      jitter += (Math.abs(inOrder[i] - inOrder[i - 1]) - jitter) / 16;
    }
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
