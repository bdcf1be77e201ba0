// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code LINGER}, the value of {@code SO_LINGER}: 4 bytes. */
@FieldOrder({"l_onoff", "l_linger"})
public class LINGER extends WindowsStructure {
  /** Not 0: closing lingers. */
  public short l_onoff;

  /** How long, in seconds; an unsigned number. */
  public short l_linger;

  /** All zero: does not linger. */
  public LINGER() {}
}
