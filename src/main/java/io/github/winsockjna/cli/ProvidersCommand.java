// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import io.github.winsockjna.spi.ServiceProvider;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the Winsock catalogue. */
@Command(
    name = "providers",
    description =
        "Lists the installed protocols, layered ones too: number in the catalogue, name, what kind"
            + " of entry, family, type and protocol, provider, and its DLL.",
    exitCodeList = {"0:They were listed.", "1:They could not be.", "2:Wrong usage."},
    footer = {"  providers", "  providers --json"})
final class ProvidersCommand implements Callable<Integer> {
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    output.print(
        ServiceProvider.installed(),
        providers ->
            ProvidersOutput.print(providers, Terminal.columnsOr(Table.ANY_WIDTH), output.out()),
        ProvidersOutput::document);
    return Main.WORKED;
  }
}
