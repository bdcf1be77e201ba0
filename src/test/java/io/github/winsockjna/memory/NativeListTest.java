// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeListTest {
  private static final int FIRST_ROOM = 16 * 1024;

  private final List<Integer> rooms = new ArrayList<>();

  @Test
  void readsEachStructureAsACopy() {
    List<ByteBuffer> read =
        NativeList.read(
            8,
            (buffer, size) -> {
              assertThat(buffer.getByteArray(0, size.getValue())).containsOnly(0);
              buffer.setLong(0, 1);
              buffer.setLong(8, 2);
              return 2;
            });
    assertThat(read).extracting(b -> b.getLong(0)).containsExactly(1L, 2L);
    assertThat(read).allSatisfy(b -> assertThat(b.isDirect()).isFalse());
  }

  @Test
  void readsAnEmptyList() {
    assertThat(NativeList.read(8, (buffer, size) -> 0)).isEmpty();
  }

  @Test
  void asksAgainWithTheRoomThatIsNeeded() throws IOException {
    List<ByteBuffer> read =
        NativeList.read(
            8,
            (buffer, size) -> {
              rooms.add(size.getValue());
              if (rooms.size() == 1) {
                throw needs(size, 100_000);
              }
              buffer.setLong(99_992, 42);
              return 12_500;
            });
    assertThat(rooms).containsExactly(FIRST_ROOM, 100_000);
    assertThat(read).hasSize(12_500);
    assertThat(read.get(12_499).getLong(0)).isEqualTo(42);
  }

  @Test
  void givesUpOnAListThatGrowsEachTime() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> NativeList.read(8, this::needsOneByteMore))
        .withMessage("needs 16389");
    assertThat(rooms).hasSize(5);
  }

  private int needsOneByteMore(Pointer buffer, IntByReference size) throws IOException {
    rooms.add(size.getValue());
    throw needs(size, size.getValue() + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {FIRST_ROOM, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 16_777_217})
  void doesNotRepeatWhenTheSizeToldMakesNoSense(int size) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                NativeList.read(
                    8,
                    (buffer, told) -> {
                      rooms.add(told.getValue());
                      throw needs(told, size);
                    }))
        .withMessage("needs " + size);
    assertThat(rooms).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2049, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesACountThatTheBufferDoesNotHold(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NativeList.read(8, (buffer, size) -> count))
        .withMessage("the count is " + count + ", and the buffer has room for 2048");
  }

  private static IOException needs(IntByReference told, int size) {
    told.setValue(size);
    return new IOException("needs " + size);
  }
}
