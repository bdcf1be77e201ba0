// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import io.github.winsockjna.abi.ThinInterface;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * docs/thin-layer.md lists what the thin interfaces map. For {@link Ws2_32} it also lists what is
 * left out, and counts both.
 */
class ThinLayerDocumentTest {
  private static final Path PAGE = Path.of("docs/thin-layer.md");
  private static final String ROW = "(?m)^\\| `(\\w+)` \\| %s \\|";
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private String page;

  @BeforeEach
  void read() throws Exception {
    page = Files.readString(PAGE);
  }

  private static Stream<String> functions(Class<?> thin) {
    return ThinInterface.functions(thin).stream()
        .filter(function -> function.getDeclaringClass() == thin)
        .map(Method::getName);
  }

  private List<String> listed(String where) {
    return Pattern.compile(ROW.formatted(where))
        .matcher(page)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private List<String> mapped() {
    return listed("Ws2_32\\.dll");
  }

  /** The last column of the table; its first has the reasons. */
  private List<String> leftOut() {
    return page.split("## What is left out")[1]
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Why"))
        .map(line -> line.split("\\|")[2])
        .flatMap(names -> NAME.matcher(names).results().map(name -> name.group(1)))
        .toList();
  }

  @Test
  void listsWhatIsMapped() {
    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(functions(Ws2_32.class).toList());
    assertThat(listed("`Mswsock`"))
        .containsExactlyInAnyOrderElementsOf(functions(Mswsock.class).toList());
    assertThat(listed("Iphlpapi\\.dll"))
        .containsExactlyInAnyOrderElementsOf(functions(IPHlpAPI.class).distinct().toList());
    assertThat(listed("`RIO_EXTENSION_FUNCTION_TABLE`"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RIO_EXTENSION_FUNCTION_TABLE.class.getFields())
                .filter(field -> Callback.class.isAssignableFrom(field.getType()))
                .map(Field::getName)
                .toList());
  }

  /** jna-platform's interface of the same DLL. */
  @Test
  void listsWhatJnaPlatformMaps() {
    assertThat(page)
        .contains(
            functions(com.sun.jna.platform.win32.IPHlpAPI.class)
                .map(name -> "`" + name + "`")
                .toList());
    assertThat(functions(IPHlpAPI.class))
        .doesNotContainAnyElementsOf(functions(com.sun.jna.platform.win32.IPHlpAPI.class).toList());
  }

  @Test
  void leavesOutWhatIsNotMapped() {
    assertThat(leftOut())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(mapped());
  }

  @Test
  void countsBoth() {
    assertThat(page)
        .contains(
            "Ws2_32.dll has %d documented exports: `Ws2_32` maps %d of them, and %d are left out"
                .formatted(mapped().size() + leftOut().size(), mapped().size(), leftOut().size()));
    assertThat(Path.of("README.md"))
        .content()
        .contains("the %d documented functions of `Ws2_32.dll`".formatted(mapped().size()));
  }
}
