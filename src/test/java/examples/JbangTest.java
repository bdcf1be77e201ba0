// SPDX-License-Identifier: Apache-2.0
package examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compiles the script for JBang; ExamplesIT runs it. */
class JbangTest {
  static final Path FOLDER = Path.of("target", "examples-jbang");

  @Test
  void compiles() throws IOException {
    Path script = Path.of("src", "examples", "jbang", "ping.java");
    assertThat(Compiler.compile(script, FOLDER)).isEmpty();
  }
}
