// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.abi.ThinInterface;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/thin-layer.md lists what {@link Ws2_32} maps and what it leaves out, and counts both. */
class ThinLayerDocumentTest {
  private static final Path PAGE = Path.of("docs/thin-layer.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| Ws2_32\\.dll \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private String page;

  @BeforeEach
  void read() throws Exception {
    page = Files.readString(PAGE);
  }

  private static List<String> functions() {
    return ThinInterface.functions(Ws2_32.class).stream().map(Method::getName).toList();
  }

  private List<String> mapped() {
    return ROW.matcher(page).results().map(row -> row.group(1)).toList();
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
    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(functions());
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
  }
}
