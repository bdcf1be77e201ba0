// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathMtuDiscoveryTest {
  private static final OptionCodec<PathMtuDiscovery> CODEC = IpOptions.IP_MTU_DISCOVER.codec();

  @Test
  void hasTheNumbersOfPmtudState() {
    assertThat(PathMtuDiscovery.values())
        .extracting(PathMtuDiscovery::code)
        .containsExactly(0, 1, 2, 3, -1);
  }

  @Test
  void findsStatesByNumber() {
    assertThat(PathMtuDiscovery.of(2)).isSameAs(PathMtuDiscovery.DONT);
    assertThat(PathMtuDiscovery.of(4)).isSameAs(PathMtuDiscovery.UNKNOWN);
  }

  @Test
  void writesAndReadsFourBytes() {
    assertThat(Hex.of(CODEC.encode(PathMtuDiscovery.PROBE))).isEqualTo("03000000");
    assertThat(CODEC.decode(Hex.bytes("01000000"))).isSameAs(PathMtuDiscovery.DO);
    assertThat(CODEC.decode(Hex.bytes("07000000"))).isSameAs(PathMtuDiscovery.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = PathMtuDiscovery.class,
      names = {"NOT_SET", "UNKNOWN"})
  void refusesToSetWhatWindowsDoesNotAccept(PathMtuDiscovery state) {
    for (var option : List.of(IpOptions.IP_MTU_DISCOVER, Ipv6Options.IPV6_MTU_DISCOVER)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> option.codec().encode(state))
          .withMessage("value is " + state + ", which Windows reports but does not accept");
    }
  }

  @Test
  void readsZeroAsNotSet() {
    assertThat(CODEC.decode(Hex.bytes("00000000"))).isSameAs(PathMtuDiscovery.NOT_SET);
  }
}
