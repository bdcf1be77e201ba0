// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

/**
 * An option that can be read with {@code getsockopt}.
 *
 * <p>Immutable.
 *
 * @param <T> the type of its value
 */
public non-sealed interface ReadableOption<T> extends WinsockOption<T> {}
