// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Native;
import io.github.winsockjna.abi.AbiTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlLayoutTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void isTheArithmeticOfTheMacros(int pointerSize) {
    ControlLayout layout = new ControlLayout(pointerSize);
    AbiTable table = AbiTable.of(pointerSize);
    for (int length : new int[] {0, 1, 4, 8, 12, 20, 24}) {
      assertThat(layout.length(length)).isEqualTo(table.size("WSA_CMSG_LEN(" + length + ")"));
      assertThat(layout.space(length)).isEqualTo(table.size("WSA_CMSG_SPACE(" + length + ")"));
    }
    assertThat(layout.headerSize())
        .isEqualTo(table.size("WSACMSGHDR"))
        .isEqualTo(table.offset("WSA_CMSG_DATA"));
    assertThat(layout.levelOffset()).isEqualTo(table.offset("WSACMSGHDR.cmsg_level"));
    assertThat(layout.typeOffset()).isEqualTo(table.offset("WSACMSGHDR.cmsg_type"));
    assertThat(table.offset("WSACMSGHDR.cmsg_len")).isZero();
    assertThat(table.size("WSACMSGHDR.cmsg_len")).isEqualTo(pointerSize);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 17, 24, 13, 16",
    "4, 20, 24, 16, 16",
    "8, 24, 24, 20, 20",
    "12, 28, 32, 24, 24",
    "20, 36, 40, 32, 32",
    "24, 40, 40, 36, 36"
  })
  void hasTheKnownNumbers(int data, int length64, int space64, int length32, int space32) {
    ControlLayout wide = new ControlLayout(8);
    ControlLayout narrow = new ControlLayout(4);
    assertThat(wide.length(data)).isEqualTo(length64);
    assertThat(wide.space(data)).isEqualTo(space64);
    assertThat(narrow.length(data)).isEqualTo(length32);
    assertThat(narrow.space(data)).isEqualTo(space32);
  }

  @Test
  void readsNarrowLengthsAsUnsigned() {
    ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, -2);
    assertThat(new ControlLayout(4).readLength(b, 0)).isEqualTo(0xFFFF_FFFEL);
    assertThat(new ControlLayout(8).readLength(b, 0)).isEqualTo(-2L);
  }

  @Test
  void knowsThePointersOfThisProcess() {
    assertThat(ControlLayout.OF_PROCESS.pointerSize()).isEqualTo(Native.POINTER_SIZE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 16, -8})
  void refusesPointersOfAnotherSize(int pointerSize) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ControlLayout(pointerSize))
        .withMessage("pointerSize is " + pointerSize + ", but must be 8 or 4, for 64 or 32 bit");
  }
}
