// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.dll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsDllTest {
  @ParameterizedTest
  @ValueSource(strings = {"Windows 10", "Windows 11", "Windows Server 2022", "Windows"})
  void knowsWindows(String osName) {
    assertThat(WindowsDll.isWindows(osName)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Darwin", "AIX", "FreeBSD", ""})
  void knowsWhatIsNotWindows(String osName) {
    assertThat(WindowsDll.isWindows(osName)).isFalse();
  }
}
