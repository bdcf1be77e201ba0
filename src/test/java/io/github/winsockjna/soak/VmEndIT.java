// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A virtual machine ends at once, whatever the library has under way. */
class VmEndIT {
  @ParameterizedTest
  @EnumSource
  void endsWithRequestsUnderWay(VmEnd.Way way) throws Exception {
    ChildJvm program =
        ChildJvm.runMain(VmEnd.class, List.of("--enable-native-access=ALL-UNNAMED"), way.name());

    assertThat(program.exitStatus()).as(program.err()).isEqualTo(way.status);
    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .isEqualTo(
            switch (way) {
              case RETURN -> "returns\n";
              case HALT -> "";
              case EXIT_WITH_HOOK -> "hook: true\n";
            });
  }
}
