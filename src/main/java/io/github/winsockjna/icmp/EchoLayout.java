// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.nio.ByteBuffer;

/**
 * Where the fields of {@code ICMP_ECHO_REPLY}, {@code ICMPV6_ECHO_REPLY} and {@code
 * IP_OPTION_INFORMATION} are, on 64-bit and on 32-bit Windows. The structures of the thin layer say
 * the same, but are read by reflection, which takes as long as a ping of the local network.
 */
record EchoLayout(int pointerSize) {
  static final int ADDRESS = 0;
  static final int STATUS = 4;
  static final int ROUND_TRIP_TIME = 8;
  static final int DATA_SIZE = 12;
  static final int DATA = 16;

  /** {@code IPV6_ADDRESS_EX} is packed: port, flow, address and scope take 26 bytes. */
  static final int ADDRESS6 = 6;

  static final int SCOPE6 = 22;
  static final int STATUS6 = 28;
  static final int ROUND_TRIP_TIME6 = 32;
  static final int REPLY6_SIZE = 36;

  static final int OPTION_TTL = 0;
  static final int OPTION_FLAGS = 2;
  static final int OPTION_SIZE = 3;

  /** An ICMP error that comes back needs this much room. */
  private static final int ICMP_ERROR_SIZE = 8;

  private static final int ROOM_FOR_SOME = 1024;
  private static final int ROOM_FOR_MANY = 64 * 1024;

  int optionsSize() {
    return 2 * pointerSize;
  }

  int replySize() {
    return DATA + pointerSize + optionsSize();
  }

  /** Where {@code OptionsData} is in {@code IP_OPTION_INFORMATION}. */
  int optionData() {
    return pointerSize;
  }

  /** Where a reply has its {@code IP_OPTION_INFORMATION}. */
  int replyOptions() {
    return DATA + pointerSize;
  }

  /**
   * The room for IPv4 replies with as much data as the request has, and IP options: for one, and
   * for as many as fit into a small buffer, or into a larger one when many hosts are asked. More
   * room does not make Windows wait longer for an answer from one host.
   */
  int replyBufferSize(int payload, boolean asksMany) {
    int one = replySize() + HeaderOptions.MAX_SIZE + payload;
    return Math.max(one, asksMany ? ROOM_FOR_MANY : ROOM_FOR_SOME) + besidesReplies();
  }

  /** The room for one IPv6 reply with as much data as the request has: there is never another. */
  int replyBufferSize6(int payload) {
    return REPLY6_SIZE + payload + besidesReplies();
  }

  /**
   * {@code IcmpSendEcho2} and its like also put an {@code IO_STATUS_BLOCK} into the buffer, two
   * pointers.
   */
  private int besidesReplies() {
    return ICMP_ERROR_SIZE + 2 * pointerSize;
  }

  long pointer(ByteBuffer b, int at) {
    return pointerSize == Long.BYTES ? b.getLong(at) : Integer.toUnsignedLong(b.getInt(at));
  }
}
