// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/ whose part behind a mark is made by a test. */
public final class GeneratedDocument {
  private GeneratedDocument() {}

  /** Makes sure that the page has what the test makes; {@code -Ddocs.write} writes it first. */
  public static void assertIsUpToDate(Path page, String mark, String generated, Class<?> test)
      throws IOException {
    String document = Files.readString(page);
    assertThat(document).as("the end of the part written by hand").contains(mark);
    String expected = document.substring(0, document.indexOf(mark) + mark.length()) + generated;
    if (System.getProperty("docs.write") != null) {
      Files.writeString(page, expected);
    }

    assertThat(Files.readString(page))
        .as(
            "%s is out of date; this writes it anew:%n"
                + "./mvnw test -DskipITs -Dtest=%s -Ddocs.write%n",
            page, test.getSimpleName())
        .isEqualTo(expected);
  }
}
