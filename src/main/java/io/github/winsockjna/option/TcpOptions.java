// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;
import static io.github.winsockjna.option.OptionGroup.UNVERIFIED;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Options of TCP: level {@code IPPROTO_TCP} of winsock2.h, ws2ipdef.h and mswsock.h, on stream
 * sockets of IPv4 and IPv6.
 */
public final class TcpOptions {
  /** {@code IPPROTO_TCP}. */
  public static final int LEVEL = 6;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * Sends small pieces at once (no Nagle algorithm).
   *
   * <p>Default: off. Sockets: stream. Since: all. Quirk: comes back as one byte.
   */
  public static final ReadWriteOption<Boolean> TCP_NODELAY =
      GROUP.readWrite("TCP_NODELAY", 1, ALL, OptionCodec.BOOL);

  /**
   * Handles urgent data as RFC 1122 says.
   *
   * <p>Default: off. Sockets: stream. Since: all. Quirk: can be set once and not be cleared; the
   * opposite of {@link #TCP_BSDURGENT}.
   */
  public static final ReadWriteOption<Boolean> TCP_EXPEDITED_1122 =
      GROUP.readWrite("TCP_EXPEDITED_1122", 2, ALL, OptionCodec.BOOL);

  /**
   * How long a connection is idle before the first keep-alive probe.
   *
   * <p>Unit: seconds in C, rounded up. Default: 2 hours. Sockets: stream. Since: Windows 10 1709.
   * Quirk: needs {@link SocketLevelOptions#SO_KEEPALIVE}; may be older than documented.
   */
  public static final ReadWriteOption<Duration> TCP_KEEPIDLE =
      GROUP.readWrite(
          "TCP_KEEPIDLE", 3, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Another name of {@link #TCP_KEEPIDLE}.
   *
   * <p>Default: 2 hours. Sockets: stream.
   */
  public static final ReadWriteOption<Duration> TCP_KEEPALIVE = TCP_KEEPIDLE;

  /**
   * The largest segment.
   *
   * <p>Unit: bytes. Sockets: stream. Since: unverified. Quirk: known from headers only, unverified.
   */
  public static final ReadableOption<Integer> TCP_MAXSEG =
      GROUP.readOnly("TCP_MAXSEG", 4, UNVERIFIED, OptionCodec.DWORD);

  /**
   * How long data is retransmitted before the connection is given up.
   *
   * <p>Unit: seconds in C, rounded up; 4294967295 of them, all bits set, for never giving up.
   * Default: the system's. Sockets: stream. Since: all. Quirk: without an end, the time between
   * retransmissions grows up to 60 seconds.
   */
  public static final ReadWriteOption<Duration> TCP_MAXRT =
      GROUP.readWrite("TCP_MAXRT", 5, ALL, OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Handles urgent data by the standard.
   *
   * <p>Default: unknown. Sockets: stream. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Boolean> TCP_STDURG =
      GROUP.readWrite("TCP_STDURG", 6, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Handles urgent data as ordinary data.
   *
   * <p>Default: unknown. Sockets: stream. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Boolean> TCP_NOURG =
      GROUP.readWrite("TCP_NOURG", 7, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Tells whether reading has come to urgent data.
   *
   * <p>Sockets: stream. Since: unverified. Quirk: known from headers only, unverified.
   */
  public static final ReadableOption<Boolean> TCP_ATMARK =
      GROUP.readOnly("TCP_ATMARK", 8, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Tries to connect only once.
   *
   * <p>Default: unknown. Sockets: stream. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Boolean> TCP_NOSYNRETRIES =
      GROUP.readWrite("TCP_NOSYNRETRIES", 9, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Sends the timestamps of RFC 1323.
   *
   * <p>Default: the system's setting, usually off. Sockets: stream. Since: all. Quirk: goes before
   * the system's setting.
   */
  public static final ReadWriteOption<Boolean> TCP_TIMESTAMPS =
      GROUP.readWrite("TCP_TIMESTAMPS", 10, ALL, OptionCodec.BOOL);

  /**
   * Whether the network card should do the work: {@code TCP_OFFLOAD_NO_PREFERENCE} 0, {@code
   * TCP_OFFLOAD_NOT_PREFERRED} 1, {@code TCP_OFFLOAD_PREFERRED} 2.
   *
   * <p>Unit: none, one of these numbers. Default: 0. Sockets: stream. Since: unverified. Quirk:
   * known from headers only, unverified.
   */
  public static final ReadWriteOption<Integer> TCP_OFFLOAD_PREFERENCE =
      GROUP.readWrite("TCP_OFFLOAD_PREFERENCE", 11, UNVERIFIED, OptionCodec.DWORD);

  /**
   * The algorithm against congestion.
   *
   * <p>Unit: number. Default: unknown. Sockets: stream. Since: unverified. Quirk: known from
   * headers only, unverified.
   */
  public static final ReadWriteOption<Integer> TCP_CONGESTION_ALGORITHM =
      GROUP.readWrite("TCP_CONGESTION_ALGORITHM", 12, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Delays the answer to the end of a connection.
   *
   * <p>Default: unknown. Sockets: stream. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Boolean> TCP_DELAY_FIN_ACK =
      GROUP.readWrite("TCP_DELAY_FIN_ACK", 13, UNVERIFIED, OptionCodec.BOOL);

  /**
   * How long data is retransmitted before the connection is given up, more exactly than {@link
   * #TCP_MAXRT}.
   *
   * <p>Unit: milliseconds in C, rounded up; 4294967295 of them, all bits set, for never giving up.
   * Default: unknown. Sockets: stream. Since: unverified. Quirk: known from headers only,
   * unverified.
   */
  public static final ReadWriteOption<Duration> TCP_MAXRTMS =
      GROUP.readWrite("TCP_MAXRTMS", 14, UNVERIFIED, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * Sends data while the connection is being made, as RFC 7413 says.
   *
   * <p>Default: off. Sockets: stream. Since: Windows 10 1607. Quirk: only data passed to {@code
   * ConnectEx} is sent so.
   */
  public static final ReadWriteOption<Boolean> TCP_FASTOPEN =
      GROUP.readWrite("TCP_FASTOPEN", 15, "Windows 10 1607", OptionCodec.BOOL);

  /**
   * How many keep-alive probes go unanswered before the connection is given up.
   *
   * <p>Unit: probes, 0 to 255. Default: 10. Sockets: stream. Since: Windows 10 1703. Quirk: needs
   * {@link SocketLevelOptions#SO_KEEPALIVE}.
   */
  public static final ReadWriteOption<Integer> TCP_KEEPCNT =
      GROUP.readWrite("TCP_KEEPCNT", 16, "Windows 10 1703", OptionCodec.integer(0, 255));

  /**
   * The time between unanswered keep-alive probes.
   *
   * <p>Unit: seconds in C, rounded up. Default: 1 second. Sockets: stream. Since: Windows 10 1709.
   * Quirk: needs {@link SocketLevelOptions#SO_KEEPALIVE}; may be older than documented.
   */
  public static final ReadWriteOption<Duration> TCP_KEEPINTVL =
      GROUP.readWrite(
          "TCP_KEEPINTVL", 17, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Makes connecting fail at once with {@code WSAEHOSTUNREACH} when an ICMP error comes.
   *
   * <p>Default: off. Sockets: stream. Since: Windows 10 2004. Quirk: set it before {@code connect};
   * {@link #TCP_ICMP_ERROR_INFO} tells the error.
   */
  public static final ReadWriteOption<Boolean> TCP_FAIL_CONNECT_ON_ICMP_ERROR =
      GROUP.readWrite("TCP_FAIL_CONNECT_ON_ICMP_ERROR", 18, "Windows 10 2004", OptionCodec.BOOL);

  /**
   * The ICMP error that made connecting fail; empty when none came.
   *
   * <p>Sockets: stream. Since: Windows 10 2004. Quirk: needs {@link
   * #TCP_FAIL_CONNECT_ON_ICMP_ERROR}; kept until the next {@code connect}.
   */
  public static final ReadableOption<Optional<IcmpErrorInfo>> TCP_ICMP_ERROR_INFO =
      GROUP.readOnly("TCP_ICMP_ERROR_INFO", 19, "Windows 10 2004", IcmpErrorInfo.CODEC);

  /**
   * Handles urgent data as BSD does.
   *
   * <p>Default: on. Sockets: stream. Since: all. Quirk: can be set once and not be cleared; the
   * opposite of {@link #TCP_EXPEDITED_1122}.
   */
  public static final ReadWriteOption<Boolean> TCP_BSDURGENT =
      GROUP.readWrite("TCP_BSDURGENT", 0x7000, ALL, OptionCodec.BOOL);

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
