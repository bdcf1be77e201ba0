// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java example of the README or of a guide. What it prints stands in lines of its own: {@code //
 * prints: 5}.
 */
record DocumentationExample(String document, int number, String code) {
  private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final String PRINTS = "// prints: ";

  static List<DocumentationExample> all() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<DocumentationExample> examples = new ArrayList<>();
    for (Path document : documents) {
      int number = 0;
      for (var match : EXAMPLE.matcher(Files.readString(document)).results().toList()) {
        examples.add(
            new DocumentationExample(document.getFileName().toString(), ++number, match.group(1)));
      }
    }
    return examples;
  }

  /** The statements of the example, in a program of their own. */
  String program() {
    StringBuilder imports = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    code.lines()
        .forEach(
            line -> (line.startsWith("import ") ? imports : statements).append(line).append('\n'));
    return imports
        + "public class Example { public static void run() throws Exception {\n"
        + statements
        + "} }\n";
  }

  /** Where the compiled program is, beside a copy of its source. */
  Path folder() {
    return Path.of("target", "documentation", document, String.valueOf(number));
  }

  Path source() {
    return folder().resolve("Example.java");
  }

  /** What it says that it prints. */
  String prints() {
    return code.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(PRINTS))
        .map(line -> line.substring(PRINTS.length()) + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return document + ", example " + number;
  }
}
