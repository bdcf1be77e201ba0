// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectionLevelTest {
  private final OptionCodec<ProtectionLevel> codec = Ipv6Options.IPV6_PROTECTION_LEVEL.codec();

  @ParameterizedTest
  @CsvSource({"UNRESTRICTED, 0a000000", "EDGERESTRICTED, 14000000", "RESTRICTED, 1e000000"})
  void writesAndReadsTheLevelsThatCanBeSet(ProtectionLevel level, String bytes) {
    assertThat(Hex.of(codec.encode(level))).isEqualTo(bytes);
    assertThat(codec.decode(Hex.bytes(bytes))).isSameAs(level);
  }

  @ParameterizedTest
  @CsvSource({"DEFAULT, ffffffff", "UNKNOWN, 0b000000", "UNKNOWN, feffffff"})
  void readsTheOthers(ProtectionLevel level, String bytes) {
    assertThat(codec.decode(Hex.bytes(bytes))).isSameAs(level);
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "UNKNOWN"})
  void refusesToSetTheOthers(ProtectionLevel level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(level))
        .withMessage("value is " + level + ", which Windows reports but does not accept");
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsNumber(ProtectionLevel level) {
    assertThat(ProtectionLevel.of(level.code())).isSameAs(level);
  }
}
