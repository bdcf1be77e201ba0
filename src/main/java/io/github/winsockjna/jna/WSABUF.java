// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code WSABUF}, a buffer: 16 bytes, on 32-bit Windows 8. */
@FieldOrder({"len", "buf"})
public class WSABUF extends WindowsStructure {
  /** Its length in bytes. */
  public int len;

  /** Where it begins. */
  public @Nullable Pointer buf;

  /** All zero: no buffer. */
  public WSABUF() {}
}
