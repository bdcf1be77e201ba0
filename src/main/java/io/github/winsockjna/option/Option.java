// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all options have; the subclasses only add in which direction they go. */
abstract class Option<T extends @Nullable Object> {
  private final String name;
  private final int level;
  private final int number;
  private final String since;
  private final OptionCodec<T> codec;

  private Option(String name, int level, int number, String since, OptionCodec<T> codec) {
    this.name = Objects.requireNonNull(name, "name");
    this.level = level;
    this.number = number;
    this.since = since;
    this.codec = Objects.requireNonNull(codec, "codec");
  }

  public String name() {
    return name;
  }

  public Class<T> type() {
    return codec.type();
  }

  public int level() {
    return level;
  }

  public int number() {
    return number;
  }

  public String since() {
    return since;
  }

  public OptionCodec<T> codec() {
    return codec;
  }

  @Override
  public String toString() {
    return name;
  }

  static final class ReadWrite<T> extends Option<T> implements ReadWriteOption<T> {
    ReadWrite(String name, int level, int number, String since, OptionCodec<T> codec) {
      super(name, level, number, since, codec);
    }
  }

  static final class ReadOnly<T> extends Option<T> implements ReadableOption<T> {
    ReadOnly(String name, int level, int number, String since, OptionCodec<T> codec) {
      super(name, level, number, since, codec);
    }
  }

  static final class WriteOnly<T extends @Nullable Object> extends Option<T>
      implements WritableOption<T> {
    WriteOnly(String name, int level, int number, String since, OptionCodec<T> codec) {
      super(name, level, number, since, codec);
    }
  }
}
