// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.util.List;
import java.util.Optional;

/** Class objects of types with a parameter, for which Java has no literal. */
final class GenericTypes {
  private GenericTypes() {}

  @SuppressWarnings("unchecked") // the parameter is not kept at run time
  static <T> Class<Optional<T>> optional() {
    return (Class<Optional<T>>) (Class<?>) Optional.class;
  }

  @SuppressWarnings("unchecked") // the parameter is not kept at run time
  static <T> Class<List<T>> list() {
    return (Class<List<T>>) (Class<?>) List.class;
  }
}
