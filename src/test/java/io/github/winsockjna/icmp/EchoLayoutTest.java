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

  @Behaviour(1)
  @Test
  void hasTheSizesOfTheStructures() {
    assertThat(wide.replySize()).isEqualTo(40);
    assertThat(narrow.replySize()).isEqualTo(28);
    assertThat(wide.optionsSize()).isEqualTo(16);
    assertThat(narrow.optionsSize()).isEqualTo(8);
  }

  @Behaviour(1)
  @Test
  void hasTheOptionsBehindTheDataPointer() {
    assertThat(wide.replyOptions()).isEqualTo(24);
    assertThat(narrow.replyOptions()).isEqualTo(20);
  }

  @Behaviour(6)
  @ParameterizedTest
  @CsvSource({"944, 1048, 1040", "1024, 1128, 1108", "65500, 65604, 65584"})
  void hasRoomForReplyOptionsDataIcmpErrorAndIoStatusBlock(
      int payload, int wideSize, int narrowSize) {
    assertThat(wide.replyBufferSize(payload, false)).isEqualTo(wideSize);
    assertThat(narrow.replyBufferSize(payload, false)).isEqualTo(narrowSize);
  }

  @Behaviour(6)
  @Test
  void hasRoomForSomeRepliesAndForManyWhenManyAreAsked() {
    assertThat(wide.replyBufferSize(0, false)).isEqualTo(1024 + 24);
    assertThat(wide.replyBufferSize(32, false)).isEqualTo(1024 + 24);
    assertThat(wide.replyBufferSize(32, true)).isEqualTo(65_536 + 24);
    assertThat(wide.replyBufferSize(65_500, true)).isEqualTo(65_500 + 80 + 24);
  }

  @Behaviour(6)
  @ParameterizedTest
  @CsvSource({"0, 60, 52", "32, 92, 84", "65500, 65560, 65552"})
  void hasRoomForOneReplyOfIpv6(int payload, int wideSize, int narrowSize) {
    assertThat(wide.replyBufferSize6(payload)).isEqualTo(wideSize);
    assertThat(narrow.replyBufferSize6(payload)).isEqualTo(narrowSize);
  }

  @Test
  void readsNarrowPointersAsUnsigned() {
    ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, -2);
    assertThat(narrow.pointer(b, 0)).isEqualTo(0xFFFF_FFFEL);
    assertThat(wide.pointer(b, 0)).isEqualTo(-2L);
  }
}
