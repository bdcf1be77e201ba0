// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

/** The state of a TCP connection. Source: {@code TCPSTATE} of mstcpip.h. */
public enum TcpState {
  /** {@code TCPSTATE_CLOSED}. */
  CLOSED(0),
  /** {@code TCPSTATE_LISTEN}. */
  LISTEN(1),
  /** {@code TCPSTATE_SYN_SENT}. */
  SYN_SENT(2),
  /** {@code TCPSTATE_SYN_RCVD}. */
  SYN_RCVD(3),
  /** {@code TCPSTATE_ESTABLISHED}. */
  ESTABLISHED(4),
  /** {@code TCPSTATE_FIN_WAIT_1}. */
  FIN_WAIT_1(5),
  /** {@code TCPSTATE_FIN_WAIT_2}. */
  FIN_WAIT_2(6),
  /** {@code TCPSTATE_CLOSE_WAIT}. */
  CLOSE_WAIT(7),
  /** {@code TCPSTATE_CLOSING}. */
  CLOSING(8),
  /** {@code TCPSTATE_LAST_ACK}. */
  LAST_ACK(9),
  /** {@code TCPSTATE_TIME_WAIT}. */
  TIME_WAIT(10),
  /** A state not listed here. */
  UNKNOWN(-1);

  private final int code;

  TcpState(int code) {
    this.code = code;
  }

  /**
   * Its number.
   *
   * @return the number in mstcpip.h, -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * The state of a number.
   *
   * @param code the number
   * @return the state, {@link #UNKNOWN} when it is not listed, never null
   */
  public static TcpState of(int code) {
    for (TcpState state : values()) {
      if (state.code == code) {
        return state;
      }
    }
    return UNKNOWN;
  }
}
