// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.util.List;

/** What results have come to so far, in lines. */
interface Table<T> {
  /** As wide as it likes to be. */
  int ANY_WIDTH = Integer.MAX_VALUE;

  void add(T result);

  /**
   * The lines.
   *
   * @param columns how many characters a line may have
   */
  List<String> lines(int columns);
}
