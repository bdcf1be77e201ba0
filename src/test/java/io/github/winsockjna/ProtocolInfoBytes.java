// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Hand-made {@code WSAPROTOCOL_INFO} structures. */
public final class ProtocolInfoBytes {
  /** {e70f1aa0-ab8b-11cf-8ca3-00805f48a192}: the numbers stand in little-endian order. */
  private static final byte[] PROVIDER_ID = {
    (byte) 0xa0,
    0x1a,
    0x0f,
    (byte) 0xe7,
    (byte) 0x8b,
    (byte) 0xab,
    (byte) 0xcf,
    0x11,
    (byte) 0x8c,
    (byte) 0xa3,
    0x00,
    (byte) 0x80,
    0x5f,
    0x48,
    (byte) 0xa1,
    (byte) 0x92
  };

  private ProtocolInfoBytes() {}

  public static ByteBuffer w(String name, int family, int type, int protocol) {
    return build(628, name, StandardCharsets.UTF_16LE, family, type, protocol);
  }

  public static ByteBuffer a(String name, int family, int type, int protocol) {
    return build(372, name, StandardCharsets.ISO_8859_1, family, type, protocol);
  }

  private static ByteBuffer build(
      int size, String name, Charset charset, int family, int type, int protocol) {
    return ByteBuffer.allocate(size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 0x20066)
        .put(20, PROVIDER_ID)
        .putInt(36, 1001)
        .putInt(72, 2)
        .putInt(76, family)
        .putInt(88, type)
        .putInt(92, protocol)
        .putInt(108, 0xFFFF_FFFF)
        .put(116, name.getBytes(charset));
  }
}
