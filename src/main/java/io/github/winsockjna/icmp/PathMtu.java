// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the path MTU: the size of the largest packet that reaches a target and comes back without
 * being fragmented. Each probe waits for 4 seconds unless set. Immutable.
 *
 * <pre>{@code
 * PathMtu.Result result = PathMtu.to(target).timeout(Duration.ofSeconds(1)).run(icmp);
 * }</pre>
 *
 * <p>Sizes that are common on the Internet are tried first, then a binary search finds the exact
 * one. A probe without an answer is sent once more. IPv6 has no flag against fragmenting: Windows
 * itself may fragment a packet that is too large for its own link, or for a router that refused
 * such a packet before. The result is then the largest packet that arrives, fragmented or not.
 * Source: {@code IcmpSendEcho2}, {@code IP_FLAG_DF}, {@code Icmp6SendEcho2}.
 */
public final class PathMtu {
  /** The headers of IPv4 and ICMP. */
  private static final int HEADERS = 20 + 8;

  /** The headers of IPv6 and ICMPv6. */
  private static final int HEADERS6 = 40 + 8;

  /** What every IPv4 link must carry; for IPv6 just as small, to see whether anybody answers. */
  private static final int SMALLEST = 68;

  /** Ethernet, what most ways allow. */
  private static final int COMMON = 1500;

  /** RFC 1191's, and those of today's tunnels and links; in order. */
  private static final int[] PLATEAUS = {
    296, 508, 576, 1006, 1280, 1300, 1400, 1472, 1480, 1492, 1500, 2002, 4352, 8166, 9000, 17_914,
    32_000
  };

  private static final int ATTEMPTS = 2;

  private final EchoRequest probe;

  private PathMtu(EchoRequest probe) {
    this.probe = probe;
  }

  /**
   * A search with a timeout of 4 seconds for each probe.
   *
   * @param target where to: IPv4 or IPv6
   * @return the search
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   */
  public static PathMtu to(InetAddress target) {
    EchoRequest.Builder builder = EchoRequest.to(target);
    boolean is6 = builder.build().target() instanceof Inet6Address;
    return new PathMtu(builder.dontFragment(!is6).build());
  }

  /**
   * How long to wait for each answer; 4 seconds unless set.
   *
   * @param timeout more than 0, at most 49 days; rounded up to whole milliseconds
   * @return a search with that timeout
   * @throws IllegalArgumentException it is out of range
   */
  public PathMtu timeout(Duration timeout) {
    return new PathMtu(probe.toBuilder().timeout(timeout).build());
  }

  /** The result of a search. */
  public static final class Result {
    private final OptionalInt mtu;
    private final Optional<InetAddress> limitedBy;
    private final IpStatus status;

    private Result(OptionalInt mtu, Optional<InetAddress> limitedBy, IpStatus status) {
      this.mtu = mtu;
      this.limitedBy = limitedBy;
      this.status = status;
    }

    /**
     * The size of the largest packet that came back.
     *
     * @return bytes with all headers, at most 65528 for IPv4 and 65548 for IPv6, which are the
     *     largest that can be tried; empty if not even the smallest came back
     */
    public OptionalInt mtu() {
      return mtu;
    }

    /**
     * Who refused larger packets.
     *
     * @return the router, or an address of this computer if its own link is the limit; empty if
     *     there is no limit, if larger packets were lost silently, or if Windows did not tell
     */
    public Optional<InetAddress> limitedBy() {
      return limitedBy;
    }

    /**
     * Why the path MTU is not larger.
     *
     * @return {@link IpStatus#IP_PACKET_TOO_BIG} if larger packets were refused; {@link
     *     IpStatus#IP_REQ_TIMED_OUT} if they were lost silently, or nothing was answered at all;
     *     {@link IpStatus#IP_SUCCESS} if the largest packet that can be tried came back; otherwise
     *     the status of the smallest packet that did not come back
     */
    public IpStatus status() {
      return status;
    }

