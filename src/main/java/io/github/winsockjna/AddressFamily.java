// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.bytes.Numbered;

/** Address families of Winsock ({@code AF_*} of ws2def.h). */
public enum AddressFamily {
  /** {@code AF_UNSPEC}: none in particular. */
  UNSPEC(0),
  /** {@code AF_UNIX}: local sockets, Windows 10 1803. */
  UNIX(1),
  /** {@code AF_INET}: IPv4. */
  INET(2),
  /** {@code AF_IPX}. */
  IPX(6),
  /** {@code AF_APPLETALK}. */
  APPLETALK(16),
  /** {@code AF_NETBIOS}. */
  NETBIOS(17),
  /** {@code AF_INET6}: IPv6. */
  INET6(23),
  /** {@code AF_IRDA}: infrared. */
  IRDA(26),
  /** {@code AF_BTH}: Bluetooth. */
  BTH(32),
  /** {@code AF_HYPERV}: Hyper-V sockets. */
  HYPERV(34),
  /** A family not listed here. */
  UNKNOWN(-1);

  private final int code;

  AddressFamily(int code) {
    this.code = code;
  }

  /**
   * The number in C.
   *
   * @return the value of {@code AF_…}; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the family of a number.
   *
   * @param code the value of an {@code AF_…} constant
   * @return the family, {@link #UNKNOWN} when it is not listed
   */
  public static AddressFamily of(int code) {
    return Numbered.find(values(), AddressFamily::code, code, UNKNOWN);
  }
}
