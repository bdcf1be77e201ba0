// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

/** What a command prints while its results come, and at the end. */
interface Report<T> {
  void start();

  void add(T result);

  /**
   * Sums up what was added.
   *
   * @param complete false when Ctrl+C or a failure ended the command
   */
  void end(boolean complete);
}
