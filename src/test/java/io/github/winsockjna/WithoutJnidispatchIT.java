// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where JNA cannot unpack its native library, as in a temporary folder closed to programs. */
class WithoutJnidispatchIT {
  private static final String NOT_UNPACKED = "-Djna.nounpack=true";

  @Test
  void everyWayIntoNativeCodeSaysWhyEachTime() throws Exception {
    ChildJvm program = ChildJvm.runMain(WithoutJnidispatch.class, List.of(NOT_UNPACKED));

    assertThat(program.exitStatus()).as(program.err()).isZero();
    List<String> lines = program.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("isAvailable false");
    assertThat(lines.subList(1, lines.size()))
        .hasSize(2 * EntryPoints.all().size())
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains(": UnsupportedOperationException caused by UnsatisfiedLinkError: ")
                    .contains("jnidispatch.dll", "-Djna.tmpdir", "-Djna.boot.library.path"));
  }
}
