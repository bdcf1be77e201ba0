// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/**
 * {@code ICMP_ECHO_REPLY}: 40 bytes, 28 on 32-bit Windows. A 64-bit process gets this structure,
 * not {@code ICMP_ECHO_REPLY32}, whatever older documentation says.
 */
@FieldOrder({
  "Address",
  "Status",
  "RoundTripTime",
  "DataSize",
  "Reserved",
  "Data",
  "Options",
})
public class ICMP_ECHO_REPLY extends WindowsStructure {
  /** Who answered, an {@code IPAddr}. */
  public int Address;

  /** An IP status; 0 is success. */
  public int Status;

  /** Milliseconds. */
  public int RoundTripTime;

  /** How many bytes {@link #Data} points to, an unsigned number. */
  public short DataSize;

  /** For the system: how many replies there are, until they are parsed. */
  public short Reserved;

  /** The bytes that came back, somewhere in the reply buffer. */
  public @Nullable Pointer Data;

  /** IP options of the reply. */
  public IP_OPTION_INFORMATION Options;

  /** All zero. */
  public ICMP_ECHO_REPLY() {}
}
