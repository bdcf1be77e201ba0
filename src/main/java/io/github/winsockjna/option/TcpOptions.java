// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Options of TCP: level {@code IPPROTO_TCP} of winsock2.h and ws2ipdef.h, on stream sockets of IPv4
 * and IPv6.
 */
public final class TcpOptions {
  /** {@code IPPROTO_TCP}. */
  public static final int LEVEL = 6;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * Sends small pieces at once (no Nagle algorithm).
   *
   * <p>Default: off. Since: all. Quirk: comes back as one byte.
   */
  public static final ReadWriteOption<Boolean> TCP_NODELAY =
      GROUP.readWrite("TCP_NODELAY", 1, ALL, OptionCodec.BOOL);

  /**
   * How long a connection is idle before the first keep-alive probe.
   *
   * <p>Unit: seconds in C, rounded up. Default: 2 hours. Since: Windows 10 1709. Quirk: needs
   * {@link SocketLevelOptions#SO_KEEPALIVE}.
   */
  public static final ReadWriteOption<Duration> TCP_KEEPIDLE =
      GROUP.readWrite(
          "TCP_KEEPIDLE", 3, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * How many keep-alive probes go unanswered before the connection is given up.
   *
   * <p>Unit: probes, 0 to 255. Default: 10. Since: Windows 10 1703. Quirk: needs {@link
   * SocketLevelOptions#SO_KEEPALIVE}.
   */
  public static final ReadWriteOption<Integer> TCP_KEEPCNT =
      GROUP.readWrite("TCP_KEEPCNT", 16, "Windows 10 1703", OptionCodec.integer(0, 255));

  /**
   * The time between unanswered keep-alive probes.
   *
   * <p>Unit: seconds in C, rounded up. Default: 1 second. Since: Windows 10 1709. Quirk: needs
   * {@link SocketLevelOptions#SO_KEEPALIVE}.
   */
  public static final ReadWriteOption<Duration> TCP_KEEPINTVL =
      GROUP.readWrite(
          "TCP_KEEPINTVL", 17, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  private TcpOptions() {}

  /**
   * All options of this class, in the order of their numbers.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return GROUP.all();
  }
}
