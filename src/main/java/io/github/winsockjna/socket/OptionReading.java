// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import java.util.Optional;

/** The value of an option, or the failure that reading it ended with. Immutable. */
public final class OptionReading {
  private final Object value;
  private final WinsockException failure;

  private OptionReading(Object value, WinsockException failure) {
    this.value = value;
    this.failure = failure;
  }

  static OptionReading ofValue(Object value) {
    return new OptionReading(value, null);
  }

  static OptionReading ofFailure(WinsockException failure) {
    return new OptionReading(null, failure);
  }

  /**
   * The value.
   *
   * @return the value, of the option's type; empty when reading failed
   */
  public Optional<Object> value() {
    return Optional.ofNullable(value);
  }

  /**
   * The failure.
   *
   * @return why there is no value; empty when there is one
   */
  public Optional<WinsockException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public String toString() {
    return failure == null ? String.valueOf(value) : failure.error().name();
  }
}
