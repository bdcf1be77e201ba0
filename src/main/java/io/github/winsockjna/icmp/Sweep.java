// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Pings many targets once each, several at a time. Unless set, it waits 4 seconds for each reply,
 * has 64 requests outstanding, and limits no rate. Immutable.
 *
 * <pre>{@code
 * List<EchoReply> replies = Sweep.subnet("192.0.2.0/24").timeout(Duration.ofMillis(500)).run(icmp);
 * }</pre>
 *
 * <p>Source: {@code IcmpSendEcho2}, {@code Icmp6SendEcho2}.
 */
public final class Sweep {
  private static final int MAX_WINDOW = 65_536;
  private static final int ALL = Integer.MAX_VALUE;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final List<InetAddress> targets;
  private final Duration timeout;
  private final int window;
  private final int ratePerSecond;
  private final int mostAnswers;

  private Sweep(
      List<InetAddress> targets, Duration timeout, int window, int ratePerSecond, int mostAnswers) {
    this.targets = targets;
    this.timeout = timeout;
    this.window = window;
    this.ratePerSecond = ratePerSecond;
    this.mostAnswers = mostAnswers;
  }

  /**
   * A sweep of given targets.
   *
   * @param targets IPv4 and IPv6 addresses; copied. A target that occurs twice is pinged twice
   * @return the sweep
   * @throws IllegalArgumentException one is 0.0.0.0 or ::
   */
  public static Sweep of(Collection<InetAddress> targets) {
    List<InetAddress> copy = new ArrayList<>(Objects.requireNonNull(targets, "targets"));
    copy.forEach(target -> EchoRequest.to(Objects.requireNonNull(target, "one of targets")));
    return new Sweep(List.copyOf(copy), EchoRequest.DEFAULT_TIMEOUT, 64, Integer.MAX_VALUE, ALL);
  }

  /**
   * A sweep of a subnet. This method sends and looks up nothing.
   *
   * @param subnet an address and a prefix length, or for IPv4 a mask. IPv4: "192.0.2.0/24" or
   *     "192.0.2.0/255.255.255.0", from /16 to /32. The first and the last address (network and
   *     broadcast) are left out, except for /31 and /32. IPv6: "2001:db8::/120" or "fe80::%3/120",
   *     from /112 to /128, all addresses. Bits of the address beyond the prefix are ignored
   * @return the sweep
   * @throws IllegalArgumentException it is something else, or has the address 0.0.0.0 or ::
   */
  public static Sweep subnet(String subnet) {
    return of(Subnet.hosts(Objects.requireNonNull(subnet, "subnet")));
  }

  /**
   * A sweep of all addresses from one to another. This method sends and looks up nothing.
   *
   * @param first the first address, for example 192.0.2.10
   * @param last the last address: of the same family and scope, not less than the first, and at
   *     most 65535 more
   * @return the sweep
   * @throws IllegalArgumentException it is not, or the first is 0.0.0.0 or ::
   */
  public static Sweep range(InetAddress first, InetAddress last) {
    Objects.requireNonNull(first, "first");
    return of(AddressRange.addresses(first, Objects.requireNonNull(last, "last")));
  }

  /**
   * The targets.
   *
   * @return the addresses in order
   */
  public List<InetAddress> targets() {
    return targets;
  }

  /**
   * How long to wait for each reply; 4 seconds unless set.
   *
   * @param timeout more than 0, at most 49 days; rounded up to whole milliseconds
   * @return a sweep with that timeout
   * @throws IllegalArgumentException it is out of range
   */
  public Sweep timeout(Duration timeout) {
    return new Sweep(
        targets, EchoRequest.requireTimeout(timeout), window, ratePerSecond, mostAnswers);
  }

  /**
   * How many requests may be outstanding; 64 unless set. A client has 256 under way in Windows at a
   * time; further requests wait in the client.
   *
   * @param window 1 to 65536
   * @return a sweep with that window
   * @throws IllegalArgumentException it is out of range
   */
  public Sweep window(int window) {
    if (window < 1 || window > MAX_WINDOW) {
      throw new IllegalArgumentException(
          "window is " + window + ", but must be from 1 to " + MAX_WINDOW);
    }
    return new Sweep(targets, timeout, window, ratePerSecond, mostAnswers);
  }

