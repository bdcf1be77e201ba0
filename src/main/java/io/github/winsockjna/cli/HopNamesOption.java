// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whether hops have names. */
final class HopNamesOption {
  @Option(names = "-d", description = "Do not look up the names of hops.")
  private boolean without;

  /** Finds the name of an address, or leaves it nameless. */
  Function<InetAddress, CompletableFuture<Target>> names() {
    return without
        ? address -> CompletableFuture.completedFuture(HopNames.nameless(address))
        : new HopNames();
  }
}
