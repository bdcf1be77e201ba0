// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.cli.selftest.Outcome;
import io.github.winsockjna.cli.selftest.SelfTest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tests the library against the Windows at hand. */
@Command(
    name = "selftest",
    description =
        "Does this library do here what it says? Several thousand checks, packets to loopback only,"
            + " about a minute. The report names nobody and no address but loopback's.")
final class SelftestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document with all that was seen.")
  private boolean json;

  @Override
  public Integer call() throws WinsockException, InterruptedException {
    Winsock.startup();
    SelfTest test = SelfTest.here();
    PrintWriter out = spec.commandLine().getOut();
    ProgressBar progress = new ProgressBar(Terminal.hasErr() ? spec.commandLine().getErr() : null);
    Report<Outcome> report =
        json
            ? new SelftestJson(test.machine(), test.size(), progress, out)
            : new SelftestText(test.machine(), test.size(), progress, out);
    try (Run<Outcome> run = new Run<>(spec, report)) {
      run.start();
      test.run(run::add);
      return run.end();
    }
  }
}
