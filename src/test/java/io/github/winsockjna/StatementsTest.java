// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Each statement of the five documents, in statements.txt, has a test that shows it or a reason.
 */
class StatementsTest {
  private static final Path FILE = Path.of("src/test/resources/statements.txt");
  private static final String REASON = "reason: ";

  private record Statement(
      String document, String text, String does, String test, String contradiction) {
    static Statement parse(String line) {
      String[] cells = line.split(" ?\\| ?", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Statement(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean hasReason() {
      return test.startsWith(REASON);
    }

    @Override
    public String toString() {
      return document + ": " + text;
    }
  }

  static Stream<Statement> statements() throws Exception {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Statement::parse);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void saysWhatDoesIt(Statement statement) {
    assertThat(statement.text).endsWith(".");
    assertThat(statement.does).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void hasATestOrAReason(Statement statement) throws Exception {
    if (statement.hasReason()) {
      assertThat(statement.test.substring(REASON.length())).isNotBlank();
    } else {
      assertThat(statement.test).matches("(\\w+\\.)*\\w+#\\w+");
      String[] test = statement.test.split("#");
      Class<?> type =
          Class.forName(
              StatementsTest.class.getPackageName() + "." + test[0],
              false,
              StatementsTest.class.getClassLoader());
      assertThat(tests(type)).contains(test[1]);
    }
  }

  private static List<String> tests(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
        .map(Method::getName)
        .toList();
  }

  @Test
  void coversTheFiveDocuments() throws Exception {
    Map<String, Long> rows =
        statements().collect(Collectors.groupingBy(Statement::document, Collectors.counting()));
    assertThat(rows)
        .containsOnlyKeys(
            "WSAGetIcmpErrorInfo", "IcmpSendEcho", "IP_PKTINFO", "LPWSPGetSockOpt", "Error codes");
  }

  @ParameterizedTest
  @MethodSource("io.github.winsockjna.WsaErrorTest#documentedNames")
  void coversEachErrorCode(String name) throws Exception {
    assertThat(statements())
        .filteredOn(s -> s.document.equals("Error codes") && s.text.startsWith(name + ": "))
        .hasSize(1);
  }

  @Test
  void saysOfMostHowTheyAreShown() throws Exception {
    List<Statement> all = statements().toList();
    assertThat(all.stream().filter(Statement::hasReason).count()).isLessThan(all.size() / 5);
  }
}
