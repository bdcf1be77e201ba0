// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

/**
 * One thing that is looked at.
 *
 * @param id names it for good: reports of several computers are compared by it
 * @param sentence what should be so
 * @param source who says so
 * @param since the first Windows that has it
 * @param expected what should be seen
 * @param look how to see it
 */
record Check(
    String id, String sentence, Source source, WindowsRelease since, Expected expected, Look look) {

  /** A check whose look gives what {@link String#valueOf} makes a text of. */
  static Check of(
      String id,
      String sentence,
      Source source,
      WindowsRelease since,
      Expected expected,
      Value value) {
    return new Check(id, sentence, source, since, expected, () -> Seen.of(value.get()));
  }

  /** A check of something that every Windows has, with one text expected. */
  static Check of(String id, String sentence, Source source, String expected, Value value) {
    return of(id, sentence, source, WindowsRelease.ALL, Expected.of(expected), value);
  }

  /** Gives what is seen. */
  @FunctionalInterface
  interface Value {
    Object get() throws Exception;
  }
}
