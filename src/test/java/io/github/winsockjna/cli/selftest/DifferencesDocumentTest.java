// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/differences.md names checks of the self-test as evidence, and these are there. */
class DifferencesDocumentTest {
  private static final Pattern CHECK =
      Pattern.compile("`((?:tcp|refusal|ioctl|datagram)\\.[^`]+)`");

  @Test
  void namesChecksThatAreThere() throws Exception {
    List<String> named =
        CHECK
            .matcher(Files.readString(Path.of("docs/differences.md")))
            .results()
            .map(check -> check.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(SelfTest.allChecks().stream().map(Check::id)).containsAll(named);
  }
}
