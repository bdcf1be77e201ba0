// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a request carries. */
final class SizeOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "-l",
      paramLabel = "size",
      defaultValue = "32",
      description = "Bytes of data in each request (${DEFAULT-VALUE}).")
  private int bytes;

  int size() {
    return Arguments.inRange(spec, "-l", bytes, 0, EchoRequest.MAX_PAYLOAD, "bytes");
  }
}
