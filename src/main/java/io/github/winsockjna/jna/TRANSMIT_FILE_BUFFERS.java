// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code TRANSMIT_FILE_BUFFERS}: what is sent before and after a file. */
@FieldOrder({"Head", "HeadLength", "Tail", "TailLength"})
public class TRANSMIT_FILE_BUFFERS extends WindowsStructure {
  /** What comes before the file, or null. */
  public @Nullable Pointer Head;

  /** Its length in bytes. */
  public int HeadLength;

  /** What comes after the file, or null. */
  public @Nullable Pointer Tail;

  /** Its length in bytes. */
  public int TailLength;

  /** Nothing. */
  public TRANSMIT_FILE_BUFFERS() {}
}
