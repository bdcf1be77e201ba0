// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure.FieldOrder;

/** {@code WSAPROTOCOLCHAIN}: 32 bytes. */
@FieldOrder({"ChainLen", "ChainEntries"})
public class WSAPROTOCOLCHAIN extends WindowsStructure {
  /** {@code MAX_PROTOCOL_CHAIN}. */
  public static final int MAX_PROTOCOL_CHAIN = 7;

  /** 0: a layered protocol, 1: a base protocol, more: a chain. */
  public int ChainLen;

  /** Catalogue entries of the chain's members. */
  public int[] ChainEntries = new int[MAX_PROTOCOL_CHAIN];

  /** All zero. */
  public WSAPROTOCOLCHAIN() {}
}
