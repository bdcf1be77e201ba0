// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteArrayCodecTest {
  private final OptionCodec<byte[]> codec = OptionCodec.bytes(40);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39, 40})
  void writesAndReadsUpToItsBound(int length) {
    byte[] value = new byte[length];
    for (int i = 0; i < length; i++) {
      value[i] = (byte) (i - 20);
    }
    assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
    assertThat(codec.encode(value).remaining()).isEqualTo(length);
  }

  @Test
  void offersRoomForAsManyAsThereMayBe() {
    assertThat(codec.capacity()).isEqualTo(40);
    assertThat(codec.type()).isSameAs(byte[].class);
  }

  @Test
  void refusesOneMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(new byte[41]))
        .withMessage("the length of value is 41, but must be from 0 to 40");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(ByteBuffer.allocate(41)))
        .withMessage("the length that came back is 41, but must be from 0 to 40");
  }

  @Test
  void copiesInBothDirections() {
    byte[] value = {1, 2, 3};
    ByteBuffer encoded = codec.encode(value);
    value[0] = 99;
    assertThat(Hex.of(encoded)).isEqualTo("010203");
    byte[] decoded = codec.decode(encoded);
    encoded.put(0, (byte) 98);
    assertThat(decoded).containsExactly(1, 2, 3);
  }

  @Test
  void leavesTheBufferAsItIs() {
    ByteBuffer bytes = Hex.bytes("00010203").position(1).limit(3);
    assertThat(codec.decode(bytes)).containsExactly(1, 2);
    assertThat(bytes.position()).isEqualTo(1);
  }
}
