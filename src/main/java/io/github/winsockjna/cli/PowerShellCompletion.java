// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes commands and flags in PowerShell, which picocli has none for. */
final class PowerShellCompletion {
  private static final String SCRIPT =
      """
      Register-ArgumentCompleter -Native -CommandName 'NAME', 'NAME.cmd' -ScriptBlock {
          param($word, $line, $position)
          $words = @{
      TABLE    }
          $command = $line.CommandElements | ForEach-Object { "$_" } |
              Where-Object { $_ -and $words.ContainsKey($_) } | Select-Object -First 1
          $words["$command"] | Where-Object { $_ -like "$word*" } | ForEach-Object {
              [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
      }
      """;

  private PowerShellCompletion() {}

  static String script(CommandLine all) {
    StringBuilder table = new StringBuilder();
    table.append(row("", Stream.concat(all.getSubcommands().keySet().stream(), flags(all))));
    all.getSubcommands().forEach((name, command) -> table.append(row(name, flags(command))));
    return SCRIPT.replace("NAME", all.getCommandName()).replace("TABLE", table);
  }

  private static String row(String command, Stream<String> words) {
    String list = words.map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    return "        '%s' = @(%s)\n".formatted(command, list);
  }

  /** The flags that the help shows. */
  private static Stream<String> flags(CommandLine command) {
    Collection<OptionSpec> options = command.getCommandSpec().options();
    return options.stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Stream.of(option.names()))
        .sorted();
  }
}
