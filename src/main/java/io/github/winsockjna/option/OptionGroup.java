// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of one level while a holder defines them: each definition is listed as it is made.
 */
final class OptionGroup {
  /** What {@code since} says for options that every Windows able to run Java 17 has. */
  static final String ALL = "all";

  /** What {@code since} says for options that headers name and no Windows has. */
  static final String NONE = "none";

  /** What {@code since} says for options known from headers only. */
  static final String UNVERIFIED = "unverified";

  private final int level;
  private final List<WinsockOption<?>> options = new ArrayList<>();

  OptionGroup(int level) {
    this.level = level;
  }

  <T> ReadWriteOption<T> readWrite(String name, int number, String since, OptionCodec<T> codec) {
    return listed(new Option.ReadWrite<>(name, level, number, since, codec));
  }

  <T> ReadableOption<T> readOnly(String name, int number, String since, OptionCodec<T> codec) {
    return listed(new Option.ReadOnly<>(name, level, number, since, codec));
  }

  <T extends @Nullable Object> WritableOption<T> writeOnly(
      String name, int number, String since, OptionCodec<T> codec) {
    return listed(new Option.WriteOnly<>(name, level, number, since, codec));
  }

  private <O extends WinsockOption<?>> O listed(O option) {
    options.add(option);
    return option;
  }

  List<WinsockOption<?>> all() {
    return List.copyOf(options);
  }
}
