// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The host a command is about, and which of its addresses to take. */
final class TargetOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "HOST", description = "Name or address.")
  private String host;

  @Option(names = "-4", description = "Use IPv4.")
  private boolean only4;

  @Option(names = "-6", description = "Use IPv6.")
  private boolean only6;

  /** The host as it was given. */
  String host() {
    return host;
  }

  InetAddress address() throws UnknownHostException {
    return address(host);
  }

  /** The address of another host, of the same family. */
  InetAddress address(String other) throws UnknownHostException {
    if (only4 && only6) {
      throw new ParameterException(spec.commandLine(), "-4 and -6 exclude each other.");
    }
    return HostName.resolve(other, only4, only6);
  }
}