  /**
   * How many requests to send in a second at most, evenly spread; no limit unless set.
   *
   * @param ratePerSecond at least 1
   * @return a sweep with that rate
   * @throws IllegalArgumentException it is less
   */
  public Sweep ratePerSecond(int ratePerSecond) {
    if (ratePerSecond < 1) {
      throw new IllegalArgumentException(
          "ratePerSecond is " + ratePerSecond + ", but must be at least 1");
    }
    return new Sweep(targets, timeout, window, ratePerSecond, mostAnswers);
  }

  /**
   * Ends the sweep when this many targets have answered. Unless set, all targets are asked.
   *
   * @param answers at least 1
   * @return a sweep that ends
   * @throws IllegalArgumentException it is less
   */
  public Sweep stopAfter(int answers) {
    if (answers < 1) {
      throw new IllegalArgumentException("answers is " + answers + ", but must be at least 1");
    }
    return new Sweep(targets, timeout, window, ratePerSecond, answers);
  }

  /**
   * Pings the targets.
   *
   * @param icmp sends the requests
   * @return the result for each target, in the order of the targets
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException Windows could not send to one of the targets; thrown at the end
   * @throws IOException {@code icmp} failed in another way
   */
  public List<EchoReply> run(EchoSender icmp) throws IOException {
    return run(icmp, reply -> {});
  }

  /**
   * Pings the targets, and reports each result as it comes. If Windows cannot send to a target, the
   * other targets are pinged and reported nevertheless. The exception is thrown at the end, with
   * further ones as suppressed exceptions. Interrupting the thread ends the sweep early with the
   * results so far; the interrupt flag stays set.
   *
   * @param icmp sends the requests
   * @param each called with each result, in this thread, also with timeouts
   * @return the result for each target, in the order of the targets
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException Windows could not send to one of the targets; thrown at the end
   * @throws IOException {@code icmp} failed in another way
   */
  public List<EchoReply> run(EchoSender icmp, Consumer<EchoReply> each) throws IOException {
    return run(icmp, each, EchoClock.SYSTEM);
  }

  List<EchoReply> run(EchoSender icmp, Consumer<EchoReply> each, EchoClock clock)
      throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    Objects.requireNonNull(each, "each");
    try (Run run = new Run(icmp, each, clock)) {
      run.all();
      if (run.failure != null) {
        throw run.failure;
      }
      return Arrays.stream(run.replies).filter(Objects::nonNull).toList();
    }
  }

  /** One run: what is under way, and what has come. */
  private final class Run implements AutoCloseable {
    final EchoReply[] replies = new EchoReply[targets.size()];
    IcmpException failure;
    private final Consumer<EchoReply> each;
    private final EchoClock clock;
    private final EchoBatch<Integer> batch;
    private int sent;
    private int answers;
    private long due;

    Run(EchoSender icmp, Consumer<EchoReply> each, EchoClock clock) {
      this.each = each;
      this.clock = clock;
      this.batch = new EchoBatch<>(icmp, clock);
      this.due = clock.nanoTime();
    }

    void all() throws IOException {
      try {
        while ((sent < replies.length || batch.size() > 0)
            && answers < mostAnswers
            && !Thread.currentThread().isInterrupted()) {
          boolean mayResume = sent < replies.length && batch.size() < window;
          long wait = mayResume ? due - clock.nanoTime() : EchoBatch.FOREVER;
          if (wait <= 0) {
            send(-wait);
          } else {
            take(batch.next(wait));
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** What is sent late does not make the next come sooner. */
    private void send(long late) {
      batch.send(sent, EchoRequest.to(targets.get(sent)).timeout(timeout).build());
      sent++;
      due += late + SECOND / ratePerSecond;
    }

    private void take(EchoBatch.End<Integer> end) throws IOException {
      if (end == null) {
        return;
      }
      try {
        EchoReply reply = end.reply();
        replies[end.key()] = reply;
        answers += reply.isSuccess() ? 1 : 0;
        each.accept(reply);
      } catch (IcmpException e) {
        if (failure == null) {
          failure = e;
        } else if (failure != e) {
          failure.addSuppressed(e);
        }
      }
    }

    @Override
    public void close() {
      batch.close();
    }
  }
}
