// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

/**
 * Values of {@code IP_MTU_DISCOVER} and {@code IPV6_MTU_DISCOVER}: whether packets sent may be
 * fragmented. Source: {@code PMTUD_STATE} of ws2ipdef.h.
 */
public enum PathMtuDiscovery {
  /**
   * {@code IP_PMTUDISC_NOT_SET}: the system's default; stream sockets find the path MTU. Can be
   * read, not set: Windows has no way back to it, and answers {@code WSAEINVAL}.
   */
  NOT_SET(0),
  /** {@code IP_PMTUDISC_DO}: never fragmented; what exceeds the path MTU cannot be sent. */
  DO(1),
  /** {@code IP_PMTUDISC_DONT}: fragmented as the interface's MTU asks for. */
  DONT(2),
  /** {@code IP_PMTUDISC_PROBE}: never fragmented; the interface's MTU is the limit. */
  PROBE(3),
  /** A state not listed here; can be read, not set. */
  UNKNOWN(-1);

  static final OptionCodec<PathMtuDiscovery> CODEC =
      new NumberCodecs.Constant<>(
          PathMtuDiscovery.class,
          PathMtuDiscovery::of,
          PathMtuDiscovery::code,
          state -> state != NOT_SET && state != UNKNOWN);

  private final int code;

  PathMtuDiscovery(int code) {
    this.code = code;
  }

  /**
   * The number in C.
   *
   * @return the value of {@code IP_PMTUDISC_…}; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the state of a number.
   *
   * @param code the value of an {@code IP_PMTUDISC_…} constant
   * @return the state, {@link #UNKNOWN} when it is not listed
   */
  public static PathMtuDiscovery of(int code) {
    for (PathMtuDiscovery state : values()) {
      if (state.code == code) {
        return state;
      }
    }
    return UNKNOWN;
  }
}
