// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the user wrote, as the library takes it: what it refuses is wrong usage of the command. */
final class Arguments {
  private Arguments() {}

  /** Only for what is made of arguments: elsewhere, a refusal would be our mistake. */
  static <T> T accepted(CommandSpec command, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage() + ".", e);
    }
  }
}
