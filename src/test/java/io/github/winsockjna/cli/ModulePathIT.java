// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Win32Exception;
import consumer.Consumer;
import io.github.winsockjna.process.ChildJvm;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library jar on the module path, with nothing but JNA beside it. */
class ModulePathIT {
  private static final String PATH = File.pathSeparator;

  private static Stream<Arguments> modulePaths() {
    String library = System.getProperty("library.jar");
    return Stream.of(
        arguments(
            "jars without a descriptor",
            library + PATH + ChildJvm.classPathOf(Native.class, Win32Exception.class),
            List.of()),
        arguments(
            "named modules, and no other module than they name, as in an image of jlink",
            library + PATH + System.getProperty("named.modules"),
            List.of("--limit-modules", "io.github.winsockjna")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modulePaths")
  void worksAsAModule(String name, String modulePath, List<String> limits) throws Exception {
    List<String> command = new ArrayList<>(List.of("--module-path", modulePath));
    command.addAll(limits);
    command.addAll(
        List.of(
            "--add-modules",
            "io.github.winsockjna",
            "--enable-native-access=com.sun.jna",
            "--class-path",
            ChildJvm.classPathOf(Consumer.class),
            Consumer.class.getName()));

    ChildJvm program = ChildJvm.run(command);

    assertThat(program.err()).doesNotContain("Exception");
    assertThat(program.out()).isEqualTo("IP_SUCCESS\nSTREAM\n2.2\nmodule io.github.winsockjna\n");
    assertThat(program.exitStatus()).isZero();
  }
}
