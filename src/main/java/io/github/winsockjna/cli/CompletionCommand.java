// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the commands and flags; works on any system. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and flags at the Tab key.",
    exitCodeList = {"0:The script was printed.", "2:Wrong usage."},
    footer = {
      "  completion powershell | Out-String | Invoke-Expression   (in $PROFILE)",
      "  source <(winsock-jna completion bash)                    (in ~/.bashrc)",
      "  source <(winsock-jna completion zsh)                     (in ~/.zshrc)"
    })
final class CompletionCommand implements Runnable {
  /** The shells. */
  enum Shell {
    powershell,
    bash,
    zsh
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Override
  public void run() {
    CommandLine all = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    switch (shell) {
      case powershell -> out.print(PowerShellCompletion.script(all));
      case bash, zsh -> out.print(AutoComplete.bash(all.getCommandName(), all));
    }
    out.flush();
  }
}
