// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/errors.md is made of the errors; {@code -Ddocs.write} has this test write it. */
class ErrorsDocumentTest {
  private static final Path PAGE = Path.of("docs/errors.md");
  private static final String MARK = "<!-- The table is made by ErrorsDocumentTest. -->\n";

  private static final Set<WsaError> ON_MICROSOFTS_PAGE =
      CsvTable.rows("wsa-documented-names.csv").stream()
          .map(row -> WsaError.named(row[0]).orElseThrow())
          .collect(Collectors.toSet());

  private static String table() {
    return "\n| Number | `WsaError` | Meaning | On Microsoft's page |\n|---:|---|---|---|\n"
        + Arrays.stream(WsaError.values())
            .filter(error -> error != WsaError.NO_ERROR && error != WsaError.UNKNOWN)
            .map(ErrorsDocumentTest::row)
            .collect(Collectors.joining());
  }

  private static String row(WsaError error) {
    return "| %d | `%s` | %s | %s |\n"
        .formatted(
            error.code(),
            error.name(),
            error.description(),
            ON_MICROSOFTS_PAGE.contains(error) ? "yes" : "no");
  }

  @Test
  void hasTheErrorsOfTheEnum() throws IOException {
    GeneratedDocument.assertIsUpToDate(PAGE, MARK, table(), ErrorsDocumentTest.class);
  }

  @Test
  void saysHowManyAreNotOnMicrosoftsPage() throws IOException {
    long all = Arrays.stream(WsaError.values()).count() - 2;
    assertThat(Files.readString(PAGE))
        .contains(
            "%d errors, of which %d are not on Microsoft's page"
                .formatted(all, all - ON_MICROSOFTS_PAGE.size()));
  }
}
