// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;

import java.util.List;

/**
 * Options of UDP: level {@code IPPROTO_UDP} of ws2tcpip.h and ws2ipdef.h, on datagram sockets of
 * IPv4 and IPv6.
 */
public final class UdpOptions {
  /** {@code IPPROTO_UDP}. */
  public static final int LEVEL = 17;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * Sends datagrams without a checksum.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: not for IPv6; a provider may keep the value and do nothing
   *   <li><b>Number</b>: 1
   * </ul>
   */
  public static final ReadWriteOption<Boolean> UDP_NOCHECKSUM =
      GROUP.readWrite("UDP_NOCHECKSUM", 1, ALL, OptionCodec.BOOL);

  /**
   * Cuts what is sent at once into datagrams of this size.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more; 0 does not split
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: a size above the path's MTU can be set, but sending then fails
   *   <li><b>Number</b>: 2
   * </ul>
   */
  public static final ReadWriteOption<Integer> UDP_SEND_MSG_SIZE =
      GROUP.readWrite(
          "UDP_SEND_MSG_SIZE", 2, "Windows 10 2004", OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Joins datagrams of one sender up to this size when they are received.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more; 0 does not join
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: Windows 10 2004
   *   <li><b>Quirk</b>: only {@code WSARecvMsg} tells where the joined datagrams end; Java's own
   *       sockets take them for one
   *   <li><b>Number</b>: 3
   * </ul>
   */
  public static final ReadWriteOption<Integer> UDP_RECV_MAX_COALESCED_SIZE =
      GROUP.readWrite(
          "UDP_RECV_MAX_COALESCED_SIZE",
          3,
          "Windows 10 2004",
          OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Sends datagrams with a checksum.
   *
   * <ul>
   *   <li><b>Default</b>: on
   *   <li><b>Sockets</b>: datagram
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 20
   * </ul>
   */
  public static final ReadWriteOption<Boolean> UDP_CHECKSUM_COVERAGE =
      GROUP.readWrite("UDP_CHECKSUM_COVERAGE", 20, ALL, OptionCodec.BOOL);

  private UdpOptions() {}

  /**
   * All options of this class, in the order of their numbers.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return GROUP.all();
  }
}
