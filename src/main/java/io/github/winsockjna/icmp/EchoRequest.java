// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An ICMP echo request: whom to ping and how. Immutable; made by {@link #to(InetAddress)}, with
 * ping.exe's defaults.
 *
 * <pre>{@code
 * EchoRequest request = EchoRequest.to(target).timeout(Duration.ofSeconds(1)).payloadSize(64).build();
 * }</pre>
 */
public final class EchoRequest {
  /** The longest payload there is, in bytes, as in ping.exe: {@value}. */
  public static final int MAX_PAYLOAD = 65_500;

  /** Windows takes milliseconds in 32 bits, which are some hours more. */
  private static final Duration MAX_TIMEOUT = Duration.ofDays(49);

  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(4);

  private static final int DEFAULT_PAYLOAD = 32;

  /** ping.exe's payload is the alphabet up to here, over and over. */
  private static final int LETTERS = 'w' - 'a' + 1;

  private final InetAddress target;
  private final Duration timeout;
  private final int timeToLive;
  private final boolean dontFragment;
  private final byte[] payload;
  private final InetAddress source;
  private final HeaderOptions options;

  private EchoRequest(Builder builder) {
    target = builder.target;
    timeout = builder.timeout;
    timeToLive = builder.timeToLive;
    dontFragment = builder.dontFragment;
    payload = builder.payload;
    source = builder.source;
    options = builder.options;
  }

  /**
   * Begins a request.
   *
   * @param target whom to ping: IPv4 or IPv6 with its scope; an IPv4-mapped address is IPv4
   * @return a builder
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   */
  public static Builder to(InetAddress target) {
    return new Builder(HostAddress.of(target, "target"));
  }

