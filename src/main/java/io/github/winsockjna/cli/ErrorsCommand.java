// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks error codes up; works on any system. */
@Command(
    name = "errors",
    description =
        "Looks up errors of Winsock (WSA), of ICMP (IP_STATUS) and of Windows as networking meets"
            + " them (Win32). The same number may mean something else in each.",
    exitCodeList = {"0:At least one error was found.", "1:None was found.", "2:Wrong usage."},
    footer = {
      "  errors 10054",
      "  errors WSAEACCES",
      "  errors 0x80072746                   (an HRESULT; also -2147014842)",
      "  errors \"WinError 10060\"",
      "  errors timeout"
    })
final class ErrorsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE|NAME|WORD",
      description =
          "A number, decimal or hexadecimal, an HRESULT, a name, a word of name or description, or"
              + " a text that has a name or a number in it. Without it: all.")
  private String query;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    List<ErrorsEntry> found = query == null ? ErrorsSearch.all() : ErrorsSearch.of(query);
    output.print(
        found,
        f -> ErrorsOutput.print(f, Terminal.columnsOr(Table.ANY_WIDTH), output.out()),
        ErrorsOutput::document);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("No error is known by \"" + query + "\".");
    }
    return found.isEmpty() ? Main.FAILED : Main.WORKED;
  }
}
