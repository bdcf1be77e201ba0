// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends the same request repeatedly, to one host or to several at once. The intervals are fixed:
 * they do not drift, and do not depend on the replies. The defaults are those of ping.exe: 4
 * requests, a second apart. Immutable.
 *
 * <pre>{@code
 * PingStatistics statistics = PingSeries.of(request).count(10).run(icmp);
 * }</pre>
 */
public final class PingSeries {
  private static final int ENDLESS = 0;

  /** More would only wait in the client. */
  private static final int MAX_OUTSTANDING = IcmpClient.Builder.DEFAULT_OUTSTANDING;

  /** A day of requests that are a second apart. */
  private static final int REMEMBERED_WHEN_ENDLESS = 86_400;

  private final Set<EchoRequest> requests;
  private final int count;
  private final Duration interval;

  private PingSeries(Set<EchoRequest> requests, int count, Duration interval) {
    this.requests = requests;
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
    return new PingSeries(
        Set.of(Objects.requireNonNull(request, "request")), 4, Duration.ofSeconds(1));
  }

  /**
   * A series to several hosts: four requests to each, a second apart. No host waits for another.
   *
   * @param requests one request for each host; copied. Duplicates are sent once
   * @return the series
   */
  public static PingSeries of(Collection<EchoRequest> requests) {
    Set<EchoRequest> copy = new LinkedHashSet<>(Objects.requireNonNull(requests, "requests"));
    copy.forEach(request -> Objects.requireNonNull(request, "one of requests"));
    return new PingSeries(Collections.unmodifiableSet(copy), 4, Duration.ofSeconds(1));
  }

