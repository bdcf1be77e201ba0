// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import io.github.winsockjna.dll.WindowsDll;

/** {@code Icmp6ParseReplies} by direct mapping, which may be missing where the others are not. */
final class DirectIcmp6Replies {
  static {
    WindowsDll.register(DirectIcmp6Replies.class, "iphlpapi");
  }

  private DirectIcmp6Replies() {}

  static native int Icmp6ParseReplies(Pointer ReplyBuffer, int ReplySize);
}
