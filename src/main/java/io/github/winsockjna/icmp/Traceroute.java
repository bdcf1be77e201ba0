// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Finds the route to a target, as tracert.exe does. All hops are probed at once, so a trace takes
 * about one timeout, and not one for each silent hop. Up to 256 probes are outstanding at a time.
 * The defaults are those of tracert.exe: 30 hops, 3 probes for each, 4 seconds, and 32 bytes.
 * Immutable.
 *
 * <pre>{@code
 * Route route = Traceroute.to(target).timeout(Duration.ofSeconds(1)).run(icmp);
 * }</pre>
 *
 * <p>It needs no administrator rights, and no rule in the firewall. Source: {@code IcmpSendEcho2},
 * {@code Icmp6SendEcho2}.
 */
public final class Traceroute {
  private static final int MAX_HOPS = 255;
  private static final int MAX_PROBES = 10;

  private final EchoRequest probe;
  private final int maxHops;
  private final int probesPerHop;
  private final int mostSilentHops;

  private Traceroute(EchoRequest probe, int maxHops, int probesPerHop, int mostSilentHops) {
    this.probe = probe;
    this.maxHops = maxHops;
    this.probesPerHop = probesPerHop;
    this.mostSilentHops = mostSilentHops;
  }

  /**
   * A trace with tracert.exe's defaults.
   *
   * @param target where to: IPv4 or IPv6
   * @return the trace
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   */
  public static Traceroute to(InetAddress target) {
    return new Traceroute(EchoRequest.to(target).build(), 30, 3, MAX_HOPS);
  }

  /**
   * How far to look; 30 hops unless set.
   *
   * @param maxHops 1 to 255
   * @return a trace with that limit
   * @throws IllegalArgumentException it is out of range
   */
  public Traceroute maxHops(int maxHops) {
    requireRange("maxHops", maxHops, MAX_HOPS);
    return new Traceroute(probe, maxHops, probesPerHop, mostSilentHops);
  }

  /**
   * How many probes to send to each hop; 3 unless set.
   *
   * @param probesPerHop 1 to 10
   * @return a trace with that number
   * @throws IllegalArgumentException it is out of range
   */
  public Traceroute probesPerHop(int probesPerHop) {
    requireRange("probesPerHop", probesPerHop, MAX_PROBES);
    return new Traceroute(probe, maxHops, probesPerHop, mostSilentHops);
  }

  /**
   * Ends the trace after a number of silent hops in a row. Unless set, the trace goes on up to
   * {@link #maxHops}.
   *
   * @param silentHops 1 to 255 hops from which no probe is answered
   * @return a trace that gives up
   * @throws IllegalArgumentException it is out of range
   */
  public Traceroute giveUpAfter(int silentHops) {
    requireRange("silentHops", silentHops, MAX_HOPS);
    return new Traceroute(probe, maxHops, probesPerHop, silentHops);
  }

