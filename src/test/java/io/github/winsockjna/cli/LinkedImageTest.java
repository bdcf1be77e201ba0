// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.platform.win32.Win32Exception;
import consumer.Consumer;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.process.ChildJvm;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of {@code jlink} with the library in it, linked and run by the building JDK. */
class LinkedImageTest {
  private static final ToolProvider JLINK = ToolProvider.findFirst("jlink").orElseThrow();

  @TempDir private Path folder;

  private String link(Path image, String jna) {
    StringWriter printed = new StringWriter();
    int exitStatus =
        JLINK.run(
            new PrintWriter(printed),
            new PrintWriter(printed),
            "--module-path",
            ChildJvm.classPathOf(Winsock.class) + File.pathSeparator + jna,
            "--add-modules",
            "io.github.winsockjna",
            "--output",
            image.toString());
    return exitStatus == 0 ? "" : printed.toString();
  }

  @Test
  void hasTheLibraryBesideJnasNamedModules() throws Exception {
    Path image = folder.resolve("image");
    assertThat(link(image, System.getProperty("named.modules"))).isEmpty();

    ChildJvm program =
        ChildJvm.run(
            image.resolve("bin").resolve("java"),
            List.of(
                "--add-modules",
                "io.github.winsockjna",
                "--class-path",
                ChildJvm.classPathOf(Consumer.class),
                Consumer.class.getName()));

    if (Platform.isWindows()) {
      assertThat(program.out()).startsWith("IP_SUCCESS\nSTREAM\n");
      assertThat(program.exitStatus()).isZero();
    } else {
      assertThat(program.err())
          .contains("UnsupportedOperationException: winsock-jna calls Windows' own DLLs");
    }
  }

  @Test
  void cannotBeLinkedWithJarsThatHaveNoDescriptor() {
    assertThat(
            link(folder.resolve("image"), ChildJvm.classPathOf(Native.class, Win32Exception.class)))
        .contains("automatic module cannot be used with jlink");
  }
}
