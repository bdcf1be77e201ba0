// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.UnknownHostException;

/** A failure in one sentence for people. */
final class Sentence {
  private Sentence() {}

  static String of(Exception e) {
    if (e instanceof UnknownHostException) {
      return "Could not find host " + e.getMessage() + ". Check the name and try again.";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
