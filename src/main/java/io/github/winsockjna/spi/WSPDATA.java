// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Structure.FieldOrder;
import io.github.winsockjna.jna.WindowsStructure;

/** {@code WSPDATA}: 516 bytes, what a service provider says about itself. */
@FieldOrder({"wVersion", "wHighVersion", "szDescription"})
public class WSPDATA extends WindowsStructure {
  /** The version to use, minor number in the high byte. */
  public short wVersion;

  /** The highest version there is, minor number in the high byte. */
  public short wHighVersion;

  /** Describes the provider; ends at the first 0. */
  public char[] szDescription = new char[256];

  /** All zero, to be filled by {@code WSPStartup}. */
  public WSPDATA() {}
}
