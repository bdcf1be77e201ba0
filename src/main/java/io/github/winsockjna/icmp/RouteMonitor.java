// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Watches the route to a target, as mtr does: it traces the route repeatedly, and keeps statistics
 * of each hop. A round probes all hops at once. It takes one timeout at most, however many hops are
 * silent, and the rounds keep their interval. The defaults are 1 second between rounds, a timeout
 * of 1 second, 30 hops, 32 bytes, and no end. Immutable.
 *
 * <pre>{@code
 * RouteMonitor.to(target).run(icmp, route -> show(route)); // until the thread is interrupted
 * }</pre>
 *
 * <p>It needs no administrator rights. Source: {@code IcmpSendEcho2}, {@code Icmp6SendEcho2}.
 */
public final class RouteMonitor {
  private static final int MAX_HOPS = 255;
  private static final int ENDLESS = 0;

  private final EchoRequest probe;
  private final Duration interval;
  private final int maxHops;
  private final int rounds;

  private RouteMonitor(EchoRequest probe, Duration interval, int maxHops, int rounds) {
    this.probe = probe;
    this.interval = interval;
    this.maxHops = maxHops;
    this.rounds = rounds;
  }

  /**
   * A monitor with a round each second.
   *
   * @param target where to: IPv4 or IPv6
   * @return the monitor
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   */
  public static RouteMonitor to(InetAddress target) {
    EchoRequest probe = EchoRequest.to(target).timeout(Duration.ofSeconds(1)).build();
    return new RouteMonitor(probe, Duration.ofSeconds(1), 30, ENDLESS);
  }

  /**
   * The time from one round to the next; 1 second unless set.
   *
   * @param interval more than 0, at most 49 days
   * @return a monitor with that interval
   * @throws IllegalArgumentException it is out of range
   */
  public RouteMonitor interval(Duration interval) {
    return new RouteMonitor(probe, Cadence.requireInterval(interval), maxHops, rounds);
  }

  /**
   * How long to wait for each answer; 1 second unless set. Rounds overlap when it is longer than
   * the interval.
   *
   * @param timeout more than 0, at most 49 days; rounded up to whole milliseconds
   * @return a monitor with that timeout
   * @throws IllegalArgumentException it is out of range
   */
  public RouteMonitor timeout(Duration timeout) {
    return with(probe.toBuilder().timeout(timeout));
  }

  /**
   * How far to look; 30 hops unless set.
   *
   * @param maxHops 1 to 255
   * @return a monitor with that limit
   * @throws IllegalArgumentException it is out of range
   */
  public RouteMonitor maxHops(int maxHops) {
    if (maxHops < 1 || maxHops > MAX_HOPS) {
      throw new IllegalArgumentException(
          "maxHops is " + maxHops + ", but must be from 1 to " + MAX_HOPS);
    }
    return new RouteMonitor(probe, interval, maxHops, rounds);
  }

  /**
   * How many bytes each probe carries; 32 unless set.
   *
   * @param payloadSize 0 to {@value EchoRequest#MAX_PAYLOAD}
   * @return a monitor with that size
   * @throws IllegalArgumentException it is out of range
   */
  public RouteMonitor payloadSize(int payloadSize) {
    return with(probe.toBuilder().payloadSize(payloadSize));
  }

  /**
   * The address of this computer to send from; Windows chooses unless set. Windows Vista SP1.
   *
   * @param source an address of this computer, of the target's family
   * @return a monitor from there
   * @throws IllegalArgumentException it is of the other family, or 0.0.0.0 or ::
   */
  public RouteMonitor source(InetAddress source) {
    return with(probe.toBuilder().source(source));
  }

  private RouteMonitor with(EchoRequest.Builder builder) {
    return new RouteMonitor(builder.build(), interval, maxHops, rounds);
  }

  /**
   * How many rounds to run; endless unless set.
   *
   * @param rounds the number; 0 for endless
   * @return a monitor with that number
   * @throws IllegalArgumentException it is negative
   */
  public RouteMonitor rounds(int rounds) {
    if (rounds < 0) {
      throw new IllegalArgumentException("rounds is " + rounds + ", but must be at least 0");
    }
    return new RouteMonitor(probe, interval, maxHops, rounds);
  }

  /**
   * Watches until the rounds are over or the thread is interrupted; the interrupt flag stays.
   *
   * @param icmp sends the probes
   * @return the statistics of the rounds that have ended
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException none of the probes of the first round could be sent
   * @throws IOException {@code icmp} failed in another way
   */
  public RouteStatistics run(EchoSender icmp) throws IOException {
    return run(icmp, route -> {});
  }

