// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

/**
 * An option that can be read and set.
 *
 * <p>Immutable.
 *
 * @param <T> the type of its value
 */
public interface ReadWriteOption<T> extends ReadableOption<T>, WritableOption<T> {}
