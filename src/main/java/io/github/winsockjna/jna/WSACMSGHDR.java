// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;

/** {@code WSACMSGHDR}, the header of a control message: 16 bytes, on 32-bit Windows 12. */
@FieldOrder({"cmsg_len", "cmsg_level", "cmsg_type"})
public class WSACMSGHDR extends WindowsStructure {
  /** The length in bytes of header and data, without what fills up behind. */
  public SIZE_T cmsg_len;

  /** The protocol: {@code IPPROTO_IP} 0, {@code IPPROTO_IPV6} 41 … */
  public int cmsg_level;

  /** What it is about, for that protocol. */
  public int cmsg_type;

  /** All zero. */
  public WSACMSGHDR() {}
}
