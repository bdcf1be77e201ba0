// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonElement;
import io.github.winsockjna.cli.terminal.ProgressBar;
import io.github.winsockjna.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form a command prints its one result. */
class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document at the end.")
  private boolean json;

  final CommandSpec spec() {
    return spec;
  }

  final boolean isJson() {
    return json;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /**
   * A bar beside the output. None where only one of the two is on a terminal: what comes out of a
   * pipe may end up on that terminal too, in the middle of the bar.
   */
  final ProgressBar progressBar() {
    boolean hasBar = Terminal.hasOut() && Terminal.hasErr();
    return new ProgressBar(hasBar ? spec.commandLine().getErr() : null);
  }

  /** Prints a result. */
  final <T> void print(T result, Consumer<T> asText, Function<T, JsonElement> asJson) {
    if (json) {
      Json.print(asJson.apply(result), out());
    } else {
      asText.accept(result);
      out().flush();
    }
  }
}
