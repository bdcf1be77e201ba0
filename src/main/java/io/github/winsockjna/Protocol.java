// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.bytes.Numbered;

/** Protocols above IP ({@code IPPROTO_*} of ws2def.h). */
public enum Protocol {
  /** {@code IPPROTO_IP}: the default of the socket type; as an IPv6 header, hop-by-hop options. */
  IP(0),
  /** {@code IPPROTO_ICMP}. */
  ICMP(1),
  /** {@code IPPROTO_IGMP}. */
  IGMP(2),
  /** {@code IPPROTO_TCP}. */
  TCP(6),
  /** {@code IPPROTO_UDP}. */
  UDP(17),
  /** {@code IPPROTO_IPV6}. */
  IPV6(41),
  /** {@code IPPROTO_ICMPV6}. */
  ICMPV6(58),
  /** {@code IPPROTO_PGM}, also {@code IPPROTO_RM}: reliable multicast. */
  PGM(113),
  /** {@code IPPROTO_RAW}. */
  RAW(255),
  /** A protocol not listed here. */
  UNKNOWN(-1);

  private final int code;

  Protocol(int code) {
    this.code = code;
  }

  /**
   * The number in C and in an IP header.
   *
   * @return the value of {@code IPPROTO_…}; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the protocol of a number.
   *
   * @param code the value of an {@code IPPROTO_…} constant
   * @return the protocol, {@link #UNKNOWN} when it is not listed
   */
  public static Protocol of(int code) {
    return Numbered.find(values(), Protocol::code, code, UNKNOWN);
  }
}
