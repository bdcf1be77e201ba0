// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

/** What a command prints while it runs and at its end, as text or as JSON. */
interface Report<T> {
  void start();

  void add(T result);

  /**
   * Sums up what was added.
   *
   * @param complete false when Ctrl+C or a failure ended the command
   * @return the exit status
   */
  int end(boolean complete);
}
