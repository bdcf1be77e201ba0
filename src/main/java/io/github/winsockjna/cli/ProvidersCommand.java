// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.spi.InstalledProvider;
import io.github.winsockjna.spi.ServiceProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the Winsock catalogue. */
@Command(
    name = "providers",
    description =
        "Lists the installed protocols, layered ones too: number in the catalogue, name, what kind"
            + " of entry, family, type and protocol, provider, and its DLL.")
final class ProvidersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<InstalledProvider> providers = ServiceProvider.installed();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(ProvidersOutput.document(providers), out);
    } else {
      ProvidersOutput.print(providers, out);
    }
    return Main.WORKED;
  }
}
