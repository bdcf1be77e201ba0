// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

/** Values of {@code SIO_RCVALL} and its kin. Source: {@code RCVALL_VALUE} of mstcpip.h. */
public enum ReceiveAll {
  /** {@code RCVALL_OFF}: only what is meant for the socket. */
  OFF(0),
  /** {@code RCVALL_ON}: every packet on the wire; the network card goes into promiscuous mode. */
  ON(1),
  /** {@code RCVALL_SOCKETLEVELONLY}: without effect, Windows does not implement it. */
  SOCKETLEVELONLY(2),
  /** {@code RCVALL_IPLEVEL}: every packet the network card takes without promiscuous mode. */
  IPLEVEL(3);

  private final int code;

  ReceiveAll(int code) {
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
