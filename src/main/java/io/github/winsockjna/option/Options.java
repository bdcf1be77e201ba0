// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes options that this library does not know, and lists those it knows. Thread-safe. */
public final class Options {
  private static final String UNSAID = "not said";

  private Options() {}

  /**
   * Makes an option that can be read and set.
   *
   * @param <T> the type of its value
   * @param name its name, for messages
   * @param level its level
   * @param number its number at that level
   * @param codec converts its values
   * @return the option
   */
  public static <T> ReadWriteOption<T> readWrite(
      String name, int level, int number, OptionCodec<T> codec) {
    return new Option.ReadWrite<>(name, level, number, UNSAID, codec);
  }

  /**
   * Makes an option that can only be read.
   *
   * @param <T> the type of its value
   * @param name its name, for messages
   * @param level its level
   * @param number its number at that level
   * @param codec converts its values
   * @return the option
   */
  public static <T> ReadableOption<T> readOnly(
      String name, int level, int number, OptionCodec<T> codec) {
    return new Option.ReadOnly<>(name, level, number, UNSAID, codec);
  }

  /**
   * Makes an option that can only be set.
   *
   * @param <T> the type of its value
   * @param name its name, for messages
   * @param level its level
   * @param number its number at that level
   * @param codec converts its values
   * @return the option
   */
  public static <T extends @Nullable Object> WritableOption<T> writeOnly(
      String name, int level, int number, OptionCodec<T> codec) {
    return new Option.WriteOnly<>(name, level, number, UNSAID, codec);
  }

  /**
   * Every option this library has a constant for.
   *
   * @return the options, grouped by level
   */
  public static List<WinsockOption<?>> all() {
    return Stream.of(
            SocketLevelOptions.all(),
            IpOptions.all(),
            Ipv6Options.all(),
            TcpOptions.all(),
            UdpOptions.all(),
            RmOptions.all())
        .flatMap(List::stream)
        .toList();
  }
}
