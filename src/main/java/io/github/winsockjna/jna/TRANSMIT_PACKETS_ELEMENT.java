// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import org.jspecify.annotations.Nullable;

/** {@code TRANSMIT_PACKETS_ELEMENT}: memory or a part of a file to send. */
@FieldOrder({"dwElFlags", "cLength", "nFileOffset", "hFile"})
public class TRANSMIT_PACKETS_ELEMENT extends WindowsStructure {
  /** {@link #dwElFlags}: memory is sent. */
  public static final int TP_ELEMENT_MEMORY = 1;

  /** {@link #dwElFlags}: a part of a file is sent. */
  public static final int TP_ELEMENT_FILE = 2;

  /** {@link #dwElFlags}, added: no packet has bytes of both this element and the next. */
  public static final int TP_ELEMENT_EOP = 4;

  /** What this element is. */
  public int dwElFlags;

  /** How many bytes; of a file 0 for all. */
  public int cLength;

  /**
   * Where the part of the file begins, in bytes; -1 for where the file is read next. For memory it
   * is {@code pBuffer}, which lies in the same place: {@link Pointer#nativeValue(Pointer)}.
   */
  public long nFileOffset;

  /** The file. */
  public @Nullable HANDLE hFile;

  /** All zero. */
  public TRANSMIT_PACKETS_ELEMENT() {}
}
