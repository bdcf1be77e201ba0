// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.dll;

import com.sun.jna.platform.win32.Kernel32Util;
import java.util.Optional;

/** What Windows itself says of an error, in the language of the system. */
public final class SystemMessage {
  private SystemMessage() {}

  /**
   * Describes an error that is not listed. Source: {@code FormatMessage}.
   *
   * @param error what {@code GetLastError} said; Windows has no text for numbers below 1 here
   * @param neutral what to say where there is no Windows, or Windows has no text
   * @return Windows' own text, marked as such, or {@code neutral}
   */
  public static String or(int error, String neutral) {
    return text(error).map(text -> "Windows says: " + text).orElse(neutral);
  }

  private static Optional<String> text(int error) {
    if (error <= 0 || !WindowsDll.isSupported()) {
      return Optional.empty();
    }
    try {
      String text = Kernel32Util.formatMessage(error).strip().replaceAll("\\s+", " ");
      return Optional.of(text).filter(t -> !t.isEmpty());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }
}
