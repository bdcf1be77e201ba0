// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import java.util.EnumSet;
import java.util.Set;

/** What a network interface is and can. Source: {@code IFF_*} of ws2ipdef.h. */
public enum InterfaceFlag {
  /** {@code IFF_UP}: it is working. */
  UP(1),
  /** {@code IFF_BROADCAST}: it has broadcasts. */
  BROADCAST(2),
  /** {@code IFF_LOOPBACK}: it leads back to this computer. */
  LOOPBACK(4),
  /** {@code IFF_POINTTOPOINT}: there is only one other end. */
  POINTTOPOINT(8),
  /** {@code IFF_MULTICAST}: it has multicast. */
  MULTICAST(16);

  private final int bit;

  InterfaceFlag(int bit) {
    this.bit = bit;
  }

  /**
   * Its bit.
   *
   * @return the number in ws2ipdef.h, a power of 2
   */
  public int bit() {
    return bit;
  }

  static Set<InterfaceFlag> in(int bits) {
    Set<InterfaceFlag> flags = EnumSet.noneOf(InterfaceFlag.class);
    for (InterfaceFlag flag : values()) {
      if ((bits & flag.bit) != 0) {
        flags.add(flag);
      }
    }
    return flags;
  }
}
