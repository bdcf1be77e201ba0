// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.process.Printed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of the guides whose examples are whole programs. DocumentationTest compiled
 * them: the JVM here may have no compiler.
 */
class DocumentationIT {
  private static final Set<String> GUIDES =
      Set.of(
          "icmp.md",
          "messages-and-ioctls.md",
          "recipes.md",
          "spi.md",
          "testing-your-code.md",
          "thin-layer.md");

  static Stream<DocumentationExample> examples() throws IOException {
    return DocumentationExample.all().stream()
        .filter(example -> GUIDES.contains(example.document()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void endsAndPrintsWhatItSays(DocumentationExample example) throws Exception {
    assertThat(example.source())
        .as("DocumentationTest compiles the examples first")
        .hasContent(example.program());

    String printed = run(example);

    if (!example.prints().isEmpty()) {
      assertThat(printed).isEqualToNormalizingNewlines(example.prints());
    }
  }

  private static String run(DocumentationExample example) throws Exception {
    URL[] classes = {example.folder().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes)) {
      Method run = loader.loadClass("Example").getMethod("run");
      return Printed.by(() -> run.invoke(null));
    }
  }
}
