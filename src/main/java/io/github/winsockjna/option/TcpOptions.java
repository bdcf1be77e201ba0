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
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: comes back as one byte
   *   <li><b>Number</b>: 1
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_NODELAY =
      GROUP.readWrite("TCP_NODELAY", 1, ALL, OptionCodec.BOOL);

  /**
   * Handles urgent data as RFC 1122 says.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: can be set once and not be cleared; the opposite of {@link #TCP_BSDURGENT}
   *   <li><b>Number</b>: 2
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_EXPEDITED_1122 =
      GROUP.readWrite("TCP_EXPEDITED_1122", 2, ALL, OptionCodec.BOOL);

  /**
   * How long a connection is idle before the first keep-alive probe.
   *
   * <ul>
   *   <li><b>Unit</b>: seconds; a {@code Duration} is rounded up
   *   <li><b>Default</b>: 2 hours
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1709
   *   <li><b>Quirk</b>: needs {@link SocketLevelOptions#SO_KEEPALIVE}; may be older than documented
   *   <li><b>Number</b>: 3
   * </ul>
   */
  public static final ReadWriteOption<Duration> TCP_KEEPIDLE =
      GROUP.readWrite(
          "TCP_KEEPIDLE", 3, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Another name of {@link #TCP_KEEPIDLE}.
   *
   * <ul>
   *   <li><b>Unit</b>: seconds; a {@code Duration} is rounded up
   *   <li><b>Default</b>: 2 hours
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1709
   *   <li><b>Quirk</b>: needs {@link SocketLevelOptions#SO_KEEPALIVE}; may be older than documented
   *   <li><b>Number</b>: 3
   * </ul>
   */
  public static final ReadWriteOption<Duration> TCP_KEEPALIVE = TCP_KEEPIDLE;

  /**
   * The largest segment.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 4
   * </ul>
   */
  public static final ReadableOption<Integer> TCP_MAXSEG =
      GROUP.readOnly("TCP_MAXSEG", 4, UNVERIFIED, OptionCodec.DWORD);

  /**
   * How long data is retransmitted before the connection is given up.
   *
   * <ul>
   *   <li><b>Unit</b>: seconds; a {@code Duration} is rounded up. 4294967295 s (all bits set) means
   *       never give up
   *   <li><b>Default</b>: the system's
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: without an end, the time between retransmissions grows up to 60 seconds
   *   <li><b>Number</b>: 5
   * </ul>
   */
  public static final ReadWriteOption<Duration> TCP_MAXRT =
      GROUP.readWrite("TCP_MAXRT", 5, ALL, OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Handles urgent data by the standard.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 6
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_STDURG =
      GROUP.readWrite("TCP_STDURG", 6, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Handles urgent data as ordinary data.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 7
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_NOURG =
      GROUP.readWrite("TCP_NOURG", 7, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Tells whether reading has come to urgent data.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 8
   * </ul>
   */
  public static final ReadableOption<Boolean> TCP_ATMARK =
      GROUP.readOnly("TCP_ATMARK", 8, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Tries to connect only once.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 9
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_NOSYNRETRIES =
      GROUP.readWrite("TCP_NOSYNRETRIES", 9, UNVERIFIED, OptionCodec.BOOL);

  /**
   * Sends the timestamps of RFC 1323.
   *
   * <ul>
   *   <li><b>Default</b>: the system's setting, usually off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: goes before the system's setting
   *   <li><b>Number</b>: 10
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_TIMESTAMPS =
      GROUP.readWrite("TCP_TIMESTAMPS", 10, ALL, OptionCodec.BOOL);

  /**
   * Whether the network card should do the work: {@code TCP_OFFLOAD_NO_PREFERENCE} 0, {@code
   * TCP_OFFLOAD_NOT_PREFERRED} 1, {@code TCP_OFFLOAD_PREFERRED} 2.
   *
   * <ul>
   *   <li><b>Unit</b>: none, one of these numbers
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 11
   * </ul>
   */
  public static final ReadWriteOption<Integer> TCP_OFFLOAD_PREFERENCE =
      GROUP.readWrite("TCP_OFFLOAD_PREFERENCE", 11, UNVERIFIED, OptionCodec.DWORD);

  /**
   * The algorithm against congestion.
   *
   * <ul>
   *   <li><b>Unit</b>: number
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 12
   * </ul>
   */
  public static final ReadWriteOption<Integer> TCP_CONGESTION_ALGORITHM =
      GROUP.readWrite("TCP_CONGESTION_ALGORITHM", 12, UNVERIFIED, OptionCodec.DWORD);

  /**
   * Delays the answer to the end of a connection.
   *
   * <ul>
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 13
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_DELAY_FIN_ACK =
      GROUP.readWrite("TCP_DELAY_FIN_ACK", 13, UNVERIFIED, OptionCodec.BOOL);

  /**
   * How long data is retransmitted before the connection is given up, more exactly than {@link
   * #TCP_MAXRT}.
   *
   * <ul>
   *   <li><b>Unit</b>: milliseconds; a {@code Duration} is rounded up. 4294967295 ms (all bits set)
   *       means never give up
   *   <li><b>Default</b>: unknown
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: unverified
   *   <li><b>Quirk</b>: known from headers only, unverified
   *   <li><b>Number</b>: 14
   * </ul>
   */
  public static final ReadWriteOption<Duration> TCP_MAXRTMS =
      GROUP.readWrite("TCP_MAXRTMS", 14, UNVERIFIED, OptionCodec.duration(ChronoUnit.MILLIS));

  /**
   * Sends data while the connection is being made, as RFC 7413 says.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1607
   *   <li><b>Quirk</b>: only data passed to {@code ConnectEx} is sent so
   *   <li><b>Number</b>: 15
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_FASTOPEN =
      GROUP.readWrite("TCP_FASTOPEN", 15, "Windows 10 1607", OptionCodec.BOOL);

  /**
   * How many keep-alive probes go unanswered before the connection is given up.
   *
   * <ul>
   *   <li><b>Unit</b>: probes
   *   <li><b>Range</b>: 0 to 255
   *   <li><b>Default</b>: 10
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1703
   *   <li><b>Quirk</b>: needs {@link SocketLevelOptions#SO_KEEPALIVE}
   *   <li><b>Number</b>: 16
   * </ul>
   */
  public static final ReadWriteOption<Integer> TCP_KEEPCNT =
      GROUP.readWrite("TCP_KEEPCNT", 16, "Windows 10 1703", OptionCodec.integer(0, 255));

  /**
   * The time between unanswered keep-alive probes.
   *
   * <ul>
   *   <li><b>Unit</b>: seconds; a {@code Duration} is rounded up
   *   <li><b>Default</b>: 1 second
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 1709
   *   <li><b>Quirk</b>: needs {@link SocketLevelOptions#SO_KEEPALIVE}; may be older than documented
   *   <li><b>Number</b>: 17
   * </ul>
   */
  public static final ReadWriteOption<Duration> TCP_KEEPINTVL =
      GROUP.readWrite(
          "TCP_KEEPINTVL", 17, "Windows 10 1709", OptionCodec.duration(ChronoUnit.SECONDS));

  /**
   * Makes connecting fail at once with {@code WSAEHOSTUNREACH} when an ICMP error comes.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: set it before {@code connect}; {@link #TCP_ICMP_ERROR_INFO} tells the error
   *   <li><b>Number</b>: 18
   * </ul>
   */
  public static final ReadWriteOption<Boolean> TCP_FAIL_CONNECT_ON_ICMP_ERROR =
      GROUP.readWrite("TCP_FAIL_CONNECT_ON_ICMP_ERROR", 18, "Windows 10 2004", OptionCodec.BOOL);

  /**
   * The ICMP error that made connecting fail; empty when none came.
   *
   * <ul>
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: needs {@link #TCP_FAIL_CONNECT_ON_ICMP_ERROR}; kept until the next {@code
   *       connect}
   *   <li><b>Number</b>: 19
   * </ul>
   */
  public static final ReadableOption<Optional<IcmpErrorInfo>> TCP_ICMP_ERROR_INFO =
      GROUP.readOnly("TCP_ICMP_ERROR_INFO", 19, "Windows 10 2004", IcmpErrorInfo.CODEC);

  /**
   * Handles urgent data as BSD does.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: stream
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: can be set once and not be cleared; the opposite of {@link
   *       #TCP_EXPEDITED_1122}
   *   <li><b>Number</b>: 0x7000
   * </ul>
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
