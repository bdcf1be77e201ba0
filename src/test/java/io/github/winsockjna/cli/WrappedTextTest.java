// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void breaksAtBlanksAndWhereThereAreNone() {
    assertThat(WrappedText.lines("one two three fourteen", 9))
        .containsExactly("one two", "three", "fourteen");
    assertThat(WrappedText.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(WrappedText.lines("", 4)).containsExactly("");
  }

  @Test
  void putsADescriptionBelowWhereALineIsTooShort() {
    assertThat(WrappedText.entry("WSA  10061", "It is refused.", 26))
        .containsExactly("WSA  10061  It is refused.");
    assertThat(WrappedText.entry("WSA  10061  ", "It is refused.", 19))
        .containsExactly("WSA  10061", "        It is", "        refused.");
  }

  @Test
  void allErrorsFitAWindowOf80Columns() {
    StringWriter text = new StringWriter();
    ErrorsOutput.print(ErrorsSearch.all(), 79, new PrintWriter(text));

    List<String> lines = text.toString().lines().toList();
    assertThat(lines).hasSizeGreaterThan(200).allMatch(line -> line.length() < 80);
    assertThat(lines).contains("WSA        10061  WSAECONNREFUSED");
  }
}
