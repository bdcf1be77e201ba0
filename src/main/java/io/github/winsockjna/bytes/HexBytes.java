// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Bytes as text, for messages about bytes that cannot be what they should be. */
public final class HexBytes {
  private static final int MOST = 64;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private HexBytes() {}

  /**
   * Writes bytes in hexadecimal.
   *
   * @param bytes the bytes, from position to limit, which stays as it is
   * @return for example "2 bytes [0a ff]"; only the first {@value #MOST} are written out
   */
  public static String of(ByteBuffer bytes) {
    int length = bytes.remaining();
    byte[] shown = new byte[Math.min(length, MOST)];
    bytes.duplicate().get(shown);
    String more = length > MOST ? " …" : "";
    return length + (length == 1 ? " byte [" : " bytes [") + HEX.formatHex(shown) + more + "]";
  }
}
