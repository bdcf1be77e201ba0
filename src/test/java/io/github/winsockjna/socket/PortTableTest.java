// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortTableTest {
  private static ByteBuffer table(int count, String rows) {
    byte[] bytes = HexFormat.of().parseHex(rows.replace(" ", ""));
    ByteBuffer b = ByteBuffer.allocate(4 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
    return b.putInt(count).put(bytes).clear();
  }

  /** Port 8080 is 1F90, in network order; what is behind its two bytes is not cleared. */
  @ParameterizedTest
  @CsvSource({
    "TCP4, 02000000 7f000002 1f90cccc 00000000 00000000 d2040000, 127.0.0.2",
    "TCP6, 00000000000000000000000000000001 00000000 1f90cccc"
        + " 00000000000000000000000000000000 00000000 00000000 02000000 d2040000, ::1",
    "UDP4, 7f000002 1f90cccc d2040000, 127.0.0.2",
    "UDP6, 00000000000000000000000000000001 00000000 1f90cccc d2040000, ::1"
  })
  void readsARow(PortTable table, String row, String address) throws Exception {
    PortTable.Row owner =
        new PortTable.Row(new InetSocketAddress(InetAddress.getByName(address), 8080), 1234);
    assertThat(table.rows(table(1, row), 8080)).containsExactly(owner);
    assertThat(table.rows(table(2, row + row), 8080)).containsExactly(owner);
    assertThat(table.rows(table(1, row), 8081)).isEmpty();
    assertThat(table.rows(table(0, row), 8080)).isEmpty();
  }

  @Test
  void passesOverWhatIsLeftOfClosedConnections() {
    String row = "0b000000 7f000002 1f900000 00000000 00000000 d2040000";
    assertThat(PortTable.TCP4.rows(table(1, row), 8080)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void doesNotBelieveACountBeyondTheEnd(PortTable table) {
    assertThat(table.rows(table(Integer.MAX_VALUE, "00".repeat(57)), 0)).isNotEmpty();
    assertThat(table.rows(table(-1, "00".repeat(57)), 0)).isEmpty();
    assertThat(table.rows(table(1, ""), 0)).isEmpty();
  }

  @Test
  void processIdsHaveNoSign() {
    String row = "7f000002 1f900000 ffffffff";
    assertThat(PortTable.UDP4.rows(table(1, row), 8080).get(0).processId()).isEqualTo(0xFFFF_FFFFL);
  }
}
