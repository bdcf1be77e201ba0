// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTargetsTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/30, 2, 127.0.0.1, 127.0.0.2",
    "127.0.0.0/255.255.255.252, 2, 127.0.0.1, 127.0.0.2",
    "127.0.0.5-127.0.0.9, 5, 127.0.0.5, 127.0.0.9",
    "::1-::3, 3, ::1, ::3",
    "127.0.0.7, 1, 127.0.0.7, 127.0.0.7",
    "::1, 1, ::1, ::1",
  })
  void standForAddresses(String text, int size, String first, String last) throws Exception {
    List<InetAddress> targets = SweepTargets.of(List.of(text));
    assertThat(targets).hasSize(size);
    assertThat(targets.get(0)).isEqualTo(InetAddress.getByName(first));
    assertThat(targets.get(size - 1)).isEqualTo(InetAddress.getByName(last));
  }

  @Test
  void keepTheirOrder() throws UnknownHostException {
    assertThat(SweepTargets.of(List.of("127.0.0.9", "127.0.0.1-127.0.0.2")))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("127.0.0.9", "127.0.0.1", "127.0.0.2");
  }

  @ParameterizedTest
  @CsvSource({
    "999.1.1.1-999.1.1.2, 999.1.1.1",
    "127.0.0.1-127.0.0.256, 127.0.0.256",
    "127.1-127.9, 127.1",
  })
  void refuseARangeOfWhatIsNoAddressWithoutLookingItUp(String range, String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SweepTargets.of(List.of(range)))
        .withMessage("\"" + end + "\" is not an address");
  }

  @Test
  void takeANameWithADashForAHost() {
    assertThatThrownBy(() -> SweepTargets.of(List.of("no-such.invalid")))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("no-such.invalid");
  }
}
