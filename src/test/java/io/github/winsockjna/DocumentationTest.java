// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every Java example of the README and of the guides. */
class DocumentationTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  @TempDir private Path classes;

  record Example(String document, int number, String code) {
    @Override
    public String toString() {
      return document + ", example " + number;
    }

    /** The statements of an example, in a program of their own. */
    JavaFileObject program() {
      StringBuilder imports = new StringBuilder();
      StringBuilder statements = new StringBuilder();
      code.lines()
          .forEach(
              line ->
                  (line.startsWith("import ") ? imports : statements).append(line).append('\n'));
      String source =
          imports + "class Example { static void run() throws Exception {\n" + statements + "} }\n";
      return new SimpleJavaFileObject(
          URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return source;
        }
      };
    }
  }

  static List<Example> examples() throws Exception {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<Example> examples = new ArrayList<>();
    for (Path document : documents) {
      int number = 0;
      for (var match : EXAMPLE.matcher(Files.readString(document)).results().toList()) {
        examples.add(new Example(document.toString(), ++number, match.group(1)));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compiles(Example example) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              problems,
              List.of("--release", "17", "-proc:none", "-d", classes.toString()),
              null,
              List.of(example.program()))
          .call();
    }

    assertThat(problems.getDiagnostics()).isEmpty();
  }

  @Test
  void thereAreExamplesInTheReadme() throws Exception {
    assertThat(examples()).filteredOn(e -> e.document().equals("README.md")).hasSizeGreaterThan(2);
  }
}
