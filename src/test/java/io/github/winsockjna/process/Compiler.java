// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles what users write, with this library on the class path. */
public final class Compiler {
  private Compiler() {}

  /** Compiles a file for Java 17 into a folder, and returns the errors and warnings. */
  public static List<Diagnostic<? extends JavaFileObject>> compile(Path source, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              problems,
              List.of(
                  "--release", "17", "-proc:none", "-Xmaxerrs", "9999", "-d", folder.toString()),
              null,
              files.getJavaFileObjects(source))
          .call();
    }
    return problems.getDiagnostics();
  }
}
