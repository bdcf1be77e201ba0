// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import org.jspecify.annotations.Nullable;

/** {@code ADDRINFOW}, an address of a host, and what to look for; a list by its last field. */
@FieldOrder({
  "ai_flags",
  "ai_family",
  "ai_socktype",
  "ai_protocol",
  "ai_addrlen",
  "ai_canonname",
  "ai_addr",
  "ai_next"
})
public class ADDRINFOW extends WindowsStructure {
  /** {@code AI_*}. */
  public int ai_flags;

  /** {@code AF_*}. */
  public int ai_family;

  /** {@code SOCK_*}. */
  public int ai_socktype;

  /** {@code IPPROTO_*}. */
  public int ai_protocol;

  /** The length of the address in bytes. */
  public @Nullable SIZE_T ai_addrlen;

  /** The full name of the host in UTF-16, in the first of a list, when asked for. */
  public @Nullable Pointer ai_canonname;

  /** The address, a {@code SOCKADDR_IN} or {@code SOCKADDR_IN6}. */
  public @Nullable Pointer ai_addr;

  /** The next of the list. */
  public @Nullable Pointer ai_next;

  /** All zero. */
  public ADDRINFOW() {}
}
