// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the user wrote, as the library takes it: what it refuses is wrong usage of the command. */
final class Arguments {
  /** 49 days, the longest that Windows waits. */
  private static final long MAX_MILLIS = Duration.ofDays(49).toMillis();

  private Arguments() {}

  /** Only for what is made of arguments: elsewhere, a refusal would be our mistake. */
  static <T> T accepted(CommandSpec command, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw wrong(command, e.getMessage());
    }
  }

  /** A number of something, within its range. */
  static int inRange(CommandSpec command, String flag, int value, int least, int most, String of) {
    return (int) requireRange(command, flag, value, least, most, of);
  }

  /** A time in milliseconds. */
  static Duration millis(CommandSpec command, String flag, long value) {
    return Duration.ofMillis(requireRange(command, flag, value, 1, MAX_MILLIS, "milliseconds"));
  }

  private static long requireRange(
      CommandSpec command, String flag, long value, long least, long most, String of) {
    if (value < least || value > most) {
      String range =
          most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
      throw wrong(command, flag + " is " + value + ", but must be " + range + " " + of);
    }
    return value;
  }

  static ParameterException wrong(CommandSpec command, String sentence) {
    return new ParameterException(command.commandLine(), Sentence.shown(sentence) + ".");
  }
}
