// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every Java example of the README and of the guides; DocumentationIT runs some. */
class DocumentationTest {
  static List<DocumentationExample> examples() throws IOException {
    return DocumentationExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compiles(DocumentationExample example) throws Exception {
    Files.createDirectories(example.folder());
    Files.writeString(example.source(), example.program());

    assertThat(Compiler.compile(example.source(), example.folder())).isEmpty();
  }

  @Test
  void thereAreExamplesInTheReadme() throws Exception {
    assertThat(examples()).filteredOn(e -> e.document().equals("README.md")).hasSizeGreaterThan(2);
  }
}