  /** A timeout in whole milliseconds, if it is one. */
  static Duration requireTimeout(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout is " + timeout + ", but must be more than 0 and at most 49 days");
    }
    return Duration.ofMillis(timeout.plusMillis(1).minusNanos(1).toMillis());
  }

  static int requireTimeToLive(int timeToLive) {
    if (timeToLive < 1 || timeToLive > 255) {
      throw new IllegalArgumentException(
          "timeToLive is " + timeToLive + ", but must be from 1 to 255");
    }
    return timeToLive;
  }

  /** A builder with this request's properties, for requests that differ in one of them. */
  Builder toBuilder() {
    Builder builder = new Builder(target);
    builder.timeout = timeout;
    builder.timeToLive = timeToLive;
    builder.dontFragment = dontFragment;
    builder.payload = payload;
    builder.source = source;
    builder.options = options;
    return builder;
  }

  /**
   * Whom to ping.
   *
   * @return the target
   */
  public InetAddress target() {
    return target;
  }

  /**
   * How long to wait for the reply.
   *
   * @return whole milliseconds, at least one
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * The time to live of the packet.
   *
   * @return hops, 1 to 255
   */
  public int timeToLive() {
    return timeToLive;
  }

  /**
   * Whether routers must not fragment the packet.
   *
   * @return true when the flag is set
   */
  public boolean dontFragment() {
    return dontFragment;
  }

  /**
   * The bytes to be echoed.
   *
   * @return a copy
   */
  public byte[] payload() {
    return payload.clone();
  }

  /** The bytes themselves, which nobody changes. */
  byte[] sharedPayload() {
    return payload;
  }

  /**
   * How many bytes are to be echoed.
   *
   * @return 0 to {@value #MAX_PAYLOAD}
   */
  public int payloadSize() {
    return payload.length;
  }

  /**
   * The address of this computer to send from.
   *
   * @return the address; empty when Windows chooses
   */
  public Optional<InetAddress> source() {
    return Optional.ofNullable(source);
  }

  /**
   * How many addresses of hops are recorded on the way there and back.
   *
   * @return slots, 1 to 9; 0 if none are recorded
   */
  public int recordRoute() {
    return options.recordRoute();
  }

  /**
   * How many timestamps of hops are recorded on the way there and back.
   *
   * @return slots, 1 to 4; 0 if none are recorded
   */
  public int timestamps() {
    return options.timestamps();
  }

  /**
   * The hosts that the packet must pass in this order, with any other hosts in between.
   *
   * @return 1 to 9 addresses, the last being the target; empty when the route is free
   */
  public List<InetAddress> looseSourceRoute() {
    return options.looseSourceRoute();
  }

  /**
   * The hosts that the packet must pass in this order, and no other host.
   *
   * @return 1 to 9 addresses, the last being the target; empty when the route is free
   */
  public List<InetAddress> strictSourceRoute() {
    return options.strictSourceRoute();
  }

  /** The same, as bytes are made of it. */
  HeaderOptions options() {
    return options;
  }

  @Override
  public String toString() {
    return payload.length + " bytes to " + target.getHostAddress();
  }

  /** Collects the properties of a request; each setter checks at once. */
  public static final class Builder {
    private final InetAddress target;
    private Duration timeout = DEFAULT_TIMEOUT;
    private int timeToLive = 128;
    private boolean dontFragment;
    private byte[] payload = alphabet(DEFAULT_PAYLOAD);
    private InetAddress source;
    private HeaderOptions options = HeaderOptions.NONE;

    private Builder(InetAddress target) {
      this.target = target;
    }

    /**
     * How long to wait for the reply; 4 seconds unless set. Windows measures coarsely: a short
     * timeout may take about 100 ms longer.
     *
     * @param timeout more than 0, at most 49 days; rounded up to whole milliseconds
     * @return this
     * @throws IllegalArgumentException it is out of range
     */
    public Builder timeout(Duration timeout) {
      this.timeout = requireTimeout(timeout);
      return this;
    }

    /**
     * The time to live of the packet; 128 unless set.
     *
     * @param timeToLive hops, 1 to 255
     * @return this
     * @throws IllegalArgumentException it is out of range
     */
    public Builder timeToLive(int timeToLive) {
      this.timeToLive = requireTimeToLive(timeToLive);
      return this;
    }

    /**
     * Whether routers must not fragment the packet, and answer {@link IpStatus#IP_PACKET_TOO_BIG}
     * instead; false unless set. IPv4 only: IPv6 routers never fragment.
     *
     * @param dontFragment true to set the flag
     * @return this
     * @throws IllegalArgumentException it is true and the target is IPv6
     */
    public Builder dontFragment(boolean dontFragment) {
      if (dontFragment && target instanceof Inet6Address) {
        throw new IllegalArgumentException(
            "dontFragment is true, but must be false for the IPv6 target "
                + target.getHostAddress());
      }
      this.dontFragment = dontFragment;
      return this;
    }

    /**
     * The bytes to be echoed; ping.exe's 32 bytes unless set.
     *
     * @param payload 0 to {@value #MAX_PAYLOAD} bytes, which are copied
     * @return this
     * @throws IllegalArgumentException there are more
     */
    public Builder payload(byte[] payload) {
      Objects.requireNonNull(payload, "payload");
      requireSize(payload.length, "the length of payload");
      this.payload = payload.clone();
      return this;
    }

    /**
     * How many bytes are to be echoed: ping.exe's, the letters a to w over and over.
     *
     * @param payloadSize 0 to {@value #MAX_PAYLOAD}
     * @return this
     * @throws IllegalArgumentException it is out of range
     */
    public Builder payloadSize(int payloadSize) {
      requireSize(payloadSize, "payloadSize");
      this.payload = alphabet(payloadSize);
      return this;
    }

    private static void requireSize(int size, String argument) {
      if (size < 0 || size > MAX_PAYLOAD) {
        throw new IllegalArgumentException(
            argument + " is " + size + ", but must be from 0 to " + MAX_PAYLOAD);
      }
    }

    private static byte[] alphabet(int size) {
      byte[] letters = new byte[size];
      for (int i = 0; i < size; i++) {
        letters[i] = (byte) ('a' + i % LETTERS);
      }
      return letters;
    }

    /**
     * The address of this computer to send from; Windows chooses unless set. Windows Vista SP1.
     *
     * @param source an address of this computer, of the target's family
     * @return this
     * @throws IllegalArgumentException it is of the other family, or 0.0.0.0 or ::
     */
    public Builder source(InetAddress source) {
      InetAddress plain = HostAddress.of(source, "source");
      if (plain instanceof Inet4Address != target instanceof Inet4Address) {
        throw new IllegalArgumentException(
            "source is "
                + plain.getHostAddress()
                + ", but must be of the same family as the target "
                + target.getHostAddress());
      }
      this.source = plain;
      return this;
    }

    /**
     * Asks each hop, on the way there and back, to record its address: {@link
     * EchoReply#recordedRoute()}. Hops beyond the number of slots are not recorded. IPv4 only;
     * routers may drop such packets. Source: option 7 of RFC 791, in {@code IP_OPTION_INFORMATION}.
     *
     * @param slots 1 to 9
     * @return this
     * @throws IllegalArgumentException it is out of range, the target is IPv6, or the IP options
     *     take more than 40 bytes: here 3, and 4 for each slot
     */
    public Builder recordRoute(int slots) {
      requireIpv4("recordRoute");
      options = options.withRecordRoute(slots);
      return this;
    }

    /**
     * Asks each hop, on the way there and back, to record its address and time: {@link
     * EchoReply#timestamps()}. Hops beyond the number of slots are not recorded. IPv4 only; routers
     * may drop such packets. Source: option 68 of RFC 791, in {@code IP_OPTION_INFORMATION}.
     *
     * @param slots 1 to 4
     * @return this
     * @throws IllegalArgumentException it is out of range, the target is IPv6, or the IP options
     *     take more than 40 bytes: here 4, and 8 for each slot
     */
    public Builder timestamps(int slots) {
      requireIpv4("timestamps");
      options = options.withTimestamps(slots);
      return this;
    }

    /**
     * Routes the packet through these hosts in this order, with any other hosts in between. IPv4
     * only; most routers drop such packets. Source: option 131 of RFC 791, in {@code
     * IP_OPTION_INFORMATION}.
     *
     * @param looseSourceRoute 1 to 8 IPv4 addresses, beginning with the first hop. The target is
     *     added if it is not the last one
     * @return this
     * @throws IllegalArgumentException there are none or too many, one is no IPv4 address of a
     *     host, the target is IPv6, the route is to be strict too, or the IP options take more than
     *     40 bytes: here 3, and 4 for each address
     */
    public Builder looseSourceRoute(List<InetAddress> looseSourceRoute) {
      requireIpv4("looseSourceRoute");
      options = options.withLooseSourceRoute(looseSourceRoute, target);
      return this;
    }

    /**
     * Routes the packet through these hosts in this order, and no other host. IPv4 only; most
     * routers drop such packets. Source: option 137 of RFC 791, in {@code IP_OPTION_INFORMATION}.
     *
     * @param strictSourceRoute 1 to 8 IPv4 addresses, beginning with the first hop. The target is
     *     added if it is not the last one
     * @return this
     * @throws IllegalArgumentException as {@link #looseSourceRoute(List)}
     */
    public Builder strictSourceRoute(List<InetAddress> strictSourceRoute) {
      requireIpv4("strictSourceRoute");
      options = options.withStrictSourceRoute(strictSourceRoute, target);
      return this;
    }

    private void requireIpv4(String argument) {
      if (target instanceof Inet6Address) {
        throw new IllegalArgumentException(
            argument + " must not be set for the IPv6 target " + target.getHostAddress());
      }
    }

    /**
     * Makes the request.
     *
     * @return the request
     */
    public EchoRequest build() {
      return new EchoRequest(this);
    }
  }
}
