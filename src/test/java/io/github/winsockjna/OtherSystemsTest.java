// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "About systems that have no Windows DLL")
class OtherSystemsTest {
  @Test
  void saysThatWinsockIsNotAvailable() {
    assertThat(Winsock.isAvailable()).isFalse();
  }

  static Stream<String> entryPoints() {
    return EntryPoints.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("entryPoints")
  void refusesInOneSentence(String name) {
    assertThatThrownBy(() -> EntryPoints.all().get(name).call())
        .isExactlyInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "winsock-jna calls Windows' own DLLs, and this system is "
                + System.getProperty("os.name")
                + ".");
  }
}
