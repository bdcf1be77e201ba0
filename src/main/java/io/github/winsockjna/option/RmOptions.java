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
   * <p>Default: 56 kilobits per second, 10000000 bytes. Sockets: reliable multicast, sending.
   * Since: all.
   */
  public static final ReadWriteOption<RmSendWindow> RM_RATE_WINDOW_SIZE =
      GROUP.readWrite("RM_RATE_WINDOW_SIZE", 1001, ALL, RmSendWindow.CODEC);

  /**
   * The size of the next message, which may be sent in parts.
   *
   * <p>Unit: bytes, from 0. Sockets: reliable multicast, sending, type RDM. Since: all.
   */
  public static final WritableOption<Integer> RM_SET_MESSAGE_BOUNDARY =
      GROUP.writeOnly(
          "RM_SET_MESSAGE_BOUNDARY", 1002, ALL, OptionCodec.integer(0, Integer.MAX_VALUE));

  /**
   * Empties the cache of data sent.
   *
   * <p>Unit: none, the value is null. Sockets: reliable multicast, sending. Since: all. Quirk:
   * Windows does not implement it.
   */
  public static final WritableOption<@Nullable Void> RM_FLUSHCACHE =
      GROUP.writeOnly("RM_FLUSHCACHE", 1003, ALL, OptionCodec.NOTHING);

  /**
   * How old data leaves the window: {@code E_WINDOW_ADVANCE_BY_TIME} 1, {@code
   * E_WINDOW_USE_AS_DATA_CACHE} 2.
   *
   * <p>Unit: none, one of these numbers. Default: 1. Sockets: reliable multicast, sending. Since:
   * all. Quirk: Windows supports 1 only.
   */
  public static final ReadWriteOption<Integer> RM_SENDER_WINDOW_ADVANCE_METHOD =
      GROUP.readWrite("RM_SENDER_WINDOW_ADVANCE_METHOD", 1004, ALL, OptionCodec.integer(1, 2));

  /**
   * What the sender has done so far.
   *
   * <p>Sockets: reliable multicast, sending. Since: all.
   */
  public static final ReadableOption<RmSenderStatistics> RM_SENDER_STATISTICS =
      GROUP.readOnly("RM_SENDER_STATISTICS", 1005, ALL, RmSenderStatistics.CODEC);

  /**
   * How much of the window a receiver that joins late may ask for.
   *
   * <p>Unit: percent, 0 to 75. Default: 0. Sockets: reliable multicast, sending. Since: all.
   */
  public static final ReadWriteOption<Integer> RM_LATEJOIN =
      GROUP.readWrite("RM_LATEJOIN", 1006, ALL, OptionCodec.integer(0, 75));

  /**
   * The interface multicast is sent from, by address.
   *
   * <p>Default: the system's choice. Sockets: reliable multicast, sending. Since: all.
   */
  public static final ReadWriteOption<InterfaceSelector> RM_SET_SEND_IF =
      GROUP.readWrite("RM_SET_SEND_IF", 1007, ALL, InterfaceCodecs.INET);

  /**
   * Adds an interface to receive on, by address.
   *
   * <p>Default: the first interface. Sockets: reliable multicast, receiving. Since: all. Quirk: the
   * first one set takes the default's place; each interface is added by itself.
   */
  public static final WritableOption<InterfaceSelector> RM_ADD_RECEIVE_IF =
      GROUP.writeOnly("RM_ADD_RECEIVE_IF", 1008, ALL, InterfaceCodecs.INET);

  /**
   * Takes back an interface of {@link #RM_ADD_RECEIVE_IF}.
   *
   * <p>Sockets: reliable multicast, receiving. Since: all.
   */
  public static final WritableOption<InterfaceSelector> RM_DEL_RECEIVE_IF =
      GROUP.writeOnly("RM_DEL_RECEIVE_IF", 1009, ALL, InterfaceCodecs.INET);

  /**
   * By how much the window advances at once.
   *
   * <p>Unit: percent of the window, 1 to 50. Default: 15. Sockets: reliable multicast, sending.
   * Since: all. Quirk: some headers name 25 as the most.
   */
  public static final ReadWriteOption<Integer> RM_SEND_WINDOW_ADV_RATE =
      GROUP.readWrite("RM_SEND_WINDOW_ADV_RATE", 1010, ALL, OptionCodec.integer(1, 50));

  /**
   * Sends parity packets, so that receivers can correct errors.
   *
   * <p>Default: off. Sockets: reliable multicast, sending. Since: all.
   */
  public static final ReadWriteOption<RmFecInfo> RM_USE_FEC =
      GROUP.readWrite("RM_USE_FEC", 1011, ALL, RmFecInfo.CODEC);

  /**
   * Time to live of multicast packets sent.
   *
   * <p>Unit: hops, 0 to 255. Default: 255. Sockets: reliable multicast, sending. Since: all.
   */
  public static final WritableOption<Integer> RM_SET_MCAST_TTL =
      GROUP.writeOnly("RM_SET_MCAST_TTL", 1012, ALL, OptionCodec.integer(0, 255));

  /**
   * What the receiver has done so far.
   *
   * <p>Sockets: reliable multicast, receiving. Since: all.
   */
  public static final ReadableOption<RmReceiverStatistics> RM_RECEIVER_STATISTICS =
      GROUP.readOnly("RM_RECEIVER_STATISTICS", 1013, ALL, RmReceiverStatistics.CODEC);

  /**
   * Tells that the network is a fast local one, 100 megabits per second or more.
   *
   * <p>Default: off. Sockets: reliable multicast, receiving. Since: all. Quirk: the default is
   * unverified.
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
