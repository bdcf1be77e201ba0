// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Win32Exception;
import consumer.Consumer;
import io.github.winsockjna.process.ChildJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library jar on the module path, with nothing but JNA beside it. */
class ModulePathIT {
  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  @Test
  void worksAsAModule() throws Exception {
    String modulePath =
        String.join(
            File.pathSeparator,
            System.getProperty("library.jar"),
            place(Native.class),
            place(Win32Exception.class));

    ChildJvm program =
        ChildJvm.run(
            List.of(
                "--module-path",
                modulePath,
                "--add-modules",
                "io.github.winsockjna",
                "--enable-native-access=com.sun.jna",
                "--class-path",
                place(Consumer.class),
                Consumer.class.getName()));

    assertThat(program.err()).doesNotContain("Exception");
    assertThat(program.out()).isEqualTo("IP_SUCCESS\nSTREAM\n2.2\nmodule io.github.winsockjna\n");
    assertThat(program.exitStatus()).isZero();
  }
}
