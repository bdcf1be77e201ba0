// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds errors by what people have at hand: a name, a number, an HRESULT, a word, or a message with
 * one of them in it.
 */
final class ErrorsSearch {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,10}");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,8}");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\w.])(-?\\d{1,10}|0[xX][0-9A-Fa-f]{1,8})(?!\\w)|\\d{1,10}");

  /** FACILITY_WIN32 of an HRESULT that says a call failed; the error is in the other half. */
  private static final int WIN32_HRESULT = 0x8007;

  private final String query;

  private ErrorsSearch(String query) {
    this.query = query.strip();
  }

  static List<ErrorsEntry> all() {
    return ErrorsEntry.all().toList();
  }

  /** The errors that a text stands for, from the most to the least certain way to read it. */
  static List<ErrorsEntry> of(String text) {
    ErrorsSearch search = new ErrorsSearch(text);
    return Stream.<Supplier<List<ErrorsEntry>>>of(
            search::named, search::numbered, search::worded, search::mentioned, search::counted)
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** By its name, or another spelling of it. */
  private List<ErrorsEntry> named() {
    List<ErrorsEntry> exact =
        ErrorsEntry.all().filter(entry -> entry.name().equalsIgnoreCase(query)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    String name = query.toUpperCase(Locale.ROOT);
    return Stream.concat(
            WsaError.named(name).map(ErrorsEntry::of).stream(),
            IpStatus.named(name).map(ErrorsEntry::of).stream())
        .toList();
  }

  /** By a number that is all there is. */
  private List<ErrorsEntry> numbered() {
    boolean isNumber = DECIMAL.matcher(query).matches() || HEX.matcher(query).matches();
    return isNumber ? withCodes(Set.of(code(query))) : List.of();
  }

  /** By a word of its name or its description. */
  private List<ErrorsEntry> worded() {
    boolean isNumber = DECIMAL.matcher(query).matches() || HEX.matcher(query).matches();
    return isNumber ? List.of() : ErrorsEntry.all().filter(entry -> entry.hasWord(query)).toList();
  }

  /** By a name in a message; the longest, where one begins with another. */
  private List<ErrorsEntry> mentioned() {
    String text = query.toUpperCase(Locale.ROOT);
    List<ErrorsEntry> named =
        ErrorsEntry.all().filter(entry -> text.contains(entry.name())).toList();
    return named.stream()
        .filter(
            entry ->
                named.stream()
                    .noneMatch(other -> other != entry && other.name().startsWith(entry.name())))
        .toList();
  }

  /** By the numbers in a message. */
  private List<ErrorsEntry> counted() {
    return withCodes(
        NUMBERS
            .matcher(query)
            .results()
            .map(MatchResult::group)
            .map(ErrorsSearch::code)
            .collect(Collectors.toSet()));
  }

  private static List<ErrorsEntry> withCodes(Set<Integer> codes) {
    return ErrorsEntry.all().filter(entry -> codes.contains(entry.code())).toList();
  }

  private static int code(String number) {
    long value = Long.decode(HEX.matcher(number).matches() ? number : decimal(number));
    int code = (int) value;
    return code >>> Short.SIZE == WIN32_HRESULT ? code & 0xFFFF : code;
  }

  /** Without zeros in front, which would make it octal. */
  private static String decimal(String number) {
    return String.valueOf(Long.parseLong(number));
  }
}
