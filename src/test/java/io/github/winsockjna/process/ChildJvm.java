// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program in a JVM of its own, by default the one this runs in. */
public record ChildJvm(int exitStatus, String out, String err) {
  private static final int TIMEOUT_SECONDS = 120;

  /** Runs a program, and waits for its end. */
  public static ChildJvm run(List<String> arguments) throws Exception {
    return run(Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
  }

  /** The same, in another JVM. */
  public static ChildJvm run(Path java, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    // The virtual machine's own warnings: newer ones miss a function in Wine, and say so.
    command.add("-XX:-PrintWarnings");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).start();
    process.getOutputStream().close();
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end: " + out.join() + err.join());
    }
    return new ChildJvm(process.exitValue(), out.join(), err.join());
  }

  /** Runs a program of the tests, with all that is on the class path here. */
  public static ChildJvm runMain(Class<?> program, List<String> options, String... arguments)
      throws Exception {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    all.addAll(List.of(arguments));
    return run(all);
  }

  /** The class path that has these classes. */
  public static String classPathOf(Class<?>... types) {
    return Stream.of(types)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(place -> Path.of(URI.create(place.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString().replace("\r\n", "\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
