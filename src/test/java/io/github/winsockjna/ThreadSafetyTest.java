// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public class and interface of the typed facade says in its Javadoc whether many threads may
 * use it. Enums, records, exceptions and the classes of constants need not; of the thin interfaces,
 * their package does.
 */
class ThreadSafetyTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "winsockjna");
  private static final List<String> PACKAGES =
      List.of("", "option", "message", "ioctl", "icmp", "socket", "spi");
  private static final Pattern TYPE =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\n(?:@[^\\n]*\\n)*"
              + "public (?:final |abstract |sealed |non-sealed )*(?:class|interface) (\\w+)",
          Pattern.DOTALL);
  private static final Pattern SAYS =
      Pattern.compile("immutable|thread|without state", Pattern.CASE_INSENSITIVE);

  @Test
  void isInTheJavadocOfEveryClass() throws IOException {
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          Matcher type = TYPE.matcher(Files.readString(file));
          if (type.find() && isOfTheFacade(type.group(2))) {
            assertThat(type.group(1)).as(type.group(2)).containsPattern(SAYS);
          }
        }
      }
    }
  }

  private static boolean isOfTheFacade(String type) {
    return !type.endsWith("Exception")
        && !type.endsWith("Options")
        && !type.startsWith("LPWSP")
        && !type.startsWith("WSP");
  }
}
