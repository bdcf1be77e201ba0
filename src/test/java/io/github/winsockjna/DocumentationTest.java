// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
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
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              problems,
              List.of("--release", "17", "-proc:none", "-d", example.folder().toString()),
              null,
              files.getJavaFileObjects(example.source()))
          .call();
    }

    assertThat(problems.getDiagnostics()).isEmpty();
  }

  @Test
  void thereAreExamplesInTheReadme() throws Exception {
    assertThat(examples()).filteredOn(e -> e.document().equals("README.md")).hasSizeGreaterThan(2);
  }
}