    @Override
    public String toString() {
      return (mtu.isPresent() ? "MTU " + mtu.getAsInt() : "no MTU")
          + limitedBy.map(router -> " limited by " + router.getHostAddress()).orElse("")
          + ", "
          + status;
    }
  }

  /**
   * Searches. It takes a few round trips, and two timeouts for each size that is lost silently.
   * Interrupting the thread ends the search early with what is known; the interrupt flag stays set.
   *
   * @param icmp sends the probes
   * @return the size, and what limits it
   * @throws IllegalStateException {@code icmp} is closed
   * @throws java.nio.channels.AsynchronousCloseException {@code icmp} was closed meanwhile
   * @throws IcmpException Windows could not send a probe; never because of the size of a packet
   * @throws IOException {@code icmp} failed in another way
   */
  public Result run(EchoSender icmp) throws IOException {
    return run(icmp, EchoClock.SYSTEM);
  }

  Result run(EchoSender icmp, EchoClock clock) throws IOException {
    Objects.requireNonNull(icmp, "icmp");
    try (EchoBatch<Integer> batch = new EchoBatch<>(icmp, clock)) {
      return new Search(batch).run();
    }
  }

  /** What is known between two probes. */
  private final class Search {
    private final EchoBatch<Integer> batch;
    private final int headers = probe.target() instanceof Inet6Address ? HEADERS6 : HEADERS;
    private final int largest = EchoRequest.MAX_PAYLOAD + headers;
    private int works;
    private int fails = largest + 1;
    private IpStatus status = IpStatus.IP_SUCCESS;
    private Optional<InetAddress> limitedBy = Optional.empty();

    Search(EchoBatch<Integer> batch) {
      this.batch = batch;
    }

    Result run() throws IOException {
      try {
        probe(SMALLEST);
        while (works > 0 && works + 1 < fails && !Thread.currentThread().isInterrupted()) {
          probe(nextSize());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      OptionalInt mtu = works == 0 ? OptionalInt.empty() : OptionalInt.of(works);
      return new Result(mtu, limitedBy, status);
    }

    private int nextSize() {
      if (works < COMMON && fails == largest + 1) {
        return COMMON;
      }
      if (Arrays.binarySearch(PLATEAUS, works) >= 0) {
        return works + 1;
      }
      if (works > COMMON && fails == largest + 1) {
        return largest;
      }
      int[] between = Arrays.stream(PLATEAUS).filter(p -> p > works && p < fails).toArray();
      return between.length == 0 ? (works + fails) >>> 1 : between[between.length / 2];
    }

    private void probe(int size) throws IOException, InterruptedException {
      EchoRequest request = probe.toBuilder().payloadSize(size - headers).build();
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        batch.send(size, request);
        EchoBatch.End<Integer> end = batch.next(EchoBatch.FOREVER);
        EchoReply reply;
        try {
          reply = end.reply();
        } catch (IcmpException e) {
          if (works == 0) {
            throw e;
          }
          failed(size, IpStatus.IP_PACKET_TOO_BIG, Optional.empty());
          return;
        }
        if (reply.isSuccess()) {
          works = size;
          return;
        }
        if (saysTooBig(reply)) {
          failed(size, IpStatus.IP_PACKET_TOO_BIG, reply.responder());
          return;
        }
        if (attempt == ATTEMPTS) {
          failed(size, reply.status(), Optional.empty());
        }
      }
    }

    private void failed(int size, IpStatus reason, Optional<InetAddress> by) {
      fails = size;
      status = reason;
      limitedBy = by;
    }

    /** Windows may refuse to send a large packet without saying why: a smaller one worked. */
    private boolean saysTooBig(EchoReply reply) {
      return reply.status() == IpStatus.IP_PACKET_TOO_BIG
          || works > 0 && reply.status() == IpStatus.IP_GENERAL_FAILURE;
    }
  }
}
