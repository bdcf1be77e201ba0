// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/**
 * {@code ICMP_ERROR_INFO}, the value of {@code TCP_ICMP_ERROR_INFO}: 36 bytes. Windows 10 2004.
 *
 * @see Ws2_32#WSAGetIcmpErrorInfo
 */
@FieldOrder({"srcaddress", "protocol", "type", "code"})
public class ICMP_ERROR_INFO extends WindowsStructure {
  /** Who sent the error: a {@code SOCKADDR_INET}, whose first two bytes are the family. */
  public byte[] srcaddress = new byte[28];

  /** {@code IPPROTO_ICMP} 1 or {@code IPPROTO_ICMPV6} 58. */
  public int protocol;

  /** The ICMP type, an unsigned byte. */
  public byte type;

  /** The ICMP code, an unsigned byte. */
  public byte code;

  /** All zero. */
  public ICMP_ERROR_INFO() {}
}
