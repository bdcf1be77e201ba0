// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuidTest {
  private static final UUID VALUE = UUID.fromString("04030201-0605-0807-890a-0b0c0d0e0fff");
  private static final byte[] BYTES = {
    1, 2, 3, 4, 5, 6, 7, 8, (byte) 0x89, 10, 11, 12, 13, 14, 15, (byte) 0xFF
  };

  @Test
  void writesNumbersInTheOrderOfWindows() {
    assertThat(Guid.encode(VALUE)).containsExactly(BYTES);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(Guid.decode(ByteBuffer.wrap(BYTES))).isEqualTo(VALUE);
    UUID signs = UUID.fromString("fedcba98-fedc-fedc-fedc-fedcba987654");
    assertThat(Guid.decode(ByteBuffer.wrap(Guid.encode(signs)))).isEqualTo(signs);
  }

  @Test
  void refusesAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guid.decode(ByteBuffer.wrap(BYTES, 0, 15)))
        .withMessageStartingWith("A GUID has 16 bytes, not 15 bytes [01 02");
  }
}
