// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.cli.terminal.Terminal;
import java.net.UnknownHostException;

/** A failure in one sentence for people. */
final class Sentence {
  private static final String ELLIPSIS = "\u2026";

  private Sentence() {}

  static String of(Exception e) {
    if (e instanceof UnknownHostException) {
      return "Could not find host " + e.getMessage() + ". Check the name and try again.";
    }
    return shown(e.getMessage() == null ? e.toString() : e.getMessage());
  }

  /** With three dots for an ellipsis where the console has none. */
  static String shown(String text) {
    return Terminal.canShow(ELLIPSIS) ? text : text.replace(ELLIPSIS, "...");
  }
}
