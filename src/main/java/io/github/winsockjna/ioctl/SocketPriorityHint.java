// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

/** Values of {@code SIO_SET_PRIORITY_HINT}. Source: {@code SOCKET_PRIORITY_HINT} of mstcpip.h. */
public enum SocketPriorityHint {
  /** {@code SocketPriorityHintVeryLow}: gives way to everything else. */
  VERY_LOW(0),
  /** {@code SocketPriorityHintLow}. */
  LOW(1),
  /** {@code SocketPriorityHintNormal}. */
  NORMAL(2);

  private final int code;

  SocketPriorityHint(int code) {
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
