// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class HexBytesTest {
  @Test
  void writesCountAndDigits() {
    assertThat(HexBytes.of(bytes())).isEqualTo("0 bytes []");
    assertThat(HexBytes.of(bytes(0xff))).isEqualTo("1 byte [ff]");
    assertThat(HexBytes.of(bytes(0x0a, 0xff))).isEqualTo("2 bytes [0a ff]");
  }

  @Test
  void writesAtMostSixtyFourBytesOut() {
    assertThat(HexBytes.of(ByteBuffer.allocate(64)))
        .endsWith(" 00]")
        .hasSize("64 bytes []".length() + 191);
    assertThat(HexBytes.of(ByteBuffer.allocate(65)))
        .isEqualTo("65 bytes [" + "00 ".repeat(64) + "…]");
  }

  @Test
  void leavesTheBufferAsItIs() {
    ByteBuffer buffer = bytes(1, 2, 3, 4).position(1).limit(3);
    assertThat(HexBytes.of(buffer)).isEqualTo("2 bytes [02 03]");
    assertThat(buffer.position()).isEqualTo(1);
    assertThat(buffer.limit()).isEqualTo(3);
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return buffer.flip();
  }
}
