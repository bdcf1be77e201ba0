// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A call makes no more garbage than its result and a little: a server may make many a second. */
class GarbageIT {
  private static final int BOXED = 16;

  /** In bytes a call; an echo has 32 bytes of payload, a message three control messages. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "get", BOXED + 48,
          "java-get", BOXED + 48,
          "set", 48,
          "java-set", 48,
          "echo", 400,
          "message", 500,
          "nothing", 0);

  @Test
  void aCallMakesHardlyMoreGarbageThanItsResult() throws Exception {
    // -Xbatch: a call waits for the JIT compiler, however busy the machine is.
    ChildJvm program = ChildJvm.runMain(Garbage.class, List.of("-Xbatch"));

    assertThat(program.exitStatus()).as(program.err()).isZero();
    Map<String, Integer> garbage = new TreeMap<>();
    program
        .out()
        .lines()
        .map(line -> line.split(" "))
        .forEach(words -> garbage.put(words[0], Integer.valueOf(words[1])));
    assertThat(garbage).containsOnlyKeys(MOST.keySet());
    assertThat(garbage)
        .allSatisfy(
            (call, bytes) -> assertThat(bytes).as(call).isLessThanOrEqualTo(MOST.get(call)));
  }
}
