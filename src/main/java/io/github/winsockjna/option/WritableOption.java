// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import org.jspecify.annotations.Nullable;

/**
 * An option that can be set with {@code setsockopt}.
 *
 * <p>Immutable.
 *
 * @param <T> the type of its value
 */
public non-sealed interface WritableOption<T extends @Nullable Object> extends WinsockOption<T> {}
