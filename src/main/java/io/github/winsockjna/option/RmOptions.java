// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static io.github.winsockjna.option.OptionGroup.ALL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of reliable multicast (PGM, RFC 3208): level {@code IPPROTO_RM} of wsrm.h, on sockets of
 * type {@link io.github.winsockjna.SocketType#RDM} or {@link
 * io.github.winsockjna.SocketType#STREAM} made for protocol {@link
 * io.github.winsockjna.Protocol#PGM}.
 *
 * <p>Windows has the protocol only when its feature for multicast of Message Queuing (MSMQ) is
 * installed, and for IPv4 only.
 */
public final class RmOptions {
  /** {@code IPPROTO_RM}. */
  public static final int LEVEL = 113;

  private static final OptionGroup GROUP = new OptionGroup(LEVEL);

  /**
   * How fast data is sent, and for how long it can be repeated.
   *
   * <ul>
   *   <li><b>Default</b>: 56 kilobits per second, 10000000 bytes
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1001
   * </ul>
   */
  public static final ReadWriteOption<RmSendWindow> RM_RATE_WINDOW_SIZE =
      GROUP.readWrite("RM_RATE_WINDOW_SIZE", 1001, ALL, RmSendWindow.CODEC);

  /**
   * The size of the next message, which may be sent in parts.
   *
   * <ul>
   *   <li><b>Unit</b>: bytes
   *   <li><b>Range</b>: 0 and more
   *   <li><b>Sockets</b>: reliable multicast, sending, type RDM
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1002
   * </ul>
   */
  public static final WritableOption<Integer> RM_SET_MESSAGE_BOUNDARY =
      GROUP.writeOnly(
          "RM_SET_MESSAGE_BOUNDARY", 1002, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Empties the cache of data sent.
   *
   * <ul>
   *   <li><b>Unit</b>: none, the value is null
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows does not implement it
   *   <li><b>Number</b>: 1003
   * </ul>
   */
  public static final WritableOption<@Nullable Void> RM_FLUSHCACHE =
      GROUP.writeOnly("RM_FLUSHCACHE", 1003, ALL, OptionCodec.NOTHING);

  /**
   * How old data leaves the window: {@code E_WINDOW_ADVANCE_BY_TIME} 1, {@code
   * E_WINDOW_USE_AS_DATA_CACHE} 2.
   *
   * <ul>
   *   <li><b>Unit</b>: none, one of these numbers
   *   <li><b>Default</b>: 1
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: Windows supports 1 only
   *   <li><b>Number</b>: 1004
   * </ul>
   */
  public static final ReadWriteOption<Integer> RM_SENDER_WINDOW_ADVANCE_METHOD =
      GROUP.readWrite("RM_SENDER_WINDOW_ADVANCE_METHOD", 1004, ALL, OptionCodec.integer(1, 2));

  /**
   * What the sender has done so far.
   *
   * <ul>
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1005
   * </ul>
   */
  public static final ReadableOption<RmSenderStatistics> RM_SENDER_STATISTICS =
      GROUP.readOnly("RM_SENDER_STATISTICS", 1005, ALL, RmSenderStatistics.CODEC);

  /**
   * How much of the window a receiver that joins late may ask for.
   *
   * <ul>
   *   <li><b>Unit</b>: percent
   *   <li><b>Range</b>: 0 to 75
   *   <li><b>Default</b>: 0
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1006
   * </ul>
   */
  public static final ReadWriteOption<Integer> RM_LATEJOIN =
      GROUP.readWrite("RM_LATEJOIN", 1006, ALL, OptionCodec.integer(0, 75));

  /**
   * The interface multicast is sent from, by address.
   *
   * <ul>
   *   <li><b>Default</b>: the system's choice
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1007
   * </ul>
   */
  public static final ReadWriteOption<InterfaceSelector> RM_SET_SEND_IF =
      GROUP.readWrite("RM_SET_SEND_IF", 1007, ALL, InterfaceCodecs.INET);

  /**
   * Adds an interface to receive on, by address.
   *
   * <ul>
   *   <li><b>Default</b>: the first interface
   *   <li><b>Sockets</b>: reliable multicast, receiving
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the first one set takes the default's place; each interface is added by
   *       itself
   *   <li><b>Number</b>: 1008
   * </ul>
   */
  public static final WritableOption<InterfaceSelector> RM_ADD_RECEIVE_IF =
      GROUP.writeOnly("RM_ADD_RECEIVE_IF", 1008, ALL, InterfaceCodecs.INET);

  /**
   * Takes back an interface of {@link #RM_ADD_RECEIVE_IF}.
   *
   * <ul>
   *   <li><b>Sockets</b>: reliable multicast, receiving
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1009
   * </ul>
   */
  public static final WritableOption<InterfaceSelector> RM_DEL_RECEIVE_IF =
      GROUP.writeOnly("RM_DEL_RECEIVE_IF", 1009, ALL, InterfaceCodecs.INET);

  /**
   * By how much the window advances at once.
   *
   * <ul>
   *   <li><b>Unit</b>: percent of the window
   *   <li><b>Range</b>: 1 to 50
   *   <li><b>Default</b>: 15
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: some headers name 25 as the most
   *   <li><b>Number</b>: 1010
   * </ul>
   */
  public static final ReadWriteOption<Integer> RM_SEND_WINDOW_ADV_RATE =
      GROUP.readWrite("RM_SEND_WINDOW_ADV_RATE", 1010, ALL, OptionCodec.integer(1, 50));

  /**
   * Sends parity packets, so that receivers can correct errors.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1011
   * </ul>
   */
  public static final ReadWriteOption<RmFecInfo> RM_USE_FEC =
      GROUP.readWrite("RM_USE_FEC", 1011, ALL, RmFecInfo.CODEC);

  /**
   * Time to live of multicast packets sent.
   *
   * <ul>
   *   <li><b>Unit</b>: hops
   *   <li><b>Range</b>: 0 to 255
   *   <li><b>Default</b>: 255
   *   <li><b>Sockets</b>: reliable multicast, sending
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1012
   * </ul>
   */
  public static final WritableOption<Integer> RM_SET_MCAST_TTL =
      GROUP.writeOnly("RM_SET_MCAST_TTL", 1012, ALL, OptionCodec.integer(0, 255));

  /**
   * What the receiver has done so far.
   *
   * <ul>
   *   <li><b>Sockets</b>: reliable multicast, receiving
   *   <li><b>Since</b>: all
   *   <li><b>Number</b>: 1013
   * </ul>
   */
  public static final ReadableOption<RmReceiverStatistics> RM_RECEIVER_STATISTICS =
      GROUP.readOnly("RM_RECEIVER_STATISTICS", 1013, ALL, RmReceiverStatistics.CODEC);

  /**
   * Tells that the network is a fast local one, 100 megabits per second or more.
   *
   * <ul>
   *   <li><b>Default</b>: off
   *   <li><b>Sockets</b>: reliable multicast, receiving
   *   <li><b>Since</b>: all
   *   <li><b>Quirk</b>: the default is unverified
   *   <li><b>Number</b>: 1014
   * </ul>
   */
  public static final ReadWriteOption<Boolean> RM_HIGH_SPEED_INTRANET_OPT =
      GROUP.readWrite("RM_HIGH_SPEED_INTRANET_OPT", 1014, ALL, OptionCodec.BOOL);

  private RmOptions() {}

  /**
   * All options of this class, in the order of their numbers.
   *
   * @return the options
   */
  public static List<WinsockOption<?>> all() {
    return GROUP.all();
  }
}
