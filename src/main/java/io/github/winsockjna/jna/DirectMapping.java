// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import org.jspecify.annotations.Nullable;

/**
 * What the directly mapped DLLs share. Their native methods take a {@link Pointer} where the thin
 * interface has a type of its own: JNA unwraps such types by calls back into Java, which take as
 * long as the function itself.
 */
abstract class DirectMapping {
  DirectMapping() {}

  static @Nullable Pointer pointer(@Nullable PointerType wrapped) {
    return wrapped == null ? null : wrapped.getPointer();
  }
}