  private static void requireRange(String argument, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(
          argument + " is " + value + ", but must be from 1 to " + max);
    }
  }

  /**
   * How long to wait for each answer; 4 seconds unless set.
   *
   * @param timeout more than 0, at most 49 days; rounded up to whole milliseconds
   * @return a trace with that timeout
   * @throws IllegalArgumentException it is out of range
   */
  public Traceroute timeout(Duration timeout) {
    return with(probe.toBuilder().timeout(timeout));
  }

  /**
   * How many bytes each probe carries; 32 unless set.
   *
   * @param payloadSize 0 to {@value EchoRequest#MAX_PAYLOAD}
   * @return a trace with that size
   * @throws IllegalArgumentException it is out of range
   */
  public Traceroute payloadSize(int payloadSize) {
    return with(probe.toBuilder().payloadSize(payloadSize));
  }

  /**
   * The address of this computer to send from; Windows chooses unless set. Windows Vista SP1.
   *
   * @param source an address of this computer, of the target's family
   * @return a trace from there
   * @throws IllegalArgumentException it is of the other family, or 0.0.0.0 or ::
   */
  public Traceroute source(InetAddress source) {
    return with(probe.toBuilder().source(source));
  }

  private Traceroute with(EchoRequest.Builder builder) {
    return new Traceroute(builder.build(), maxHops, probesPerHop, mostSilentHops);
  }

  /**
   * Finds the route.
   *
   * @param icmp sends the probes
   * @return the route, as far as it is known
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException Windows could not send a probe
   * @throws IOException {@code icmp} failed in another way
   */
  public Route run(EchoSender icmp) throws IOException {
    return run(icmp, hop -> {});
  }

  /**
   * Finds the route, and reports each hop as soon as it and all hops before it are known. The route
   * ends where the target answers, or where a router answers that the target is unreachable. Probes
   * of farther hops are then cancelled. Interrupting the thread ends the trace early with the hops
   * reported so far; the interrupt flag stays set.
   *
   * @param icmp sends the probes
   * @param each called with each hop in order, in this thread
   * @return the route, as far as it is known
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException Windows could not send a probe
   * @throws IOException {@code icmp} failed in another way
   */
  public Route run(EchoSender icmp, Consumer<Hop> each) throws IOException {
    return run(icmp, each, EchoClock.SYSTEM);
  }

  Route run(EchoSender icmp, Consumer<Hop> each, EchoClock clock) throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    Objects.requireNonNull(each, "each");
    try (Run run = new Run(icmp, each, clock)) {
      run.all();
      return new Route(probe.target(), run.hops);
    }
  }

  /** A probe: its time to live, and which of those with the same it is. */
  private record Key(int hop, int number) {}

  /** One run: what is under way, and what is known. */
  private final class Run implements AutoCloseable {
    final List<Hop> hops = new ArrayList<>();
    private final Consumer<Hop> each;
    private final EchoBatch<Key> batch;
    private final EchoReply[][] replies = new EchoReply[maxHops + 1][probesPerHop];
    private final int[] missing = new int[maxHops + 1];
    private int last = maxHops;
    private int silentHops;

    Run(EchoSender icmp, Consumer<Hop> each, EchoClock clock) {
      this.each = each;
      this.batch = new EchoBatch<>(icmp, clock);
      Arrays.fill(missing, probesPerHop);
    }

    /** Routers answer few errors at a time: one probe for each comes before the second. */
    void all() throws IOException {
      for (int number = 0; number < probesPerHop; number++) {
        for (int hop = 1; hop <= maxHops; hop++) {
          batch.send(new Key(hop, number), probe.toBuilder().timeToLive(hop).build());
        }
      }
      try {
        while (hops.size() < last && !Thread.currentThread().isInterrupted()) {
          take(batch.next(EchoBatch.FOREVER));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void take(EchoBatch.End<Key> end) throws IOException {
      Key key = end.key();
      EchoReply reply = end.reply();
      replies[key.hop][key.number] = reply;
      missing[key.hop]--;
      if (isFinal(reply, probe.target())) {
        endAt(key.hop);
      }
      while (hops.size() < last && missing[hops.size() + 1] == 0) {
        int known = hops.size() + 1;
        Hop hop = new Hop(known, List.of(replies[known]));
        hops.add(hop);
        silentHops = hop.responders().isEmpty() ? silentHops + 1 : 0;
        if (silentHops == mostSilentHops) {
          endAt(known);
        }
        each.accept(hop);
      }
    }

    private void endAt(int hop) {
      for (int farther = hop + 1; farther <= last; farther++) {
        for (int number = 0; number < probesPerHop; number++) {
          batch.cancel(new Key(farther, number));
        }
      }
      last = Math.min(last, hop);
    }

    @Override
    public void close() {
      batch.close();
    }
  }

  /** Whether farther hops have nothing to add: the target spoke, or nobody can get there. */
  static boolean isFinal(EchoReply reply, InetAddress target) {
    return switch (reply.status()) {
      case IP_SUCCESS -> true;
      case IP_REQ_TIMED_OUT, IP_TTL_EXPIRED_TRANSIT, IP_TIME_EXCEEDED -> false;
      case IP_DEST_NET_UNREACHABLE,
          IP_DEST_HOST_UNREACHABLE,
          IP_DEST_PROT_UNREACHABLE,
          IP_DEST_PORT_UNREACHABLE,
          IP_DEST_UNREACHABLE,
          IP_DEST_SCOPE_MISMATCH ->
          reply.responder().isPresent();
      default -> reply.responder().filter(target::equals).isPresent();
    };
  }
}
