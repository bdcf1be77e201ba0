// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import io.github.winsockjna.option.OptionCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A control of a socket, with the types of what it takes and what it answers. Source: the {@code
 * SIO_*} and {@code FIO*} codes of {@code WSAIoctl}.
 *
 * <p>Immutable.
 *
 * @param <I> the type of the input; {@code Void} when there is none
 * @param <O> the type of the output; {@code Void} when there is none
 */
public final class Ioctl<I extends @Nullable Object, O extends @Nullable Object> {
  private final String name;
  private final int code;
  private final OptionCodec<I> input;
  private final OptionCodec<O> output;

  private Ioctl(String name, int code, OptionCodec<I> input, OptionCodec<O> output) {
    this.name = name;
    this.code = code;
    this.input = input;
    this.output = output;
  }

  /**
   * A control of one's own.
   *
   * @param <I> the type of the input
   * @param <O> the type of the output
   * @param name its name, for messages
   * @param code its code, as passed to {@code WSAIoctl}
   * @param input turns the input into bytes
   * @param output turns the bytes of the output into a value; its capacity is the room offered
   * @return the control
   */
  public static <I extends @Nullable Object, O extends @Nullable Object> Ioctl<I, O> of(
      String name, int code, OptionCodec<I> input, OptionCodec<O> output) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    return new Ioctl<>(name, code, input, output);
  }

  /**
   * Its name.
   *
   * @return for example "SIO_KEEPALIVE_VALS"
   */
  public String name() {
    return name;
  }

  /**
   * Its code.
   *
   * @return as passed to {@code WSAIoctl}
   */
  public int code() {
    return code;
  }

  /**
   * The codec of what it takes.
   *
   * @return value ↔ bytes
   */
  public OptionCodec<I> input() {
    return input;
  }

  /**
   * The codec of what it answers.
   *
   * @return bytes ↔ value
   */
  public OptionCodec<O> output() {
    return output;
  }

  @Override
  public String toString() {
    return name;
  }
}
