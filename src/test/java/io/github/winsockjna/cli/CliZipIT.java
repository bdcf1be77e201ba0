// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The zip that one unpacks and runs. */
class CliZipIT {
  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void startsByItsLauncher() throws Exception {
    unpack();
    Path launcher = folder.resolve("winsock-jna.cmd");
    ProcessBuilder command =
        new ProcessBuilder("cmd", "/c", launcher.toString(), "errors", "WSAEACCES");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // As in ChildJvm; the launcher of Java says on the standard error output that it read this.
    command.environment().put("JDK_JAVA_OPTIONS", "-XX:-PrintWarnings");
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).matches("WSA +10013 +WSAEACCES +.*\\R");
    assertThat(process.waitFor()).isZero();
  }

  /** All files, without the folder they are in. */
  private void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(System.getProperty("cli.zip"))) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path name = Path.of(entry.getName());
        if (name.getNameCount() > 1) {
          Path to = folder.resolve(name.subpath(1, name.getNameCount()).toString());
          if (entry.isDirectory()) {
            Files.createDirectories(to);
          } else {
            Files.copy(zip.getInputStream(entry), to);
          }
        }
      }
    }
    assertThat(folder.resolve("completion")).isDirectoryContaining("glob:**.ps1");
  }
}
