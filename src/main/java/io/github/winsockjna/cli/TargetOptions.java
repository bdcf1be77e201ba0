// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.UnknownHostException;
import picocli.CommandLine.Parameters;

/** The host a command is about, and which of its addresses to take. */
final class TargetOptions extends FamilyOptions {
  @Parameters(paramLabel = "HOST", description = "Name or address.")
  private String host;

  Target target() throws UnknownHostException {
    return target(host);
  }
}
