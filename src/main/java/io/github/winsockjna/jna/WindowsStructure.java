// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Structure;

/** A C structure laid out as Microsoft's compiler does, whatever system this runs on. */
public abstract class WindowsStructure extends Structure {
  /** A structure in memory of its own. */
  protected WindowsStructure() {
    super(ALIGN_MSVC);
  }
}
