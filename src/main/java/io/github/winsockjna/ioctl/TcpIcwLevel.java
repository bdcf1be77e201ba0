// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

/** Values of {@code SIO_TCP_SET_ICW}. Source: {@code TCP_ICW_LEVEL} of mstcpip.h. */
public enum TcpIcwLevel {
  /** {@code TCP_ICW_LEVEL_DEFAULT}: the system's. */
  DEFAULT(0),
  /** {@code TCP_ICW_LEVEL_HIGH}. */
  HIGH(1),
  /** {@code TCP_ICW_LEVEL_VERY_HIGH}. */
  VERY_HIGH(2),
  /** {@code TCP_ICW_LEVEL_AGGRESSIVE}. */
  AGGRESSIVE(3),
  /** {@code TCP_ICW_LEVEL_EXPERIMENTAL}. */
  EXPERIMENTAL(4),
  /** {@code TCP_ICW_LEVEL_COMPAT}. */
  COMPAT(254);

  private final int code;

  TcpIcwLevel(int code) {
    this.code = code;
  }

  /**
   * Its number.
   *
   * @return the number in mstcpip.h
   */
  public int code() {
    return code;
  }
}
