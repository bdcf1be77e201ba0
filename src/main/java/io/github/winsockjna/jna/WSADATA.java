// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code WSADATA}: 408 bytes, 400 on 32-bit Windows. On 64-bit Windows the numbers and the vendor
 * pointer come before the strings, on 32-bit Windows after them.
 */
public class WSADATA extends WindowsStructure {
  /** The version to use, minor number in the high byte. */
  public short wVersion;

  /** The highest version there is, minor number in the high byte. */
  public short wHighVersion;

  /** Unused since version 2. */
  public short iMaxSockets;

  /** Unused since version 2. */
  public short iMaxUdpDg;

  /** Unused since version 2. */
  public @Nullable Pointer lpVendorInfo;

  /** Describes the implementation; ends at the first 0. */
  public byte[] szDescription = new byte[257];

  /** Describes its state; ends at the first 0. */
  public byte[] szSystemStatus = new byte[129];

  /** All zero, to be filled by {@code WSAStartup}. */
  public WSADATA() {}

  @Override
  protected List<String> getFieldOrder() {
    return Native.POINTER_SIZE == 8
        ? List.of(
            "wVersion",
            "wHighVersion",
            "iMaxSockets",
            "iMaxUdpDg",
            "lpVendorInfo",
            "szDescription",
            "szSystemStatus")
        : List.of(
            "wVersion",
            "wHighVersion",
            "szDescription",
            "szSystemStatus",
            "iMaxSockets",
            "iMaxUdpDg",
            "lpVendorInfo");
  }
}
