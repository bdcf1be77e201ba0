// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceListTest {
  private static final OptionCodec<List<Integer>> CODEC = IpOptions.IP_GET_IFLIST.codec();

  @Test
  void readsAsManyIndicesAsCameBack() {
    assertThat(CODEC.decode(Hex.bytes("01000000 0c000000 00010000"))).containsExactly(1, 12, 256);
  }

  @Test
  void readsAnEmptyList() {
    assertThat(CODEC.decode(Hex.bytes(""))).isEmpty();
  }

  @Test
  void refusesAPartOfAnIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.decode(Hex.bytes("01000000 0c")))
        .withMessage("Interface indices have 4 bytes each, not 5 bytes [01 00 00 00 0c]");
  }

  @Test
  void addsAnIndexInHostOrder() {
    assertThat(Hex.of(IpOptions.IP_ADD_IFLIST.codec().encode(12))).isEqualTo("0c000000");
    assertThat(Hex.of(Ipv6Options.IPV6_DEL_IFLIST.codec().encode(12))).isEqualTo("0c000000");
  }

  @Test
  void refusesToAddIndexZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IpOptions.IP_ADD_IFLIST.codec().encode(0))
        .withMessage("value is 0, but must be from 1 to 2147483647");
  }
}
