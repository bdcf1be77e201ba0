// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Win32Exception;
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
    String classPath =
        ChildJvm.classPathOf(
            IcmpClient.class, ExhaustedHeap.class, Native.class, Win32Exception.class);

    ChildJvm program =
        ChildJvm.run(List.of("-Xmx24m", "-cp", classPath, ExhaustedHeap.class.getName()));

    assertThat(program.out()).as(program.err()).isEqualTo("missing 0, works true, true\n");
    assertThat(program.exitStatus()).isZero();
  }
}
