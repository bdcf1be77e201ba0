// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.winsockjna.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every promised behaviour of the echo requests has a test that shows it. */
class BehavioursTest {
  private static final List<JavaMethod> CLAIMING =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
              .importPackages("io.github.winsockjna")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Behaviour.class))
              .toList();

  /** The numbers are names and no count: not every one is there. */
  private static final Map<Integer, String> PROMISED =
      CsvTable.rows("icmp-behaviours.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> Integer.valueOf(row[0]), row -> row[1], (a, b) -> a, TreeMap::new));

  @Test
  void areAllShown() {
    Set<Integer> shown = new TreeSet<>();
    CLAIMING.stream()
        .flatMapToInt(method -> Arrays.stream(method.getAnnotationOfType(Behaviour.class).value()))
        .forEach(shown::add);
    assertThat(shown).isEqualTo(PROMISED.keySet());
  }

  @Test
  void areShownByTestsThatRun() {
    assertThat(CLAIMING)
        .allMatch(
            method ->
                method.isAnnotatedWith(Test.class)
                    || method.isAnnotatedWith(ParameterizedTest.class))
        .allMatch(method -> method.getOwner().getSimpleName().matches(".*(Test|IT)"));
  }

  @Test
  void areToldInOneSentenceEach() {
    assertThat(PROMISED).hasSize(CsvTable.rows("icmp-behaviours.csv").size());
    assertThat(PROMISED.values())
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z0-9].*"));
  }
}
