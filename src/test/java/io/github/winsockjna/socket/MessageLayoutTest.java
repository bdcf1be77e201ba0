// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.abi.AbiTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLayoutTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void hasTheFieldsWhereTheHeadersHaveThem(int pointerSize) {
    MessageLayout layout = new MessageLayout(pointerSize);
    AbiTable table = AbiTable.of(pointerSize);
    assertThat(MessageLayout.NAME).isEqualTo(table.offset("WSAMSG.name"));
    assertThat(layout.nameLength()).isEqualTo(table.offset("WSAMSG.namelen"));
    assertThat(layout.buffers()).isEqualTo(table.offset("WSAMSG.lpBuffers"));
    assertThat(layout.bufferCount()).isEqualTo(table.offset("WSAMSG.dwBufferCount"));
    assertThat(layout.control()).isEqualTo(table.offset("WSAMSG.Control"));
    assertThat(layout.flags()).isEqualTo(table.offset("WSAMSG.dwFlags"));
    assertThat(layout.messageSize()).isEqualTo(table.size("WSAMSG"));
    assertThat(layout.bufferPointer()).isEqualTo(table.offset("WSABUF.buf"));
    assertThat(layout.bufferSize()).isEqualTo(table.size("WSABUF"));
    assertThat(table.offset("WSABUF.len")).isZero();
  }
}
