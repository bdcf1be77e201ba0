// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.cli.selftest.Outcome;
import io.github.winsockjna.cli.selftest.SelfTest;
import io.github.winsockjna.cli.selftest.Verdict;
import io.github.winsockjna.cli.terminal.ProgressBar;
import io.github.winsockjna.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tests the library against the Windows at hand. */
@Command(
    name = "selftest",
    description =
        "Does this library do here what it says? Several thousand checks, packets to loopback only,"
            + " about a minute. The report names nobody and no address but loopback's.",
    exitCodeList = {"0:Nothing differs.", "1:Something does.", "2:Wrong usage."},
    footer = {"  selftest", "  selftest --json > report.json"})
final class SelftestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws WinsockException, InterruptedException {
    Winsock.startup();
    SelfTest test = SelfTest.here();
    PrintWriter out = output.out();
    ProgressBar bar = new ProgressBar(Terminal.hasErr() ? spec.commandLine().getErr() : null);
    Report<Outcome> report =
        output.isJson()
            ? new SelftestJson(test.machine(), out)
            : new SelftestText(test.machine(), test.size(), out);
    Success<Outcome> success = Success.ofAll(outcome -> outcome.verdict() != Verdict.DIFFERS);
    try (Run<Outcome> run =
        new Run<>(spec, new ProgressReport<>(report, bar, test.size()), success)) {
      run.start();
      test.run(run::add);
      return run.end();
    }
  }
}
