// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Flags as Windows' own commands also take them: {@code /n 4} for {@code -n 4}. */
final class SlashFlags implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    args.replaceAll(text -> dashed(text, command));
    return false;
  }

  private static String dashed(String text, CommandSpec command) {
    if (text.equals("/?")) {
      return "--help";
    }
    String flag = "-" + text.substring(Math.min(1, text.length()));
    return text.startsWith("/") && command.optionsMap().containsKey(flag) ? flag : text;
  }
}
