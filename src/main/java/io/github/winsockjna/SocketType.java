// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.bytes.Numbered;

/** Socket types of Winsock ({@code SOCK_*} of winsock2.h), the value of {@code SO_TYPE}. */
public enum SocketType {
  /** {@code SOCK_STREAM}: a stream of bytes, as TCP. */
  STREAM(1),
  /** {@code SOCK_DGRAM}: messages, as UDP. */
  DGRAM(2),
  /** {@code SOCK_RAW}: packets with their headers; needs administrator rights. */
  RAW(3),
  /** {@code SOCK_RDM}: reliable messages, as PGM. */
  RDM(4),
  /** {@code SOCK_SEQPACKET}: a stream of packets. */
  SEQPACKET(5),
  /** A type not listed here. */
  UNKNOWN(-1);

  private final int code;

  SocketType(int code) {
    this.code = code;
  }

  /**
   * The number in C.
   *
   * @return the value of {@code SOCK_…}; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the type of a number.
   *
   * @param code the value of a {@code SOCK_…} constant
   * @return the type, {@link #UNKNOWN} when it is not listed
   */
  public static SocketType of(int code) {
    return Numbered.find(values(), SocketType::code, code, UNKNOWN);
  }
}
