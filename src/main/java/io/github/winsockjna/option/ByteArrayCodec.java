// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/** Values that are plain bytes, up to a greatest number. */
final class ByteArrayCodec extends ValueCodec<byte[]> {
  private final int most;

  ByteArrayCodec(int most) {
    super(byte[].class, most);
    this.most = most;
  }

  @Override
  protected ByteBuffer write(byte[] value) {
    Bytes.requireRange(value.length, 0, most, "the length of value");
    return ByteBuffer.wrap(value.clone());
  }

  @Override
  protected byte[] read(ByteBuffer bytes) {
    Bytes.requireRange(bytes.remaining(), 0, most, "the length that came back");
    byte[] value = new byte[bytes.remaining()];
    bytes.duplicate().get(value);
    return value;
  }
}
