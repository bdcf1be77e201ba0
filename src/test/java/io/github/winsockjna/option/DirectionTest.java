// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.option.OptionHolder.Constant;
import io.github.winsockjna.process.Compiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong use of an option does not compile, and does so for the reason it should. */
class DirectionTest {
  private static final String CANNOT_BE_APPLIED = "compiler.err.cant.apply.symbol";
  private static final String INCOMPATIBLE_TYPES = "compiler.err.prob.found.req";

  /** Type and import come first, then one statement for each constant. */
  private static final int LINES_BEFORE = 2;

  @TempDir private Path classes;

  @Test
  void rightUsesCompile() throws Exception {
    List<Constant> readable = constants(Constant::isReadable);
    List<Constant> writable = constants(Constant::isWritable);
    List<String> statements = new ArrayList<>();
    readable.forEach(c -> statements.add("{ " + c.valueType() + " value = ref.get(" + c + "); }"));
    writable.forEach(c -> statements.add("ref.set(" + c + ", (" + c.valueType() + ") null);"));

    assertThat(readable).hasSizeGreaterThan(100);
    assertThat(writable).hasSizeGreaterThan(100);
    assertThat(compile(statements)).isEmpty();
  }

  @Test
  void whatCanOnlyBeReadCannotBeSet() throws Exception {
    assertEachRefused(
        constants(constant -> !constant.isWritable()),
        constant -> "ref.set(" + constant + ", (" + constant.valueType() + ") null);",
        CANNOT_BE_APPLIED,
        "method set in class io.github.winsockjna.socket.SocketRef cannot be applied");
  }

  @Test
  void whatCanOnlyBeSetCannotBeRead() throws Exception {
    assertEachRefused(
        constants(constant -> !constant.isReadable()),
        constant -> "ref.get(" + constant + ");",
        CANNOT_BE_APPLIED,
        "method get in class io.github.winsockjna.socket.SocketRef cannot be applied");
  }

  @Test
  void valuesOfAnotherTypeCannotBeSet() throws Exception {
    assertEachRefused(
        constants(Constant::isWritable),
        constant -> "ref.set(" + constant + ", new StringBuilder());",
        CANNOT_BE_APPLIED,
        "method set in class io.github.winsockjna.socket.SocketRef cannot be applied");
  }

  @Test
  void valuesAreReadAsTheirOwnTypeOnly() throws Exception {
    assertEachRefused(
        constants(Constant::isReadable),
        constant -> "{ StringBuilder value = ref.get(" + constant + "); }",
        INCOMPATIBLE_TYPES,
        "java.lang.StringBuilder");
  }

  private static List<Constant> constants(Predicate<Constant> which) {
    return OptionHolder.allConstants().stream().filter(which).toList();
  }

  private void assertEachRefused(
      List<Constant> constants, Function<Constant, String> use, String code, String message)
      throws Exception {
    List<String> statements = constants.stream().map(use).toList();
    List<Diagnostic<? extends JavaFileObject>> errors = compile(statements);

    assertThat(constants).hasSizeGreaterThan(10);
    assertThat(errors)
        .allSatisfy(
            error -> {
              String statement = statements.get((int) error.getLineNumber() - 1 - LINES_BEFORE);
              assertThat(error.getCode()).as(statement).isEqualTo(code);
              assertThat(error.getMessage(Locale.ENGLISH)).as(statement).contains(message);
            })
        .extracting(error -> statements.get((int) error.getLineNumber() - 1 - LINES_BEFORE))
        .as("one error for each statement")
        .containsExactlyElementsOf(statements);
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<String> statements)
      throws Exception {
    String source =
        "import io.github.winsockjna.option.*;\n"
            + "class Uses { static void run(io.github.winsockjna.socket.SocketRef ref)"
            + " throws Exception {\n"
            + String.join("\n", statements)
            + "\n} }\n";
    Path file = Files.writeString(classes.resolve("Uses.java"), source);
    return Compiler.compile(file, classes);
  }
}