  /**
   * Watches as {@link #run(EchoSender)} does, and reports the statistics after each round. After
   * the first round, a probe that cannot be sent is only counted, and the monitor goes on.
   *
   * @param icmp sends the probes
   * @param afterEachRound called after each round, in this thread
   * @return the statistics of the rounds that have ended
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException none of the probes of the first round could be sent
   * @throws IOException {@code icmp} failed in another way
   */
  public RouteStatistics run(EchoSender icmp, Consumer<RouteStatistics> afterEachRound)
      throws IOException {
    return run(icmp, afterEachRound, EchoClock.SYSTEM);
  }

  RouteStatistics run(EchoSender icmp, Consumer<RouteStatistics> afterEachRound, EchoClock clock)
      throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    Objects.requireNonNull(afterEachRound, "afterEachRound");
    try (Run run = new Run(icmp, afterEachRound, clock)) {
      run.all();
      return run.statistics();
    }
  }

  /** A probe: its round, and its time to live. */
  private record Key(Round round, int hop) {}

  /** The probes of one round, and their ends. */
  private static final class Round {
    final EchoReply[] replies;
    final IcmpException[] failures;
    int last;
    int missing;
    boolean isFinal;

    Round(int hops) {
      replies = new EchoReply[hops + 1];
      failures = new IcmpException[hops + 1];
      last = hops;
      missing = hops;
    }

    /** The farthest hop that answered, 0 when none did. */
    int farthestAnswer() {
      int hop = last;
      while (hop > 0 && (replies[hop] == null || replies[hop].responder().isEmpty())) {
        hop--;
      }
      return hop;
    }

    void requireOneSent() throws IcmpException {
      for (int hop = 1; hop <= last; hop++) {
        if (failures[hop] == null) {
          return;
        }
      }
      throw failures[1];
    }
  }

  /** One run: the rounds under way, and the hops. */
  private final class Run implements AutoCloseable {
    private final Consumer<RouteStatistics> afterEachRound;
    private final Cadence cadence;
    private final EchoBatch<Key> batch;
    private final Deque<Round> underWay = new ArrayDeque<>();
    private final List<MonitoredHop> hops = new ArrayList<>();
    private int sent;
    private int ended;
    private boolean reached;
    private int length;

    Run(EchoSender icmp, Consumer<RouteStatistics> afterEachRound, EchoClock clock) {
      this.afterEachRound = afterEachRound;
      this.cadence = new Cadence(clock, interval);
      this.batch = new EchoBatch<>(icmp, clock);
    }

    void all() throws IOException {
      try {
        while ((rounds == ENDLESS || ended < rounds) && !Thread.currentThread().isInterrupted()) {
          boolean maySend = rounds == ENDLESS || sent < rounds;
          long wait = maySend ? cadence.nanosToNext() : EchoBatch.FOREVER;
          if (wait <= 0) {
            cadence.take();
            send();
          } else {
            take(batch.next(wait));
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /**
     * Probes all hops up to the target. When the target did not answer in the last round, the route
     * may have grown, so farther hops are probed as well.
     */
    private void send() {
      Round round = new Round(reached ? length : maxHops);
      underWay.add(round);
      sent++;
      for (int hop = 1; hop <= round.last; hop++) {
        batch.send(new Key(round, hop), probe.toBuilder().timeToLive(hop).build());
      }
    }

    private void take(EchoBatch.End<Key> end) throws IOException {
      if (end == null) {
        return;
      }
      Round round = end.key().round;
      int hop = end.key().hop;
      round.missing--;
      try {
        EchoReply reply = end.reply();
        round.replies[hop] = reply;
        if (Traceroute.isFinal(reply, probe.target())) {
          endAt(round, hop);
        }
      } catch (IcmpException e) {
        round.failures[hop] = e;
      }
      while (!underWay.isEmpty() && underWay.peek().missing == 0) {
        count(underWay.remove());
        afterEachRound.accept(statistics());
      }
    }

    private void endAt(Round round, int hop) {
      round.isFinal = true;
      for (int farther = hop + 1; farther <= round.last; farther++) {
        Key key = new Key(round, farther);
        if (batch.cancel(key)) {
          round.missing--;
        }
      }
      round.last = Math.min(round.last, hop);
    }

    private void count(Round round) throws IcmpException {
      if (ended++ == 0) {
        round.requireOneSent();
      }
      int farthest = round.farthestAnswer();
      reached = round.isFinal && round.replies[round.last].isSuccess();
      length = round.isFinal ? round.last : Math.max(length, Math.min(round.last, farthest + 1));
      while (hops.size() < length) {
        hops.add(new MonitoredHop(hops.size() + 1));
      }
      for (int hop = 1; hop <= Math.min(length, round.last); hop++) {
        if (round.replies[hop] != null) {
          hops.get(hop - 1).add(round.replies[hop]);
        } else if (round.failures[hop] != null) {
          hops.get(hop - 1).addFailure();
        }
      }
    }

    RouteStatistics statistics() {
      return new RouteStatistics(
          probe.target(),
          ended,
          reached,
          hops.subList(0, length).stream().map(MonitoredHop::statistics).toList());
    }

    @Override
    public void close() {
      batch.close();
    }
  }
}
