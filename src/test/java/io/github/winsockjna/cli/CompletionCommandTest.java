// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @ParameterizedTest
  @EnabledOnOs(value = OS.LINUX, disabledReason = "there may be no bash")
  @CsvSource({"winsock-jna sel, 1, selftest", "winsock-jna ping --json-, 2, --json-lines"})
  void bashCompletes(String line, int word, String completion, @TempDir Path folder)
      throws Exception {
    CommandLineRun run = CommandLineRun.of("completion", "bash");
    assertThat(run.exitStatus()).isZero();
    Path script = Files.writeString(folder.resolve("completion"), run.out());

    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_winsock-jna; echo ${COMPREPLY[@]}"
                    .formatted(script, line, word))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).isEqualTo(completion + "\n");
  }

  @Test
  void powerShellKnowsCommandsAndTheirFlags() {
    CommandLineRun run = CommandLineRun.of("completion", "powershell");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out())
        .startsWith("Register-ArgumentCompleter -Native -CommandName 'winsock-jna', ")
        .containsPattern("        '' = @\\(.*'ping', .*'completion', .*'--version', .*\\)\n")
        .containsPattern("        'ping' = @\\(.*'--interval', .*'-n'.*\\)\n")
        .doesNotContain("TABLE", "NAME");
  }

  @Test
  void anotherShellIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("completion", "fish");
    assertThat(run.exitStatus()).isEqualTo(2);
    assertThat(run.err()).contains("fish");
  }
}
