// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import io.github.winsockjna.bytes.Bytes;

/**
 * An ICMP error that an earlier datagram has met on its way. Windows Server 2022. Source: {@code
 * IN_RECVERR}.
 *
 * @param protocol {@code IPPROTO_ICMP} (1) or {@code IPPROTO_ICMPV6} (58)
 * @param info further information, for example the MTU of the link that a packet was too big for; 0
 *     to 4294967295
 * @param type ICMP type, 0 to 255
 * @param code ICMP code, 0 to 255
 */
public record ReceivedError(int protocol, long info, int type, int code) {
  /**
   * Checks the values.
   *
   * @param protocol {@code IPPROTO_ICMP} (1) or {@code IPPROTO_ICMPV6} (58)
   * @param info further information
   * @param type ICMP type
   * @param code ICMP code
   * @throws IllegalArgumentException one is out of range
   */
  public ReceivedError {
    Bytes.requireRange(info, 0, 0xFFFF_FFFFL, "info");
    Bytes.requireRange(type, 0, 0xFF, "type");
    Bytes.requireRange(code, 0, 0xFF, "code");
  }
}
