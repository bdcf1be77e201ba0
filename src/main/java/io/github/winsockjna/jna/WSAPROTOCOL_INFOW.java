// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Guid.GUID;

/** {@code WSAPROTOCOL_INFOW}: 628 bytes, a transport protocol of the Winsock catalogue. */
@FieldOrder({
  "dwServiceFlags1",
  "dwServiceFlags2",
  "dwServiceFlags3",
  "dwServiceFlags4",
  "dwProviderFlags",
  "ProviderId",
  "dwCatalogEntryId",
  "ProtocolChain",
  "iVersion",
  "iAddressFamily",
  "iMaxSockAddr",
  "iMinSockAddr",
  "iSocketType",
  "iProtocol",
  "iProtocolMaxOffset",
  "iNetworkByteOrder",
  "iSecurityScheme",
  "dwMessageSize",
  "dwProviderReserved",
  "szProtocol",
})
public class WSAPROTOCOL_INFOW extends WindowsStructure {
  /** What the protocol can do, {@code XP1_*}. */
  public int dwServiceFlags1;

  /** Reserved. */
  public int dwServiceFlags2;

  /** Reserved. */
  public int dwServiceFlags3;

  /** Reserved. */
  public int dwServiceFlags4;

  /** How it stands in the catalogue, {@code PFL_*}. */
  public int dwProviderFlags;

  /** The provider. */
  public GUID ProviderId;

  /** Number in the catalogue. */
  public int dwCatalogEntryId;

  /** How it is layered. */
  public WSAPROTOCOLCHAIN ProtocolChain;

  /** Protocol version. */
  public int iVersion;

  /** Address family. */
  public int iAddressFamily;

  /** Longest socket address in bytes. */
  public int iMaxSockAddr;

  /** Shortest socket address in bytes. */
  public int iMinSockAddr;

  /** Socket type. */
  public int iSocketType;

  /** Protocol number. */
  public int iProtocol;

  /** How many protocol numbers follow {@link #iProtocol}. */
  public int iProtocolMaxOffset;

  /** 0: big endian, 1: little endian. */
  public int iNetworkByteOrder;

  /** 0: none. */
  public int iSecurityScheme;

  /** Largest message in bytes; 0: a stream; 1: depends on the address; 0xFFFFFFFF: no limit. */
  public int dwMessageSize;

  /** Reserved. */
  public int dwProviderReserved;

  /** Name; ends at the first 0. */
  public char[] szProtocol = new char[256];

  /** All zero. */
  public WSAPROTOCOL_INFOW() {}
}
