// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.GeneratedDocument;
import io.github.winsockjna.option.OptionHolder.Constant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Javadoc of the option constants is complete, and docs/options.md is made from it. */
class OptionsDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("basedir", ""), "docs/options.md");
  private static final String MARK =
      "<!-- What follows is made by OptionsDocumentTest from the constants. -->\n";

  /** Values that are counted or measured. */
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.time.Duration",
          "java.util.Optional<java.time.Duration>",
          "java.util.List<java.lang.Integer>",
          "byte[]");

  private static final Map<OptionHolder, OptionJavadoc> JAVADOC = new EnumMap<>(OptionHolder.class);

  @Test
  void documentIsUpToDate() throws IOException {
    GeneratedDocument.assertIsUpToDate(
        DOCUMENT, MARK, OptionsDocument.sections(), OptionsDocumentTest.class);
  }

  static List<Constant> constants() {
    return OptionHolder.allConstants();
  }

  static Stream<Constant> options() {
    return constants().stream().filter(constant -> !constant.isAlias());
  }

  static Stream<Constant> aliases() {
    return constants().stream().filter(Constant::isAlias);
  }

  private static OptionJavadoc.Entry javadoc(Constant constant) {
    OptionHolder holder =
        Arrays.stream(OptionHolder.values())
            .filter(h -> h.type() == constant.field().getDeclaringClass())
            .findFirst()
            .orElseThrow();
    return JAVADOC.computeIfAbsent(holder, OptionJavadoc::read).of(constant.name());
  }

  @Test
  void holdersHaveAllOptions() {
    assertThat(options().map(Constant::option)).containsExactlyInAnyOrderElementsOf(Options.all());
  }

  @ParameterizedTest
  @EnumSource
  void sourceHasTheConstantsOfTheClass(OptionHolder holder) {
    assertThat(OptionJavadoc.read(holder).names())
        .containsAll(holder.constants().stream().map(Constant::name).toList());
  }

  @Test
  void hasASummaryOfOneSentenceAndAListOfLabels() {
    assertThat(constants())
        .allSatisfy(
            constant -> {
              OptionJavadoc.Entry javadoc = javadoc(constant);
              assertThat(javadoc.summary())
                  .as("summary")
                  .matches("[A-Z].*[^.]\\.")
                  .doesNotContain(". ");
              assertThat(javadoc.paragraphs()).hasSize(1);
              assertThat(javadoc.labels()).isNotEmpty();
            });
  }

  @Test
  void labelsComeInTheFixedOrder() {
    assertThat(constants())
        .allSatisfy(
            constant -> {
              Set<String> labels = javadoc(constant).labels().keySet();
              assertThat(labels)
                  .containsExactlyElementsOf(
                      OptionJavadoc.LABELS.stream()
                          .filter(labels::contains)
                          .collect(Collectors.toList()));
            });
  }

  @Test
  void sinceIsWhatTheConstantSays() {
    assertThat(options())
        .allSatisfy(
            constant -> {
              assertThat(javadoc(constant).label("Since")).isEqualTo(constant.option().since());
            });
  }

  @Test
  void numberIsWhatTheConstantSays() {
    assertThat(constants())
        .allSatisfy(
            constant ->
                assertThat(Long.decode(javadoc(constant).label("Number")).intValue())
                    .isEqualTo(constant.option().number()));
  }

  @Test
  void namesTheSockets() {
    assertThat(options())
        .allSatisfy(
            constant -> {
              assertThat(javadoc(constant).label("Sockets")).isNotEmpty();
            });
  }

  @Test
  void numbersHaveAUnitOrSayWhyNot() {
    assertThat(options())
        .allSatisfy(
            constant -> {
              if (NUMBERS.contains(constant.valueType())) {
                assertThat(javadoc(constant).label("Unit"))
                    .as("unit; \"none, …\" when there is none")
                    .isNotEmpty()
                    .isNotEqualTo("none");
              }
            });
  }

  /** What can only be set is an order, as to join a group, and mostly has no value before. */
  @Test
  void whatCanBeReadAndSetHasADefault() {
    assertThat(options())
        .allSatisfy(
            constant -> {
              if (constant.isReadable() && constant.isWritable()) {
                assertThat(javadoc(constant).label("Default")).isNotEmpty();
              }
            });
  }

  @Test
  void unverifiedOnesSayWhereTheyAreKnownFrom() {
    assertThat(options())
        .allSatisfy(
            constant -> {
              if (constant.option().since().equals(OptionGroup.UNVERIFIED)) {
                assertThat(javadoc(constant).label("Quirk"))
                    .containsAnyOf(
                        "known from headers only, unverified", "documented without any version");
              }
            });
  }

  @Test
  void aliasesNameTheirTargetAndSayTheSame() {
    assertThat(aliases())
        .allSatisfy(
            alias -> {
              OptionJavadoc.Entry javadoc = javadoc(alias);
              Constant target =
                  new Constant(
                      alias.field().getDeclaringClass().getField(javadoc.aliasOf().orElseThrow()));
              assertThat(alias.option()).isSameAs(target.option());
              assertThat(javadoc.summary()).contains("nother name of `" + target.name() + "`");
              assertThat(javadoc.labels()).isEqualTo(javadoc(target).labels());
            });
  }
}
