// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/migration.md names what there is, and leaves out nothing that Java has. */
class MigrationDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("basedir", ""), "docs/migration.md");

  /** What stands between backticks outside of the examples. */
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  private static final Set<String> HOLDERS =
      Arrays.stream(OptionHolder.values())
          .map(OptionHolder::simpleName)
          .collect(Collectors.toSet());

  private static List<String> code(String document) {
    return CODE.matcher(document).results().map(match -> match.group(1)).toList();
  }

  private static List<String> options(Class<?> holder) {
    return Arrays.stream(holder.getFields())
        .filter(field -> SocketOption.class.isAssignableFrom(field.getType()))
        .map(Field::getName)
        .toList();
  }

  /** The part of the page below a heading. */
  private static String section(String heading) throws IOException {
    Matcher section =
        Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)")
            .matcher(Files.readString(DOCUMENT));
    assertThat(section.find()).as(heading).isTrue();
    return section.group(1);
  }

  @Test
  void everyConstantItNamesExists() throws IOException {
    List<String> existing =
        OptionHolder.allConstants().stream().map(OptionHolder.Constant::qualifiedName).toList();
    List<String> named =
        code(Files.readString(DOCUMENT)).stream()
            .filter(code -> code.contains("."))
            .filter(code -> HOLDERS.contains(code.substring(0, code.indexOf('.'))))
            .distinct()
            .toList();

    assertThat(named).hasSizeGreaterThan(70);
    assertThat(existing).containsAll(named);
  }

  /** Ours are written with their holder; a name without it is somebody else's. */
  @Test
  void everyNameWithoutAHolderIsJavas() throws IOException {
    String java =
        section("From StandardSocketOptions") + section("From jdk.net.ExtendedSocketOptions");
    List<String> options =
        code(java).stream().filter(code -> code.matches("(SO|IP|TCP)_[A-Z_]+")).toList();

    assertThat(options).isNotEmpty();
    // IP_DONTFRAGMENT came to Java in 19, and the build may run on 17.
    assertThat(options)
        .isSubsetOf(
            Stream.of(
                    options(StandardSocketOptions.class),
                    extendedOptions(),
                    List.of("IP_DONTFRAGMENT"))
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void everyStandardOptionOfJavaIsListed() throws IOException {
    assertThat(code(section("From StandardSocketOptions")))
        .containsAll(options(StandardSocketOptions.class));
  }

  @Test
  void everyExtendedOptionOfJavaIsListed() throws IOException {
    assertThat(code(section("From jdk.net.ExtendedSocketOptions"))).containsAll(extendedOptions());
  }

  /** By name: the module jdk.net is one this library can do without. */
  private static List<String> extendedOptions() {
    try {
      return options(Class.forName("jdk.net.ExtendedSocketOptions"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The JDK that builds has the module jdk.net", e);
    }
  }
}
