// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code SOCKADDR_STORAGE}: 128 bytes, room for an address of any family. */
@FieldOrder({"ss_family", "__ss_pad1", "__ss_align", "__ss_pad2"})
public class SOCKADDR_STORAGE extends WindowsStructure {
  /** The family, {@code AF_*}. */
  public short ss_family;

  /** The address. */
  public byte[] __ss_pad1 = new byte[6];

  /** The address, further on. */
  public long __ss_align;

  /** The address, further on. */
  public byte[] __ss_pad2 = new byte[112];

  /** All zero. */
  public SOCKADDR_STORAGE() {}
}
