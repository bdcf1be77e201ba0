// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code RIO_BUF}: a part of a registered buffer. */
@FieldOrder({"BufferId", "Offset", "Length"})
public class RIO_BUF extends WindowsStructure {
  /** The buffer, a {@code RIO_BUFFERID}. */
  public @Nullable Pointer BufferId;

  /** Where the part begins, in bytes. */
  public int Offset;

  /** Its length in bytes. */
  public int Length;

  /** All zero. */
  public RIO_BUF() {}
}
