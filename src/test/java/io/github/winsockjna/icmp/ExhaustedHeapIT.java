// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every request ends, whatever the exhausted memory does to the threads of the client. A trial: a
 * virtual machine without memory may lose classes of its own, or stall, and then proves nothing.
 */
@EnabledIfSystemProperty(
    named = "exhausted.heap",
    matches = "true",
    disabledReason = "A trial, run by -Dit.vmArgs=-Dexhausted.heap=true")
class ExhaustedHeapIT {
  @Test
  void everyRequestEndsWhileTheHeapIsExhausted() throws Exception {
    ChildJvm program = ChildJvm.runMain(ExhaustedHeap.class, List.of("-Xmx24m"));

    assertThat(program.out()).as(program.err()).isEqualTo("missing 0, works true, true\n");
    assertThat(program.exitStatus()).isZero();
  }
}
