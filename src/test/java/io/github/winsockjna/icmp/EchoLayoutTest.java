// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoLayoutTest {
  private final EchoLayout wide = new EchoLayout(8);
  private final EchoLayout narrow = new EchoLayout(4);

  @Test
  void hasTheSizesOfTheStructures() {
    assertThat(wide.replySize()).isEqualTo(40);
    assertThat(narrow.replySize()).isEqualTo(28);
    assertThat(wide.optionsSize()).isEqualTo(16);
    assertThat(narrow.optionsSize()).isEqualTo(8);
  }

  @Test
  void hasTheTimeToLiveBehindTheDataPointer() {
    assertThat(wide.replyTimeToLive()).isEqualTo(24);
    assertThat(narrow.replyTimeToLive()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"0, 64, 44", "32, 96, 76", "65500, 65564, 65544"})
  void hasRoomForReplyDataIcmpErrorAndIoStatusBlock(int payload, int wideSize, int narrowSize) {
    assertThat(wide.replyBufferSize(wide.replySize(), payload)).isEqualTo(wideSize);
    assertThat(narrow.replyBufferSize(narrow.replySize(), payload)).isEqualTo(narrowSize);
  }

  @Test
  void readsNarrowPointersAsUnsigned() {
    ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, -2);
    assertThat(narrow.pointer(b, 0)).isEqualTo(0xFFFF_FFFEL);
    assertThat(wide.pointer(b, 0)).isEqualTo(-2L);
  }
}
