// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code TIMEVAL}, how long to wait. */
@FieldOrder({"tv_sec", "tv_usec"})
public class TIMEVAL extends WindowsStructure {
  /** Seconds. */
  public int tv_sec;

  /** Microseconds. */
  public int tv_usec;

  /** All zero. */
  public TIMEVAL() {}
}
