// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.dll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.IcmpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemMessageIT {
  private static final int ERROR_TIMEOUT = 1460;
  private static final String NEUTRAL = "An error that this library does not list.";

  @Test
  void isWindowsOwnTextAndMarkedAsSuch() {
    assertThat(SystemMessage.or(ERROR_TIMEOUT, NEUTRAL))
        .startsWith("Windows says: ")
        .hasSizeGreaterThan("Windows says: ".length())
        .doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 999_999, 0xC000_0056})
  void isNeutralWhereWindowsHasNone(int error) {
    assertThat(SystemMessage.or(error, NEUTRAL)).isEqualTo(NEUTRAL);
  }

  @Test
  void standsInTheMessageOfAnErrorThatIsNotListed() {
    String text = SystemMessage.or(ERROR_TIMEOUT, NEUTRAL);

    assertThat(new IcmpException("IcmpSendEcho", ERROR_TIMEOUT))
        .hasMessage("IcmpSendEcho failed: Win32 error (1460): " + text);
    assertThat(new WinsockException("bind", ERROR_TIMEOUT))
        .hasMessage("bind failed: unknown error (1460): " + text);
  }
}
