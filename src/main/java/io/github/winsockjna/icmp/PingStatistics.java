// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Statistics of a series of echo requests. All times are {@link EchoReply#elapsed()} of the
 * requests that succeeded.
 *
 * <p>Immutable.
 */
public final class PingStatistics {
  private final long sent;
  private final long failed;
  private final long late;
  private final long corrupt;
  private final long duplicates;

  /** Of those received, in nanoseconds and in order of size. */
  private final long[] sorted;

  private final double mean;
  private final double variance;
  private final double jitter;

  private PingStatistics(Tally tally) {
    sent = tally.sent;
    failed = tally.failed;
    late = tally.count(Tally.LATE);
    corrupt = tally.count(Tally.CORRUPT);
    duplicates = tally.duplicates();
    sorted = tally.times();
    mean = Arrays.stream(sorted).asDoubleStream().average().orElse(0);
    variance = Arrays.stream(sorted).mapToDouble(t -> (t - mean) * (t - mean)).average().orElse(0);
    jitter = jitter(sorted);
    Arrays.sort(sorted);
  }

  private static double jitter(long[] inOrder) {
    double jitter = 0;
    for (int i = 1; i < inOrder.length; i++) {
      jitter += (Math.abs(inOrder[i] - inOrder[i - 1]) - jitter) / 16;
    }
    return jitter;
  }

  /** Counts replies as they come; any thread may add to it and look at it. */
  public static final class Tally {
    private static final int LATE = 1;
    private static final int CORRUPT = 2;
    private static final int FIRST_DUPLICATE = 4;

    /** Instead of a time. */
    private static final long LOST = -1;

    private static final long FAILED = -2;

    private final int most;

    /** A time each, or what came instead; a ring once there are {@link #most}. */
    private long[] times = new long[16];

    private int[] marks = new int[16];
    private int next;
    private int size;
    private long sent;
    private long received;
    private long failed;

    /** An empty one, which keeps the time of each reply: 12 bytes each. */
    public Tally() {
      this(Integer.MAX_VALUE - 8);
    }

    private Tally(int most) {
      this.most = most;
    }

    /**
     * An empty tally of the last requests only. It forgets older ones, for programs that run for
     * days.
     *
     * @param replies how many, at least 1
     * @return the tally
     * @throws IllegalArgumentException it is less
     */
    public static Tally ofLast(int replies) {
      if (replies < 1) {
        throw new IllegalArgumentException("replies is " + replies + ", but must be at least 1");
      }
      return new Tally(replies);
    }

    /**
     * Counts a reply.
     *
     * @param reply how a request ended
     */
    public synchronized void add(EchoReply reply) {
      Objects.requireNonNull(reply, "reply");
      int mark = reply.isLate() ? LATE : 0;
      if (!reply.isSuccess()) {
        put(LOST, mark);
        return;
      }
      mark |= reply.payloadMatches() ? 0 : CORRUPT;
      int duplicates = Math.max(0, reply.replies().size() - 1);
      put(reply.elapsed().toNanos(), mark + duplicates * FIRST_DUPLICATE);
    }

    /** Counts a probe of a hop. Any answer counts as received, also that the hop limit expired. */
    synchronized void addAnswer(EchoReply reply) {
      put(reply.responder().isPresent() ? reply.elapsed().toNanos() : LOST, 0);
    }

    /** Counts a request that could not be sent. */
    public synchronized void addFailure() {
      put(FAILED, 0);
    }

    private void put(long time, int mark) {
      if (size == most) {
        count(times[next], -1);
      } else {
        if (size == times.length) {
          int room = (int) Math.min(most, 2L * size);
          times = Arrays.copyOf(times, room);
          marks = Arrays.copyOf(marks, room);
        }
        size++;
      }
      times[next] = time;
      marks[next] = mark;
      next = (next + 1) % most;
      count(time, 1);
    }

    private void count(long time, int number) {
      if (time == FAILED) {
        failed += number;
      } else {
        sent += number;
        received += time == LOST ? 0 : number;
      }
    }

    /** The times of those received, in order of the requests. */
    private long[] times() {
      int oldest = size == most ? next : 0;
      return IntStream.range(0, size)
          .mapToLong(i -> times[(int) (((long) oldest + i) % most)])
          .filter(time -> time >= 0)
          .toArray();
    }

    private long count(int mark) {
      return Arrays.stream(marks, 0, size).filter(m -> (m & mark) != 0).count();
    }

    private long duplicates() {
      return Arrays.stream(marks, 0, size).mapToLong(m -> m / FIRST_DUPLICATE).sum();
    }

    /**
     * How many requests were sent.
     *
     * @return the number
     */
    public synchronized long sent() {
      return sent;
    }

    /**
     * How many of them succeeded.
     *
     * @return the number
     */
    public synchronized long received() {
      return received;
    }

    /**
     * How many of them did not.
     *
     * @return the number
     */
    public synchronized long lost() {
      return sent - received;
    }

    /**
     * Returns the statistics so far.
     *
     * @return statistics that do not change when more replies are added
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
   * How many did not succeed: they timed out, or an error came back.
   *
   * @return the number
   */
  public long lost() {
    return sent - received();
  }

  /**
   * How many of those lost got a reply after the timeout. Windows may wait longer than the timeout,
   * and report such a reply. A reply that comes much later is never seen.
   *
   * @return the number
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
   * How many replies came after the first one of a request. No other figure counts them.
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
   * How many requests could not be sent. No other figure counts them.
   *
   * @return the number
   */
  public long failed() {
    return failed;
  }

  /**
   * The shortest time.
   *
   * @return the time; empty when nothing was received
   */
  public Optional<Duration> min() {
    return percentile(0);
  }

  /**
   * The longest time.
   *
   * @return the time; empty when nothing was received
   */
  public Optional<Duration> max() {
    return percentile(100);
  }

  /**
   * The arithmetic mean.
   *
   * @return the time; empty when nothing was received
   */
  public Optional<Duration> mean() {
    return time(mean);
  }

  /**
   * The standard deviation of the times, of the whole population.
   *
   * @return the time; empty when nothing was received
   */
  public Optional<Duration> standardDeviation() {
    return time(Math.sqrt(variance));
  }

  /**
   * The interarrival jitter of RFC 3550: how much one time differs from the next, smoothed by 1/16.
   *
   * @return the time, zero when just one was received; empty when nothing was
   */
  public Optional<Duration> jitter() {
    return time(jitter);
  }

  private Optional<Duration> time(double nanos) {
    return sorted.length == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(Math.round(nanos)));
  }

  /**
   * The time that a share of the replies did not exceed.
   *
   * @param percent 0 to 100; 50 is the median
   * @return the time, one that was measured; empty when nothing was received
   * @throws IllegalArgumentException {@code percent} is out of range
   */
  public Optional<Duration> percentile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("percent is " + percent + ", but must be from 0 to 100");
    }
    if (sorted.length == 0) {
      return Optional.empty();
    }
    int rank = (int) Math.ceil(percent * sorted.length / 100);
    return Optional.of(Duration.ofNanos(sorted[Math.max(rank, 1) - 1]));
  }

  /**
   * Describes the statistics.
   *
   * @return for example "4 sent, 3 received, 1 lost, mean PT0.02S", or "…, 4 lost" without a time
   */
  @Override
  public String toString() {
    return sent
        + " sent, "
        + received()
        + " received, "
        + lost()
        + " lost"
        + mean().map(time -> ", mean " + time).orElse("");
  }
}
