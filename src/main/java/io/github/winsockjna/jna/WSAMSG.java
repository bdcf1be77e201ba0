// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code WSAMSG}, a datagram with control messages: 56 bytes, on 32-bit Windows 28. */
@FieldOrder({"name", "namelen", "lpBuffers", "dwBufferCount", "Control", "dwFlags"})
public class WSAMSG extends WindowsStructure {
  /** The other's address: a {@code SOCKADDR_IN} or {@code SOCKADDR_IN6}. */
  public @Nullable Pointer name;

  /** Its length in bytes; before a call that receives, the room for it. */
  public int namelen;

  /** The data: an array of {@link WSABUF}. */
  public @Nullable Pointer lpBuffers;

  /** How many there are in the array. */
  public int dwBufferCount;

  /** The control messages; before a call that receives, the room for them. */
  public WSABUF Control;

  /** {@code MSG_*}. */
  public int dwFlags;

  /** All zero: no data. */
  public WSAMSG() {}
}