  /**
   * How often to send each request; 4 times unless set.
   *
   * @param count the number; 0 for endless
   * @return a series with that count
   * @throws IllegalArgumentException it is negative
   */
  public PingSeries count(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is " + count + ", but must be at least 0");
    }
    return new PingSeries(requests, count, interval);
  }

  /**
   * The time from one request to the next of the same host; 1 second unless set.
   *
   * @param interval more than 0, at most 49 days
   * @return a series with that interval
   * @throws IllegalArgumentException it is out of range
   */
  public PingSeries interval(Duration interval) {
    return new PingSeries(requests, count, Cadence.requireInterval(interval));
  }

  /**
   * Sends the requests.
   *
   * @param icmp sends them
   * @return the statistics of all hosts together. Those of an endless series are of its last 86 400
   *     requests
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IOException {@code icmp} failed in another way
   */
  public PingStatistics run(EchoSender icmp) throws IOException {
    return run(icmp, reply -> {});
  }

  /**
   * Sends the requests, as {@link #runAll(EchoSender, Consumer)} does.
   *
   * @param icmp sends them
   * @param each called with each reply, in this thread
   * @return the statistics of all hosts together. Those of an endless series are of its last 86 400
   *     requests
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IOException {@code icmp} failed in another way
   */
  public PingStatistics run(EchoSender icmp, Consumer<EchoReply> each) throws IOException {
    return run(icmp, each, EchoClock.SYSTEM);
  }

  PingStatistics run(EchoSender icmp, Consumer<EchoReply> each, EchoClock clock)
      throws IOException {
    PingStatistics.Tally all = tally();
    run(icmp, each, (request, failure) -> {}, clock, () -> all);
    return all.statistics();
  }

  /**
   * Sends the requests, and reports the replies of each host in the order of sending. A request is
   * sent when its time has come, even if earlier ones are outstanding. Up to 256 requests may be
   * outstanding, shared evenly by the hosts, but at least one for each host. A request that cannot
   * be sent in time is skipped, and not sent later in a burst.
   *
   * <p>A request that the system cannot send is counted as {@link PingStatistics#failed()}, and the
   * series goes on. Interrupting the thread ends the series early; the interrupt flag stays.
   * Outstanding requests are then cancelled and not counted.
   *
   * @param icmp sends the requests
   * @param each called with each reply, in this thread
   * @return the statistics of each request, in the order of the requests. Those of an endless
   *     series are of its last 86 400 requests to each host
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IOException {@code icmp} failed in another way
   */
  public Map<EchoRequest, PingStatistics> runAll(EchoSender icmp, Consumer<EchoReply> each)
      throws IOException {
    return runAll(icmp, each, (request, failure) -> {});
  }

  /**
   * Sends the requests as {@link #runAll(EchoSender, Consumer)} does, and also reports the requests
   * that the system could not send.
   *
   * @param icmp sends the requests
   * @param each called with each reply, in this thread
   * @param failed called with each request that could not be sent and the reason, in this thread
   * @return the statistics of each request, in the order of the requests. Those of an endless
   *     series are of its last 86 400 requests to each host
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IOException {@code icmp} failed in another way
   */
  public Map<EchoRequest, PingStatistics> runAll(
      EchoSender icmp, Consumer<EchoReply> each, BiConsumer<EchoRequest, IcmpException> failed)
      throws IOException {
    return runAll(icmp, each, failed, EchoClock.SYSTEM);
  }

  Map<EchoRequest, PingStatistics> runAll(
      EchoSender icmp,
      Consumer<EchoReply> each,
      BiConsumer<EchoRequest, IcmpException> failed,
      EchoClock clock)
      throws IOException {
    Map<EchoRequest, PingStatistics> statistics = new LinkedHashMap<>();
    for (Host host : run(icmp, each, failed, clock, this::tally)) {
      statistics.put(host.request, host.tally.statistics());
    }
    return Collections.unmodifiableMap(statistics);
  }

  /** Sends the requests, and counts what they come to in a tally that each host is given. */
  private List<Host> run(
      EchoSender icmp,
      Consumer<EchoReply> each,
      BiConsumer<EchoRequest, IcmpException> failed,
      EchoClock clock,
      Supplier<PingStatistics.Tally> tallies)
      throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    Objects.requireNonNull(each, "each");
    Objects.requireNonNull(failed, "failed");
    List<Host> hosts = requests.stream().map(request -> new Host(request, tallies.get())).toList();
    try (Run run = new Run(icmp, each, failed, clock, hosts)) {
      run.all();
    }
    return hosts;
  }

  private PingStatistics.Tally tally() {
    return count == ENDLESS
        ? PingStatistics.Tally.ofLast(REMEMBERED_WHEN_ENDLESS)
        : new PingStatistics.Tally();
  }

  /** A request to a host: its number, counted from 0. */
  private record Key(Host host, long number) {}

  /** One host: how many requests were sent to it, and how many of their ends were reported. */
  private final class Host {
    final EchoRequest request;
    final PingStatistics.Tally tally;

    /** What has ended before its turn. */
    final Map<Long, EchoBatch.End<Key>> early = new HashMap<>();

    long sent;
    long reported;

    Host(EchoRequest request, PingStatistics.Tally tally) {
      this.request = request;
      this.tally = tally;
    }

    boolean isToBeSent() {
      return count == ENDLESS || sent < count;
    }

    boolean isDone() {
      return !isToBeSent() && reported == sent;
    }
  }

  /** One run: the hosts, and what is under way to them. */
  private final class Run implements AutoCloseable {
    private final Consumer<EchoReply> each;
    private final BiConsumer<EchoRequest, IcmpException> failed;
    private final Cadence cadence;
    private final EchoBatch<Key> batch;
    private final List<Host> hosts;
    private final int mostToEach;

    Run(
        EchoSender icmp,
        Consumer<EchoReply> each,
        BiConsumer<EchoRequest, IcmpException> failed,
        EchoClock clock,
        List<Host> hosts) {
      this.each = each;
      this.failed = failed;
      this.cadence = new Cadence(clock, interval);
      this.batch = new EchoBatch<>(icmp, clock);
      this.hosts = hosts;
      this.mostToEach = Math.max(1, MAX_OUTSTANDING / Math.max(1, hosts.size()));
    }

    void all() throws IOException {
      while (!hosts.stream().allMatch(Host::isDone) && !Thread.currentThread().isInterrupted()) {
        long wait =
            hosts.stream().anyMatch(this::maySend) ? cadence.nanosToNext() : EchoBatch.FOREVER;
        if (wait <= 0) {
          cadence.take();
          hosts.stream().filter(this::maySend).forEach(this::send);
        } else if (!take(wait)) {
          return;
        }
      }
    }

    private boolean maySend(Host host) {
      return host.isToBeSent() && host.sent - host.reported < mostToEach;
    }

    private void send(Host host) {
      batch.send(new Key(host, host.sent++), host.request);
    }

    /** Waits for an end, and reports those whose turn has come; false when interrupted. */
    private boolean take(long nanos) throws IOException {
      EchoBatch.End<Key> end;
      try {
        end = batch.next(nanos);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      if (end != null) {
        Host host = end.key().host;
        host.early.put(end.key().number, end);
        while (host.early.containsKey(host.reported) && !Thread.currentThread().isInterrupted()) {
          report(host, host.early.remove(host.reported++));
        }
      }
      return true;
    }

    private void report(Host host, EchoBatch.End<Key> end) throws IOException {
      EchoReply reply;
      try {
        reply = end.reply();
      } catch (IcmpException e) {
        host.tally.addFailure();
        failed.accept(host.request, e);
        return;
      }
      host.tally.add(reply);
      each.accept(reply);
    }

    @Override
    public void close() {
      batch.close();
    }
  }
}
