// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.abi.AbiTable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of functions have their entries where the headers have them, for both pointer sizes. */
class TableAbiTest {
  static Stream<Arguments> tables() {
    return Stream.of(8, 4)
        .flatMap(
            size ->
                Stream.of(
                    Arguments.of(WSPPROC_TABLE.class, 30, size),
                    Arguments.of(WSPUPCALLTABLE.class, 15, size)));
  }

  @ParameterizedTest(name = "{0}, pointers of {2} bytes")
  @MethodSource("tables")
  void haveTheirEntriesInOrder(Class<? extends Structure> table, int entries, int pointerSize) {
    AbiTable headers = AbiTable.of(pointerSize);
    String[] order = table.getAnnotation(FieldOrder.class).value();

    assertThat(order).hasSize(entries);
    assertThat(headers.size(table.getSimpleName())).isEqualTo(entries * pointerSize);
    for (int i = 0; i < entries; i++) {
      String entry = table.getSimpleName() + "." + order[i];
      assertThat(headers.offset(entry)).as(entry).isEqualTo(i * pointerSize);
      assertThat(headers.size(entry)).as(entry).isEqualTo(pointerSize);
    }
  }

  static final Field[] ENTRIES = WSPPROC_TABLE.class.getDeclaredFields();

  @ParameterizedTest
  @FieldSource("ENTRIES")
  void areCallbacksOfTheSameName(Field entry) {
    assertThat(entry.getType().getSimpleName()).isEqualTo(entry.getName().toUpperCase(Locale.ROOT));
    assertThat(StdCallCallback.class).isAssignableFrom(entry.getType());
    assertThat(entry.getType().getDeclaredMethods()).hasSize(1);
  }

  /** The last parameter of each is where the error goes. */
  @ParameterizedTest
  @FieldSource("ENTRIES")
  void giveTheirErrorInTheLastParameter(Field entry) {
    Class<?>[] parameters = entry.getType().getDeclaredMethods()[0].getParameterTypes();
    assertThat(Arrays.asList(parameters)).last().isEqualTo(IntByReference.class);
  }
}
