// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What Windows says of a message it received: {@code dwFlags} of {@code WSAMSG}. */
public enum MessageFlag {
  /** The data did not fit into the buffer; what was too much is gone. */
  MSG_TRUNC(0x100),
  /** The control messages did not fit into theirs; what was too much is gone. */
  MSG_CTRUNC(0x200),
  /** It came as a broadcast, or to a broadcast address. */
  MSG_BCAST(0x400),
  /** It came to a multicast address. */
  MSG_MCAST(0x800),
  /** It is an error that came back for a datagram sent, of {@code IP_RECVERR}. */
  MSG_ERRQUEUE(0x1000),
  /** It is a part of a message of which more follows. */
  MSG_PARTIAL(0x8000);

  private final int code;

  MessageFlag(int code) {
    this.code = code;
  }

  /**
   * The bit in C.
   *
   * @return the value of {@code MSG_…}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the flags among bits.
   *
   * @param bits {@code dwFlags}; bits not listed here are passed over
   * @return the flags, unmodifiable, in the order of their bits; empty when there are none
   */
  public static Set<MessageFlag> of(int bits) {
    Set<MessageFlag> flags = EnumSet.noneOf(MessageFlag.class);
    for (MessageFlag flag : values()) {
      if ((bits & flag.code) != 0) {
        flags.add(flag);
      }
    }
    return Collections.unmodifiableSet(flags);
  }
}
