// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code IP_OPTION_INFORMATION}: 16 bytes, 8 on 32-bit Windows. */
@FieldOrder({"Ttl", "Tos", "Flags", "OptionsSize", "OptionsData"})
public class IP_OPTION_INFORMATION extends WindowsStructure {
  /** {@code IP_FLAG_REVERSE} of {@link #Flags}: IPv6 routing header. */
  public static final byte IP_FLAG_REVERSE = 1;

  /** {@code IP_FLAG_DF} of {@link #Flags}: don't fragment. */
  public static final byte IP_FLAG_DF = 2;

  /** Time to live in hops, an unsigned number. */
  public byte Ttl;

  /** Type of service; Windows ignores it. */
  public byte Tos;

  /** {@link #IP_FLAG_DF} and {@link #IP_FLAG_REVERSE}. */
  public byte Flags;

  /** Length of {@link #OptionsData} in bytes, at most 40. */
  public byte OptionsSize;

  /** IP options as they stand in a packet, or null. */
  public @Nullable Pointer OptionsData;

  /** All zero. */
  public IP_OPTION_INFORMATION() {}
}
