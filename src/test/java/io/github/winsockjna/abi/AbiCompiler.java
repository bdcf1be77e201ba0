// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Has mingw compile abi.c and reads the facts from the assembly text. */
final class AbiCompiler {
  /** Headers are read in well under a second; a minute is a compiler that hangs. */
  private static final int MOST_SECONDS = 60;

  private static final Pattern FACT = Pattern.compile("@@ABI (.*)");

  private AbiCompiler() {}

  /** Whether the compilers of all targets are on the PATH. */
  static boolean isThere() {
    return Stream.of(Target.values()).allMatch(target -> isOnPath(target.compiler()));
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  /** The facts, sorted; {@code folder} receives the assembly text and the compiler's messages. */
  static List<String> facts(Target target, Path source, Path folder)
      throws IOException, InterruptedException {
    Path assembly = folder.resolve("abi.s");
    run(target, folder, "-Wall", "-Werror", "-S", "-o", assembly.toString(), source.toString());
    return FACT.matcher(Files.readString(assembly, StandardCharsets.ISO_8859_1))
        .results()
        .map(fact -> fact.group(1).strip())
        .sorted()
        .toList();
  }

  /** What the preprocessor makes of a source: all that its headers declare. */
  static String preprocessed(Target target, Path source, Path folder)
      throws IOException, InterruptedException {
    Path text = folder.resolve("preprocessed.i");
    run(target, folder, "-E", "-o", text.toString(), source.toString());
    return Files.readString(text, StandardCharsets.ISO_8859_1);
  }

  /** Fails with the compiler's messages when a source has errors. */
  static void check(Target target, Path source, Path folder)
      throws IOException, InterruptedException {
    run(target, folder, "-fsyntax-only", source.toString());
  }

  private static void run(Target target, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path messages = folder.resolve("messages.txt");
    List<String> command = new ArrayList<>(List.of(target.compiler(), "-std=gnu11"));
    command.addAll(List.of(arguments));
    Process compiler =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    try {
      if (!compiler.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(target.compiler() + " took more than " + MOST_SECONDS + " s");
      }
    } finally {
      compiler.destroyForcibly();
    }
    if (compiler.exitValue() != 0) {
      throw new AssertionError(target.compiler() + ":\n" + Files.readString(messages));
    }
  }
}
