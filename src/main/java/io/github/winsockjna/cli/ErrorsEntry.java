// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.Win32Error;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An error that {@code errors} knows.
 *
 * @param metIn where one meets the errors of its family
 */
record ErrorsEntry(String family, String metIn, int code, String name, String description) {
  /** All of them, family by family. */
  static Stream<ErrorsEntry> all() {
    Stream<ErrorsEntry> wsa =
        Arrays.stream(WsaError.values())
            .filter(error -> error != WsaError.UNKNOWN)
            .map(ErrorsEntry::of);
    Stream<ErrorsEntry> ip =
        Arrays.stream(IpStatus.values())
            .filter(status -> status != IpStatus.UNKNOWN)
            .map(ErrorsEntry::of);
    Stream<ErrorsEntry> win32 =
        Arrays.stream(Win32Error.values())
            .filter(error -> error != Win32Error.UNKNOWN)
            .map(ErrorsEntry::of);
    return Stream.of(wsa, ip, win32).flatMap(entries -> entries);
  }

  static ErrorsEntry of(WsaError error) {
    return new ErrorsEntry("WSA", "socket calls", error.code(), error.name(), error.description());
  }

  static ErrorsEntry of(IpStatus status) {
    return new ErrorsEntry(
        "IP_STATUS", "replies to pings", status.code(), status.name(), status.description());
  }

  private static ErrorsEntry of(Win32Error error) {
    return new ErrorsEntry(
        "Win32",
        "ICMP calls and overlapped operations",
        error.code(),
        error.name(),
        error.description());
  }

  boolean hasWord(String word) {
    return contains(name, word) || contains(description, word);
  }

  private static boolean contains(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
